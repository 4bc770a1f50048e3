"""What happens after a publish: documents that show the changed object are written anew."""

from __future__ import annotations

import logging

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django_tasks import task

from cms.errors import PublishRefused
from cms.publishing.models import BasePage, ContentDocument
from cms.publishing.services import lock_publishing, publish, withdraw

logger = logging.getLogger(__name__)

# Short transactions: on SQLite another writer waits for the whole of one.
BATCH = 25


@task()
def renew_stale_documents() -> None:
    """Writes every stale document anew, in short transactions, until none is left."""
    failed: set[str] = set()
    while keys := _next_keys(failed):
        with transaction.atomic():
            lock_publishing()
            failed.update(key for key in keys if not _renew(key))


def object_behind(key: str) -> Model | None:
    """Gives the object that a document was made from, or None when it is gone."""
    label, _, pk = key.rpartition(":")
    if label == "page":
        page = BasePage.objects.filter(pk=pk).first()
        return page.specific if page else None
    return apps.get_model(label)._base_manager.filter(pk=pk).first()


def _next_keys(failed: set[str]) -> list[str]:
    stale = ContentDocument.objects.filter(is_stale=True).exclude(key__in=failed)
    return list(stale.order_by("pk").values_list("key", flat=True)[:BATCH])


def _renew(key: str) -> bool:
    row = object_behind(key)
    if row is None:
        withdraw([key])
        return True
    try:
        with transaction.atomic():
            publish(row)
    except PublishRefused as refusal:
        # The last good document stays; `verify_documents` reports it until it is mended.
        logger.error("A document could not be renewed: %s", refusal.detail)
        return False
    return True
