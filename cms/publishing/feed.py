"""What changed on the public side, in the order of commits.

Publications are numbered while a lock is held until the commit, so a number that can be read has
none before it still to come: who asks for what follows the last one seen misses nothing.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from cms.errors import CursorLost
from cms.publishing.models import Publication
from cms.publishing.registry import addresses

FINGERPRINT_LENGTH = 12
CURSOR = r"^[0-9]{1,18}-[0-9a-f]{12}$"
START = f"0-{'0' * FINGERPRINT_LENGTH}"


@dataclass(frozen=True, slots=True)
class Changes:
    """A piece of the feed; `cursor` asks for what follows it."""

    publications: list[Publication]
    cursor: str
    has_more: bool


def read_changes(*, after: str | None, limit: int) -> Changes:
    """Gives at most `limit` changes after a cursor, or from the beginning, in one query.

    Raises:
        CursorLost: its change is not in this database, so what follows it cannot be known.
    """
    number, _, fingerprint = (after or START).partition("-")
    publications = Publication.objects.filter(
        number__gte=int(number), document__kind__in=addresses()
    ).select_related("document")
    columns = [f"document__{name}" for name in ("kind", "slug", "path")]
    found = list(
        publications.only("action", "version", "at", *columns).order_by("number")[: limit + 2]
    )
    if int(number):
        last_seen = found.pop(0) if found else None
        if last_seen is None or _fingerprint(last_seen) != fingerprint:
            raise CursorLost
    shown = found[:limit]
    cursor = _cursor(shown[-1]) if shown else after or START
    return Changes(shown, cursor, has_more=len(found) > limit)


def _cursor(publication: Publication) -> str:
    return f"{publication.number}-{_fingerprint(publication)}"


def _fingerprint(publication: Publication) -> str:
    seen = f"{publication.number} {publication.document_id} {publication.version}"
    return hashlib.sha256(seen.encode()).hexdigest()[:FINGERPRINT_LENGTH]
