"""The one written form of what an object says itself, so that a hash stands for its words.

Wagtail stores the same words in several ways: rich text gains keys when it first passes through
the editor, lists gain identifiers, new fields are missing from old blocks. None of that is a
change. Another object counts by its number alone: a new portrait or a moved page changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date
from html import escape
from html.parser import HTMLParser
from typing import Any

from django.db.models import Model
from wagtail.blocks import ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from cms.publishing.documents import canonical_json
from cms.wire.fields import BodyField
from cms.wire.structure import item_values, stored_field

Json = dict[str, Any]

EDITOR_KEY = "data-block-key"
BLANK: tuple[Any, ...] = (None, "", [], {})


def content_hash(content: Mapping[str, Any]) -> str:
    """Gives what a sign-off is bound to: SHA-256 of the content in its one written form."""
    return hashlib.sha256(canonical_json(content)).hexdigest()


def own_content(instance: Model, names: Iterable[str]) -> Json:
    """Gives these fields of an object: its own words, and other objects by number."""
    return {name: _field(instance, name) for name in names}


def _field(instance: Model, name: str) -> Any:
    field: Any = instance._meta.get_field(name)
    if isinstance(field, BodyField):
        return block_content(field.stream_block, list(getattr(instance, name).raw_data))
    if field.one_to_many:
        own = [one for one in field.related_model._meta.fields if _says_something(one, field)]
        children = getattr(instance, name).all()
        return [
            {one.name: _plain(getattr(child, one.attname)) for one in own} for child in children
        ]
    if field.many_to_many:
        return sorted(one.pk for one in getattr(instance, name).all())
    return _plain(getattr(instance, field.attname))


def _says_something(field: Any, relation: Any) -> bool:
    return not (field.primary_key or field == relation.field or field.name == "sort_order")


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def block_content(block: Any, raw: Any) -> Any:
    """Gives a stored value in its one written form; what is blank is left out of structs."""
    if isinstance(block, StreamBlock):
        return [
            {
                "type": item["type"],
                "value": block_content(block.child_blocks.get(item["type"]), item["value"]),
            }
            for item in raw or []
        ]
    if isinstance(block, StructBlock):
        fields = {
            name: block_content(child, stored_field(block, raw, name))
            for name, child in block.child_blocks.items()
        }
        return {name: value for name, value in fields.items() if not _is_blank(value)}
    if isinstance(block, ListBlock):
        return [block_content(block.child_block, value) for value in item_values(raw)]
    if isinstance(block, TypedTableBlock):
        return _table_content(block, raw or {"columns": [], "rows": []})
    return rich_text_content(raw) if isinstance(block, RichTextBlock) else raw


def _is_blank(value: Any) -> bool:
    """Tells whether nothing was filled in: an empty image may be stored as not decorative."""
    return value is False or value in BLANK


def _table_content(block: Any, raw: Mapping[str, Any]) -> Json:
    children = [block.child_blocks.get(column["type"]) for column in raw["columns"]]
    return {
        "caption": raw.get("caption") or "",
        "columns": [[column["type"], column["heading"]] for column in raw["columns"]],
        "rows": [
            [
                block_content(child, value)
                for child, value in zip(children, row["values"], strict=True)
            ]
            for row in raw["rows"]
        ],
    }


def rich_text_content(stored: str | None) -> str:
    """Gives stored rich text without the editor's keys, with attributes in one order."""
    writer = _Writer()
    writer.feed(stored or "")
    writer.close()
    return "".join(writer.parts)


class _Writer(HTMLParser):
    """Writes what it reads, each thing in one way."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = sorted((name, value or "") for name, value in attrs if name != EDITOR_KEY)
        written = "".join(f' {name}="{escape(value)}"' for name, value in kept)
        self.parts.append(f"<{tag}{written}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(escape(data, quote=False))
