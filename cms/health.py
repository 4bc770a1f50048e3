"""Whether the process runs and whether it can do its work, for whatever watches over it."""

from __future__ import annotations

import time

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse

# A health check must not become a load.
READY_FOR_SECONDS = 2.0

_last_ready: tuple[float, bool] = (-READY_FOR_SECONDS, False)


def livez(request: HttpRequest) -> JsonResponse:
    """Tells that the process runs, without touching anything."""
    return JsonResponse({"status": "ok"}, headers={"Cache-Control": "no-store"})


def readyz(request: HttpRequest) -> JsonResponse:
    """Tells whether the database answers; asks it at most once in two seconds."""
    ready = database_answers()
    return JsonResponse(
        {"status": "ok" if ready else "unavailable"},
        status=200 if ready else 503,
        headers={"Cache-Control": "no-store"},
    )


def database_answers() -> bool:
    """Gives the answer of at most two seconds ago."""
    global _last_ready  # noqa: PLW0603 - one answer for the whole process
    asked_at, ready = _last_ready
    now = time.monotonic()
    if now - asked_at < READY_FOR_SECONDS:
        return ready
    try:
        connection.ensure_connection()
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        ready = True
    except DatabaseError:
        ready = False
    _last_ready = (now, ready)
    return ready
