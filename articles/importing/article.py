"""Reads an article from a file: plain text, Markdown or a Word document."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from pathlib import PurePath

from articles.importing import cues
from articles.importing.body import write_body
from articles.importing.layout import read_layout
from articles.importing.lines import Line, LineReader
from articles.importing.markup import read_words
from articles.importing.messages import Became
from articles.importing.outline import read_outline, take_title
from articles.importing.reading import Source, SourceLine, read_text
from articles.importing.refusals import ImportRefused
from articles.importing.report import ImportedArticle, ReportLine, Writer
from articles.importing.word import WORD_TYPES, read_word

TITLE_LABEL = re.compile(r"titel:\s*", re.IGNORECASE)


def _random_id() -> str:
    return str(uuid.uuid4())


def read_article(
    data: bytes, *, filename: str, make_id: Callable[[], str] = _random_id
) -> ImportedArticle:
    """Gives the article in a file, as `make_article` does.

    Raises `ImportRefused` for a file that is not a text with a title.
    """
    return make_article(read_source(data, filename=filename), make_id=make_id)


def read_source(data: bytes, *, filename: str) -> Source:
    """Gives the lines of a file; raises `ImportRefused` for one that cannot be read."""
    if PurePath(filename).suffix.lower() in WORD_TYPES:
        return read_word(data, filename=filename)
    return read_text(data, filename=filename)


def make_article(source: Source, *, make_id: Callable[[], str] = _random_id) -> ImportedArticle:
    """Gives the article in lines of text, as stream data with a report.

    No line is left out: each comes back in its order, in a field of a block or, where none fits,
    as a paragraph that the report names; what a line holds beside words, such as a picture, is
    named too. Raises `ImportRefused` for a text without a title.
    """
    reader = LineReader(source)
    lines = read_layout(reader.lines, wraps=source.wraps)
    writer = Writer(make_id)
    title, lines = _take_title(source, lines, writer)
    for line in reader.separators:
        if line.number:
            writer.report.append(ReportLine(line.number, line.source, Became.SEPARATOR.value))
    front = [_front_block(line, writer) for line in source.front_lines]
    body = [*front, *write_body(read_outline(lines), writer)]
    for line in source.lines:
        for became, words in line.remarks:
            writer.report.append(ReportLine(line.number, words, became.value, placed=False))
    report = tuple(sorted(writer.report, key=lambda entry: entry.line_number))
    return ImportedArticle(title, body, report, source.all_lines, writer.complaints)


def _take_title(source: Source, lines: list[Line], writer: Writer) -> tuple[str, list[Line]]:
    """Gives the title, from front matter or the first line, and the lines after it."""
    if source.front_title:
        front = source.front_title
        writer.report.append(
            ReportLine(front.number, front.text, Became.TITLE.value, words=front.text)
        )
        if lines and cues.fold(lines[0].plain) == cues.fold(front.text):
            writer.note(lines[0], Became.REPEATED_TITLE)
            lines = lines[1:]
        return front.text, lines
    if not lines:
        raise ImportRefused("noTitle")
    line, rest = take_title(lines)
    return TITLE_LABEL.sub("", writer.plain(line, Became.TITLE), count=1), list(rest)


def _front_block(line: SourceLine, writer: Writer) -> dict[str, object]:
    became = Became.NO_PLACE.value
    writer.report.append(ReportLine(line.number, line.text, became, placed=False, words=line.text))
    words = read_words(line.text, is_markdown=False)
    return writer.block("paragraph", f"<p>{words.html}</p>")
