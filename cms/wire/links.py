"""Wagtail's blocks that choose a page or a snippet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.blocks import PageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.wire.context import RenderContext
from cms.wire.registry import BlockFault, Family, is_required, register
from cms.wire.schema import Components, Schema, constant, nullable, object_of

REFERENCE_FIELDS = ("id", "type", "slug", "title", "path")
CHECK_REFERENCE_FIELDS = (*REFERENCE_FIELDS, "promisedSeconds", "promisedMinutes")


def reference_schema(components: Components) -> Schema:
    """Names the schema of a reference to another document and gives a reference to it."""
    properties: dict[str, Schema] = {name: {"type": "string"} for name in REFERENCE_FIELDS}
    properties["path"] = nullable(properties["path"])
    return components.add("Reference", object_of(properties))


def only_reference(document: Mapping[str, Any]) -> dict[str, Any]:
    """Gives what every document may show of another one: where it is and what it is called."""
    return {name: document[name] for name in REFERENCE_FIELDS}


def references(documents: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Gives a reference to each document."""
    return [only_reference(document) for document in documents]


def check_reference(document: Mapping[str, Any]) -> dict[str, Any]:
    """Gives a reference to a check, with how long it takes."""
    return {name: document[name] for name in CHECK_REFERENCE_FIELDS}


def check_reference_schema(components: Components) -> Schema:
    """Names the schema of a reference to a check and gives a reference to it."""
    text: Schema = {"type": "string"}
    number: Schema = {"type": "integer", "minimum": 0}
    properties: dict[str, Schema] = dict.fromkeys(CHECK_REFERENCE_FIELDS, text)
    properties |= {"type": constant("check"), "path": nullable(text)}
    properties |= {"promisedSeconds": number, "promisedMinutes": number}
    return components.add("CheckReference", object_of(properties))


def target_model(block: Any) -> str:
    """Gives the label of the model that a block lets one choose, as it was declared."""
    if isinstance(block, SnippetChooserBlock):
        return _label(block._target_model)
    return _label(block.page_type[0]) if len(block.page_type) == 1 else settings.WAGTAIL_PAGE_MODEL


def _label(model: Any) -> str:
    return model if isinstance(model, str) else model._meta.label


@register(PageChooserBlock, SnippetChooserBlock)
class Chosen(Family):
    """A reference to another document; null when nothing is chosen or it is not public."""

    def to_json(self, block: Any, raw: Any, context: RenderContext) -> dict[str, Any] | None:
        document = context.document(target_model(block), raw)
        return only_reference(document) if document else None

    def json_schema(self, block: Any, components: Components) -> Schema:
        return nullable(reference_schema(components))

    def faults(self, block: Any, raw: Any) -> Iterator[BlockFault]:
        # Whether the chosen object is public is a matter of rendering: nothing is looked up here.
        if raw is None and is_required(block):
            yield BlockFault((), _("This field is required."))
