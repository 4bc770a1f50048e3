"""Reads the texts of a draft in the order of its form, each with its place.

It works on the stored body and not on the rendered one: there a block that is not finished has
lost its text, and no block knows its place in the form.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wagtail.blocks import CharBlock, ListBlock, RichTextBlock, StreamBlock, StructBlock, TextBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageBlock

from articles.blocks.base import NothingPublic
from articles.blocks.lists import CitationBlock
from articles.blocks.streams import ContentStreamBlock
from articles.content_checks.finding import Place
from cms.wire.context import RenderContext
from cms.wire.registry import BlockFault
from cms.wire.rich_text import rich_text
from cms.wire.streams import block_labels, child_faults
from cms.wire.structure import stored_items

CITATION = 'linktype="citation"'
CALL = "check_call"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of one line or more; `unit` is the id of the block or list item that it is in."""

    lines: tuple[str, ...]
    place: Place
    block: str = ""
    block_id: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the body, with the faults that are its own and not those of blocks in it."""

    kind: str
    place: Place
    value: Any
    faults: tuple[BlockFault, ...]


@dataclass(slots=True)
class Reading:
    """What was read of a body; `calls` has the id of the call to a check beside a block."""

    passages: list[Passage] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    cited: set[str] = field(default_factory=set)
    calls: dict[str, str] = field(default_factory=dict)


def read_body(stream: StreamBlock, stored: list[dict[str, Any]], place: Place) -> Reading:
    """Gives all texts and blocks of a stored body, also of blocks that are not finished."""
    reader = _Reader(Reading())
    reader.read_stream(stream, stored, place)
    return reader.reading


@dataclass(frozen=True, slots=True)
class _Reader:
    """Walks through a body; `kind`, `block_id` and `unit` say where it is."""

    reading: Reading
    kind: str = ""
    block_id: str = ""
    unit: str = ""

    def read_stream(self, stream: Any, items: Any, place: Place) -> None:
        items = list(items or [])
        self._note_calls(items)
        for item, label in zip(items, block_labels(stream, items), strict=True):
            block_id = item.get("id") or ""
            inner = place.inside(block_id, label=str(label))
            if isinstance(stream, ContentStreamBlock):
                faults = [fault for fault in child_faults(stream, item) if not fault.in_child_block]
                block = Block(item["type"], inner, item.get("value"), tuple(faults))
                self.reading.blocks.append(block)
                reader = _Reader(self.reading, item["type"], block_id, block_id)
            else:
                reader = _Reader(self.reading, self.kind, self.block_id, block_id)
            child = stream.child_blocks.get(item["type"])
            if child is not None and _has_shape(child, item.get("value")):
                reader.read(child, item.get("value"), inner)

    def read(self, block: Any, raw: Any, place: Place) -> None:
        if isinstance(block, StreamBlock):
            self.read_stream(block, raw, place)
        elif isinstance(block, ImageBlock):
            return
        elif isinstance(block, StructBlock):
            self._read_struct(block, raw or {}, place)
        elif isinstance(block, ListBlock):
            self._read_list(block, raw, place)
        elif isinstance(block, TypedTableBlock):
            self._read_table(block, raw or {}, place)
        elif isinstance(block, CitationBlock):
            self.reading.cited.update([self.unit] if raw else ())
        elif lines := list(_lines(block, raw)):
            self.reading.cited.update([self.unit] if CITATION in raw else ())
            passage = Passage(tuple(lines), place, self.kind, self.block_id, self.unit)
            self.reading.passages.append(passage)

    def _read_struct(self, block: Any, raw: Mapping[str, Any], place: Place) -> None:
        for name, child in block.child_blocks.items():
            # The place of a content stream is clear from the block that holds it.
            label = "" if isinstance(child, ContentStreamBlock) else str(child.label)
            if _has_shape(child, raw.get(name)):
                self.read(child, raw.get(name), place.inside(name, label=label))

    def _read_list(self, block: Any, raw: Any, place: Place) -> None:
        for number, (item_id, value) in enumerate(stored_items(raw), start=1):
            is_source = isinstance(block.child_block, CitationBlock)
            unit = self.unit if is_source else item_id or self.unit
            reader = _Reader(self.reading, self.kind, self.block_id, unit)
            reader.read(block.child_block, value, place.inside(item_id or "", label=str(number)))

    def _read_table(self, block: Any, raw: Mapping[str, Any], place: Place) -> None:
        kinds = [block.child_blocks.get(column["type"]) for column in raw.get("columns") or []]
        for row in raw.get("rows") or []:
            for kind, value in zip(kinds, row["values"], strict=False):
                self.read(kind, value, place)

    def _note_calls(self, items: list[dict[str, Any]]) -> None:
        for before, after in itertools.pairwise(items):
            for call, other in ((before, after), (after, before)):
                if call["type"] == CALL != other["type"]:
                    self.reading.calls[other.get("id") or ""] = call.get("id") or ""


def _has_shape(block: Any, raw: Any) -> bool:
    """Tells whether a stored value is what its block expects; if not, it is a fault."""
    if raw is None:
        return False
    if isinstance(block, StreamBlock | ListBlock):
        return not isinstance(raw, str | Mapping)
    if isinstance(block, StructBlock | TypedTableBlock):
        return isinstance(raw, Mapping)
    return True


def _lines(block: Any, raw: Any) -> Iterator[str]:
    if not isinstance(raw, str):
        return
    if isinstance(block, RichTextBlock):
        text = rich_text(raw, RenderContext(NothingPublic()))
        yield from (text or {"text": ""})["text"].splitlines()
    elif isinstance(block, CharBlock | TextBlock):
        yield from filter(None, (line.strip() for line in raw.splitlines()))
