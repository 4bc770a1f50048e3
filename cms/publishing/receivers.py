"""What Wagtail changes outside the saved object itself: deletions, privacy, sites and media."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models.signals import post_delete, post_save, pre_save
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, PageViewRestriction, Revision, Site

from cms.errors import PublishRefused
from cms.media.models import Image
from cms.media.renditions import make_renditions_of_image
from cms.publishing import refusals, services
from cms.publishing.models import BasePage, ContentDocument, PublishedMixin
from cms.publishing.references import FILE, IMAGE
from cms.publishing.registry import key_of, kind_of


def connect() -> None:
    """Connects every receiver; called once, when the app is ready."""
    post_delete.connect(withdraw_deleted, dispatch_uid="withdraw_deleted")
    pre_save.connect(withdraw_restricted, sender=PageViewRestriction)
    post_save.connect(republish_unrestricted, sender=PageViewRestriction)
    post_delete.connect(republish_unrestricted, sender=PageViewRestriction)
    for signal in (post_save, post_delete):
        signal.connect(republish_sites, sender=Site)
        signal.connect(renew_media, sender=CollectionViewRestriction)
        signal.connect(renew_image, sender=Image)
        signal.connect(renew_file, sender=get_document_model())
    pre_save.connect(refuse_unfit_schedule, sender=Revision)


def own_change(receiver: Callable[..., None]) -> Callable[..., None]:
    """Leaves out what comes with something larger, which takes care of the documents itself.

    That is a fixture being loaded (`republish` comes after it), and a page being deleted: its
    restrictions and sites go with it, while only part of its rows is left.
    """

    @functools.wraps(receiver)
    def receive(sender: Any, instance: Any, **kwargs: Any) -> None:
        origin = kwargs.get("origin", instance)
        if not kwargs.get("raw") and issubclass(sender, getattr(origin, "model", type(origin))):
            receiver(sender, instance, **kwargs)

    return receive


def withdraw_deleted(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Withdraws the document of a deleted object; deletion always runs in a transaction."""
    if isinstance(instance, PublishedMixin):
        services.lock_publishing()
        services.withdraw([key_of(instance)])


@own_change
def withdraw_restricted(sender: Any, instance: PageViewRestriction, **kwargs: Any) -> None:
    """Withdraws a page and all below it before they become private, never after."""
    pages = instance.page.get_descendants(inclusive=True).values_list("pk", flat=True)
    with services.publishing():
        services.withdraw(f"page:{pk}" for pk in pages)


@own_change
def republish_unrestricted(sender: Any, instance: PageViewRestriction, **kwargs: Any) -> None:
    """Publishes again what a changed or removed restriction leaves public."""
    with services.publishing():
        for page in instance.page.get_descendants(inclusive=True).specific():
            services.publish(page)


@own_change
def republish_sites(sender: Any, instance: Site, **kwargs: Any) -> None:
    """Brings every page in step after a site changed its root."""
    with services.publishing():
        pages = list(BasePage.objects.filter(depth__gt=1).specific())
        # Two pages may change places, so all paths are freed before any is taken.
        keys = [key_of(page) for page in pages]
        ContentDocument.objects.filter(key__in=keys, withdrawn_at=None).update(path=None)
        for page in pages:
            services.publish(page)


@own_change
def renew_media(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Renews every document with an image or file after a collection's privacy changed."""
    shown = ContentDocument.objects.filter(
        dependencies__key__regex=rf"^({IMAGE}|{FILE}):", withdrawn_at=None
    )
    keys = set(shown.values_list("dependencies__key", flat=True))
    with services.publishing():
        services.mark_dependents_stale(keys)


@own_change
def renew_image(sender: Any, instance: Image, created: bool = False, **kwargs: Any) -> None:
    """Makes the renditions of a changed image and renews the documents that show it."""
    make_renditions_of_image.enqueue(instance.pk)
    if not created:
        _renew(f"{IMAGE}:{instance.pk}")


@own_change
def renew_file(sender: Any, instance: Any, created: bool = False, **kwargs: Any) -> None:
    """Renews the documents that link to a changed file."""
    if not created:
        _renew(f"{FILE}:{instance.pk}")


@own_change
def refuse_unfit_schedule(sender: Any, instance: Revision, **kwargs: Any) -> None:
    """Refuses to schedule what could not be published now.

    Raises:
        PublishRefused: the draft is kept and nothing is scheduled.
    """
    update_fields = kwargs.get("update_fields")
    concerned = update_fields is None or "approved_go_live_at" in update_fields
    if instance.approved_go_live_at is None or not concerned:
        return
    scheduled = instance.as_object()
    kind = kind_of(scheduled)
    if kind is None:
        return
    try:
        refusals.refuse_by_rules(kind, scheduled, draft=True)
    except ValidationError as error:
        sentence = _("“%(title)s” was not scheduled: %(reasons)s Your draft is kept.") % {
            "title": scheduled,
            "reasons": " ".join(refusals.reasons(scheduled, error)),
        }
        raise PublishRefused(sentence, instance=scheduled) from error


def _renew(key: str) -> None:
    with services.publishing():
        services.mark_dependents_stale([key])
