"""What others knew of a document before it changed, and how they find it afterwards."""

from __future__ import annotations

from typing import Any, NamedTuple

from cms.publishing.models import ContentDocument, DocumentAlias
from cms.publishing.registry import REDIRECT, listing_key


class Before(NamedTuple):
    """What others may have known of a document until now."""

    slug: str
    path: str | None
    reference: str
    expires: bool
    lists: frozenset[str]

    @classmethod
    def of(cls, document: ContentDocument) -> Before:
        """Gives that of a document as it is; of a new one there is nothing to know."""
        lists = lists_with(document) if document.version else frozenset()
        expires = document.expires_at is not None
        return cls(document.slug, document.path, document.reference, expires, lists)


def lists_with(document: ContentDocument) -> frozenset[str]:
    """Gives the keys of all lists that a document is in."""
    facets = document.facets.values_list("name", "target")
    return frozenset(listing_key(document.kind, name, target) for name, target in facets)


def keep_old_addresses(document: ContentDocument, row: Any, before: Before) -> None:
    """Lets the slug and the path that a public document had lead to the new ones."""
    from cms.publishing.redirects import lead_on

    DocumentAlias.objects.filter(kind=document.kind, slug=document.slug).delete()
    taken = ContentDocument.objects.filter(
        kind=document.kind, slug=before.slug, withdrawn_at=None
    ).exists()
    if before.slug and not taken:
        DocumentAlias.objects.update_or_create(
            kind=document.kind, slug=before.slug, defaults={"document": document}
        )
    moved = before.path != document.path
    if moved and before.path and document.path and document.kind != REDIRECT:
        lead_on(row, before.path, document.path)
