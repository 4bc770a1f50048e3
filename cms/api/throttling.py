"""Counts what one client does in a minute of the clock.

The cache knows a client by a keyed hash only, for a minute or two.
"""

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


def key_for(scope: str, request: Any) -> str:
    """Gives under what is counted what the client of a request does in this minute."""
    # Over a socket of this machine a client has no address.
    address = BaseThrottle().get_ident(request) or ""
    return f"{scope}:{hashed(address)}:{int(time.time() // PERIOD)}"


def hashed(address: str) -> str:
    """Gives the address of a client so that only we can tell it again."""
    key = settings.SECRET_KEY.encode()[: blake2b.MAX_KEY_SIZE]
    return blake2b(address.encode(), key=key, digest_size=16).hexdigest()


def seconds_left() -> int:
    """Gives how many seconds are left of this minute."""
    return math.ceil(PERIOD - time.time() % PERIOD)


def count(key: str, *, add: int = 1) -> int:
    """Gives a count after adding to it, in the cache that all processes share when it answers."""
    try:
        return _add(cache, key, add)
    except Exception:  # noqa: BLE001 - every cache fails in its own way
        return _add(own_cache, key, add)


def _add(counts: BaseCache, key: str, number: int) -> int:
    try:
        return counts.incr(key, number)
    except ValueError:
        counts.add(key, 0, timeout=2 * PERIOD)
        return counts.incr(key, number)
