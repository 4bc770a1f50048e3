"""Reading the content API with the standard library alone."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

SECONDS = 10


class Problem(Exception):
    """A problem of the API (RFC 9457); `code` is stable, to be told apart by."""

    def __init__(self, status: int, code: str, detail: str) -> None:
        super().__init__(f"{status} {code}: {detail}")
        self.status = status
        self.code = code


def read(
    origin: str, path: str, *, etag: str | None = None, **query: str | None
) -> tuple[bytes, str | None] | None:
    """Gives the body and `ETag` of what is at a path below `/api/v1`; None when `etag` holds still.

    Raises:
        Problem: the API, or something before it, gives anything but what was asked for.
        OSError: nothing answers.
    """
    asked = urlencode({name: value for name, value in query.items() if value is not None})
    # A CDN before the API may be a minute late; `no-cache` is answered by the API itself.
    headers = {"Cache-Control": "no-cache"} | ({"If-None-Match": etag} if etag else {})
    request = Request(f"{origin}/api/v1{path}?{asked}".rstrip("?"), headers=headers)
    try:
        with urlopen(request, timeout=SECONDS) as answer:
            return answer.read(), answer.headers["ETag"]
    except HTTPError as error:
        with error:
            if error.status == HTTPStatus.NOT_MODIFIED:
                return None
            raise _problem(error) from None


def _problem(error: HTTPError) -> Problem:
    said: dict[str, Any] = {}
    if error.headers.get_content_type() == "application/problem+json":
        said = json.load(error)
    return Problem(error.code, said.get("code", "unexpectedAnswer"), said.get("detail", ""))
