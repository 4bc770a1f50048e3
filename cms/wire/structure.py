"""Wagtail's blocks that hold others of one kind each: structs and lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from wagtail.blocks import CharBlock, ChooserBlock, FieldBlock, ListBlock, StructBlock, TextBlock
from wagtail.images.blocks import ImageBlock

from cms.wire import registry
from cms.wire.context import RenderContext
from cms.wire.names import camel_case
from cms.wire.registry import BlockFault, Family, WireBlock, register
from cms.wire.schema import Components, Schema, array_of, object_of, with_first

ID: Schema = {"type": "string"}


def stored_field(block: Any, raw: Mapping[str, Any] | None, name: str) -> Any:
    """Gives one field of a stored struct; a field added since then has its default."""
    if raw and name in raw:
        return raw[name]
    child = block.child_blocks[name]
    plain = isinstance(child, FieldBlock) and not isinstance(child, ChooserBlock)
    return child.meta.default if plain else None


def stored_items(raw: Any) -> Iterator[tuple[str | None, Any]]:
    """Gives the id and value of every item of a stored list; in old lists items have no id."""
    for item in raw or []:
        if isinstance(item, dict) and item.get("type") == "item" and "value" in item:
            yield item.get("id"), item["value"]
        else:
            yield None, item


def item_values(raw: Any) -> list[Any]:
    """Gives the values of a stored list."""
    return [value for _id, value in stored_items(raw)]


@register(StructBlock)
class Struct(Family):
    """An object with a key for every field."""

    def to_json(self, block: Any, raw: Any, context: RenderContext) -> dict[str, Any]:
        return {
            camel_case(name): registry.to_json(child, stored_field(block, raw, name), context)
            for name, child in block.child_blocks.items()
        }

    def json_schema(self, block: Any, components: Components) -> Schema:
        return object_of(
            {
                camel_case(name): registry.json_schema(child, components)
                for name, child in block.child_blocks.items()
            }
        )

    def lines(self, block: Any, json: Any) -> Iterator[str]:
        if json is None:
            # Some blocks become nothing when they are not filled in, such as a red flag.
            return
        for name, child in block.child_blocks.items():
            yield from registry.lines(child, json[camel_case(name)])

    def faults(self, block: Any, raw: Any) -> Iterator[BlockFault]:
        children = block.child_blocks
        for name, child in children.items():
            for fault in registry.faults(child, stored_field(block, raw, name)):
                # The place of a content stream is clear from the block that holds it.
                yield fault if fault.in_child_block else fault.inside(child.label)
        if isinstance(block, WireBlock):
            for name, message in block.rules(raw or {}).items():
                yield BlockFault((str(children[name].label),), str(message))


@register(ListBlock)
class List(Family):
    """A list; texts become `{"id", "text"}`, objects get an `id`, references stay as they are.

    What is not public is left out.
    """

    def to_json(self, block: Any, raw: Any, context: RenderContext) -> list[Any]:
        items = []
        for item_id, value in stored_items(raw):
            json = registry.to_json(block.child_block, value, context)
            if _is_text(block.child_block):
                json = {"id": item_id or context.missing_id(), "text": json}
            elif _is_object(block.child_block):
                json = {"id": item_id or context.missing_id(), **json}
            if json is not None:
                items.append(json)
        return items

    def json_schema(self, block: Any, components: Components) -> Schema:
        child = block.child_block
        if _is_text(child):
            return array_of(components.add("TextItem", object_of({"id": ID, "text": ID})))
        if _is_object(child):
            name = type(child).__name__.removesuffix("Block")
            return array_of(
                components.define(
                    name,
                    type(child),
                    lambda: with_first({"id": ID}, registry.json_schema(child, components)),
                )
            )
        schema = registry.json_schema(child, components)
        return array_of(schema["anyOf"][0] if "anyOf" in schema else schema)

    def lines(self, block: Any, json: Any) -> Iterator[str]:
        for item in json:
            content = item["text"] if _is_text(block.child_block) else item
            yield from registry.lines(block.child_block, content)

    def faults(self, block: Any, raw: Any) -> Iterator[BlockFault]:
        values = item_values(raw)
        yield from count_faults(block, len(values))
        for number, value in enumerate(values, start=1):
            for fault in registry.faults(block.child_block, value):
                yield fault.inside(str(number))


def _is_text(block: Any) -> bool:
    return isinstance(block, CharBlock | TextBlock)


def _is_object(block: Any) -> bool:
    return isinstance(block, StructBlock) and not isinstance(block, ImageBlock)


def count_faults(block: Any, count: int) -> Iterator[BlockFault]:
    """Gives what is wrong with the number of children of a list or stream."""
    minimum, maximum = block.meta.min_num, block.meta.max_num
    if minimum is not None and count < minimum:
        yield BlockFault((), _("Add at least %(number)d.") % {"number": minimum})
    if maximum is not None and count > maximum:
        yield BlockFault((), _("Use at most %(number)d.") % {"number": maximum})
