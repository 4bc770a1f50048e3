"""Limits how often one client may ask for something in a minute."""

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
own_cache = LocMemCache("throttling", {"OPTIONS": {"MAX_ENTRIES": 10_000}})


class ClientThrottle(BaseThrottle):
    """At most so many requests from one address in each minute of the clock.

    The cache knows a client by a keyed hash only, for a minute or two.
    """

    # What is counted, and the setting that says how often it may be asked.
    scope: str
    setting: str

    def allow_request(self, request: Any, view: Any) -> bool:
        """Counts a request; tells whether it is not one too many."""
        return self.count(request) <= getattr(settings, self.setting)

    def wait(self) -> float:
        """Gives how many seconds are left of this minute."""
        return math.ceil(PERIOD - time.time() % PERIOD)

    def count(self, request: Any, amount: int = 1) -> int:
        """Adds to the count of a client, and gives what it has come to."""
        # Over a socket of this machine a client has no address.
        address = self.get_ident(request) or ""
        return count(f"{self.scope}:{hashed(address)}:{int(time.time() // PERIOD)}", amount)


def hashed(address: str) -> str:
    """Gives the address of a client so that only we can tell it again."""
    key = settings.SECRET_KEY.encode()[: blake2b.MAX_KEY_SIZE]
    return blake2b(address.encode(), key=key, digest_size=16).hexdigest()


def count(key: str, amount: int) -> int:
    """Adds to a count, in the cache that all processes share when it answers."""
    try:
        return _add(cache, key, amount)
    except Exception:  # noqa: BLE001 - every cache fails in its own way
        return _add(own_cache, key, amount)


def _add(counts: BaseCache, key: str, amount: int) -> int:
    try:
        return counts.incr(key, amount)
    except ValueError:
        counts.add(key, 0, timeout=2 * PERIOD)
        return counts.incr(key, amount)
