"""What changed between two versions, passage by passage and word by word."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from cms.review.models import Decision, SignOff
from cms.review.passages import Passage

Kind = Literal["same", "added", "removed"]

# A word with the space before it, so that two words in a row change together.
WORD = re.compile(r"\s*\w+|\s*[^\w\s]|\s+")
# Below this, what two texts have in common is chance.
LITTLE = 0.4


@dataclass(frozen=True, slots=True)
class Run:
    """Some words that are the same in both versions, or in one of them only."""

    kind: Kind
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
    pairs = _pairs(before, after)
    moved = _moved(pairs)
    changes = [
        _change(before[pairs[place]] if place in pairs else None, passage, moved=place in moved)
        for place, passage in enumerate(after)
    ]
    gone = [passage for place, passage in enumerate(before) if place not in pairs.values()]
    return [change for change in changes if change] + [
        Change("removed", passage.label, _whole("removed", passage)) for passage in gone
    ]


def _pairs(before: Sequence[Passage], after: Sequence[Passage]) -> dict[int, int]:
    """Gives which place in the new version was which in the old one.

    An identifier alone says little: imported blocks get new ones when an editor first saves them.
    So what reads the same is the same, and then what is called the same and looks like it.
    """
    pairs: dict[int, int] = {}
    for name in (_identity, _text, _name, _label):
        known: dict[Any, list[int]] = defaultdict(list)
        for place, passage in enumerate(before):
            if place not in pairs.values():
                known[name(passage)].append(place)
        for place, passage in enumerate(after):
            candidates = [] if place in pairs else known[name(passage)]
            if candidates and _alike(before[candidates[0]], passage):
                pairs[place] = candidates.pop(0)
    return pairs


def _identity(passage: Passage) -> Any:
    return passage.id, passage.lines


def _text(passage: Passage) -> Any:
    return passage.lines


def _name(passage: Passage) -> Any:
    return passage.id


def _label(passage: Passage) -> Any:
    return passage.label


def _alike(old: Passage, new: Passage) -> bool:
    if (old.id, old.label) == (new.id, new.label):
        return True
    return _likeness("\n".join(old.lines), "\n".join(new.lines)) > LITTLE


def _likeness(before: str, after: str) -> float:
    return SequenceMatcher(None, WORD.findall(before), WORD.findall(after), autojunk=False).ratio()


def _moved(pairs: dict[int, int]) -> set[int]:
    """Gives the places in the new version of what is not in the same order any more."""
    order = [pairs[place] for place in sorted(pairs)]
    blocks = SequenceMatcher(None, sorted(order), order, autojunk=False).get_matching_blocks()
    stayed = {old for block in blocks for old in order[block.b : block.b + block.size]}
    return {place for place, old in pairs.items() if old not in stayed}


def _change(old: Passage | None, new: Passage, *, moved: bool) -> Change | None:
    if old is None:
        return Change("added", new.label, _whole("added", new))
    if old.lines != new.lines:
        return Change("changed", new.label, tuple(_changed_lines(old.lines, new.lines)))
    return Change("moved", new.label, _whole("same", new)) if moved else None


def _whole(kind: Kind, passage: Passage) -> tuple[tuple[Run], ...]:
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
    """Gives how one line became another; as a whole when little of it stayed."""
    old, new = WORD.findall(before), WORD.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < LITTLE:
        yield from (Run("removed", before), Run("added", after))
        return
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield Run("same", "".join(old[a:b]))
            continue
        if a < b:
            yield Run("removed", "".join(old[a:b]))
        if c < d:
            yield Run("added", "".join(new[c:d]))
