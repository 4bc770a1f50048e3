"""What changed between two versions, passage by passage and word by word."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from cms.review.models import Decision, SignOff
from cms.review.passages import Passage

WORD = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Run:
    """Some words that are the same in both versions, or in one of them only."""

    kind: Literal["same", "added", "removed"]
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One passage that is not what it was, as lines of runs."""

    kind: Literal["added", "removed", "changed", "moved"]
    label: str
    lines: tuple[tuple[Run, ...], ...]


def last_approval(key: str) -> SignOff | None:
    """Gives the newest approval of an object."""
    approvals = SignOff.objects.filter(key=key, decision=Decision.APPROVED)
    return approvals.order_by("-number").first()


def signed_passages(sign_off: SignOff) -> list[Passage]:
    """Gives what was read when this was signed."""
    stored = json.loads(sign_off.passages)
    return [Passage(name, label, tuple(lines)) for name, label, lines in stored]


def compare(before: Sequence[Passage], after: Sequence[Passage]) -> list[Change]:
    """Gives what changed: in the order of the new version, then what is gone."""
    old = {passage.id: passage for passage in before}
    new = {passage.id: passage for passage in after}
    gone = [passage for passage in before if passage.id not in new]
    renamed = _renamed(gone, [passage for passage in after if passage.id not in old])
    old |= renamed
    moved = _moved(before, after)
    changes = [_change(old.get(one.id), one, moved=one.id in moved) for one in after]
    left = [passage for passage in gone if passage not in renamed.values()]
    return [change for change in changes if change] + [
        Change("removed", one.label, _whole("removed", one)) for one in left
    ]


def _renamed(gone: Sequence[Passage], come: Sequence[Passage]) -> dict[str, Passage]:
    """Gives which old passages say just what new ones say; imported blocks get new identifiers."""
    by_text = {passage.lines: passage for passage in gone}
    return {passage.id: by_text[passage.lines] for passage in come if passage.lines in by_text}


def _moved(before: Sequence[Passage], after: Sequence[Passage]) -> set[str]:
    """Gives the passages of both versions that are not in the same order any more."""
    new, old = {one.id for one in after}, {one.id for one in before}
    first = [one.id for one in before if one.id in new]
    second = [one.id for one in after if one.id in old]
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    stayed = {name for block in blocks for name in first[block.a : block.a + block.size]}
    return set(first) - stayed


def _change(old: Passage | None, new: Passage, *, moved: bool) -> Change | None:
    if old is None:
        return Change("added", new.label, _whole("added", new))
    if old.lines != new.lines:
        return Change("changed", new.label, tuple(_changed_lines(old.lines, new.lines)))
    return Change("moved", new.label, _whole("same", new)) if moved else None


def _whole(kind: Literal["same", "added", "removed"], passage: Passage) -> tuple[tuple[Run], ...]:
    return tuple((Run(kind, line),) for line in passage.lines)


def _changed_lines(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Run, ...]]:
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from ((Run("same", line),) for line in old[a:b])
            continue
        both = min(b - a, d - c)
        for before, after in zip(old[a : a + both], new[c : c + both], strict=True):
            yield tuple(words(before, after))
        yield from ((Run("removed", line),) for line in old[a + both : b])
        yield from ((Run("added", line),) for line in new[c + both : d])


def words(before: str, after: str) -> Iterator[Run]:
    """Gives how one line became another."""
    old, new = WORD.findall(before), WORD.findall(after)
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Run("same", "".join(old[a:b]))
            continue
        if a < b:
            yield Run("removed", "".join(old[a:b]))
        if c < d:
            yield Run("added", "".join(new[c:d]))
