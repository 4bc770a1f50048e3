"""Reads a Word document (.docx) as lines of Markdown.

Mammoth reads Word's own markup: lists, links, changes being tracked, text boxes, symbols, notes.
python-docx was rejected: it is made to write documents, and its text silently misses content
controls, tracked insertions, text boxes and notes. Mammoth sets no bounds to what it reads and
parses XML without guarding it, so `word_package` looks through the file first.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePath

import mammoth

from articles.importing.messages import Became
from articles.importing.reading import (
    MAXIMUM_MEGABYTES,
    MOST_MARKS,
    Source,
    SourceLine,
    check_lines,
    count_marks,
)
from articles.importing.refusals import ImportRefused
from articles.importing.word_html import CONTENTS_CLASS, WordReader
from articles.importing.word_package import MEGABYTE, Package, open_package

WORD_TYPES = {".docx", ".docm", ".dotm", ".dotx", ".doc", ".dot"}
REFUSED_TYPES = {".docm": "macros", ".dotm": "macros", ".doc": "oldWord", ".dot": "oldWord"}
STYLES = f"""
p[style-name='Title'] => h1:fresh
p[style-name^='toc '] => p.{CONTENTS_CLASS}:fresh
p[style-name^='TOC '] => p.{CONTENTS_CLASS}:fresh
"""
# Styles set a title apart where a text has a blank line.
NOTHING = SourceLine(0, "", 0)
WORD = re.compile(r"\w+")


def read_word(data: bytes, *, filename: str) -> Source:
    """Gives the lines of a Word document; raises `ImportRefused` for what is not one.

    What an article cannot hold (pictures, comments, headers and footers) is in the remarks of a
    line, and so is any text that Mammoth does not know what to do with.
    """
    if code := REFUSED_TYPES.get(PurePath(filename).suffix.lower()):
        raise ImportRefused(code)
    package = open_package(data)
    lines = list(_read_lines(package))
    lines += _left_out(package, lines)
    _check(lines)
    title = next(at for at, line in enumerate(lines) if line.text)
    lines.insert(title + 1, NOTHING)
    return Source(tuple(lines), is_markdown=True, wraps=False)


def _read_lines(package: Package) -> Iterator[SourceLine]:
    reader = WordReader()
    try:
        document = mammoth.convert_to_html(
            io.BytesIO(package.data),
            style_map=STYLES,
            # A document may say itself how to read it; only its text is wanted.
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(lambda image: {}),
            ignore_empty_paragraphs=False,
        )
    # A document can be wrong in every way there is; it is refused, whatever breaks on it.
    except Exception as error:
        raise ImportRefused("brokenDocument") from error
    reader.feed(document.value)
    reader.close()
    return reader.lines()


def _left_out(package: Package, lines: list[SourceLine]) -> Iterator[SourceLine]:
    """Gives a line for every paragraph that is not among the lines."""
    read = Counter(word for line in lines for word in WORD.findall(line.source))
    number = max((line.number for line in lines), default=0)
    for kind, became in (
        ("document", Became.TEXT_LEFT_OUT),
        ("header", Became.HEADER_LEFT_OUT),
        ("footer", Became.HEADER_LEFT_OUT),
        ("comments", Became.COMMENT_LEFT_OUT),
    ):
        for text in _missing(package.paragraphs.get(kind, ()), read):
            number += 1
            yield SourceLine(number, "", 0, text, ((became, text),))


def _missing(texts: Iterable[str], read: Counter[str]) -> Iterator[str]:
    for text in texts:
        words = Counter(WORD.findall(text))
        if all(read[word] >= count for word, count in words.items()):
            read.subtract(words)
        elif any(word.isalpha() for word in words):
            yield text


def _check(lines: list[SourceLine]) -> None:
    """Raises `ImportRefused` for more text than a text file may hold."""
    typed = [line.text for line in lines if line.number and (line.source or line.remarks)]
    check_lines(typed)
    whole = "\n".join(typed)
    if len(whole.encode()) > MAXIMUM_MEGABYTES * MEGABYTE:
        raise ImportRefused("tooLarge", limit=MAXIMUM_MEGABYTES)
    if count_marks(whole) > MOST_MARKS:
        raise ImportRefused("tooComplicated")
