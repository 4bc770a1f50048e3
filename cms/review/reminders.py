"""Tells editors by mail, 60 and 30 days before and on the day, that an approval ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.core.mail import send_mail
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.review.admin.state import day, form_url
from cms.review.due import live_reviews
from cms.review.models import ReviewReminder, SignOff

STAGES = (60, 30, 0)


class Reminder(NamedTuple):
    """An approval that ends, in how many days, and the stages of which editors do not know yet."""

    key: str
    sign_off: SignOff
    left: int
    stages: list[int]

    @property
    def line(self) -> str:
        """What it is about, until when, and where to go."""
        values = {
            "title": self.sign_off.title,
            "name": self.sign_off.name,
            "day": day(self.sign_off.next_review_on),
        }
        if self.left < 0:
            sentence = _("“%(title)s”: the approval by %(name)s ended on %(day)s.")
        else:
            sentence = _("“%(title)s”: the approval by %(name)s ends on %(day)s.")
        return f"{sentence % values}\n{settings.WAGTAILADMIN_BASE_URL}{form_url(self.key)}"


def new_reminders() -> Iterator[Reminder]:
    """Gives what editors have to know today; who missed a stage hears of it once, not twice."""
    today = timezone.localdate()
    sent = set(ReviewReminder.objects.values_list("key", "sign_off", "days"))
    for review in live_reviews():
        sign_off = review.sign_off
        if sign_off is None or sign_off.next_review_on is None or review.is_taken_back:
            continue
        left = (sign_off.next_review_on - today).days
        stages = [
            days for days in STAGES if left <= days and (review.key, sign_off.pk, days) not in sent
        ]
        if stages:
            yield Reminder(review.key, sign_off, left, stages)


def remind() -> int:
    """Mails everybody who may see sign-offs, in one mail each; gives how many objects it names."""
    with transaction.atomic():
        reminders = sorted(new_reminders(), key=lambda one: str(one.sign_off.next_review_on))
        ReviewReminder.objects.bulk_create(
            ReviewReminder(key=one.key, sign_off=one.sign_off, days=days)
            for one in reminders
            for days in one.stages
        )
        if reminders:
            _mail([one.line for one in reminders])
    return len(reminders)


def _mail(lines: list[str]) -> None:
    backend = f"{ModelBackend.__module__}.{ModelBackend.__name__}"
    users = get_user_model().objects.with_perm("review.view_signoff", backend=backend)
    opening = _("These approvals have ended or end soon. Ask for a new medical review in time.")
    body = "\n\n".join([opening, *lines])
    for address in users.exclude(email="").values_list("email", flat=True).distinct():
        send_mail(_("Medical reviews that are due"), body, None, [address])
