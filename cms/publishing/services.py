"""Writes, renews and withdraws documents, always in the transaction of the change itself."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.images.models import SourceImageIOError

from cms.media.models import Image
from cms.media.renditions import make_renditions
from cms.publishing import documents, schema
from cms.publishing.changes import Before, keep_old_addresses, lists_with
from cms.publishing.gates import gates
from cms.publishing.models import (
    BasePage,
    ContentDocument,
    DocumentDependency,
    DocumentFacet,
    Publication,
    SearchEntry,
)
from cms.publishing.refusals import refusal, refuse_by_rules, refuse_taken, refuse_unfit
from cms.publishing.registry import Content, PublishedKind, key_of, kind_of
from cms.publishing.rendering import needed_images, render
from cms.publishing.search import write_entry
from cms.publishing.selectors import object_behind
from cms.publishing.visibility import is_public, public_until

logger = logging.getLogger(__name__)

# Any fixed number will do; it only has to be the same for every writer.
PUBLISHING_LOCK = 7_304_217


class Exposure(NamedTuple):
    """Whether a page is live, whether that makes it public, and until when."""

    live: bool
    public: bool
    until: datetime | None


def lock_publishing() -> None:
    """Lets one publishing transaction at a time go on, so numbers follow the order of commits.

    On SQLite every writing transaction has taken the only write lock already.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PUBLISHING_LOCK])


@contextmanager
def publishing() -> Iterator[None]:
    """Opens a transaction in which documents may be written."""
    with transaction.atomic():
        lock_publishing()
        yield


def prepare(instance: Model, *, published: bool) -> None:
    """Does what takes long with what is about to go live, before any lock is held.

    Raises:
        PublishRefused: the file of an image is gone, or the content is not fit to go live.
    """
    specific = instance.specific_deferred if isinstance(instance, BasePage) else instance
    kind = kind_of(specific)
    if kind and kind.prepare and published:
        # With the drafts of its parts, which are published along.
        _or_refuse(instance, refuse_by_rules, kind, specific, draft=True)
    for image in Image.objects.filter(pk__in=needed_images(kind, specific) if kind else []):
        try:
            make_renditions([image])
        except SourceImageIOError as error:
            sentence = _("The file of the image “%(image)s” cannot be read.") % {"image": image}
            raise refusal(instance, ValidationError(sentence)) from error


def exposure(instance: Model) -> Exposure | None:
    """Gives what the pages below a page share with it.

    None for what has nothing below it.
    """
    if not isinstance(instance, BasePage) or instance._state.adding:
        return None
    if not instance.get_descendants().exists():
        return None
    row = BasePage.objects.get(pk=instance.pk)
    return Exposure(row.live, is_public(row), public_until(row))


def save_valid(instance: Any, save: Callable[..., None], *args: Any, **kwargs: Any) -> None:
    """Saves a row; what does not pass the checks of its own fields may not go live.

    Raises:
        PublishRefused: a live object is not valid.
        ValidationError: a draft is not valid.
    """
    try:
        save(*args, **kwargs)
    except ValidationError as error:
        if not instance.live:
            raise
        raise refusal(instance, error) from error


def publish_saved(instance: Model, before: Exposure | None, *, published: bool) -> None:
    """Brings the documents of a saved object, and of the pages below it, in step with their rows.

    `published` tells that the whole row was saved, as every publication does.

    Raises:
        PublishRefused: the object may not go live as it is.
    """
    row = fresh_row(instance)
    kind = kind_of(row)
    if kind and kind.follow:
        _or_refuse(row, kind.follow, row, published=published)
    publish(row, checked=True)
    if before != exposure(row):
        publish_subtree(row)


def _or_refuse(instance: Model, act: Callable[..., None], *args: Any, **kwargs: Any) -> None:
    try:
        act(*args, **kwargs)
    except ValidationError as error:
        raise refusal(instance, error) from error


def publish_subtree(page: BasePage) -> None:
    """Brings the documents of all pages below a page in step with their rows."""
    for descendant in page.get_descendants().specific():
        publish(descendant)


def fresh_row(instance: Model) -> Any:
    """Gives the object as it stands in the database.

    Saving a draft, autosave and scheduling all save an instance that is `live` and holds draft
    content in memory: what is published is never taken from there.
    """
    if isinstance(instance, BasePage):
        return BasePage.objects.get(pk=instance.pk).specific
    return type(instance)._base_manager.get(pk=instance.pk)


def publish(row: Any, *, checked: bool = False) -> None:
    """Writes or withdraws the document of a row; one that is right already keeps its bytes.

    With `checked`, content that is new to the public must pass its own checks first, and so must
    live content that an ancestor hides for now. Dependents are never checked: they must always
    work.

    Raises:
        PublishRefused: the content is not fit to go live.
    """
    kind = kind_of(row)
    if kind is None:
        return
    if not is_public(row):
        withdraw([key_of(row)])
        if checked and row.live:
            refuse_unfit(kind, row)
    else:
        _write(kind, row, checked=checked)


def _write(kind: PublishedKind, row: Any, *, checked: bool) -> None:
    document = ContentDocument.objects.filter(key=key_of(row)).first()
    document = document or ContentDocument(pk=row.uuid, key=key_of(row), version=0)
    content, keys = render(kind, row, anchors=document.anchors)
    path = kind.path_of(row)
    digest = documents.content_hash(content, path, row.slug)
    action = _next_action(document, digest)
    before = Before.of(document)
    if action:
        if checked:
            refuse_unfit(kind, row)
        refuse_taken(kind, row, path)
        _raise_version(document, row, own_change=checked or action == Publication.Action.PUBLISHED)
    document.expires_at = public_until(row)
    documents.fill(document, kind, row, content=content, keys=keys, path=path, digest=digest)
    if action:
        schema.refuse_invalid(kind, row, document)
    document.save()
    _write_dependencies(document, keys)
    _write_facets(document, content)
    if kind.searchable:
        write_entry(document, content)
    if action:
        keep_old_addresses(document, row, before)
        _record(document, action, row)
    _mark_changed(document, before)


def renew(key: str) -> None:
    """Brings a document in step with its object as it is now, or withdraws it with that gone."""
    row = object_behind(key)
    if row is None:
        withdraw([key])
    else:
        publish(row)


def withdraw(keys: Iterable[str]) -> None:
    """Takes documents off the public side at once, and what they showed with them."""
    now = timezone.now()
    for document in ContentDocument.objects.filter(key__in=list(keys), withdrawn_at=None):
        before = Before.of(document)
        document.body = document.body_gzip = b""
        document.spans = "{}"
        document.summary = document.reference = document.text = ""
        document.title = document.cache_tags = ""
        document.withdrawn_at = document.updated_at = now
        document.is_stale = False
        document.expires_at = document.review_due_on = None
        document.version += 1
        document.save()
        document.dependencies.all().delete()
        document.facets.all().delete()
        SearchEntry.objects.filter(document=document).delete()
        _record(document, Publication.Action.WITHDRAWN, None)
        _mark_changed(document, before)


def mark_dependents_stale(keys: Iterable[str]) -> None:
    """Marks the documents that show these objects, and lets the worker renew them."""
    from cms.publishing.tasks import renew_stale_documents

    marked = ContentDocument.objects.filter(
        dependencies__key__in=list(keys), withdrawn_at=None
    ).values("pk")
    if ContentDocument.objects.filter(pk__in=marked).update(is_stale=True):
        transaction.on_commit(renew_stale_documents.enqueue)


def _next_action(document: ContentDocument, digest: str) -> Publication.Action | None:
    """Gives what publishing this content is: new, a change, or nothing that anybody can see."""
    if document.version == 0 or document.withdrawn_at:
        return Publication.Action.PUBLISHED
    return None if document.content_hash == digest else Publication.Action.UPDATED


def _raise_version(document: ContentDocument, row: Any, *, own_change: bool) -> None:
    document.version += 1
    document.updated_at = timezone.now()
    first = row.first_published_at or document.first_published_at
    document.first_published_at = first or document.updated_at
    if own_change:
        document.content_changed_at = document.updated_at


def _write_dependencies(document: ContentDocument, keys: set[str]) -> None:
    before = set(document.dependencies.values_list("key", flat=True))
    document.dependencies.filter(key__in=before - keys).delete()
    DocumentDependency.objects.bulk_create(
        DocumentDependency(document=document, key=key) for key in sorted(keys - before)
    )


def _write_facets(document: ContentDocument, content: Content) -> None:
    document.facets.all().delete()
    DocumentFacet.objects.bulk_create(
        DocumentFacet(document=document, name=name, target=target)
        for name, targets in content.facets.items()
        for target in dict.fromkeys(targets)
    )


def _mark_changed(document: ContentDocument, before: Before) -> None:
    """Marks what shows this document, or a list that it came into, left, or looks new in."""
    lists = lists_with(document)
    lasting = before.expires == (document.expires_at is not None)
    if document.reference == before.reference and lasting:
        mark_dependents_stale(lists ^ before.lists)
    else:
        mark_dependents_stale({document.key} | lists | before.lists)


def _record(document: ContentDocument, action: Publication.Action, row: Any | None) -> None:
    publication = Publication.objects.create(
        document=document, action=action, version=document.version, at=document.updated_at
    )
    for gate in gates():
        gate.record(publication, row)
