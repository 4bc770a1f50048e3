"""What happens after a publish: documents that show the changed object are written anew."""

from __future__ import annotations

import logging

from django.db import transaction
from django_tasks import task

from cms.publishing.models import ContentDocument
from cms.publishing.services import publishing, renew

logger = logging.getLogger(__name__)

# Short transactions: on SQLite another writer waits for the whole of one.
BATCH = 25


@task()
def renew_stale_documents() -> None:
    """Writes every stale document anew, in short transactions, until none is left."""
    failed: set[str] = set()
    while keys := _next_keys(failed):
        with publishing():
            failed.update(key for key in keys if not _renew(key))


def _next_keys(failed: set[str]) -> list[str]:
    stale = ContentDocument.objects.filter(is_stale=True).exclude(key__in=failed)
    return list(stale.order_by("pk").values_list("key", flat=True)[:BATCH])


def _renew(key: str) -> bool:
    try:
        with transaction.atomic():
            renew(key)
    except Exception:
        # The last good document stays; `verify_documents` reports it until it is mended.
        logger.exception("A document could not be renewed: %s", key)
        return False
    return True
