"""The outline of a text: its title, its sections and what stands in each of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from articles.importing import cues
from articles.importing.care import find_provider
from articles.importing.elements import Element, Heading, group
from articles.importing.headings import Candidate, Style, find_headings, is_promoted
from articles.importing.lines import LIST_MARKS, Line, Mark
from articles.importing.refusals import ImportRefused

LONGEST_TITLE = 255
LONGEST_SENTENCE_TITLE = 120
FEW_WORDS = 3
FEWEST_OF_STYLE = 2
OUTLINE_NUMBER = re.compile(r"\d{1,2}\.\d{1,2}\b")


@dataclass(frozen=True, slots=True)
class Section:
    """A section and its elements; the opening of an article has no heading."""

    heading: Heading | None
    elements: tuple[Element, ...]


def take_title(lines: Sequence[Line]) -> tuple[Line, Sequence[Line]]:
    """Gives the first line, which must be a title, and the lines after it."""
    title = lines[0]
    is_title = (
        title.mark in {Mark.TEXT, Mark.HEADING}
        and len(title.plain) <= LONGEST_TITLE
        and not (title.plain.endswith(".") and len(title.plain) > LONGEST_SENTENCE_TITLE)
        and not cues.introduces(title.plain)
    )
    if not is_title:
        raise ImportRefused("noTitle")
    return title, lines[1:]


def read_outline(lines: Sequence[Line]) -> list[Section]:
    """Gives the sections of a text, first the opening, which may be empty."""
    lines, candidates = find_headings(lines)
    headings = _Leveller(lines, candidates).headings()
    sections: list[tuple[Heading | None, list[Element]]] = [(None, [])]
    for element in group(lines, headings):
        if isinstance(element, Heading) and element.level == 1:
            sections.append((element, []))
        else:
            sections[-1][1].append(element)
    return [Section(heading, tuple(elements)) for heading, elements in sections]


class _Leveller:
    """Gives every heading its level, by how its article shows what is above what."""

    def __init__(self, lines: Sequence[Line], candidates: dict[int, Candidate]) -> None:
        self._lines = lines
        self._candidates = candidates
        self._top = _top_style([candidate.style for candidate in candidates.values()])
        depths = [one.line.value for one in candidates.values() if one.style is Style.MARKED]
        self._depth = min(depths, default=0)
        self._section: Candidate | None = None
        self._seen_top = False
        self._nests = False
        self._counted = 0

    def headings(self) -> dict[int, Heading]:
        """Gives the headings by place; a number is left to be computed when it counts."""
        return {at: self._heading(at, one) for at, one in self._candidates.items()}

    def _heading(self, at: int, candidate: Candidate) -> Heading:
        level = 1 if self._section is None else self._level(at, candidate)
        if level == 1:
            self._section = candidate
            self._nests = False
        self._seen_top = self._seen_top or candidate.style is self._top
        if level == 1 and candidate.number == self._counted + 1:
            self._counted += 1
            return Heading(candidate.line, candidate.text, level, numbered=True)
        return Heading(candidate.line, candidate.full_text, level)

    def _level(self, at: int, candidate: Candidate) -> int:
        plain = candidate.line.plain
        if OUTLINE_NUMBER.match(plain) or self._is_question_of_faq(candidate):
            return 2
        if candidate.style is Style.MARKED:
            return 1 if candidate.line.value == self._depth else 2
        if is_promoted(plain) or not self._seen_top:
            return 1
        if candidate.style is not self._top:
            return 2
        return self._level_of_shape(at, candidate) if self._top is Style.SHAPE else 1

    def _is_question_of_faq(self, candidate: Candidate) -> bool:
        section = self._section
        return (
            section is not None
            and cues.FAQ_HEADING.search(cues.fold(section.text)) is not None
            and cues.is_question(candidate.text)
            and not is_promoted(candidate.text)
            and candidate.number is None
        )

    def _level_of_shape(self, at: int, candidate: Candidate) -> int:
        """Without any other sign, what a heading is about tells its level."""
        section = cues.fold(self._section.text if self._section else "")
        text = cues.fold(candidate.text)
        is_short = len(text.split()) <= FEW_WORDS and not cues.is_question(text)
        if self._candidates.get(at - 1) is self._section:
            self._nests = True
            return 2
        is_card = cues.HELP_HEADING.search(section) and find_provider(text)
        is_posture = cues.COMPLAINT.search(text) and self._lists_postures(at, section)
        return 2 if is_card or is_posture or (self._nests and is_short) else 1

    def _lists_postures(self, at: int, section: str) -> bool:
        below = self._lines[at + 1]
        if below.mark not in LIST_MARKS:
            return False
        about = cues.POSTURE_TOPIC.search(section)
        return about is not None or cues.POSTURE.search(cues.fold(below.plain)) is not None


def _top_style(styles: Sequence[Style]) -> Style | None:
    """Gives the style of section headings: the strongest, if it is used more than once."""
    counted = Counter(styles)
    for style in (Style.MARKED, Style.NUMBERED, Style.CAPITALS):
        if counted[style] >= (1 if style is Style.MARKED else FEWEST_OF_STYLE):
            return style
    return styles[0] if styles else None
