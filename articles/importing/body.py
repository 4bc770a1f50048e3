"""The body of an article: its sections, and in each of them every element as a block."""

from __future__ import annotations

from collections.abc import Sequence

from articles.importing import cues
from articles.importing.blocks_help import seek_help
from articles.importing.blocks_lists import any_list, bare_facts, do_dont, key_points
from articles.importing.blocks_posture import posture_advice
from articles.importing.blocks_text import callout, check_call, faq, paragraph, table
from articles.importing.elements import Heading
from articles.importing.messages import Became
from articles.importing.outline import Section
from articles.importing.passage import Found, Passage, Recogniser
from articles.importing.report import Block, Writer


def write_body(sections: Sequence[Section], writer: Writer) -> list[Block]:
    """Gives the stream data of an article."""
    return [block for section in sections for block in _section(section, writer)]


def _section(section: Section, writer: Writer) -> list[Block]:
    heading = section.heading
    if heading is None:
        return _blocks(Passage(section.elements), writer)
    if _is_call(section):
        # A heading that is a question, with only the promise of a check below it.
        return _blocks(Passage((heading, *section.elements)), writer)
    became = Became.NUMBERED_SECTION if heading.numbered else Became.SECTION
    _note_heading(heading, became, writer)
    content = _blocks(Passage(section.elements, topic=cues.fold(heading.text)), writer)
    value = {"heading": heading.text, "numbered": heading.numbered, "content": content}
    return [writer.block("section", value)]


def _is_call(section: Section) -> bool:
    below = Passage(section.elements)
    promise = below.text(0)
    return (
        section.heading is not None
        and not section.heading.numbered
        and len(section.elements) == 1
        and promise is not None
        and cues.is_question(section.heading.text)
        and cues.is_promise(promise.plain)
    )


def _subsection(passage: Passage, at: int, writer: Writer) -> Found | None:
    heading = passage.heading(at)
    if heading is None:
        return None
    _note_heading(heading, Became.SUBSECTION, writer)
    below = passage.below(at)
    value = {"heading": heading.text, "content": _blocks(below, writer)}
    return [writer.block("subsection", value)], at + 1 + len(below.elements)


def _note_heading(heading: Heading, became: Became, writer: Writer) -> None:
    writer.plain(heading.line, became)


# The first that recognises something at a place reads it; the last takes whatever is left.
RECOGNISERS: tuple[Recogniser, ...] = (
    faq,
    check_call,
    seek_help,
    posture_advice,
    callout,
    key_points,
    do_dont,
    table,
    any_list,
    bare_facts,
    _subsection,
    paragraph,
)


def _blocks(passage: Passage, writer: Writer) -> list[Block]:
    blocks: list[Block] = []
    at = 0
    while at < len(passage.elements):
        found = next(filter(None, (read(passage, at, writer) for read in RECOGNISERS)), None)
        if found is None:
            raise AssertionError(f"Nothing reads {passage.elements[at]!r}")
        made, at = found
        blocks += made
    return blocks
