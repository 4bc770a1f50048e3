"""A stretch of text to be read as blocks, and what is known of the place it stands in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from articles.importing import cues
from articles.importing.elements import Element, Heading, Listing, Text
from articles.importing.lines import Line
from articles.importing.report import Block, Writer


@dataclass(frozen=True, slots=True)
class Passage:
    """The elements below a heading; `topic` is that heading and `section` the one above it."""

    elements: Sequence[Element]
    topic: str = ""
    section: str = ""

    def text(self, at: int) -> Line | None:
        """Gives the line of running text at a place, or None."""
        element = self._element(at)
        return element.line if isinstance(element, Text) else None

    def listing(self, at: int) -> Listing | None:
        """Gives the list at a place, or None."""
        element = self._element(at)
        return element if isinstance(element, Listing) else None

    def heading(self, at: int) -> Heading | None:
        """Gives the heading of a subsection at a place, or None."""
        element = self._element(at)
        return element if isinstance(element, Heading) else None

    def led_list(self, at: int) -> tuple[Line, Listing] | None:
        """Gives the line at a place with the list below it, or None."""
        lead, listing = self.text(at), self.listing(at + 1)
        return (lead, listing) if lead and listing else None

    def below(self, at: int) -> Passage:
        """Gives what stands below the heading at a place."""
        end = at + 1
        while end < len(self.elements) and self.heading(end) is None:
            end += 1
        heading = self.heading(at)
        topic = cues.fold(heading.text) if heading else ""
        return replace(self, elements=self.elements[at + 1 : end], topic=topic, section=self.topic)

    @property
    def topics(self) -> str:
        return f"{self.section} {self.topic}"

    @property
    def seeks_help(self) -> bool:
        return cues.turns_to_help(self.topics)

    @property
    def asks_questions(self) -> bool:
        return cues.FAQ_HEADING.search(self.topics) is not None

    @property
    def sums_up(self) -> bool:
        return cues.KEY_POINTS_HEADING.fullmatch(cues.bare(self.topic)) is not None

    def calls_to_check(self, at: int) -> bool:
        """Tells whether a question with the promise of a check stands at a place."""
        question, promise = self.text(at), self.text(at + 1)
        return (
            question is not None
            and promise is not None
            and cues.is_question(question.plain)
            and cues.is_promise(promise.plain)
        )

    def _element(self, at: int) -> Element | None:
        return self.elements[at] if at < len(self.elements) else None


Found = tuple[list[Block], int]
Recogniser = Callable[[Passage, int, Writer], Found | None]
