"""The stored body of an article in which every block occurs, with nothing that can be missed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wagtail.blocks import BooleanBlock, ListBlock, StreamBlock, StructBlock

from articles.blocks.body import ArticleBodyBlock
from cms.wire import registry


def sparse_body(complete: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Gives one block of each type of a complete body, emptied as far as publishing allows."""
    children = ArticleBodyBlock().child_blocks
    found = {block["type"]: block for block in blocks_in(complete)}
    subsection = found.pop("subsection")
    body = [sparse_block(child, found[kind]) for kind, child in children.items() if kind in found]
    # A subsection stands in a section only.
    inside = children["section"].child_blocks["content"].child_blocks["subsection"]
    holder = sparse_block(children["section"], found["section"])
    holder["id"], holder["value"]["content"] = subsection["id"], [sparse_block(inside, subsection)]
    return [*body, holder]


def sparse_block(block: Any, stored: dict[str, Any]) -> dict[str, Any]:
    """Gives a block of a stream with only what it needs."""
    return {**stored, "value": sparse(block, stored["value"])}


def blocks_in(raw: Any) -> Iterator[dict[str, Any]]:
    """Gives everything in a stored body that has a type, at any depth."""
    if isinstance(raw, dict):
        if {"type", "value"} <= raw.keys():
            yield raw
        for value in raw.values():
            yield from blocks_in(value)
    elif isinstance(raw, list):
        for value in raw:
            yield from blocks_in(value)


def sparse(block: Any, raw: Any) -> Any:
    """Gives a stored value without the fields and items that its block does not need."""
    if isinstance(block, StructBlock):
        for name, child in block.child_blocks.items():
            emptied = {**raw, name: empty(child)}
            fits = not any(registry.faults(block, emptied))
            raw = emptied if fits else {**raw, name: sparse(child, raw[name])}
    elif isinstance(block, ListBlock) and raw:
        raw = [sparse_block(block.child_block, raw[0])]
    elif isinstance(block, StreamBlock) and raw:
        raw = [sparse_block(block.child_blocks[raw[0]["type"]], raw[0])]
    return raw


def empty(block: Any) -> Any:
    """Gives what is stored when nothing was filled in."""
    if isinstance(block, ListBlock | StreamBlock):
        return []
    return False if isinstance(block, BooleanBlock) else block.get_prep_value(block.get_default())
