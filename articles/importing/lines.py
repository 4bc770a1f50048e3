"""What kind of line each line is by its markers alone, before any meaning is read into it."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from enum import Enum

from articles.importing.markup import Words, read_words
from articles.importing.reading import Source, SourceLine


class Mark(Enum):
    """The marker a line begins with."""

    TEXT = "text"
    BULLET = "bullet"
    CHECK = "check"
    CROSS = "cross"
    NUMBER = "number"
    HEADING = "heading"
    ROW = "row"


LIST_MARKS = {Mark.BULLET, Mark.CHECK, Mark.CROSS, Mark.NUMBER}

_EMOJI = "\ufe0f?"
MARKERS = (
    (Mark.CHECK, re.compile(rf"(?:[✔✓✅☑√]{_EMOJI}|\[[xX]\](?=\s|$))\s*")),
    (Mark.CROSS, re.compile(rf"(?:[✗✘✖❌🚫⛔]{_EMOJI})\s*")),
    (Mark.NUMBER, re.compile(r"(?P<value>\d{1,2})[.)](?:\s+|$|(?=[^\W\d]))")),
    (Mark.BULLET, re.compile(r"(?:[•◦▪▫●○■□►▸▶➢➤‣⁃∙·»›☐👉\uf0b7\uf0a7→➔➜]|\[ \])\ufe0f?\s*")),
    (Mark.BULLET, re.compile(r"(?:[-–—*+−](?:\s+|$)|[oO§]\t\s*|[a-z]\)\s+)")),
)
EMPTY_BOX = re.compile(r"\[ \]\s|☐")
HEADING = re.compile(r"(?P<hashes>#{1,6})[ \t]+(?P<text>.*?)[ \t]*#*")
RULE = re.compile(r"([-–—_*=~#.·•])(?:\s*\1){2,}")
UNDERLINE = re.compile(r"(?P<double>={3,})|-{3,}")
FENCE = re.compile(r"(```|~~~)[\w-]*")
QUOTE = re.compile(r"^(?:>\s?)+")
DELIMITER_ROW = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?|\|?\s*:?-{2,}:?\s*\|")
MAXIMUM_UNDERLINED_LENGTH = 120


@dataclass(frozen=True, slots=True)
class Line:
    """A line of content: `text` without its marker, still with Markdown inside it.

    `marker` is as typed, `value` the number in it or the depth of a Markdown heading; `typed` is
    the whole line, and `source` is that line as its writer knows it, for the report. A nested line
    was an item below another item, in a list that has one level.
    """

    number: int
    source: str
    typed: str
    text: str
    mark: Mark
    words: Words
    is_markdown: bool
    marker: str = ""
    value: int = 0
    indent: int = 0
    after_blank: bool = False
    is_nested: bool = False

    @property
    def plain(self) -> str:
        return self.words.plain

    @property
    def numbered_text(self) -> str:
        """The words with the number that was typed before them."""
        return f"{self.marker} {self.plain}" if self.mark is Mark.NUMBER else self.plain

    def with_text(self, text: str) -> Line:
        """Gives this line with other text in it."""
        words = read_words(text, is_markdown=self.is_markdown)
        return dataclasses.replace(self, text=text, words=words)


@dataclass(frozen=True, slots=True)
class _Lone:
    """A marker alone on its line: the next line is its text."""

    line: SourceLine
    marker: str
    mark: Mark
    value: int


class LineReader:
    """Reads the lines of a source one by one; lines that only mark are in `separators`."""

    def __init__(self, source: Source) -> None:
        self.lines: list[Line] = []
        self.separators: list[SourceLine] = list(source.fences)
        self._is_markdown = source.is_markdown
        self._after_blank = False
        self._in_fence = False
        self._lone: _Lone | None = None
        for line in source.lines:
            self._read(line)
        self._drop_lone()

    def _read(self, line: SourceLine) -> None:
        if not line.text:
            self._after_blank = True
        elif self._is_markdown and FENCE.fullmatch(line.text):
            self._in_fence = not self._in_fence
            self._separate(line)
        elif self._in_fence:
            self._add(line, Mark.TEXT, line.text, is_markdown=False)
        elif not self._underlines(line):
            self._read_marked(line)

    def _underlines(self, line: SourceLine) -> bool:
        """Takes a rule, or the underline that makes a heading of the line above it."""
        found = UNDERLINE.fullmatch(line.text)
        above = self.lines[-1] if self.lines else None
        if found and above and not self._after_blank and self._can_be_underlined(above):
            depth = 1 if found["double"] else 2
            self.lines[-1] = dataclasses.replace(above, mark=Mark.HEADING, value=depth)
        elif not RULE.fullmatch(line.text) and not self._is_delimiter_row(line.text):
            return False
        self._separate(line)
        return True

    def _can_be_underlined(self, line: Line) -> bool:
        is_short = len(line.plain) <= MAXIMUM_UNDERLINED_LENGTH
        return line.mark is Mark.TEXT and is_short and self._lone is None

    def _is_delimiter_row(self, text: str) -> bool:
        """Tells whether this is the row of dashes that makes a table of the row above it."""
        above = self.lines[-1] if self.lines else None
        if above is None or not self._is_markdown or not DELIMITER_ROW.fullmatch(text):
            return False
        if "|" not in above.typed:
            return False
        self.lines[-1] = dataclasses.replace(above, mark=Mark.ROW, text=above.typed)
        return True

    def _read_marked(self, line: SourceLine) -> None:
        text = QUOTE.sub("", line.text) if self._is_markdown else line.text
        if not text:
            self._separate(line)
        elif self._is_markdown and (heading := HEADING.fullmatch(text)):
            self._add(line, Mark.HEADING, heading["text"] or text, value=len(heading["hashes"]))
        elif self._is_row(text):
            self._add(line, Mark.ROW, text)
        else:
            self._read_item(line, text)

    def _is_row(self, text: str) -> bool:
        above = self.lines[-1] if self.lines else None
        is_below_row = above is not None and above.mark is Mark.ROW and not self._after_blank
        return is_below_row and "|" in text

    def _read_item(self, line: SourceLine, text: str) -> None:
        mark, value, rest = read_marker(text)
        marker = text.removesuffix(rest).strip()
        if mark is not Mark.TEXT and not rest:
            self._drop_lone()
            self._lone = _Lone(line, marker, mark, value)
            return
        if mark is Mark.TEXT and self._lone:
            marker, mark, value = self._lone.marker, self._lone.mark, self._lone.value
            self._lone = None
        self._add(line, mark, rest, marker=marker, value=value)

    def _add(
        self,
        line: SourceLine,
        mark: Mark,
        text: str,
        *,
        marker: str = "",
        value: int = 0,
        is_markdown: bool = True,
    ) -> None:
        self._drop_lone()
        is_markdown = is_markdown and self._is_markdown
        self.lines.append(
            Line(
                number=line.number,
                source=line.source,
                typed=line.text,
                text=text,
                mark=mark,
                words=read_words(text, is_markdown=is_markdown),
                is_markdown=is_markdown,
                marker=marker,
                value=value,
                indent=line.indent,
                after_blank=self._after_blank,
            )
        )
        self._after_blank = False

    def _separate(self, line: SourceLine) -> None:
        self._drop_lone()
        self.separators.append(line)
        # The dashes below the header of a table stand between rows that belong together.
        self._after_blank = not (self.lines and self.lines[-1].mark is Mark.ROW)

    def _drop_lone(self) -> None:
        if self._lone:
            self.separators.append(self._lone.line)
            self._lone = None


def read_marker(text: str) -> tuple[Mark, int, str]:
    """Gives the marker a text begins with, its number, and the text after it.

    Of two markers the second says most: "- ✔ text" is a check, "- [x] text" too.
    """
    mark, value, rest = _first_marker(text)
    if mark is Mark.BULLET:
        second, _, inner = _first_marker(rest)
        if second in {Mark.CHECK, Mark.CROSS} or EMPTY_BOX.match(rest):
            return second, 0, inner
    return mark, value, rest


def _first_marker(text: str) -> tuple[Mark, int, str]:
    for mark, pattern in MARKERS:
        if found := pattern.match(text):
            value = int(found["value"]) if mark is Mark.NUMBER else 0
            return mark, value, text[found.end() :]
    return Mark.TEXT, 0, text
