"""What every answer below /api/ carries, whoever gave it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from cms.api import API_VERSION


class ApiMiddleware:
    """Adds the contract's version and the headers that keep a browser from misusing an answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith("/api/"):
            response["API-Version"] = API_VERSION
            response.setdefault("Content-Security-Policy", "default-src 'none'")
            response["Cross-Origin-Resource-Policy"] = "cross-origin"
            response["X-Content-Type-Options"] = "nosniff"
        return response
