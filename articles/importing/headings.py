"""Which lines are headings: marked, numbered, in capitals, bold, or by their shape alone."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from articles.importing import cues
from articles.importing.care import find_provider
from articles.importing.lines import LIST_MARKS, Line, Mark
from articles.importing.numbering import numbered_headings
from articles.importing.quantities import read_quantity

LONGEST = 90
MOST_WORDS = 14
FEW_WORDS = 5
FEWEST_CAPITALS = 4
FEWEST_IN_A_ROW = 3
# With fewer blank lines than this they do not set headings apart.
MANY_BLANKS = 0.25
_NUMBER = re.compile(r"(?P<number>\d{1,2})(?:\s*[.):]|\s+[-–—])\s*(?=[^\W\d]|[\"“‘'(])")
_OUTLINE_NUMBER = re.compile(r"\d{1,2}\.\d{1,2}\.?\s+\S")


class Style(IntEnum):
    """How a line shows that it is a heading; the strongest comes first."""

    MARKED = 1
    NUMBERED = 2
    CAPITALS = 3
    STEP = 4
    BOLD = 5
    SHAPE = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that is a heading: its style, the number it begins with, its words after that."""

    line: Line
    style: Style
    number: int | None
    text: str

    @property
    def full_text(self) -> str:
        """The heading with its number as typed."""
        return self.line.numbered_text


def find_headings(lines: Sequence[Line]) -> tuple[list[Line], dict[int, Candidate]]:
    """Gives the lines that are headings, by their place, from the first to the last.

    Short lines in a row cannot all be headings: those between two headings come back marked as
    items of a list.
    """
    finder = _Finder(lines)
    for at in range(len(lines) - 1, -1, -1):
        finder.look_at(at)
    found = dict(reversed(finder.found.items()))
    marked = list(lines)
    for at in _items_in_a_row(found):
        del found[at]
        marked[at] = dataclasses.replace(lines[at], mark=Mark.BULLET)
    return marked, found


def _items_in_a_row(found: Mapping[int, Candidate]) -> list[int]:
    items: list[int] = []
    row: list[int] = []
    for at, candidate in (*found.items(), (-1, None)):
        if row and candidate and at == row[-1] + 1 and _can_be_item(candidate):
            row.append(at)
            continue
        if len(row) >= FEWEST_IN_A_ROW:
            first = row if row[0] - 1 in found else row[1:]
            has_text = row[-1] + 1 not in found and row[0] - 1 not in found
            items += first[:-1] if has_text else first
        row = [at] if candidate and _can_be_item(candidate, is_first=True) else []
    return items


def _can_be_item(candidate: Candidate, *, is_first: bool = False) -> bool:
    plain = candidate.line.plain
    stands_apart = not is_first and (candidate.line.after_blank or cues.is_question(plain))
    return candidate.style is Style.SHAPE and not is_promoted(plain) and not stands_apart


def split_number(text: str) -> tuple[int | None, str]:
    """Gives the number a heading begins with, and the heading without it."""
    found = _NUMBER.match(text)
    if found is None or _OUTLINE_NUMBER.match(text):
        return None, text
    return int(found["number"]), text[found.end() :]


class _Finder:
    """Looks from the last line to the first, so that it is known whether the next is a heading."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._has_marks = any(line.mark is Mark.HEADING for line in lines)
        blanks = sum(line.after_blank for line in lines)
        self._has_blanks = blanks >= MANY_BLANKS * len(lines) > 0
        self._numbered = set() if self._has_marks else numbered_headings(lines)
        self.found: dict[int, Candidate] = {}

    def look_at(self, at: int) -> None:
        line = self._lines[at]
        style = self._style(at, line)
        if style is None:
            return
        number, text = split_number(line.plain)
        if line.mark is Mark.NUMBER:
            number, text = line.value, line.plain
        self.found[at] = Candidate(line, style, number, text)

    def _style(self, at: int, line: Line) -> Style | None:
        if line.mark is Mark.HEADING:
            return Style.MARKED
        if line.mark is Mark.NUMBER:
            return Style.NUMBERED if at in self._numbered else None
        if line.mark is not Mark.TEXT or at + 1 >= len(self._lines):
            return None
        if self._is_named(at, line):
            return Style.SHAPE
        if not has_shape(split_number(line.plain)[1]) or self._is_otherwise(at, line):
            return None
        return self._style_of_shape(at, line)

    def _style_of_shape(self, at: int, line: Line) -> Style | None:
        if line.words.is_bold:
            return Style.NUMBERED if split_number(line.plain)[0] is not None else Style.BOLD
        if cues.STEP.match(cues.fold(line.plain)) and self._stands_out(at, line):
            return Style.STEP
        if line.plain.isupper() and sum(map(str.isalpha, line.plain)) >= FEWEST_CAPITALS:
            return Style.CAPITALS
        if self._has_marks:
            return Style.SHAPE if self._heads_postures(at, line) else None
        return Style.SHAPE if self._heads(at, line) and ":" not in line.plain else None

    def _is_named(self, at: int, line: Line) -> bool:
        """Tells whether this is a heading by name, such as a conclusion, on a line of its own."""
        if self._has_marks and not line.words.is_bold:
            return False
        return cues.names_section(line.plain) and self._lines[at + 1].mark is not Mark.HEADING

    def _is_otherwise(self, at: int, line: Line) -> bool:
        """Tells whether a short line is something else: a lead-in, a label, a call, a byline."""
        folded = cues.fold(line.plain)
        above = self._lines[at - 1] if at else None
        below = self._lines[at + 1]
        return (
            cues.BYLINE.match(folded) is not None
            or cues.ENDS_WITH_CONDITION.search(folded) is not None
            or cues.ARROW.search(folded) is not None
            or _is_key_and_quantity(line.plain)
            or (cues.LABEL.fullmatch(cues.bare(folded)) is not None)
            or (cues.is_question(line.plain) and cues.is_promise(below.plain))
            or (above is not None and cues.introduces(above.plain) and not line.after_blank)
        )

    def _stands_out(self, at: int, line: Line) -> bool:
        return line.after_blank or not self._has_blanks or at + 1 in self.found

    def _heads(self, at: int, line: Line) -> bool:
        """Tells whether what follows can stand below a heading of this shape."""
        below = self._lines[at + 1]
        is_list = below.mark in LIST_MARKS or below.mark is Mark.ROW
        few_words = len(line.plain.split()) <= FEW_WORDS
        if not self._stands_out(at, line) and not (is_list and few_words):
            return False
        if is_list or at + 1 in self.found:
            return True
        return _is_running_text(below.plain)

    def _heads_postures(self, at: int, line: Line) -> bool:
        below = self._lines[at + 1]
        folded = cues.fold(line.plain)
        return below.mark in LIST_MARKS and cues.COMPLAINT.search(folded) is not None


def has_shape(plain: str) -> bool:
    """Tells whether a line is as short and as bare as a heading."""
    if len(plain) > LONGEST or len(plain.split()) > MOST_WORDS:
        return False
    begins = plain.lstrip("\"'“‘(¿")[:1]
    if not (begins.isupper() or begins.isdigit()):
        return False
    if cues.is_question(plain):
        return True
    # What is typed as an item of its own ends in nothing; a heading does too.
    return not re.search(r"[.,;:!…]$", plain) and not cues.SENTENCE_BREAK.search(plain)


def is_promoted(plain: str) -> bool:
    """Tells whether a heading opens a section whatever it looks like."""
    folded = cues.fold(plain)
    return (
        cues.names_section(plain)
        or cues.FAQ_HEADING.search(folded) is not None
        or (cues.HELP_HEADING.search(folded) is not None and not _is_only_helper(plain))
    )


def _is_only_helper(plain: str) -> bool:
    """Tells whether a heading names a helper without asking when: one of several cards."""
    folded = cues.fold(plain)
    asks = "wanneer" in folded or "alarm" in folded or "rode vlag" in folded
    return find_provider(plain) is not None and not asks


def _is_key_and_quantity(plain: str) -> bool:
    key, colon, value = plain.partition(":")
    return bool(colon) and read_quantity(value.strip(), key=key) is not None


def _is_running_text(plain: str) -> bool:
    is_fact = _is_key_and_quantity(plain) or cues.ARROW.search(plain) is not None
    return is_fact or cues.ends_sentence(plain) or len(plain) > LONGEST
