"""Keeps the secret of a review link out of everything that may be written down."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from cms.review.links import OPEN
from cms.review.tokens import digest_of


class ReviewLinkMiddleware:
    """Replaces the secret in an address by its digest, before anybody sees the request.

    So no log, error report or exception can repeat it. It comes first, and only over HTTPS in
    production: a secret that came over plain HTTP is not led on.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(f"{OPEN}/"):
            take_secret(request)
        return self.get_response(request)


def take_secret(request: HttpRequest) -> None:
    """Leaves of the address what everybody may know, and the digest."""
    token = request.path_info.removeprefix(f"{OPEN}/")
    request.review_digest = digest_of(token)  # type: ignore[attr-defined]
    request.path = request.path_info = OPEN
    # Servers give the address under several names.
    for name, value in request.META.items():
        if isinstance(value, str) and f"{OPEN}/" in value:
            request.META[name] = OPEN
