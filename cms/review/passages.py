"""What an object says, as passages in the order in which people read it: for review without a
frontend, and for what changed since the last sign-off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.utils.text import capfirst
from wagtail.blocks import StreamBlock, StructBlock

from cms.publishing.rendering import render_with
from cms.wire import registry
from cms.wire.context import RenderContext
from cms.wire.fields import BodyField
from cms.wire.names import camel_case
from cms.wire.streams import block_labels


@dataclass(frozen=True, slots=True)
class Passage:
    """Some lines of text; `id` is the block, or the field, that a comment on it is about."""

    id: str
    label: str
    lines: tuple[str, ...]


def field_passages(instance: Model, names: Iterable[str]) -> list[Passage]:
    """Gives what these fields of a draft say; what says nothing is left out."""

    def build(context: RenderContext) -> list[Passage]:
        found = (passage for name in names for passage in _field(instance, name, context))
        return [passage for passage in found if any(passage.lines)]

    return render_with(build, draft=True)[0]


def _field(instance: Model, name: str, context: RenderContext) -> Iterator[Passage]:
    field: Any = instance._meta.get_field(name)
    if isinstance(field, BodyField):
        stored = list(getattr(instance, name).raw_data)
        yield from _stream(field.stream_block, stored, context, ())
        return
    related = field.related_model if field.one_to_many else field
    label = related._meta.verbose_name_plural if field.one_to_many else field.verbose_name
    yield Passage(name, capfirst(str(label)), tuple(_lines(instance, field)))


def _lines(instance: Any, field: Any) -> Iterator[str]:
    value = getattr(instance, field.name)
    if field.one_to_many or field.many_to_many:
        yield from (str(one) for one in value.all())
    elif field.choices:
        yield str(getattr(instance, f"get_{field.name}_display")())
    elif value is not None:
        yield from str(value).splitlines()


def _stream(
    block: Any, stored: list[Any], context: RenderContext, above: tuple[str, ...]
) -> Iterator[Passage]:
    for label, item in zip(block_labels(block, stored), stored, strict=True):
        child = block.child_blocks.get(item["type"])
        if child is None:
            continue
        context.block_id = item.get("id") or context.missing_id()
        place, json = (*above, label), registry.to_json(child, item["value"], context)
        inner = _inner_streams(child)
        own = json | {camel_case(name): [] for name in inner} if inner else json
        yield Passage(context.block_id, " › ".join(place), tuple(registry.lines(child, own)))
        for name, stream in inner.items():
            yield from _stream(stream, list(item["value"].get(name) or []), context, place)


def _inner_streams(block: Any) -> dict[str, Any]:
    """Gives the streams directly inside a struct: each of their blocks is read by itself."""
    if not isinstance(block, StructBlock):
        return {}
    children = block.child_blocks.items()
    return {name: child for name, child in children if isinstance(child, StreamBlock)}
