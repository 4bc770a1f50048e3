"""What waits, what is due and what was exempt: the rows of the report and of the dashboard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.publishing.registry import key_for
from cms.review.admin.state import day, form_url
from cms.review.due import LiveReview, live_reviews
from cms.review.models import Exemption, ReviewRequest
from cms.review.registry import reviewed_kinds

SOON = timedelta(days=60)


class Subject(models.TextChoices):
    """Why something is in the report; in this order."""

    WAITING = "waiting", gettext_lazy("Waits for a reviewer")
    OVERDUE = "overdue", gettext_lazy("Live, and overdue")
    DUE = "due", gettext_lazy("Live, and due within 60 days")
    UNREVIEWED = "unreviewed", gettext_lazy("Live, and never reviewed")
    MINOR_CHANGE = "minor_change", gettext_lazy("Went live as a small correction")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report."""

    subject: Subject
    key: str
    title: str
    # The reviewer, or who made a small correction.
    who: str
    since: date | None
    until: date | None
    remark: str = ""

    @property
    def subject_label(self) -> str:
        """Why it is here."""
        return str(self.subject.label)

    @property
    def kind(self) -> str:
        """What it is."""
        return kind_names().get(prefix_of(self.key), "")

    @property
    def url(self) -> str:
        """The address of its form."""
        return form_url(self.key)

    def matches(self, wanted: Mapping[str, Any]) -> bool:
        """Tells whether somebody who filled in these filters looks for it."""
        return (
            wanted.get("subject") in (None, "", self.subject)
            and wanted.get("kind") in (None, "", prefix_of(self.key))
            and (wanted.get("title") or "").lower() in self.title.lower()
            and (wanted.get("who") or "").lower() in self.who.lower()
        )


def prefix_of(key: str) -> str:
    """Gives the part of a key that says what kind of object it is."""
    return key.rpartition(":")[0]


def kind_names() -> dict[str, str]:
    """Gives what editors call each reviewed kind, by the beginning of its keys."""
    return {
        prefix_of(key_for(kind.model._meta.label_lower, 0)): capfirst(
            str(kind.model._meta.verbose_name)
        )
        for kind in reviewed_kinds()
    }


def all_rows() -> list[Row]:
    """Gives every line: what waits longest and what is due first on top."""
    order = list(Subject)
    rows = [*_waiting(), *_live(), *_minor_changes()]
    return sorted(rows, key=lambda row: (order.index(row.subject), _moment(row)))


def _moment(row: Row) -> tuple[int, str]:
    """Small corrections come newest first, the others oldest first."""
    newest_first = row.subject == Subject.MINOR_CHANGE
    moment = row.since if newest_first or row.subject == Subject.WAITING else row.until
    days = moment.toordinal() if moment else 0
    return (-days if newest_first else days, row.title)


def _waiting() -> Iterator[Row]:
    asked = ReviewRequest.objects.filter(state=ReviewRequest.State.OPEN)
    for request in asked:
        expired = "" if request.is_open else _("the link has expired")
        opened = request.opened_at and _("opened on %(day)s") % {"day": day(request.opened_at)}
        yield Row(
            Subject.WAITING,
            request.key,
            request.title,
            request.name,
            timezone.localtime(request.created_at).date(),
            timezone.localtime(request.expires_at).date(),
            expired or opened or _("not opened yet"),
        )


def _live() -> Iterator[Row]:
    today = timezone.localdate()
    for review in live_reviews():
        if review.sign_off is None:
            yield _unreviewed(review)
        elif review.due_on and review.due_on <= today + SOON:
            late = review.is_taken_back or review.due_on < today
            yield Row(
                Subject.OVERDUE if late else Subject.DUE,
                review.key,
                review.sign_off.title,
                review.sign_off.name,
                timezone.localtime(review.sign_off.signed_at).date(),
                review.due_on,
                _("asked for changes since") if review.is_taken_back else "",
            )


def _unreviewed(review: LiveReview) -> Row:
    exemption: Any = review.exemption
    made = timezone.localtime(exemption.made_at).date()
    remark = str(exemption.get_ground_display())
    return Row(
        Subject.UNREVIEWED, review.key, exemption.title, exemption.made_by_name, made, None, remark
    )


def _minor_changes() -> Iterator[Row]:
    for exemption in Exemption.objects.filter(ground=Exemption.Ground.MINOR_CHANGE):
        yield Row(
            Subject.MINOR_CHANGE,
            exemption.key,
            exemption.title,
            exemption.made_by_name,
            timezone.localtime(exemption.made_at).date(),
            None,
            exemption.reason,
        )
