"""The address in a reviewer's mail, and the cookie for which it is exchanged.

The secret is taken out of the address before anything else sees the request: see `middleware.py`.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from cms.review.models import ReviewRequest

# Followed by a slash and the secret.
OPEN = "/review/open"
COOKIE_AGE = timedelta(hours=12)
SALT = "cms.review.links"


def link_for(token: str) -> str:
    """Gives the address that only the reviewer is sent."""
    return f"{settings.API_ORIGIN}{OPEN}/{token}"


def find_open(digest: str) -> ReviewRequest | None:
    """Gives the request whose link has this digest, as long as it may be opened."""
    return ReviewRequest.objects.filter(
        token_digest=digest, state=ReviewRequest.State.OPEN, expires_at__gt=timezone.now()
    ).first()


def find_known(request: HttpRequest, uuid: UUID) -> ReviewRequest | None:
    """Gives the request for review that this browser opened by its link, open or not any more."""
    value = request.COOKIES.get(cookie_name(uuid), "")
    try:
        known = _signer().unsign(value, max_age=COOKIE_AGE)
    except BadSignature:
        return None
    found = ReviewRequest.objects.filter(uuid=uuid).first()
    return found if found and constant_time_compare(known, _known_by(found)) else None


def remember(response: HttpResponse, review: ReviewRequest) -> None:
    """Lets this browser come back to a request without its link, for twelve hours."""
    response.set_cookie(
        cookie_name(review.uuid),
        _signer().sign(_known_by(review)),
        max_age=COOKIE_AGE,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def cookie_name(uuid: UUID) -> str:
    """Gives the name of the cookie; over HTTPS one that no other host can set."""
    prefix = "__Host-" if settings.SESSION_COOKIE_SECURE else ""
    return f"{prefix}review-{uuid.hex}"


def _signer() -> TimestampSigner:
    return TimestampSigner(salt=SALT)


def _known_by(review: ReviewRequest) -> str:
    # With part of the digest, so that a new link ends what an older one opened.
    return f"{review.uuid.hex}:{review.token_digest[:32]}"
