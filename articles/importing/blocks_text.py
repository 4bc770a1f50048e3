"""Running text as blocks: paragraphs, callouts, questions, tables, calls to a check."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.importing import cues
from articles.importing.elements import Rows
from articles.importing.lines import Line
from articles.importing.markup import Words, paragraphs, read_words
from articles.importing.messages import Became
from articles.importing.passage import Found, Passage
from articles.importing.report import Writer

_BEFORE_LABEL = re.compile(r"^(?:[⚠❗❕💡ℹ📌🔔‼]\ufe0f?\s*)+")
_LABEL_END = re.compile(r"(?P<label>[^:!]{1,40}[:!][*_]*)\s*")
_CELL_BREAK = re.compile(r"(?<!\\)\|")
_BOLD_QUESTION = re.compile(r"(\*\*|__)[^*_?]{1,200}\?\1\s+(?=\S)")
_QUESTION_END = re.compile(r"[^?]{1,150}\?\s+")


def paragraph(passage: Passage, at: int, writer: Writer) -> Found | None:
    """Reads one line of running text; one that ends in nothing has found no place."""
    line = passage.text(at)
    if line is None:
        return None
    placed = cues.ends_sentence(line.plain)
    became = Became.PARAGRAPH if placed else Became.NO_PLACE
    return [writer.block("paragraph", writer.rich(became, line, placed=placed))], at + 1


def callout(passage: Passage, at: int, writer: Writer) -> Found | None:
    """Reads a remark with a label such as "Let op:", on the same line or above it."""
    heading = passage.heading(at)
    line = heading.line if heading else passage.text(at)
    if line is None:
        return None
    below = passage.text(at + 1)
    if cues.LABEL.fullmatch(cues.bare(line.plain)) and below and not passage.listing(at + 2):
        label = _without_icon(line)
        head, _ = writer.split(line, Became.CALLOUT, label)
        body = writer.rich(Became.CALLOUT, below)
        return [_callout(head, body, writer)], at + 2
    found = _LABEL_END.match(_BEFORE_LABEL.sub("", line.text))
    if (
        heading
        or passage.listing(at + 1)
        or not found
        or not cues.LABELLED.match(cues.fold(line.plain))
    ):
        return None
    text = _BEFORE_LABEL.sub("", line.text)
    label, rest = _words_around(line, text, found)
    if not rest.plain:
        return None
    head, body = writer.split(line, Became.CALLOUT, label, rest)
    return [_callout(head, body, writer)], at + 1


def _words_around(line: Line, text: str, found: re.Match[str]) -> tuple[Words, Words]:
    """Gives the words of the label and after it; bold around both is closed and opened."""
    label, rest = found["label"], text[found.end() :]
    bold = re.match(r"[*_]+", label)
    if bold and not label.endswith(bold[0]):
        label, rest = label + bold[0], bold[0] + rest
    is_markdown = line.is_markdown
    return read_words(label, is_markdown=is_markdown), read_words(rest, is_markdown=is_markdown)


def _without_icon(line: Line) -> Words:
    text = _BEFORE_LABEL.sub("", line.text)
    return read_words(text, is_markdown=line.is_markdown)


def _callout(head: str, body: str, writer: Writer) -> dict[str, object]:
    found = cues.LABEL.match(cues.bare(head))
    variant = "warning" if found and found["warning"] else "info"
    return writer.block("callout", {"variant": variant, "heading": head, "body": body})


def check_call(passage: Passage, at: int, writer: Writer) -> Found | None:
    """Reads a question with the promise of a check, on two lines or on one."""
    heading, line, below = passage.heading(at), passage.text(at), passage.text(at + 1)
    question = heading.line if heading and cues.is_question(heading.text) else line
    if (
        below
        and question
        and (passage.calls_to_check(at) or (heading and cues.is_promise(below.plain)))
    ):
        head = writer.plain(question, Became.CHECK_HEADING)
        text = writer.plain(below, Became.CHECK_TEXT)
        return [_check_call(head, text, writer)], at + 2
    if line is None or not cues.is_promise(line.plain):
        return None
    found = _QUESTION_END.match(line.plain)
    if found is None or found.end() == len(line.plain):
        return None
    whole = writer.plain(line, Became.CHECK_TEXT)
    return [_check_call(whole[: found.end()].strip(), whole[found.end() :], writer)], at + 1


def _check_call(head: str, text: str, writer: Writer) -> dict[str, object]:
    value = {"check": None, "heading": head, "text": text, "button_label": ""}
    return writer.block("check_call", value)


@dataclass(slots=True)
class _Question:
    line: Line
    answer: list[Line] = field(default_factory=list)


def faq(passage: Passage, at: int, writer: Writer) -> Found | None:
    """Reads questions with their answers, below a heading that announces them."""
    if not passage.asks_questions:
        return None
    questions: list[_Question] = []
    end = at
    while end < len(passage.elements) and _take_question(passage, end, questions):
        end += 1
    if not questions or not all(question.answer for question in questions):
        return None
    items = [
        {
            "question": writer.plain(question.line, Became.QUESTION),
            "answer": writer.rich(Became.ANSWER, *question.answer),
        }
        for question in questions
    ]
    return [writer.block("faq", {"items": writer.items(items)})], end


def _take_question(passage: Passage, at: int, questions: list[_Question]) -> bool:
    """Takes a question or more of an answer; tells whether the element belongs to either."""
    if passage.calls_to_check(at):
        return False
    if asked := _questions(passage, at):
        questions.extend(asked)
        return True
    line, listing = passage.text(at), passage.listing(at)
    if not questions or (line is None and listing is None):
        return False
    questions[-1].answer.extend(listing.all_lines if listing else filter(None, [line]))
    return True


def _questions(passage: Passage, at: int) -> list[_Question]:
    heading, line, listing = passage.heading(at), passage.text(at), passage.listing(at)
    if line and line.is_markdown and (found := _BOLD_QUESTION.match(line.text)):
        answer = line.with_text(line.text[found.end() :])
        return [_Question(line.with_text(found[0]), [answer])]
    asked = heading.line if heading else line
    if asked:
        return [_Question(asked)] if cues.is_question(asked.plain) else []
    if listing and all(cues.is_question(item.line.plain) for item in listing.items):
        return [_Question(item.line, list(item.details)) for item in listing.items]
    return []


def table(passage: Passage, at: int, writer: Writer) -> Found | None:
    """Reads the rows of a table; a line above them that announces it is its caption."""
    caption = ""
    lead = passage.text(at)
    place = at + 1 if lead and cues.introduces(lead.plain) else at
    element = passage.elements[place] if place < len(passage.elements) else None
    if not isinstance(element, Rows):
        return None
    if lead and place > at:
        caption = writer.plain(lead, Became.LEAD_IN)
    head_became = Became.TABLE_ROW if caption else Became.TABLE_ALONE
    writer.note(element.lines[0], head_became, placed=bool(caption))
    for line in element.lines[1:]:
        writer.note(line, Became.TABLE_ROW)
    value = {"caption": caption, "table": _typed_table([_cells(line) for line in element.lines])}
    return [writer.block("table", value)], place + 1


def _typed_table(rows: Sequence[Sequence[Words]]) -> dict[str, object]:
    """Gives rows as Wagtail stores a typed table; a column with markup in it is rich text."""
    width = max(map(len, rows))
    head, *body = ([*row, *[Words("", "")] * (width - len(row))] for row in rows)
    is_rich = [any("<" in row[column].html for row in body) for column in range(width)]
    columns = [
        {"type": "rich_text" if rich else "text", "heading": cell.plain}
        for cell, rich in zip(head, is_rich, strict=True)
    ]
    values = [
        [paragraphs(cell) if rich else cell.plain for cell, rich in zip(row, is_rich, strict=True)]
        for row in body
    ]
    return {"columns": columns, "rows": [{"values": row} for row in values], "caption": ""}


def _cells(line: Line) -> list[Words]:
    inside = line.text.strip().removeprefix("|").removesuffix("|")
    return [read_words(cell.strip(), is_markdown=True) for cell in _CELL_BREAK.split(inside)]
