"""What is live, and until when the approval lasts that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Max
from django.utils import timezone

from cms.publishing.models import Publication
from cms.review.models import Decision, Exemption, PublicationGround, SignOff


@dataclass(frozen=True, slots=True)
class LiveReview:
    """What the newest decision on live content is; without one, why it is live anyhow."""

    key: str
    sign_off: SignOff | None
    exemption: Exemption | None

    @property
    def is_taken_back(self) -> bool:
        """Whether a reviewer asked for changes since."""
        return self.sign_off is not None and self.sign_off.decision != Decision.APPROVED

    @property
    def due_on(self) -> date | None:
        """The day before which it has to be reviewed again."""
        if self.sign_off is None:
            return None
        if self.is_taken_back:
            return timezone.localtime(self.sign_off.signed_at).date()
        return self.sign_off.next_review_on


def live_reviews() -> list[LiveReview]:
    """Gives every reviewed object that is live, in four queries for all of them."""
    newest = PublicationGround.objects.order_by().values("key").annotate(last=Max("publication"))
    grounds = PublicationGround.objects.filter(publication__in=newest.values("last"))
    live = grounds.exclude(content_hash="").exclude(
        publication__action=Publication.Action.WITHDRAWN
    )
    numbers = _newest_decisions()
    rows = list(live.order_by("key").select_related("exemption"))
    found = {row.key: _decision_for(row, numbers) for row in rows}
    wanted = {number for number in found.values() if number}
    sign_offs = {
        one.number: one
        for one in SignOff.objects.filter(pk__in=wanted).defer("content", "passages", "parts")
    }
    reviews = (
        LiveReview(row.key, sign_offs.get(found[row.key] or 0), row.exemption) for row in rows
    )
    return [review for review in reviews if review.sign_off or review.exemption]


def _newest_decisions() -> dict[tuple[str, str], int]:
    """Gives the number of the newest decision on every version, also as a part of another."""
    newest: dict[tuple[str, str], int] = {}
    values = SignOff.objects.order_by("number").values_list(
        "number", "key", "content_hash", "parts"
    )
    for number, key, digest, parts in values:
        newest |= dict.fromkeys([(key, digest), *parts.items()], number)
    return newest


def _decision_for(row: Any, numbers: dict[tuple[str, str], int]) -> int | None:
    exempt = row.exemption.sign_off_id if row.exemption else None
    return numbers.get((row.key, row.content_hash), exempt)
