"""Compares every document with what its row would give now, and reports the difference."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.publishing import documents
from cms.publishing.models import ContentDocument, SearchEntry
from cms.publishing.registry import key_of, kind_for
from cms.publishing.rendering import render
from cms.publishing.search import entry_words
from cms.publishing.selectors import orphans, published_rows
from cms.publishing.visibility import is_public, public_until


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
    for key in orphans(seen):
        yield f"{key}: public, but its content is gone"


def _fault_of(row: Any) -> str | None:
    document = ContentDocument.objects.filter(key=key_of(row), withdrawn_at=None).first()
    if not is_public(row):
        return f"{document}: public, but should not be" if document else None
    if document is None:
        return f"{key_of(row)} “{row}”: has no document"
    kind = kind_for(row)
    content, keys = render(kind, row, anchors=document.anchors)
    facets = {(name, target) for name, targets in content.facets.items() for target in targets}
    stored = document.facets.values_list("name", "target")
    shown, before = {(name, str(target)) for name, target in stored}, _columns(document)
    words = SearchEntry.objects.filter(document=document).values("title", "keywords", "text")
    wanted = [entry_words(content)] if kind.searchable else []
    path = kind.path_of(row)
    digest = documents.content_hash(content, path, row.slug)
    document.expires_at = public_until(row)
    documents.fill(document, kind, row, content=content, keys=keys, path=path, digest=digest)
    if (shown, before, list(words)) == (facets, _columns(document), wanted):
        return None
    return f"{document}: differs from its content"


def _columns(document: ContentDocument) -> dict[str, Any]:
    columns = {field.attname: getattr(document, field.attname) for field in document._meta.fields}
    # PostgreSQL gives the bytes of a row in a wrapper of its own.
    return columns | {"body": bytes(document.body), "body_gzip": bytes(document.body_gzip)}
