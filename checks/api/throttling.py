"""Limits how often one client may ask for an advice."""

from __future__ import annotations

import math
import time
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.core.cache.backends.base import BaseCache
from django.core.cache.backends.locmem import LocMemCache
from django.utils.crypto import salted_hmac
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
        client = salted_hmac("advice", self.get_ident(request)).hexdigest()
        return count(f"advice:{client}:{int(time.time() // PERIOD)}") <= settings.ADVICE_RATE

    def wait(self) -> float:
        """Gives how many seconds are left of this minute."""
        return math.ceil(PERIOD - time.time() % PERIOD)


def count(key: str) -> int:
    """Adds one to a count, in the cache that all processes share when it answers."""
    try:
        return _add_one(cache, key)
    except Exception:  # noqa: BLE001 - every cache fails in its own way
        return _add_one(own_cache, key)


def _add_one(counts: BaseCache, key: str) -> int:
    counts.add(key, 0, timeout=2 * PERIOD)
    return counts.incr(key)
