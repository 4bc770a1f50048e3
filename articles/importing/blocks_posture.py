"""Advice on posture for a complaint, as a block."""

from __future__ import annotations

import re

from articles.importing import cues
from articles.importing.elements import Listing
from articles.importing.lines import Line
from articles.importing.messages import Became
from articles.importing.passage import Found, Passage
from articles.importing.report import Writer

FEW_WORDS = 8
_BECAME = {
    "option": Became.POSTURE_OPTION,
    "alternative": Became.POSTURE_ALTERNATIVE,
    "conditional": Became.POSTURE_CONDITIONAL,
}
_COORDINATION = re.compile(r"\s*(?:,|/|&|\ben\b|\bof\b)\s*")


def posture_advice(passage: Passage, at: int, writer: Writer) -> Found | None:
    """Reads the name of a complaint with postures below it."""
    heading, led, listing = passage.heading(at), passage.led_list(at), passage.listing(at + 1)
    line = heading.line if heading else led[0] if led else None
    if line is None or listing is None or listing.is_explained:
        return None
    if heading is None and not cues.introduces(line.plain):
        return None
    if not _is_complaint(line.plain) or not _are_postures(listing, passage.topics):
        return None
    complaints = complaint_names(line.plain)
    block = writer.block(
        "posture_advice",
        {
            "heading": writer.plain(line, Became.POSTURE_HEADING),
            "complaints": [],
            "items": writer.items([_posture(item, writer) for item in listing.lines]),
        },
    )
    writer.complaints[block["id"]] = complaints
    return [block], at + 2


def complaint_names(heading: str) -> tuple[str, ...]:
    """Gives the complaints in a heading, a shared last part given to each.

    "Nek- en schouderklachten" names "nekklachten" and "schouderklachten".
    """
    text = re.sub(r"^bij ", "", cues.bare(heading))
    parts = [part for part in _COORDINATION.split(text) if part]
    found = cues.COMPLAINT_ENDING.search(text)
    ending = found[0] if found else ""
    return tuple(part[:-1] + ending if part.endswith("-") else part for part in parts)


def _is_complaint(plain: str) -> bool:
    folded = cues.fold(plain)
    return len(folded.split()) <= FEW_WORDS and cues.COMPLAINT.search(folded) is not None


def _are_postures(listing: Listing, topics: str) -> bool:
    if cues.POSTURE_TOPIC.search(topics):
        return True
    postures = sum(bool(cues.POSTURE.search(cues.fold(line.plain))) for line in listing.lines)
    return 2 * postures >= len(listing.items)


def _posture(line: Line, writer: Writer) -> dict[str, object]:
    folded = cues.fold(line.plain)
    kind = "option"
    if cues.ALTERNATIVE.match(folded):
        kind = "alternative"
    elif cues.CONDITIONAL.match(folded):
        kind = "conditional"
    found = (position for position, cue in cues.POSITIONS if cue.search(folded))
    text = writer.plain(line, _BECAME[kind])
    return {"text": text, "kind": kind, "position": next(found, ""), "image": None}
