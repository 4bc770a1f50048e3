"""Wagtail's blocks of one value: text, choices, numbers, dates, rich text."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    ChoiceBlock,
    DateBlock,
    DecimalBlock,
    EmailBlock,
    IntegerBlock,
    RichTextBlock,
    TextBlock,
    URLBlock,
)

from cms.wire.context import RenderContext
from cms.wire.names import camel_case
from cms.wire.registry import Family, is_required, register
from cms.wire.rich_text import EMPTY, is_blank, rich_text, rich_text_schema
from cms.wire.schema import Components, Schema, nullable


def optional(block: Any, schema: Schema) -> Schema:
    """Gives a schema that allows null unless the field is required."""
    return schema if is_required(block) else nullable(schema)


@register(CharBlock, TextBlock, EmailBlock)
class Text(Family):
    """Plain text; null when it is optional and empty."""

    def to_json(self, block: Any, raw: Any, context: RenderContext) -> str | None:
        return str(raw) if raw else "" if is_required(block) else None

    def json_schema(self, block: Any, components: Components) -> Schema:
        return optional(block, {"type": "string"})

    def lines(self, block: Any, json: str | None) -> Iterator[str]:
        return iter((json or "").splitlines())


@register(URLBlock)
class Address(Text):
    """A web address: plain text that is not read aloud."""

    def lines(self, block: Any, json: str | None) -> Iterator[str]:
        return iter(())


@register(RichTextBlock)
class RichText(Family):
    """Rich text as `{"html", "text"}`; null when it is optional and empty."""

    def to_json(self, block: Any, raw: Any, context: RenderContext) -> dict[str, str] | None:
        return rich_text(raw, context) or (dict(EMPTY) if is_required(block) else None)

    def json_schema(self, block: Any, components: Components) -> Schema:
        return optional(block, rich_text_schema(components))

    def lines(self, block: Any, json: dict[str, str] | None) -> Iterator[str]:
        return iter(json["text"].splitlines() if json else ())

    def is_blank(self, raw: Any) -> bool:
        return is_blank(raw)


@register(ChoiceBlock)
class Choice(Family):
    """One of a fixed list, in camelCase; null when it is optional and empty.

    A class with its own list gives the schema its name: `CareLevelBlock` is `CareLevel`.
    """

    def to_json(self, block: Any, raw: Any, context: RenderContext) -> str | None:
        return camel_case(raw) if raw else None

    def json_schema(self, block: Any, components: Components) -> Schema:
        values = [camel_case(value) for value, _label in block._constructor_kwargs["choices"]]
        schema: Schema = {"type": "string", "enum": values}
        if type(block) is not ChoiceBlock:
            schema = components.add(type(block).__name__.removesuffix("Block"), schema)
        return optional(block, schema)


@register(BooleanBlock)
class Boolean(Family):
    """True or false."""

    def to_json(self, block: Any, raw: Any, context: RenderContext) -> bool:
        return bool(raw)

    def json_schema(self, block: Any, components: Components) -> Schema:
        return {"type": "boolean"}


@register(IntegerBlock)
class Integer(Family):
    """A whole number; null when it is empty."""

    def to_json(self, block: Any, raw: Any, context: RenderContext) -> int | None:
        return None if self.is_blank(raw) else int(raw)

    def json_schema(self, block: Any, components: Components) -> Schema:
        return optional(block, {"type": "integer"})


@register(DecimalBlock)
class DecimalNumber(Family):
    """A decimal number as text, so that no digit is lost; null when it is empty."""

    def to_json(self, block: Any, raw: Any, context: RenderContext) -> str | None:
        return None if self.is_blank(raw) else f"{Decimal(str(raw)).normalize():f}"

    def json_schema(self, block: Any, components: Components) -> Schema:
        return optional(block, {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"})


@register(DateBlock)
class Date(Family):
    """A date as `YYYY-MM-DD`; null when it is empty."""

    def to_json(self, block: Any, raw: Any, context: RenderContext) -> str | None:
        return str(raw) if raw else None

    def json_schema(self, block: Any, components: Components) -> Schema:
        return optional(block, {"type": "string", "format": "date"})
