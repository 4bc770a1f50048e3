"""What Wagtail changes outside the saved object itself: deletions, privacy, sites and media."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, PageViewRestriction, Revision, Site

from cms.errors import PublishRefused
from cms.media.models import Image
from cms.media.renditions import make_renditions_of_image
from cms.publishing import services
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


def withdraw_deleted(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Withdraws the document of a deleted object; deletion always runs in a transaction."""
    if isinstance(instance, PublishedMixin):
        services.lock_publishing()
        services.withdraw([key_of(instance)])


def withdraw_restricted(sender: Any, instance: PageViewRestriction, **kwargs: Any) -> None:
    """Withdraws a page and all below it before they become private, never after."""
    pages = instance.page.get_descendants(inclusive=True).values_list("pk", flat=True)
    with transaction.atomic():
        services.lock_publishing()
        services.withdraw(f"page:{pk}" for pk in pages)


def republish_unrestricted(sender: Any, instance: PageViewRestriction, **kwargs: Any) -> None:
    """Publishes again what a changed or removed restriction leaves public."""
    origin = kwargs.get("origin", instance)
    if getattr(origin, "model", type(origin)) is not PageViewRestriction:
        # The page itself is being deleted, and its restriction with it.
        return
    with transaction.atomic():
        services.lock_publishing()
        for page in instance.page.get_descendants(inclusive=True).specific():
            services.publish(page)


def republish_sites(sender: Any, **kwargs: Any) -> None:
    """Brings every page in step after a site changed its root."""
    with transaction.atomic():
        services.lock_publishing()
        for page in BasePage.objects.filter(depth__gt=1).specific():
            services.publish(page)


def renew_media(sender: Any, **kwargs: Any) -> None:
    """Renews every document with an image or file after a collection's privacy changed."""
    shown = ContentDocument.objects.filter(
        dependencies__key__regex=rf"^({IMAGE}|{FILE}):", withdrawn_at=None
    )
    keys = set(shown.values_list("dependencies__key", flat=True))
    with transaction.atomic():
        services.lock_publishing()
        services.mark_dependents_stale(keys)


def renew_image(sender: Any, instance: Image, created: bool = False, **kwargs: Any) -> None:
    """Makes the renditions of a changed image and renews the documents that show it."""
    make_renditions_of_image.enqueue(instance.pk)
    if not created:
        _renew(f"{IMAGE}:{instance.pk}")


def renew_file(sender: Any, instance: Any, created: bool = False, **kwargs: Any) -> None:
    """Renews the documents that link to a changed file."""
    if not created:
        _renew(f"{FILE}:{instance.pk}")


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
        kind.clean(scheduled)
    except ValidationError as error:
        sentence = _("“%(title)s” was not scheduled: %(reasons)s Your draft is kept.") % {
            "title": scheduled,
            "reasons": " ".join(error.messages),
        }
        raise PublishRefused(sentence, instance=scheduled) from error


def _renew(key: str) -> None:
    with transaction.atomic():
        services.lock_publishing()
        services.mark_dependents_stale([key])
