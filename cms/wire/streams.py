"""Wagtail's stream block: blocks of several types in a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from wagtail.blocks import StreamBlock

from cms.wire import registry
from cms.wire.context import RenderContext
from cms.wire.names import camel_case
from cms.wire.registry import BlockFault, Family, register
from cms.wire.schema import (
    Components,
    Schema,
    array_of,
    constant,
    object_of,
    one_of,
    with_first,
)
from cms.wire.structure import ID, count_faults

UNSUPPORTED = "UnsupportedBlock"


@register(StreamBlock)
class Stream(Family):
    """A list of blocks, each flat: `{"type", "id", …fields}`."""

    def to_json(self, block: Any, raw: Any, context: RenderContext) -> list[dict[str, Any]]:
        return [child_json(block, item, context) for item in raw or []]

    def json_schema(self, block: Any, components: Components) -> Schema:
        return array_of(union_of(block.child_blocks.values(), components))

    def lines(self, block: Any, json: Any) -> Iterator[str]:
        known = {camel_case(name): child for name, child in block.child_blocks.items()}
        for item in json:
            if child := known.get(item["type"]):
                yield from registry.lines(child, item)

    def faults(self, block: Any, raw: Any) -> Iterator[BlockFault]:
        items = list(raw or [])
        if items or not block.meta.required:
            yield from count_faults(block, len(items))
        else:
            yield BlockFault((), _("This field is required."))
        for label, item in zip(block_labels(block, items), items, strict=True):
            for fault in child_faults(block, item):
                yield fault.inside(label)


def child_json(block: Any, item: Mapping[str, Any], context: RenderContext) -> dict[str, Any]:
    """Gives one block of a stored stream.

    A type that no longer exists becomes `unsupported`, which a published document refuses.
    """
    context.block_id = item.get("id") or context.missing_id()
    child = block.child_blocks.get(item["type"])
    if child is None:
        return unsupported(context.block_id, child_faults(block, item))
    own = {"type": camel_case(child.name), "id": context.block_id}
    return own | registry.to_json(child, item.get("value"), context)


def child_faults(block: Any, item: Mapping[str, Any]) -> list[BlockFault]:
    """Gives what is wrong with one block of a stored stream, however broken it is."""
    child = block.child_blocks.get(item["type"])
    if child is None:
        message = _("This type of block no longer exists. Save a new draft to remove it.")
        return [BlockFault((), message)]
    try:
        return list(registry.faults(child, item.get("value")))
    except (AttributeError, KeyError, TypeError, ValueError):
        return [BlockFault((), _("This block cannot be read. Remove it and make it again."))]


def unsupported(block_id: str, faults: Iterable[BlockFault]) -> dict[str, Any]:
    """Gives what a draft shows instead of a block that cannot be published as it is."""
    return {"type": "unsupported", "id": block_id, "reason": " ".join(map(str, faults))}


def unsupported_schema(components: Components) -> Schema:
    """Names the schema of what a draft shows instead of a block; never in what is published."""
    components.draft_only.add(UNSUPPORTED)
    schema = object_of({"type": constant("unsupported"), "id": ID, "reason": {"type": "string"}})
    return components.add(UNSUPPORTED, schema)


def union_of(children: Iterable[Any], components: Components) -> Schema:
    """Gives the union of blocks, each a component with the name of its class."""
    names = {}
    for child in children:
        block_schema(child, components)
        names[camel_case(child.name)] = type(child).__name__
    return one_of(names)


def block_schema(child: Any, components: Components) -> Schema:
    """Names the schema of a block of a stream and gives a reference to it."""
    own = {"type": constant(camel_case(child.name)), "id": ID}

    def build() -> Schema:
        schema = registry.json_schema(child, components)
        if "$ref" in schema:
            schema = components.resolve(schema)
        return with_first(own, schema)

    return components.define(type(child).__name__, type(child), build)


def block_labels(block: Any, items: list[Any]) -> Iterator[str]:
    """Gives each block its name for editors, numbered when there are several of its type."""
    types = [item["type"] for item in items]
    for position, kind in enumerate(types):
        child = block.child_blocks.get(kind)
        number = f" {types[: position + 1].count(kind)}" if types.count(kind) > 1 else ""
        yield f"{child.label if child else kind}{number}"
