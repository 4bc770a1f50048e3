"""Reads what is public; only the last functions look at what it is made from."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import Case, Count, F, Max, Model, Q, QuerySet, Subquery, Value, When
from django.utils import timezone

from cms.errors import Gone, Moved, NotFound
from cms.publishing.models import BasePage, ContentDocument, DocumentAlias
from cms.publishing.prepared import PreparedQuery
from cms.publishing.registry import REDIRECT, kind_of, registered_kinds
from cms.publishing.search import by_relevance, find
from cms.publishing.search_words import Query, read_query


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed by; `facets` are slugs by kind, such as `{"topic": "slaap"}`."""

    facets: Mapping[str, str] = field(default_factory=dict)
    published_after: datetime | None = None
    updated_after: datetime | None = None
    review_due_before: date | None = None
    search: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list: its documents, how many there are in all, and when any last changed.

    `query` has the words that were searched for.
    """

    documents: list[ContentDocument]
    total: int
    changed_at: datetime | None
    query: Query | None = None


class StoredDocument(NamedTuple):
    """What is handed out of one document."""

    etag: str
    updated_at: datetime
    expires_at: datetime | None
    withdrawn_at: datetime | None
    cache_tags: str
    spans: str
    # It is a redirect, to what is not public.
    leads_nowhere: bool
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
        Moved: it has another slug now.
        Gone: it was public and is no longer.
        NotFound: it never was.
    """
    document = _newest(column, known_etags, kind=kind, slug=slug)
    if document is not None and _is_public(document):
        return document
    aliases = DocumentAlias.objects.filter(kind=kind, slug=slug).select_related("document")
    alias = aliases.defer("document__body", "document__body_gzip", "document__text").first()
    if alias is not None and _is_public(alias.document):
        raise Moved(alias.document.slug)
    raise NotFound if document is None and alias is None else Gone


def get_page(path: str, column: str, *, known_etags: Sequence[str] = ()) -> StoredDocument:
    """Gives what is to be shown at a path of the site: a document, else a redirect.

    Raises:
        Gone: something was there, or a redirect leads to what is not public.
        NotFound: there never was anything.
    """
    document = _newest(column, known_etags, path=path)
    if document is None:
        raise NotFound
    if document.leads_nowhere or not _is_public(document):
        raise Gone
    return document


def _newest(column: str, known_etags: Sequence[str], **address: str) -> StoredDocument | None:
    """Gives the document that is public now, else the one that was withdrawn last."""
    query = _document_query(column, len(known_etags), tuple(address))
    row = query.first(*address.values(), *known_etags)
    return None if row is None else StoredDocument(*row)


@functools.cache
def _document_query(column: str, known: int, address: tuple[str, ...]) -> PreparedQuery:
    """Gives the query of a document by its address and this many known ETags."""
    names = [f"<{name}>" for name in (*address, *range(known))]
    where = dict(zip(address, names, strict=False))
    output: Any = ContentDocument._meta.get_field(column)
    known_etags = names[len(address) :]
    payload = Case(
        When(etag__in=known_etags, then=Value(None)), default=F(column), output_field=output
    )
    nowhere = When(kind=REDIRECT, reference__contains='"location":null', then=True)
    documents = ContentDocument.objects.filter(**where).annotate(
        payload=payload,
        leads_nowhere=Case(nowhere, default=False),
        is_redirect=Case(When(kind=REDIRECT, then=1), default=0),
    )
    # What is really there goes before a redirect.
    order = (F("withdrawn_at").desc(nulls_first=True), "is_redirect", "-first_published_at")
    newest = documents.order_by(*order)[:1]
    return PreparedQuery(newest.values_list(*StoredDocument._fields), names)


def _is_public(document: StoredDocument | ContentDocument) -> bool:
    if document.withdrawn_at:
        return False
    return document.expires_at is None or document.expires_at > timezone.now()


def list_documents(
    kind: str,
    columns: Sequence[str],
    *,
    filters: Filters,
    order: Sequence[str],
    page: int,
    page_size: int,
) -> Listing:
    """Gives one page of the public documents of a kind, in a stable order, in two queries.

    Found by words, and without another order, what fits best comes first. When nothing has every
    word, what has any of them is found, with a third query.
    """
    documents = narrowed(public_documents(kind), filters)
    query = read_query(filters.search) if filters.search else None
    if filters.search and query is None:
        documents = documents.none()
    ever_listed = ContentDocument.objects.filter(kind=kind)
    every_word = True
    found = find(documents, query, every_word=True) if query else documents
    total, changed_at = _figures(found, ever_listed)
    if query and not total:
        every_word = False
        found = find(documents, query, every_word=False)
        total, changed_at = _figures(found, ever_listed)
    if query and not order:
        found = by_relevance(found, query, every_word=every_word)
    else:
        found = found.order_by(*order, "pk")
    start = (page - 1) * page_size
    wanted = ["expires_at", *columns, *(["text"] if query else [])]
    return Listing(list(found.only(*wanted)[start : start + page_size]), total, changed_at, query)


def list_paths(*, page: int, page_size: int) -> Listing:
    """Gives one page of all that has a path of its own on the site, in order of the path."""
    pages = ContentDocument.objects.filter(not_expired(), withdrawn_at=None)
    pages = pages.exclude(path=None).exclude(kind=REDIRECT)
    total, changed_at = _figures(pages, ContentDocument.objects.exclude(path=None))
    columns = ("kind", "path", "slug", "updated_at", "expires_at", "reference")
    start = (page - 1) * page_size
    found = pages.only(*columns).order_by("path")[start : start + page_size]
    return Listing(list(found), total, changed_at)


def narrowed(documents: QuerySet[ContentDocument], filters: Filters) -> QuerySet[ContentDocument]:
    """Gives the documents that pass every filter but the words."""
    for kind, slug in filters.facets.items():
        target = public_documents(kind).filter(slug=slug).values("pk")
        documents = documents.filter(facets__name=kind, facets__target__in=target)
    if filters.published_after:
        documents = documents.filter(first_published_at__gt=filters.published_after)
    if filters.updated_after:
        documents = documents.filter(updated_at__gt=filters.updated_after)
    if filters.review_due_before:
        documents = documents.filter(review_due_on__lt=filters.review_due_before)
    return documents


def _figures(
    found: QuerySet[ContentDocument], ever_listed: QuerySet[ContentDocument]
) -> tuple[int, datetime | None]:
    # A withdrawal changes a list too, so the newest change is taken over withdrawn ones as well.
    newest = ever_listed.order_by("-updated_at")
    figures = found.aggregate(
        total=Count("pk"), changed_at=Max(Subquery(newest.values("updated_at")[:1]))
    )
    return figures["total"], figures["changed_at"]


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
