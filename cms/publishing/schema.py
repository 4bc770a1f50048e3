"""The JSON Schema of every kind of document, and the check of each document against it."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import PreviewableMixin

from cms.errors import PublishRefused
from cms.publishing.documents import ENVELOPE
from cms.publishing.models import ContentDocument, Publication
from cms.publishing.registry import PublishedKind, registered_kinds
from cms.wire.schema import (
    PREFIX,
    Components,
    DocumentValidator,
    Schema,
    array_of,
    constant,
    nullable,
    object_of,
    one_of,
    reference,
)

INSTANT: Schema = {"type": "string", "format": "date-time"}
TEXT: Schema = {"type": "string"}
DATE: Schema = {"type": "string", "format": "date"}


def component_name(kind: str) -> str:
    """Gives the name of the schema of a kind: `bodyRegion` is `BodyRegion`."""
    return kind[0].upper() + kind[1:]


def document_schema(
    components: Components,
    kind: str,
    fields: Mapping[str, Schema],
    *,
    summary: tuple[str, ...] = (),
    searchable: bool = False,
) -> Schema:
    """Names the schemas of a kind: whole, in part, as a draft, and as a summary in lists."""
    envelope: dict[str, Schema] = dict.fromkeys(ENVELOPE, TEXT) | {
        "id": {"type": "string", "format": "uuid"},
        "type": constant(kind),
        "path": nullable(TEXT),
        "language": constant("nl"),
        "version": {"type": "integer", "minimum": 1},
        "firstPublishedAt": INSTANT,
        "contentChangedAt": INSTANT,
        "updatedAt": INSTANT,
    }
    name = component_name(kind)
    document = envelope | dict(fields)
    draft = document | {"draft": {"type": "boolean", "const": True}}
    listed = object_of(envelope | {field: fields[field] for field in summary})
    found = {"highlights": highlights_schema(components)} if searchable else {}
    # What `?fields=` gives: some of the fields, each as in the whole document.
    components.add(f"{name}Selection", {"type": "object", "properties": document | found})
    components.add(f"{name}Draft", object_of(draft))
    components.add(f"{name}Summary", listed | {"properties": listed["properties"] | found})
    return components.add(name, object_of(document))


def highlights_schema(components: Components) -> Schema:
    """Gives the schema of the passage in which words were found; only in answers to a search."""
    part = object_of({"text": TEXT, "match": {"type": "boolean"}})
    return array_of(components.add("HighlightPart", part))


@functools.cache
def document_components() -> Components:
    """Gives the named schemas of all kinds of document and of everything in them."""
    components = Components()
    for kind in registered_kinds():
        kind.schema(components)
    pages = {kind.name: component_name(kind.name) for kind in registered_kinds() if kind.path}
    components.add("SitePage", one_of(pages))
    drafts = {
        kind.name: f"{component_name(kind.name)}Draft"
        for kind in registered_kinds()
        if issubclass(kind.model, PreviewableMixin)
    }
    components.add("Draft", one_of(drafts))
    add_site_schemas(components)
    return components


def add_site_schemas(components: Components) -> None:
    """Names the schemas of the sitemap and of the feed of changes."""
    sitemap = {"path": TEXT, "type": TEXT, "updatedAt": INSTANT, "noindex": {"type": "boolean"}}
    components.add("SitemapItem", object_of(sitemap))
    actions = components.add("ChangeAction", {"type": "string", "enum": Publication.Action.values})
    change = {
        "action": actions,
        "at": INSTANT,
        "id": {"type": "string", "format": "uuid"},
        "type": TEXT,
        "slug": TEXT,
        "path": nullable(TEXT),
        "version": {"type": "integer", "minimum": 1},
        "href": TEXT,
    }
    items = array_of(components.add("Change", object_of(change)))
    components.add(
        "Changes", object_of({"items": items, "next": TEXT, "hasMore": {"type": "boolean"}})
    )


def field_names(kind: str) -> list[str]:
    """Gives the names of the top-level fields of a kind, in the order of the document."""
    return list(document_components().schemas[component_name(kind)]["properties"])


@functools.cache
def validator_for(name: str, *, draft: bool = False) -> DocumentValidator:
    """Gives the validator of a named schema."""
    return DocumentValidator(reference(name), document_components(), draft=draft)


def refuse_invalid(kind: PublishedKind, row: Any, document: ContentDocument) -> None:
    """Refuses a document that breaks the published contract.

    Raises:
        PublishRefused: with the place and the reason; nothing is dropped to make it fit.
    """
    validator = validator_for(component_name(kind.name))
    if reasons := validator.errors(json.loads(bytes(document.body))):
        sentence = _(
            "“%(title)s” was not published: its content does not fit what frontends were "
            "promised (%(reasons)s). Your draft is kept; please tell the developers."
        ) % {"title": row, "reasons": "; ".join(reasons[:3])}
        raise PublishRefused(sentence, instance=row)


def add_document_schemas(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Adds every named schema that an address promises to the OpenAPI document."""
    named = document_components().schemas
    schemas = result["components"]["schemas"]
    missing = _references_in(result) - schemas.keys()
    while missing:
        schemas.update({name: named[name] for name in named if name in missing})
        missing = _references_in(result) - schemas.keys()
    return result


def _references_in(part: Any) -> set[str]:
    if isinstance(part, list):
        return set().union(*map(_references_in, part))
    if not isinstance(part, dict):
        return set()
    own = {part["$ref"].removeprefix(PREFIX)} if isinstance(part.get("$ref"), str) else set()
    return own.union(*map(_references_in, part.values()))
