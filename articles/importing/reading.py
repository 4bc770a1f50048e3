"""From bytes of text to lines: what is refused, how it is decoded, which lines there are."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from articles.importing.messages import Became
from articles.importing.refusals import ImportRefused

MAXIMUM_MEGABYTES = 2
MAXIMUM_LINES = 10_000
MAXIMUM_LINE_LENGTH = 20_000
TEXT_TYPES = {"", ".txt", ".text"}
MARKDOWN_TYPES = {".md", ".markdown"}
FRONT_MATTER_LINES = 50
# An article has fewer; parsing more of them takes a minute, and read as text nothing is lost.
MARKS = "[*_`<"
MOST_MARKS = 20_000

# Form feeds and vertical tabs are how word processors write pages and soft line breaks.
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
# Latin-1 saved as UTF-8 twice over shows up as these, and as nothing else; \x85 is a line break.
MISREAD = re.compile(r"[\x80-\x84\x86-\x9f\ufffd]")
# Invisible characters that some editors leave at the ends of a line.
INVISIBLE = "\u200b\u200e\u200f\u2060\ufeff"
MARKDOWN_SIGNS = re.compile(
    r"^#{1,6}[ \t]+\S|\*\*[^*\s][^*\n]*\*\*|\]\(https?://|^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|",
    re.MULTILINE,
)
FRONT_MATTER = re.compile(r"\s|#|-\s|[\w-]+:(\s|$)")
FRONT_TITLE = re.compile(r"(?:title|titel):\s+(?P<title>.*\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line as typed, without its ends; `indent` counts columns, a tab is four of them.

    `shown` is how the line looks to whoever wrote it, where that is not `text`; `remarks` say what
    of it an article cannot hold, with the words in question. A line without a number is markup
    that stands nowhere in the file.
    """

    number: int
    text: str
    indent: int
    shown: str = ""
    remarks: tuple[tuple[Became, str], ...] = ()

    @property
    def source(self) -> str:
        """The line as its writer knows it."""
        return self.shown or self.text


@dataclass(frozen=True, slots=True)
class Source:
    """A text in lines, blank ones included; `front_*` are what YAML front matter says.

    `wraps` tells whether a sentence may go on at the next line.
    """

    lines: tuple[SourceLine, ...]
    is_markdown: bool
    wraps: bool = True
    front_title: SourceLine | None = None
    front_lines: tuple[SourceLine, ...] = ()
    fences: tuple[SourceLine, ...] = ()

    @property
    def all_lines(self) -> tuple[SourceLine, ...]:
        """Every line of the file, in its order."""
        front = (self.front_title,) if self.front_title else ()
        lines = (*self.lines, *self.fences, *front, *self.front_lines)
        return tuple(sorted(lines, key=lambda line: line.number))


def read_text(data: bytes, *, filename: str) -> Source:
    """Gives the lines of a text file; raises `ImportRefused` for anything else."""
    extension = PurePath(filename).suffix.lower()
    if extension not in TEXT_TYPES | MARKDOWN_TYPES:
        raise ImportRefused("unsupportedType", type=extension)
    if len(data) > MAXIMUM_MEGABYTES * 1024 * 1024:
        raise ImportRefused("tooLarge", limit=MAXIMUM_MEGABYTES)
    text = _decode(data)
    lines = _split(text)
    return _without_front_matter(lines, is_markdown=_is_markdown(text, extension))


def _is_markdown(text: str, extension: str) -> bool:
    looks_like_it = extension in MARKDOWN_TYPES or MARKDOWN_SIGNS.search(text) is not None
    return looks_like_it and count_marks(text) <= MOST_MARKS


def count_marks(text: str) -> int:
    """Gives how many characters of a text may be markup."""
    return sum(map(text.count, MARKS))


def _decode(data: bytes) -> str:
    encoding = "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif found := CONTROL.search(data):
        raise ImportRefused("binary", line=_line_number(data, found.start()))
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ImportRefused("wrongEncoding", line=_line_number(data, error.start)) from error
    if found := CONTROL.search(text.encode()):
        raise ImportRefused("binary", line=_line_number(text.encode(), found.start()))
    if misread := MISREAD.search(text):
        line = text.count("\n", 0, misread.start()) + 1
        raise ImportRefused("wrongEncoding", line=line)
    return text


def _line_number(data: bytes, position: int) -> int:
    return data.count(b"\n", 0, position) + 1


def _split(text: str) -> tuple[SourceLine, ...]:
    typed = text.splitlines()
    check_lines(typed)
    return tuple(_source_line(number, line) for number, line in enumerate(typed, start=1))


def check_lines(typed: Sequence[str]) -> None:
    """Raises `ImportRefused` for no text at all, for too many lines, and for one too long."""
    if not any(line.strip() for line in typed):
        raise ImportRefused("empty")
    if len(typed) > MAXIMUM_LINES:
        raise ImportRefused("tooManyLines", limit=MAXIMUM_LINES)
    for number, line in enumerate(typed, start=1):
        if len(line) > MAXIMUM_LINE_LENGTH:
            raise ImportRefused("lineTooLong", line=number, limit=MAXIMUM_LINE_LENGTH)


def _source_line(number: int, typed: str) -> SourceLine:
    before = typed[: len(typed) - len(typed.lstrip())].expandtabs(4)
    return SourceLine(number, without_ends(typed), len(before))


def without_ends(typed: str) -> str:
    """Gives a line without blanks and invisible characters around it."""
    text = typed
    while text != (text := text.strip().strip(INVISIBLE)):
        pass
    return text


def _without_front_matter(lines: tuple[SourceLine, ...], *, is_markdown: bool) -> Source:
    """Takes YAML front matter off; its title is kept apart from its other lines."""
    end = next(
        (at for at, line in enumerate(lines[:FRONT_MATTER_LINES]) if at and line.text == "---"), 0
    )
    inside = [line for line in lines[1:end] if line.text]
    if lines[0].text != "---" or not all(map(_is_front_matter, inside)):
        return Source(lines, is_markdown)
    title = next((line for line in inside if FRONT_TITLE.fullmatch(line.text)), None)
    return Source(
        lines[end + 1 :],
        is_markdown,
        front_title=title and _title_of(title),
        front_lines=tuple(line for line in inside if line is not title),
        fences=(lines[0], lines[end]),
    )


def _is_front_matter(line: SourceLine) -> bool:
    return line.indent > 0 or FRONT_MATTER.match(line.text) is not None


def _title_of(line: SourceLine) -> SourceLine:
    found = FRONT_TITLE.fullmatch(line.text)
    title = found["title"] if found else line.text
    for quote in "\"'":
        if len(title) > 1 and title[0] == title[-1] == quote:
            title = title[1:-1]
    return SourceLine(line.number, title, 0)
