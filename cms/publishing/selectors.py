"""Reads what is public; only the last functions look at what it is made from."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import Case, Count, F, Max, Model, Q, QuerySet, Subquery, Value, When
from django.utils import timezone

from cms.errors import Gone, NotFound
from cms.publishing.models import BasePage, ContentDocument
from cms.publishing.prepared import PreparedQuery
from cms.publishing.registry import kind_of, registered_kinds


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list: its documents, how many there are in all, and when any last changed."""

    documents: list[ContentDocument]
    total: int
    changed_at: datetime | None


class StoredDocument(NamedTuple):
    """What is handed out of one document."""

    etag: str
    updated_at: datetime
    expires_at: datetime | None
    withdrawn_at: datetime | None
    cache_tags: str
    spans: str
    # Finished bytes, or text; None when the client has it.
    payload: Any


def public_documents(kind: str) -> QuerySet[ContentDocument]:
    """Gives the documents of a kind that are public at this moment."""
    return ContentDocument.objects.filter(not_expired(), kind=kind, withdrawn_at=None)


def not_expired() -> Q:
    """Gives the condition that holds until the very instant of expiry, schedule or no schedule."""
    return Q(expires_at=None) | Q(expires_at__gt=timezone.now())


def get_document(
    kind: str, slug: str, column: str, *, known_etags: Sequence[str] = ()
) -> StoredDocument:
    """Gives the public document with this slug; `payload` holds the column asked for.

    The payload stays in the database when its ETag is one the client has already.

    Raises:
        Gone: it was public and is no longer.
        NotFound: it never was.
    """
    row = _document_query(column, len(known_etags)).first(kind, slug, *known_etags)
    if row is None:
        raise NotFound
    document = StoredDocument(*row)
    if document.withdrawn_at or (document.expires_at and document.expires_at <= timezone.now()):
        raise Gone
    return document


@functools.cache
def _document_query(column: str, known: int) -> PreparedQuery:
    """Gives the query of a document by kind, slug and this many known ETags."""
    kind, slug, *known_etags = names = ["kind", "slug", *(f"etag {n}" for n in range(known))]
    field: Any = ContentDocument._meta.get_field(column)
    payload = Case(
        When(etag__in=known_etags, then=Value(None)), default=F(column), output_field=field
    )
    documents = ContentDocument.objects.filter(kind=kind, slug=slug).annotate(payload=payload)
    # A withdrawn document may share its slug with the one that is public now; that one wins.
    newest = documents.order_by(F("withdrawn_at").desc(nulls_first=True))[:1]
    return PreparedQuery(newest.values_list(*StoredDocument._fields), names)


def list_documents(
    kind: str,
    columns: Sequence[str],
    *,
    facets: Mapping[str, str],
    order: Sequence[str],
    page: int,
    page_size: int,
) -> Listing:
    """Gives one page of the public documents of a kind, in a stable order, in two queries."""
    documents = public_documents(kind)
    for name, value in facets.items():
        documents = documents.filter(facets__name=name, facets__value=value)
    # A withdrawal changes a list too, so the newest change is taken over withdrawn ones as well.
    newest = ContentDocument.objects.filter(kind=kind).order_by("-updated_at")
    figures = documents.aggregate(
        total=Count("pk"), changed_at=Max(Subquery(newest.values("updated_at")[:1]))
    )
    start = (page - 1) * page_size
    found = documents.only(*columns, "expires_at").order_by(*order, "pk")[start : start + page_size]
    return Listing(list(found), figures["total"], figures["changed_at"])


def published_rows() -> Iterator[Any]:
    """Gives every object that has or could have a document, pages from the root down."""
    pages = BasePage.objects.filter(depth__gt=1).order_by("path").specific()
    yield from (page for page in pages.iterator() if kind_of(page))
    for kind in registered_kinds():
        if not issubclass(kind.model, BasePage):
            yield from kind.model._base_manager.order_by("pk").iterator()


def object_behind(key: str) -> Model | None:
    """Gives the object that a document was made from, or None when it is gone."""
    label, _, pk = key.rpartition(":")
    if label == "page":
        page = BasePage.objects.filter(pk=pk).first()
        return page.specific if page else None
    return apps.get_model(label)._base_manager.filter(pk=pk).first()


def orphans(seen: set[str]) -> list[str]:
    """Gives the keys of public documents whose object is gone, beside those that were seen."""
    public = ContentDocument.objects.filter(withdrawn_at=None).values_list("key", flat=True)
    # One that is not among the seen may also have been published since.
    return [key for key in sorted(set(public) - seen) if object_behind(key) is None]
