"""What every answer below /api/ carries, whoever gave it."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from cms.api import API_VERSION


class ApiMiddleware:
    """Adds the contract's version and the headers that keep a browser from misusing an answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith("/api/"):
            return self.get_response(request)
        # The public API knows no sessions: no cookie is read, so none is changed either.
        request.COOKIES = {}
        # Nor forms: should one be sent, no report of an error repeats it.
        request.sensitive_post_parameters = "__ALL__"  # type: ignore[attr-defined]
        response = self.get_response(request)
        response["API-Version"] = API_VERSION
        response.setdefault("Content-Security-Policy", "default-src 'none'")
        response["Cross-Origin-Resource-Policy"] = "cross-origin"
        response["X-Content-Type-Options"] = "nosniff"
        if response.status_code == HTTPStatus.NOT_MODIFIED:
            # A cache would take the length 0 for that of the answer it has (RFC 9110, 8.6).
            del response["Content-Length"]
        return response
