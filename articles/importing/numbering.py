"""Which numbered lines are headings, and which are items of a numbered list."""

from __future__ import annotations

from collections.abc import Sequence

from articles.importing import cues
from articles.importing.lines import Line, Mark

LONGEST_HEADING = 120

Run = list[int]


def numbered_headings(lines: Sequence[Line]) -> set[int]:
    """Gives the places of numbered lines that are headings.

    Numbers on consecutive lines are a list; a number that stands alone above text is a heading,
    unless what is above it announces tips or steps, or the count begins anew inside a section.
    """
    runs = _runs(lines)
    alone = {lines[run[0]].value for run in runs if len(run) == 1}
    headings: set[int] = set()
    expected = 1
    item = 0
    for run in runs:
        at = run[-1]
        value = lines[at].value
        if len(run) > 1:
            is_heading = value == expected and _closes_list(run, lines, alone)
        elif item and value == item + 1:
            item, is_heading = value, False
        elif value == 1 and (expected > 1 or _is_announced(lines, at)):
            item, is_heading = 1, False
        else:
            is_heading = _can_head(lines, at)
        if is_heading:
            headings.add(at)
            expected, item = value + 1, 0
    return headings


def _runs(lines: Sequence[Line]) -> list[Run]:
    """Gives the numbered lines in runs that stand together and count on."""
    runs: list[Run] = []
    for at, line in enumerate(lines):
        if line.mark is not Mark.NUMBER:
            continue
        before = lines[at - 1] if runs and runs[-1][-1] == at - 1 else None
        goes_on = before is not None and line.value == before.value + 1
        if goes_on:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _closes_list(run: Run, lines: Sequence[Line], alone: set[int]) -> bool:
    """Tells whether the last of a run is the next heading, glued to the list before it."""
    at = run[-1]
    line = lines[at]
    if not _can_head(lines, at) or line.value in alone:
        return False
    if line.value + 1 in alone:
        return True
    others = [lines[place] for place in run[1:-1]]
    stands_out = line.after_blank and not any(other.after_blank for other in others)
    asks = cues.is_question(line.plain) and not any(cues.is_question(one.plain) for one in others)
    return stands_out or asks


def _can_head(lines: Sequence[Line], at: int) -> bool:
    if at + 1 >= len(lines):
        return False
    plain = lines[at].plain
    return len(plain) <= LONGEST_HEADING and not plain.endswith((";", ","))


def _is_announced(lines: Sequence[Line], at: int) -> bool:
    """Tells whether the line above a first number announces a list."""
    if at == 0:
        return False
    above = lines[at - 1]
    is_short = len(above.plain) <= LONGEST_HEADING and not above.plain.endswith(".")
    return cues.introduces(above.plain) or (
        is_short and cues.TIPS.search(cues.fold(above.plain)) is not None
    )
