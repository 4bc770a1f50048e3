"""A reviewer who approves of what they are given."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cms.publishing import services
from cms.publishing.registry import key_of, kind_of
from cms.review import signoffs
from cms.review.canonical import content_hash
from cms.review.gate import ReviewGate, find_ground
from cms.review.models import Decision, SignOff
from cms.review.registry import reviewed_kind_of
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
    with transaction.atomic():
        return signoffs.add(row, 0, REVIEWER, said)


def publish_approved(instance: Any) -> Any:
    """Approves and publishes an object as it is in memory, and gives it fresh."""
    revision = instance.save_revision()
    signoffs.sign(revision, REVIEWER, Statement(decision=Decision.APPROVED))
    revision.publish()
    instance.refresh_from_db()
    return instance


def sign_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets the reviewer sign whatever is about to go live."""
    publish, admit = services.publish, ReviewGate.admit

    def sign(row: Any, *, draft: bool) -> None:
        kind = reviewed_kind_of(row)
        if kind and not find_ground(key_of(row), content_hash(kind.content(row, draft=draft))):
            approve_row(row)

    def sign_and_publish(row: Any, *, checked: bool = False) -> None:
        # Before it is rendered: what is published says who reviewed it.
        if checked and row.live and is_fit(row):
            sign(row, draft=False)
        publish(row, checked=checked)

    def sign_and_admit(gate: ReviewGate, row: Any, *, draft: bool = False) -> None:
        # What is only planned is not published yet.
        if draft:
            sign(row, draft=True)
        admit(gate, row, draft=draft)

    monkeypatch.setattr(services, "publish", sign_and_publish)
    monkeypatch.setattr(ReviewGate, "admit", sign_and_admit)


def is_fit(row: Any) -> bool:
    """Tells whether an object passes its own checks: no reviewer is given what does not."""
    kind = kind_of(row)
    try:
        if kind:
            kind.clean(row)
    except ValidationError:
        return False
    return True
