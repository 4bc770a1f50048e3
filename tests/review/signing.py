"""A reviewer who approves of what they are given."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from cms.review import signoffs
from cms.review.models import Decision, SignOff
from cms.review.signoffs import Reviewer, Statement

REVIEWER = Reviewer(
    name="Noor Voorbeeld",
    profession="fysiotherapeut",
    big_number="19012345678",
    identified_by="test",
)


def approve(instance: Any, **statement: Any) -> SignOff:
    """Signs what the latest draft of an object says."""
    said = Statement(**({"decision": Decision.APPROVED} | statement))
    return signoffs.sign(instance.latest_revision or instance.save_revision(), REVIEWER, said)


def approve_row(row: Any) -> SignOff:
    """Signs what an object says as it is in memory, in the middle of its publication."""
    due = timezone.localdate() + timedelta(days=365)
    said = Statement(decision=Decision.APPROVED, next_review_on=due)
    return signoffs.add(row, 0, REVIEWER, said)


def publish_approved(instance: Any) -> Any:
    """Approves and publishes an object as it is in memory, and gives it fresh."""
    revision = instance.save_revision()
    signoffs.sign(revision, REVIEWER, Statement(decision=Decision.APPROVED))
    revision.publish()
    instance.refresh_from_db()
    return instance


__all__ = ["REVIEWER", "approve", "approve_row", "publish_approved"]
