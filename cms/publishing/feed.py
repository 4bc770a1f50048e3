"""What changed on the public side, in the order of commits.

Publications are numbered while a lock is held until the commit, so a number that can be read has
none before it still to come: who asks for what follows the last one seen misses nothing.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass

from cms.errors import CursorLost, Fault, InvalidRequest
from cms.publishing.models import Publication
from cms.publishing.registry import addresses

START = "0"
FINGERPRINT_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Changes:
    """A piece of the feed; `cursor` asks for what follows it."""

    publications: list[Publication]
    cursor: str
    has_more: bool


def read_changes(*, after: str | None, limit: int) -> Changes:
    """Gives at most `limit` changes after a cursor, or from the beginning, in one query.

    Raises:
        InvalidRequest: that is no cursor.
        CursorLost: its change is not in this database, so what follows it cannot be known.
    """
    number, fingerprint = _read(after) if after else (0, START)
    publications = Publication.objects.filter(
        number__gte=number, document__kind__in=addresses()
    ).select_related("document")
    columns = [f"document__{name}" for name in ("kind", "slug", "path")]
    found = list(
        publications.only("action", "version", "at", *columns).order_by("number")[: limit + 2]
    )
    if number:
        last_seen = found.pop(0) if found else None
        if last_seen is None or _fingerprint(last_seen) != fingerprint:
            raise CursorLost
    shown = found[:limit]
    cursor = _write(shown[-1]) if shown else after or _encode(START)
    return Changes(shown, cursor, has_more=len(found) > limit)


def _write(publication: Publication) -> str:
    return _encode(f"{publication.number}.{_fingerprint(publication)}")


def _fingerprint(publication: Publication) -> str:
    seen = f"{publication.number} {publication.document_id} {publication.version}"
    return hashlib.sha256(seen.encode()).hexdigest()[:FINGERPRINT_LENGTH]


def _encode(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _read(cursor: str) -> tuple[int, str]:
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
        number, _, fingerprint = text.partition(".")
        if _encode(text) != cursor or not re.fullmatch(r"[0-9]{1,18}", number):
            raise ValueError(cursor)
        return int(number), fingerprint
    except (ValueError, binascii.Error) as error:
        fault = Fault("invalidCursor", "This is not a cursor of this feed.", parameter="after")
        raise InvalidRequest([fault]) from error
