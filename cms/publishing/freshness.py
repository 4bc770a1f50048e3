"""Keeps what was read from the store in memory for as long as nothing public changes.

Every publication has a number, written in its own transaction; so one look at the newest, at most
once in `FRESHNESS_SECONDS`, tells whether what was read before still holds.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable
from datetime import datetime
from typing import Any, Generic, NamedTuple, TypeVar

from django.conf import settings
from django.db import DatabaseError
from django.utils import timezone

from cms.publishing.models import Publication

# While the database does not answer, what was read before is given for at most this long.
STALE_SECONDS = 3600

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Sight(NamedTuple):
    """What this process last saw of the store, when it looked, and when it got an answer.

    `state` is another object whenever `newest` is another publication.
    """

    newest: Any
    state: object
    looked_at: float
    answered_at: float


class Entry(NamedTuple, Generic[Value]):
    """Something read from the store: while the store was in that state, and until it expires."""

    value: Value
    state: object
    expires_at: datetime | None


_sight: Sight | None = None


def store_state() -> object:
    """Gives an object that stands for the store as it is: the same until something is published.

    Raises:
        DatabaseError: the database does not answer, and has not for an hour.
    """
    global _sight  # noqa: PLW0603 - one sight for the whole process
    seen = _sight
    # Before the question is asked: what comes back may be as old as that.
    now = time.monotonic()
    if seen and now - seen.looked_at < settings.FRESHNESS_SECONDS:
        return seen.state
    try:
        newest = _newest_publication()
    except DatabaseError:
        if seen is None or now - seen.answered_at > STALE_SECONDS:
            raise
        _sight = seen._replace(looked_at=now)
        return seen.state
    state = seen.state if seen and seen.newest == newest else object()
    _sight = Sight(newest, state, now, now)
    return state


def _newest_publication() -> Any:
    # With its document and version: after a restored backup the same number is another change.
    publications = Publication.objects.order_by("-number")
    return publications.values_list("number", "document_id", "version").first()


class Kept(Generic[Key, Value]):
    """What `read` gives of each key with when that expires, kept until something is published.

    It never outlives its expiry. What `read` raises is not kept.
    """

    def __init__(self, read: Callable[[Key], tuple[Value, datetime | None]], *, size: int) -> None:
        self._read = read
        self._size = size
        self._entries: dict[Key, Entry[Value]] = {}
        self._lock = threading.Lock()

    def get(self, key: Key) -> Value:
        """Gives what is public now, from memory when it was read before.

        Raises:
            DatabaseError: it has to be read and the database does not answer.
        """
        state = store_state()
        entry = self._entries.get(key)
        if entry is not None and entry.state is state and not _is_past(entry.expires_at):
            return entry.value
        value, expires_at = self._read(key)
        with self._lock:
            self._entries.pop(key, None)
            self._entries[key] = Entry(value, state, expires_at)
            while len(self._entries) > self._size:
                del self._entries[next(iter(self._entries))]
        return value


def _is_past(moment: datetime | None) -> bool:
    return moment is not None and moment <= timezone.now()
