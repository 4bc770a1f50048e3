"""How answers may be kept: strong ETags per encoding, short and honest lifetimes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import datetime
from math import floor

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.http import http_date, parse_etags

JSON_TYPE = "application/json"
MAX_AGE = 60
# More than a client can sensibly have of one document; all of them are compared in one query.
MAX_HASHES = 100


def etag_of(body: bytes) -> str:
    """Gives the hash that names these bytes."""
    return hashlib.sha256(body).hexdigest()[:32]


def quoted(etag: str, encoding: str | None = None) -> str:
    """Gives the ETag as in a header; every encoding has its own."""
    return f'"{etag}-{encoding}"' if encoding else f'"{etag}"'


def accepts_gzip(request: HttpRequest) -> bool:
    """Tells whether the client takes gzip (RFC 9110, section 12.5.3)."""
    accepted = request.headers.get("Accept-Encoding", "")
    return re.search(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))", accepted) is not None


def asked_etags(request: HttpRequest) -> list[str]:
    """Gives the ETags the client already has, as in If-None-Match; weak ones compare alike."""
    return [
        etag.removeprefix("W/") for etag in parse_etags(request.headers.get("If-None-Match", ""))
    ]


def asked_hashes(request: HttpRequest, encoding: str | None = None) -> list[str]:
    """Gives the hashes in those ETags that can be ours, in this encoding; no other text."""
    ours = re.compile(rf'"([0-9a-f]{{32}}){quoted("", encoding)[1:]}')
    found = map(ours.fullmatch, asked_etags(request))
    return [match[1] for match in found if match][:MAX_HASHES]


def is_fresh(request: HttpRequest, etag: str) -> bool:
    """Tells whether the client already has this (RFC 9110, section 13.1.2)."""
    asked = asked_etags(request)
    return "*" in asked or etag in asked


def cache_control(expires_at: datetime | None) -> str:
    """Gives Cache-Control; near an expiry nothing may be kept beyond it."""
    if expires_at is None:
        return f"public, max-age={MAX_AGE}, stale-while-revalidate=30, stale-if-error=3600"
    seconds_left = max(0, floor((expires_at - timezone.now()).total_seconds()))
    return f"public, max-age={min(MAX_AGE, seconds_left)}"


def with_validators(
    response: HttpResponse,
    *,
    etag: str,
    changed_at: datetime | None,
    expires_at: datetime | None = None,
    tags: Sequence[str] = (),
) -> HttpResponse:
    """Adds the headers by which an answer is kept, compared and purged."""
    response["ETag"] = etag
    if changed_at is not None:
        response["Last-Modified"] = http_date(changed_at.timestamp())
    response["Cache-Control"] = cache_control(expires_at)
    response["Vary"] = "Accept-Encoding"
    if tags:
        response["Cache-Tag"] = ",".join(tags)
    return response


def bytes_response(
    request: HttpRequest,
    body: bytes,
    *,
    changed_at: datetime | None = None,
    expires_at: datetime | None = None,
    tags: Sequence[str] = (),
    content_type: str = JSON_TYPE,
) -> HttpResponse:
    """Answers with these bytes, or with 304 when the client has them."""
    etag = quoted(etag_of(body))
    response: HttpResponse
    if is_fresh(request, etag):
        response = HttpResponseNotModified()
    else:
        response = HttpResponse(body, content_type=content_type)
    return with_validators(
        response, etag=etag, changed_at=changed_at, expires_at=expires_at, tags=tags
    )
