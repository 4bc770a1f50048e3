"""Writes every document anew, for after `loaddata` or a change of the code that makes them."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from cms.publishing.registry import key_of
from cms.publishing.selectors import orphans, published_rows
from cms.publishing.services import publishing, renew, withdraw


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
            with publishing():
                renew(key)
            if number % 100 == 0:
                self.stdout.write(f"{number} …")
        with publishing():
            withdraw(orphans(kept))
        self.stdout.write(self.style.SUCCESS("All documents are in step with their content."))
