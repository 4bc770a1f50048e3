"""Takes the place of Wagtail's command, which stops at the first object that may not go live."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from wagtail.models import DraftStateMixin, Revision

from cms.errors import PublishRefused
from cms.publishing.mails import tell_of_refused_schedule
from cms.publishing.models import BasePage

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Publishes what is due and withdraws what has expired, each on its own."""

    help = "Publishes scheduled revisions and withdraws expired content."

    def handle(self, *args: Any, **options: Any) -> None:
        """Runs the schedule once."""
        withdraw_expired()
        publish_due()


def withdraw_expired() -> None:
    """Unpublishes every live object whose expiry has passed."""
    models: list[Any] = [BasePage] + [
        model
        for model in apps.get_models()
        if issubclass(model, DraftStateMixin) and not issubclass(model, BasePage)
    ]
    for model in models:
        for expired in model.objects.filter(live=True, expire_at__lte=timezone.now()):
            with held_up_by_nobody(expired):
                expired.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def publish_due() -> None:
    """Publishes every revision that is due; a refused one loses its schedule, not its text."""
    due = Revision.objects.filter(approved_go_live_at__lte=timezone.now())
    for revision in due.order_by("approved_go_live_at"):
        with held_up_by_nobody(revision):
            try:
                with transaction.atomic():
                    revision.publish(log_action="wagtail.publish.scheduled")
            except PublishRefused as refusal:
                logger.error("A scheduled publication was refused: %s", refusal.detail)
                Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
                tell_after_commit(revision, refusal.detail)


def tell_after_commit(revision: Revision, why: str) -> None:
    """Mails once: not before it is certain that the publication will not be tried again."""

    def tell() -> None:
        tell_of_refused_schedule(revision, why)

    transaction.on_commit(tell, robust=True)


@contextmanager
def held_up_by_nobody(instance: Model) -> Iterator[None]:
    """Gives one object a transaction of its own; what breaks is logged and tried again later."""
    try:
        with transaction.atomic():
            yield
    except Exception:
        logger.exception("The schedule of %r could not be kept.", instance)
