"""Limits how often one client may ask for an advice."""

from __future__ import annotations

import math
import time
from hashlib import blake2b
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.core.cache.backends.base import BaseCache
from django.core.cache.backends.locmem import LocMemCache
from rest_framework.throttling import BaseThrottle

PERIOD = 60

# Counts within this process while the cache is down.
own_cache = LocMemCache("advice", {"OPTIONS": {"MAX_ENTRIES": 10_000}})


class AdviceThrottle(BaseThrottle):
    """At most `ADVICE_RATE` requests from one address in each minute of the clock.

    The cache knows a client by a keyed hash only, for a minute or two.
    """

    def allow_request(self, request: Any, view: Any) -> bool:
        """Counts a request; tells whether it is one too many."""
        # Over a socket of this machine a client has no address.
        address = self.get_ident(request) or ""
        key = f"advice:{hashed(address)}:{int(time.time() // PERIOD)}"
        return count(key) <= settings.ADVICE_RATE

    def wait(self) -> float:
        """Gives how many seconds are left of this minute."""
        return math.ceil(PERIOD - time.time() % PERIOD)


def hashed(address: str) -> str:
    """Gives the address of a client so that only we can tell it again."""
    key = settings.SECRET_KEY.encode()[: blake2b.MAX_KEY_SIZE]
    return blake2b(address.encode(), key=key, digest_size=16).hexdigest()


def count(key: str) -> int:
    """Adds one to a count, in the cache that all processes share when it answers."""
    try:
        return _add_one(cache, key)
    except Exception:  # noqa: BLE001 - every cache fails in its own way
        return _add_one(own_cache, key)


def _add_one(counts: BaseCache, key: str) -> int:
    try:
        return counts.incr(key)
    except ValueError:
        counts.add(key, 0, timeout=2 * PERIOD)
        return counts.incr(key)
