"""Compares every document with what its row would give now, and reports the difference."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.publishing import documents
from cms.publishing.models import ContentDocument
from cms.publishing.registry import key_of, kind_of
from cms.publishing.rendering import render
from cms.publishing.selectors import published_rows
from cms.publishing.visibility import is_public


class Command(BaseCommand):
    """Fails, naming each, when a document is missing, outdated or should not be public."""

    help = "Reports every document that differs from its content."

    def handle(self, *args: Any, **options: Any) -> None:
        """Checks everything and reports.

        Raises:
            CommandError: at least one document differs.
        """
        faults = []
        for number, fault in enumerate(find_drift(), start=1):
            if fault:
                faults.append(fault)
                self.stderr.write(fault)
            if number % 100 == 0:
                self.stdout.write(f"{number} …")
        if faults:
            raise CommandError(f"{len(faults)} documents differ; run republish.")
        self.stdout.write(self.style.SUCCESS("Every document equals its content."))


def find_drift() -> Iterator[str | None]:
    """Gives, for every object and every public document, what is wrong with it, or None."""
    seen = set()
    for row in published_rows():
        seen.add(key_of(row))
        yield _fault_of(row)
    for document in ContentDocument.objects.filter(withdrawn_at=None).exclude(key__in=seen):
        yield f"{document}: public, but its content is gone"


def _fault_of(row: Any) -> str | None:
    document = ContentDocument.objects.filter(key=key_of(row), withdrawn_at=None).first()
    if not is_public(row):
        return f"{document}: public, but should not be" if document else None
    if document is None:
        return f"{key_of(row)} “{row}”: has no document"
    kind = kind_of(row)
    content, keys = render(kind, row, anchors=document.anchors)
    before = bytes(document.body), document.text, document.summary, document.reference
    path = kind.path(row)
    digest = documents.content_hash(content, path, row.slug)
    documents.fill(document, kind, row, content=content, keys=keys, path=path, digest=digest)
    after = document.body, document.text, document.summary, document.reference
    return None if before == after else f"{document}: differs from its content"
