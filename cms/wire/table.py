"""Wagtail's typed table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from wagtail.blocks import DecimalBlock, RichTextBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from cms.wire import registry
from cms.wire.context import RenderContext
from cms.wire.names import camel_case
from cms.wire.registry import BlockFault, Family, register
from cms.wire.rich_text import EMPTY, rich_text
from cms.wire.schema import (
    Components,
    Schema,
    array_of,
    constant,
    nullable,
    object_of,
    one_of,
)

STRING: Schema = {"type": "string"}


@register(TypedTableBlock)
class TypedTable(Family):
    """`{"columns": [{"type", "heading"}], "rows": [{"cells": [{"type", …}]}]}`.

    Every cell can be shown and read by its `text`; a number also has its exact value.
    """

    def to_json(self, block: Any, raw: Any, context: RenderContext) -> dict[str, Any]:
        columns = raw["columns"] if raw else []
        children = [block.child_blocks[column["type"]] for column in columns]
        return {
            "columns": [
                {"type": camel_case(column["type"]), "heading": column["heading"]}
                for column in columns
            ],
            "rows": [
                {
                    "cells": [
                        {"type": camel_case(child.name)} | _cell(child, value, context)
                        for child, value in zip(children, row["values"], strict=True)
                    ]
                }
                for row in (raw["rows"] if raw else [])
            ],
        }

    def json_schema(self, block: Any, components: Components) -> Schema:
        names = {}
        for child in block.child_blocks.values():
            kind = camel_case(child.name)
            names[kind] = f"{kind[0].upper()}{kind[1:]}Cell"
            components.add(names[kind], object_of({"type": constant(kind)} | _cell_schema(child)))
        kinds: Schema = {"type": "string", "enum": list(names)}
        column = components.add("TableColumn", object_of({"type": kinds, "heading": STRING}))
        cell = components.add("TableCell", one_of(names))
        row = components.add("TableRow", object_of({"cells": array_of(cell)}))
        return object_of({"columns": array_of(column), "rows": array_of(row)})

    def lines(self, block: Any, json: Any) -> Iterator[str]:
        headings = [column["heading"] for column in json["columns"]]
        for row in json["rows"]:
            cells = zip(headings, (cell["text"] for cell in row["cells"]), strict=True)
            yield "; ".join(f"{heading}: {text}" for heading, text in cells if text)

    def faults(self, block: Any, raw: Any) -> Iterator[BlockFault]:
        columns = raw["columns"] if raw else []
        if not columns or not raw["rows"]:
            yield BlockFault((), _("Add at least one column and one row."))
        if not all(column["heading"].strip() for column in columns):
            yield BlockFault((), _("Give every column a heading."))
        for number, row in enumerate(raw["rows"] if raw else [], start=1):
            for column, value in zip(columns, row["values"], strict=True):
                for fault in registry.faults(block.child_blocks[column["type"]], value):
                    yield fault.inside(f"{number}, {column['heading']}")


def _cell(child: Any, value: Any, context: RenderContext) -> dict[str, Any]:
    if isinstance(child, RichTextBlock):
        return rich_text(value, context) or dict(EMPTY)
    json = registry.to_json(child, value, context)
    if isinstance(child, DecimalBlock):
        # Dutch writes a decimal comma.
        return {"number": json, "text": (json or "").replace(".", ",")}
    return {"text": json or ""}


def _cell_schema(child: Any) -> dict[str, Schema]:
    if isinstance(child, RichTextBlock):
        return {"html": STRING, "text": STRING}
    if isinstance(child, DecimalBlock):
        return {"number": nullable(STRING), "text": STRING}
    return {"text": STRING}
