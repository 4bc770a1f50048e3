"""What the layout of a text says: blank lines, hard-wrapped lines, lists without markers."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

from articles.importing.cues import (
    POSTURE,
    ends_sentence,
    fold,
    introduces,
    names_complaint,
    names_section,
)
from articles.importing.lines import LIST_MARKS, Line, Mark

# A text with a blank line before nearly every line says nothing by it.
MOSTLY = 0.85
LONG_LINE = 30
LONGEST_ITEM = 100
FEW_WORDS = 2
NESTED = 2


def read_layout(lines: Sequence[Line], *, wraps: bool) -> list[Line]:
    """Gives the lines with bare list items marked as items and, if any, wrapped lines joined."""
    marked = mark_bare_items(_without_empty_blanks(lines))
    return join_wrapped(marked) if wraps else marked


def _without_empty_blanks(lines: Sequence[Line]) -> list[Line]:
    blanks = sum(line.after_blank for line in lines[1:])
    if blanks < MOSTLY * (len(lines) - 1):
        return list(lines)
    return [dataclasses.replace(line, after_blank=False) for line in lines]


def join_wrapped(lines: Sequence[Line]) -> list[Line]:
    """Joins a line with the next where a sentence was broken to fit a width."""
    joined: list[Line] = []
    last = ""
    parts: list[str] = []
    for line in lines:
        if joined and _continues(joined[-1], line, last=last):
            parts.append(line.text)
        else:
            _finish(joined, parts)
            joined.append(line)
            parts = [line.text]
        last = line.source
    _finish(joined, parts)
    return joined


def _finish(joined: list[Line], parts: Sequence[str]) -> None:
    if len(parts) > 1:
        line = joined[-1]
        text = " ".join(parts)
        source = line.source.removesuffix(line.text) + text
        joined[-1] = dataclasses.replace(line.with_text(text), source=source)


def _continues(above: Line, line: Line, *, last: str) -> bool:
    """Tells whether a line goes on with the sentence of the line above it."""
    if line.mark is not Mark.TEXT or line.after_blank or ends_sentence(last):
        return False
    if not (line.plain[:1].islower() or line.plain[:1] == "("):
        return False
    if above.mark in LIST_MARKS and line.indent >= above.indent + NESTED:
        return True
    return above.mark is Mark.TEXT and len(last) >= LONG_LINE


def mark_bare_items(lines: Sequence[Line]) -> list[Line]:
    """Marks lines that read as items, below a "…:" or a complaint, for want of markers."""
    marked = list(lines)
    at = 0
    while at < len(marked):
        at += 1
        end = _end_of_bare_items(marked, at)
        marked[at:end] = [dataclasses.replace(line, mark=Mark.BULLET) for line in marked[at:end]]
        at = max(at, end)
    return marked


def _end_of_bare_items(lines: Sequence[Line], at: int) -> int:
    """Gives the end of the bare items below the line before a place."""
    above = lines[at - 1]
    if above.mark not in {Mark.TEXT, Mark.HEADING}:
        return at
    if not introduces(above.plain):
        return _end_of_run(lines, at, _is_bare_posture) if names_complaint(above.plain) else at
    end = _end_of_run(lines, at, _is_bare_item)
    is_glued = end < len(lines) and not lines[end].after_blank and lines[end].mark is Mark.TEXT
    if is_glued and end > at and _is_like_heading(lines[end - 1]):
        end -= 1
    return end if end - at > 1 else at


def _end_of_run(lines: Sequence[Line], at: int, is_item: Callable[[Line], bool]) -> int:
    """Gives the end of a run of items, which the end of a sentence or a blank line closes."""
    end = at
    while end < len(lines) and is_item(lines[end]) and not (end > at and lines[end].after_blank):
        end += 1
        if lines[end - 1].plain.endswith("."):
            break
    return end


def _is_bare_item(line: Line) -> bool:
    if line.mark is not Mark.TEXT or names_section(line.plain) or line.words.is_bold:
        return False
    if line.plain[:1].islower():
        return not line.plain.endswith((":", "?", "!"))
    return len(line.plain) <= LONGEST_ITEM and not ends_sentence(line.plain)


def _is_like_heading(line: Line) -> bool:
    return line.plain[:1].isupper() and len(line.plain.split()) <= FEW_WORDS


def _is_bare_posture(line: Line) -> bool:
    return (
        line.mark is Mark.TEXT
        and POSTURE.search(fold(line.plain)) is not None
        and not ends_sentence(line.plain)
        and not names_complaint(line.plain)
    )
