"""What the public sees of a check."""

from __future__ import annotations

from typing import Any

from checks.models import Check
from cms.publishing.registry import Content, PublishedKind, register
from cms.publishing.schema import document_schema
from cms.wire.context import RenderContext
from cms.wire.schema import Components, Schema


def build_check(check: Check, context: RenderContext) -> Content:
    """Gives everything that the public sees of a check."""
    fields: dict[str, Any] = {
        "promisedSeconds": check.promised_seconds,
        "promisedMinutes": check.promised_minutes,
    }
    return Content(title=check.title, fields=fields, reference=fields)


def check_schema(components: Components) -> Schema:
    """Names the schemas of a check and gives a reference to the whole one."""
    count: Schema = {"type": "integer", "minimum": 1}
    return document_schema(
        components, "check", {"promisedSeconds": count, "promisedMinutes": count}
    )


def register_kinds() -> None:
    """Makes checks public documents."""
    register(
        PublishedKind(
            name="check",
            model=Check,
            build=build_check,
            clean=lambda check: check.full_clean(),
            schema=check_schema,
        )
    )
