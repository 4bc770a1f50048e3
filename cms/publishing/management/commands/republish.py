"""Writes every document anew, for after `loaddata` or a change of the code that makes them."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from cms.errors import PublishRefused
from cms.publishing.models import ContentDocument
from cms.publishing.registry import key_of
from cms.publishing.selectors import object_behind, orphans, published_rows
from cms.publishing.services import publish, publishing, renew, withdraw


def renew_or_refuse(key: str) -> None:
    """Writes a document anew; what the public never saw, as after `loaddata`, is checked first.

    Raises:
        PublishRefused: it is new to the public, and may not go live.
    """
    with publishing():
        row = object_behind(key)
        shown = ContentDocument.objects.filter(key=key, withdrawn_at=None).exists()
        if row is None or shown:
            renew(key)
        else:
            publish(row, checked=True)


class Command(BaseCommand):
    """Brings all documents in step with the rows; unchanged ones keep their bytes."""

    help = "Writes the public document of every object anew."

    def handle(self, *args: Any, **options: Any) -> None:
        """Goes through all objects, one short transaction each."""
        kept = set()
        for number, row in enumerate(published_rows(), start=1):
            # The row may have changed since it was read: only its key is used.
            key = key_of(row)
            kept.add(key)
            try:
                renew_or_refuse(key)
            except PublishRefused as refusal:
                self.stderr.write(refusal.detail)
            if number % 100 == 0:
                self.stdout.write(f"{number} …")
        with publishing():
            withdraw(orphans(kept))
        self.stdout.write(self.style.SUCCESS("All documents are in step with their content."))
