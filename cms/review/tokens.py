"""The secret in a review link: only a keyed digest of it is kept."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.utils.crypto import salted_hmac

SALT = "cms.review.tokens"
# 192 bits.
BYTES = 24


def make_token() -> str:
    """Gives a new secret."""
    return secrets.token_urlsafe(BYTES)


def digest_of(token: str) -> str:
    """Gives what is kept of a secret; whatever was sent, this takes as long."""
    return salted_hmac(SALT, token, algorithm="sha256").hexdigest()


def link_with(token: str) -> str:
    """Gives the review link with this secret, for the one person who is asked."""
    return f"{settings.API_ORIGIN}/review/open/{token}"
