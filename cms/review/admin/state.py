"""Where an object stands in medical review, in the words of an editor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.contrib.settings.models import BaseGenericSetting

from cms.publishing.registry import key_of
from cms.publishing.selectors import object_behind
from cms.review import requests
from cms.review.gate import decisions, is_asked
from cms.review.models import Decision, Exemption, ReviewComment, ReviewRequest, SignOff
from cms.review.registry import reviewed_kind_of
from cms.review.signoffs import draft_hash
from cms.review.workflow import waiting_state

MOST_COMMENTS = 50


def day(moment: date | datetime | None) -> str:
    """Gives a day as editors write it."""
    if isinstance(moment, datetime):
        moment = timezone.localtime(moment).date()
    return date_format(moment, "j F Y") if moment else ""


def edit_url(instance: Any, user: Any) -> str:
    """Gives the address of the form of an object; empty for who may not edit it."""
    return AdminURLFinder(user).get_edit_url(instance) or ""


def form_url(key: str) -> str:
    """Gives the address of the form behind a key, without a look in the database."""
    label, _separator, pk = key.rpartition(":")
    if label == "page":
        return reverse("wagtailadmin_pages:edit", args=[pk])
    model: Any = apps.get_model(label)
    if issubclass(model, BaseGenericSetting):
        return reverse("wagtailsettings:edit", args=[*label.lower().split("."), pk])
    return reverse(model.snippet_viewset.get_url_name("edit"), args=[pk])


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reviewer said of a passage, and how to get there."""

    comment: ReviewComment
    # In the form that it stands beside, or in the form of a part.
    selector: str = ""
    url: str = ""


class ReviewState:
    """What the side panel shows of the newest draft of an object."""

    def __init__(self, instance: Any, user: Any) -> None:
        self.instance = instance
        self.user = user
        self.key = key_of(instance)

    @cached_property
    def request(self) -> ReviewRequest | None:
        """The request that waits for an answer."""
        return requests.open_request(self.key)

    @cached_property
    def decision(self) -> SignOff | None:
        """The newest decision on exactly these words."""
        return decisions(self.key, draft_hash(self.instance)).first()

    @cached_property
    def sign_offs(self) -> list[SignOff]:
        """Every decision on any version of it, the newest first."""
        own = SignOff.objects.filter(key=self.key)
        return list(own.defer("content", "passages"))

    @property
    def is_needed(self) -> bool:
        """Whether it cannot go live without a sign-off."""
        kind = reviewed_kind_of(self.instance)
        return kind is not None and is_asked(kind)

    @property
    def is_approved(self) -> bool:
        """Whether the newest draft may go live as far as review goes."""
        given = self.decision
        if given is None or given.decision != Decision.APPROVED:
            return False
        return given.next_review_on is None or given.next_review_on >= timezone.localdate()

    @property
    def status(self) -> str:
        """How good the news is, as Wagtail's help blocks call it."""
        if self.request:
            return "info"
        return "success" if self.is_approved else "warning" if self.is_needed else "info"

    @property
    def sentence(self) -> str:
        """Where it stands, in one sentence."""
        return self._of_request() or self._of_decision() or self._of_the_past()

    def _of_request(self) -> str:
        asked = self.request
        if asked is None:
            return ""
        if asked.is_open:
            return _("Waits for %(name)s since %(day)s.") % {
                "name": asked.name,
                "day": day(asked.created_at),
            }
        return _("Waits for %(name)s, whose link expired on %(day)s: extend it.") % {
            "name": asked.name,
            "day": day(asked.expires_at),
        }

    def _of_decision(self) -> str:
        given = self.decision
        if given is None:
            return ""
        values = {
            "name": given.name,
            "day": day(given.signed_at),
            "until": day(given.next_review_on),
        }
        if given.decision == Decision.CHANGES_REQUESTED:
            return _("%(name)s asked for changes on %(day)s.") % values
        if not self.is_approved:
            return _("The approval by %(name)s ended on %(until)s: ask for a new review.") % values
        if given.next_review_on:
            return _("Approved by %(name)s on %(day)s, until %(until)s.") % values
        return _("Approved by %(name)s on %(day)s.") % values

    def _of_the_past(self) -> str:
        digest = draft_hash(self.instance)
        exempt = Exemption.objects.filter(key=self.key, content_hash=digest).first()
        if exempt:
            values = {"why": exempt.get_ground_display(), "day": day(exempt.made_at)}
            return _("Not reviewed like this: %(why)s, %(day)s.") % values
        if not self.sign_offs:
            return _("Nobody has reviewed this yet.")
        last = self.sign_offs[0]
        values = {"name": last.name, "day": day(last.signed_at)}
        if last.decision == Decision.CHANGES_REQUESTED:
            return _("%(name)s asked for changes on %(day)s; the text has changed since.") % values
        return _("Changed since the approval by %(name)s on %(day)s.") % values

    @property
    def waits_in_vain(self) -> bool:
        """Whether the workflow waits for a signature that nobody was asked for."""
        state = waiting_state(self.instance)
        return state is not None and self.request is None and not self.is_approved

    @property
    def not_published(self) -> str:
        """Why what was signed did not go live by itself."""
        state = waiting_state(self.instance)
        return state.comment if state and self.is_approved else ""

    @cached_property
    def remarks(self) -> list[Remark]:
        """What reviewers said and nobody handled yet, then the rest."""
        said = ReviewComment.objects.filter(request__key=self.key).select_related("request")
        ordered = sorted(said, key=lambda one: (one.resolved_at is not None, -one.pk))
        return list(self._placed(ordered[:MOST_COMMENTS]))

    @property
    def open_remarks(self) -> int:
        """How many of them wait."""
        return sum(one.comment.resolved_at is None for one in self.remarks)

    def _placed(self, comments: list[ReviewComment]) -> Iterator[Remark]:
        for comment in comments:
            part, _separator, place = comment.passage.rpartition("/")
            instance = object_behind(part) if part else None
            if instance is not None:
                yield Remark(comment, url=edit_url(instance, self.user))
            elif place and not part:
                yield Remark(comment, selector=f'[data-contentpath="{place}"]')
            else:
                yield Remark(comment)


def find_object(key: str) -> Any | None:
    """Gives the newest draft behind a key from an address, or None when there is none."""
    try:
        row: Any = object_behind(key)
    except (LookupError, ValueError):
        return None
    if row is None or reviewed_kind_of(row) is None:
        return None
    return row.get_latest_revision_as_object()


def panel_url(instance: Any) -> str:
    """Gives the address of what the side panel shows."""
    return reverse("review_panel", args=[key_of(instance)])
