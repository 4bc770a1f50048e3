"""Finished documents as HTTP answers, from the bytes in the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified

from cms.api.caching import (
    JSON_TYPE,
    accepts_gzip,
    asked_etags,
    asked_hashes,
    bytes_response,
    quoted,
    with_validators,
)
from cms.api.pagination import link_header, list_figures
from cms.publishing.documents import canonical_json, select_fields
from cms.publishing.models import ContentDocument
from cms.publishing.search import highlights
from cms.publishing.search_words import Query
from cms.publishing.selectors import Listing

Fetch = Callable[..., Any]


def document_response(request: HttpRequest, fetch: Fetch) -> HttpResponse:
    """Answers with a whole document, compressed if the client likes, in one query.

    `fetch` gives the document with a column of it: `get_document` of a kind and slug, say.
    """
    encoding = "gzip" if accepts_gzip(request) else None
    column = "body_gzip" if encoding else "body"
    document = fetch(column, known_etags=asked_hashes(request, encoding))
    response: HttpResponse
    if document.payload is None or "*" in asked_etags(request):
        response = HttpResponseNotModified()
    else:
        response = HttpResponse(bytes(document.payload), content_type=JSON_TYPE)
        if encoding:
            response["Content-Encoding"] = encoding
    return with_validators(
        response,
        etag=quoted(document.etag, encoding),
        changed_at=document.updated_at,
        expires_at=document.expires_at,
        tags=[document.cache_tags],
    )


def selected_response(request: HttpRequest, fetch: Fetch, fields: Sequence[str]) -> HttpResponse:
    """Answers with some top-level fields of a document, in the order of the document."""
    document = fetch("body")
    return bytes_response(
        request,
        select_fields(bytes(document.payload), document.spans, fields),
        changed_at=document.updated_at,
        expires_at=document.expires_at,
        tags=[document.cache_tags],
    )


def text_response(request: HttpRequest, fetch: Fetch) -> HttpResponse:
    """Answers with the text of a document, one reading unit a line."""
    document = fetch("text")
    return bytes_response(
        request,
        f"{document.payload}\n".encode(),
        changed_at=document.updated_at,
        expires_at=document.expires_at,
        tags=[document.cache_tags],
        content_type="text/plain; charset=utf-8",
    )


def list_response(
    request: HttpRequest,
    listing: Listing,
    items: Iterable[bytes],
    *,
    page: int,
    page_size: int,
    tag: str,
) -> HttpResponse:
    """Answers with a page of a list: finished items, and what every list says of itself."""
    figures = list_figures(listing.total, page, page_size)
    body = b'{"items":[' + b",".join(items) + b"]," + canonical_json(figures)[1:]
    expiries = [document.expires_at for document in listing.documents if document.expires_at]
    response = bytes_response(
        request,
        body,
        changed_at=listing.changed_at,
        expires_at=min(expiries, default=None),
        tags=[tag],
    )
    response["Link"] = link_header(request, page, figures["totalPages"])
    return response


def document_items(listing: Listing, fields: Sequence[str]) -> Iterator[bytes]:
    """Gives the stored summary of each document, or the fields asked for, with highlights."""
    for document in listing.documents:
        yield _item(document, fields, listing.query)


def _item(document: ContentDocument, fields: Sequence[str], query: Query | None) -> bytes:
    if fields:
        item = select_fields(bytes(document.body), document.spans, fields)
    else:
        item = document.summary.encode()
    if query:
        passage = canonical_json({"highlights": highlights(document, query)})
        item = item[:-1] + b"," + passage[1:]
    return item
