"""Turns rendered content into the finished bytes of a document."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime
from typing import Any

from django.conf import settings

from cms.publishing.models import ContentDocument
from cms.publishing.registry import Content, PublishedKind

LANGUAGE = "nl"

# What every document begins with, whatever its kind.
ENVELOPE = (
    "id",
    "type",
    "slug",
    "path",
    "language",
    "version",
    "firstPublishedAt",
    "contentChangedAt",
    "updatedAt",
    "title",
)


def canonical_json(value: Any) -> bytes:
    """Gives the one way in which we write a value: UTF-8, keys in their order, no spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def write_fields(fields: Mapping[str, Any]) -> tuple[bytes, dict[str, tuple[int, int]]]:
    """Gives an object as `canonical_json` does, and where each of its fields lies in that."""
    parts = {name: canonical_json({name: value})[1:-1] for name, value in fields.items()}
    spans = {}
    end = 0
    for name, part in parts.items():
        # One byte further: a field comes after the opening brace or a comma.
        start, end = end + 1, end + 1 + len(part)
        spans[name] = (start, end)
    return b"{" + b",".join(parts.values()) + b"}", spans


def select_fields(body: bytes, spans: str, names: Collection[str]) -> bytes:
    """Gives an object with only these fields of a body, in its order, without reading them."""
    chosen = [body[start:end] for name, (start, end) in json.loads(spans).items() if name in names]
    return b"{" + b",".join(chosen) + b"}"


def content_hash(content: Content, path: str | None, slug: str) -> str:
    """Gives the hash of all that the public sees of an object, its version and dates aside."""
    own = [path, slug, content.title, content.fields]
    elsewhere = [content.reference, content.lines, content.keywords, content.facets]
    return hashlib.sha256(canonical_json([*own, *elsewhere])).hexdigest()


def write_time(moment: datetime | None) -> str | None:
    """Gives an instant as on the wire: UTC, RFC 3339, whole seconds."""
    if moment is None:
        return None
    return moment.astimezone(tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def identity(kind: PublishedKind, instance: Any, path: str | None) -> dict[str, Any]:
    """Gives what every document and every reference to one begins with."""
    return {"id": str(instance.uuid), "type": kind.name, "slug": instance.slug, "path": path}


def compress(body: bytes) -> bytes:
    """Gives the gzip copy; the same bytes always give the same copy."""
    return gzip.compress(body, compresslevel=9, mtime=0)


def fill(
    document: ContentDocument,
    kind: PublishedKind,
    row: Any,
    *,
    content: Content,
    keys: set[str],
    path: str | None,
    digest: str,
) -> None:
    """Gives a document its finished bytes; its version and dates are set already."""
    own = identity(kind, row, path)
    envelope = own | {
        "language": LANGUAGE,
        "version": document.version,
        "firstPublishedAt": write_time(document.first_published_at),
        "contentChangedAt": write_time(document.content_changed_at),
        "updatedAt": write_time(document.updated_at),
        "title": content.title,
    }
    fields = dict(content.fields)
    if "jsonLd" in fields:
        fields["jsonLd"] = complete_json_ld(fields["jsonLd"], envelope)
    summary = envelope | {name: fields[name] for name in kind.summary}
    body, spans = write_fields(envelope | fields)
    document.kind = kind.name
    document.slug = row.slug
    document.path = path
    document.title = content.title
    document.body = body
    document.body_gzip = compress(body)
    document.spans = canonical_json(spans).decode()
    document.etag = hashlib.sha256(body).hexdigest()[:32]
    document.summary = canonical_json(summary).decode()
    reference = own | {"title": content.title} | dict(content.reference)
    document.reference = canonical_json(reference).decode()
    document.text = "\n".join(content.lines)
    document.cache_tags = ",".join(key.replace(":", "-") for key in [document.key, *sorted(keys)])
    document.anchors = document.anchors | dict(content.anchors)
    document.content_hash = digest
    document.review_due_on = content.review_due_on
    document.withdrawn_at = None
    document.is_stale = False


def complete_json_ld(json_ld: Mapping[str, Any], envelope: Mapping[str, Any]) -> dict[str, Any]:
    """Adds what linked data shares with the envelope; parts are at a place in the page."""
    url = f"{settings.FRONTEND_ORIGIN}{envelope['path'] or ''}"
    parts = [part | {"url": url + part["url"]} for part in json_ld.get("hasPart", ())]
    return dict(json_ld) | {
        "url": url,
        "name": envelope["title"],
        "inLanguage": envelope["language"],
        "datePublished": envelope["firstPublishedAt"],
        "dateModified": envelope["contentChangedAt"],
        **({"hasPart": parts} if parts else {}),
    }


def write_date(day: date | None) -> str | None:
    """Gives a date as on the wire."""
    return day.isoformat() if day else None
