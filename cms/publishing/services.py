"""Writes, renews and withdraws documents, always in the transaction of the change itself."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.errors import PublishRefused
from cms.media.models import Image
from cms.media.renditions import make_renditions
from cms.publishing import documents, schema
from cms.publishing.models import (
    BasePage,
    ContentDocument,
    DocumentDependency,
    DocumentFacet,
    Publication,
)
from cms.publishing.registry import Content, PublishedKind, key_of, kind_of
from cms.publishing.rendering import needed_images, render
from cms.publishing.visibility import is_public

logger = logging.getLogger(__name__)

# Any fixed number will do; it only has to be the same for every writer.
PUBLISHING_LOCK = 7_304_217


def lock_publishing() -> None:
    """Lets one publishing transaction at a time go on, so numbers follow the order of commits.

    On SQLite every writing transaction has taken the only write lock already.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PUBLISHING_LOCK])


def prepare_images(instance: Model) -> None:
    """Makes missing renditions of what is about to go live, before any lock is held."""
    specific = instance.specific_deferred if isinstance(instance, BasePage) else instance
    if kind := kind_of(specific):
        make_renditions(Image.objects.filter(pk__in=needed_images(kind, specific)))


def publish_saved(instance: Model) -> None:
    """Brings the documents of a saved object, and of the pages below it, in step with their rows.

    Raises:
        PublishRefused: the object may not go live as it is.
    """
    row = fresh_row(instance)
    was_public = ContentDocument.objects.filter(key=key_of(row), withdrawn_at=None).exists()
    publish(row, checked=True)
    if isinstance(row, BasePage) and row.numchild and was_public != is_public(row):
        publish_subtree(row)


def publish_subtree(page: BasePage) -> None:
    """Brings the documents of all pages below a page in step with their rows."""
    for descendant in page.get_descendants().specific():
        publish(descendant)


def fresh_row(instance: Model) -> Model:
    """Gives the object as it stands in the database.

    Saving a draft, autosave and scheduling all save an instance that is `live` and holds draft
    content in memory: what is published is never taken from there.
    """
    if isinstance(instance, BasePage):
        return BasePage.objects.get(pk=instance.pk).specific
    return type(instance)._base_manager.get(pk=instance.pk)


def publish(row: Model, *, checked: bool = False) -> None:
    """Writes or withdraws the document of a row; does nothing when it is right already.

    With `checked`, content that is new to the public must pass its own checks first. Dependents
    and moves are never checked: they must always work.

    Raises:
        PublishRefused: the content is not fit to go live.
    """
    kind = kind_of(row)
    if kind is None:
        return
    if not is_public(row):
        withdraw([key_of(row)])
        return
    document = ContentDocument.objects.filter(key=key_of(row)).first()
    content, keys = render(kind, row, anchors=document.anchors if document else None)
    path = kind.path(row)
    digest = documents.content_hash(content, path, row.slug)
    if document and not document.withdrawn_at and document.content_hash == digest:
        unchanged = {"is_stale": False, "expires_at": row.expire_at}
        ContentDocument.objects.filter(pk=document.pk).update(**unchanged)
        _write_dependencies(document, keys)
        return
    if checked:
        _refuse_unfit(kind, row)
    _write(
        kind,
        row,
        document,
        content=content,
        keys=keys,
        path=path,
        digest=digest,
        own_change=checked,
    )


def withdraw(keys: Iterable[str]) -> None:
    """Takes documents off the public side at once, and what they showed with them."""
    now = timezone.now()
    for document in ContentDocument.objects.filter(key__in=list(keys), withdrawn_at=None):
        document.body = document.body_gzip = b""
        document.summary = document.text = document.title = document.cache_tags = ""
        document.reference = {}
        document.withdrawn_at = document.updated_at = now
        document.is_stale = False
        document.expires_at = None
        document.version += 1
        document.save()
        document.dependencies.all().delete()
        document.facets.all().delete()
        _record(document, Publication.Action.WITHDRAWN)
        mark_dependents_stale([document.key])


def mark_dependents_stale(keys: Iterable[str]) -> None:
    """Marks the documents that show these objects, and lets the worker renew them."""
    from cms.publishing.tasks import renew_stale_documents

    marked = ContentDocument.objects.filter(
        dependencies__key__in=list(keys), withdrawn_at=None
    ).values("pk")
    if ContentDocument.objects.filter(pk__in=marked).update(is_stale=True):
        transaction.on_commit(renew_stale_documents.enqueue)


def _refuse_unfit(kind: PublishedKind, row: Any) -> None:
    try:
        kind.clean(row)
    except ValidationError as error:
        sentence = _("“%(title)s” was not published: %(reasons)s Your draft is kept.") % {
            "title": row,
            "reasons": " ".join(error.messages),
        }
        raise PublishRefused(sentence, instance=row) from error
    other = ContentDocument.objects.filter(kind=kind.name, slug=row.slug, withdrawn_at=None)
    if other.exclude(key=key_of(row)).exists():
        sentence = _(
            "“%(title)s” was not published: the address “%(slug)s” is already in use. "
            "Choose another one under Findability. Your draft is kept."
        ) % {"title": row, "slug": row.slug}
        raise PublishRefused(sentence, instance=row)


def _write(
    kind: PublishedKind,
    row: Any,
    document: ContentDocument | None,
    *,
    content: Content,
    keys: set[str],
    path: str | None,
    digest: str,
    own_change: bool,
) -> None:
    now = timezone.now()
    renewed = document is not None and document.withdrawn_at is None
    previous_reference = document.reference if document else None
    document = document or ContentDocument(pk=row.uuid, key=key_of(row), version=0)
    document.version += 1
    document.first_published_at = row.first_published_at or now
    document.updated_at = now
    if own_change or not renewed:
        document.content_changed_at = now
    documents.fill(document, kind, row, content=content, keys=keys, path=path, digest=digest)
    schema.refuse_invalid(kind, row, document)
    document.save()
    _write_dependencies(document, keys)
    _write_facets(document, content)
    _record(document, Publication.Action.UPDATED if renewed else Publication.Action.PUBLISHED)
    if document.reference != previous_reference:
        mark_dependents_stale([document.key])


def _write_dependencies(document: ContentDocument, keys: set[str]) -> None:
    before = set(document.dependencies.values_list("key", flat=True))
    document.dependencies.filter(key__in=before - keys).delete()
    DocumentDependency.objects.bulk_create(
        DocumentDependency(document=document, key=key) for key in sorted(keys - before)
    )


def _write_facets(document: ContentDocument, content: Content) -> None:
    document.facets.all().delete()
    DocumentFacet.objects.bulk_create(
        DocumentFacet(document=document, name=name, value=value)
        for name, values in content.facets.items()
        for value in dict.fromkeys(values)
    )


def _record(document: ContentDocument, action: Publication.Action) -> None:
    Publication.objects.create(
        document=document, action=action, version=document.version, at=document.updated_at
    )
