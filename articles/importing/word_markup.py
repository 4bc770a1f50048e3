"""Formatted words of a Word document as one line of Markdown, which reads back as they were."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from articles.importing.lines import RULE, Mark, read_marker
from articles.importing.markup import LINKS, read_words

_SPECIAL = re.compile(r"[\\`*_\[\]<&]")
# At the start of a line these would make a heading, a quote, a fence or a row.
_OPENING = re.compile(r"[#>~|]")
_UNSAFE_IN_ADDRESS = re.compile(r"[<>\\\s]")
# Which marks to write bold and italic with: the first that reads back as it was.
_STYLES = (("**", "*"), ("**", "_"), ("**", ""), ("", ""))


@dataclass(frozen=True, slots=True)
class Span:
    """Words with one formatting."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    address: str = ""


def plain_of(spans: Iterable[Span]) -> str:
    """Gives the words without their formatting."""
    return "".join(span.text for span in spans).strip()


def write_markdown(spans: Sequence[Span], *, is_item: bool = False) -> tuple[str, bool]:
    """Gives the words in Markdown, and whether all of their formatting is in it.

    A marker that was typed before them stays one, except in an item, which has its own.
    """
    spans = _tidy(spans)
    if RULE.fullmatch(plain_of(spans)):
        return plain_of(spans), True
    marker = "" if is_item or not spans else _typed_marker(spans[0])
    if marker:
        spans = _tidy([replace(spans[0], text=spans[0].text[len(marker) :]), *spans[1:]])
    plain = plain_of(spans)
    for at, (bold, italic) in enumerate(_STYLES):
        text = "".join(_write(span, bold, italic) for span in spans)
        words = read_words(text, is_markdown=True)
        if words.plain == plain and _counts(words.html) == _expected(spans, bold, italic):
            return marker + _without_opening(text), at < _STYLES.index(("**", ""))
    text = "".join(_escape(span.text) for span in spans)
    return marker + _without_opening(text), False


def _typed_marker(span: Span) -> str:
    if span.is_bold or span.is_italic or span.address:
        return ""
    mark, _, rest = read_marker(span.text)
    return span.text.removesuffix(rest) if mark is not Mark.TEXT else ""


def _tidy(spans: Iterable[Span]) -> list[Span]:
    """Joins neighbours with the same formatting; blanks at their ends have none."""
    parts: list[Span] = []
    for span in spans:
        inner = span.text.strip()
        before, _, after = span.text.partition(inner) if inner else (span.text, "", "")
        parts += [Span(before), replace(span, text=inner), Span(after)]
    joined: list[Span] = []
    for span in filter(lambda part: part.text, _bridge([part for part in parts if part.text])):
        if joined and replace(joined[-1], text="") == replace(span, text=""):
            joined[-1] = replace(span, text=joined[-1].text + span.text)
        else:
            joined.append(span)
    if joined:
        joined[0] = replace(joined[0], text=joined[0].text.lstrip())
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    return joined


def _bridge(parts: list[Span]) -> list[Span]:
    """Gives blanks between two parts with the same formatting that formatting too."""
    for at in range(1, len(parts) - 1):
        before, after = parts[at - 1], parts[at + 1]
        if not parts[at].text.strip() and replace(before, text="") == replace(after, text=""):
            parts[at] = replace(before, text=parts[at].text)
    return parts


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _without_opening(text: str) -> str:
    return f"\\{text}" if _OPENING.match(text) else text


def _write(span: Span, bold: str, italic: str) -> str:
    marks = (bold if span.is_bold else "") + (italic if span.is_italic else "")
    text = f"{marks}{_escape(span.text)}{marks[::-1]}"
    if not LINKS.match(span.address):
        return text
    address = _UNSAFE_IN_ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", span.address)
    return f"[{text}](<{address}>)"


def _counts(html: str) -> tuple[int, int, int]:
    return html.count("<b>"), html.count("<i>"), html.count("<a href=")


def _expected(spans: Sequence[Span], bold: str, italic: str) -> tuple[int, int, int]:
    return (
        sum(span.is_bold for span in spans) if bold else 0,
        sum(span.is_italic for span in spans) if italic else 0,
        sum(LINKS.match(span.address) is not None for span in spans),
    )
