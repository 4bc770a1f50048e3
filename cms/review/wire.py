"""What the public sees of medical review: taken from the sign-offs, and from nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.db.models import Model
from django.utils import timezone

from cms.publishing.documents import write_date
from cms.publishing.registry import Content, key_of
from cms.publishing.schema import DATE, TEXT
from cms.review.canonical import content_hash
from cms.review.gate import decisions, find_ground
from cms.review.models import Decision, SignOff
from cms.review.registry import reviewed_kind_of
from cms.wire.schema import Components, Schema, array_of, nullable, object_of


def with_review(
    instance: Model, content: Content, *, draft: bool, digest: str | None = None
) -> Content:
    """Gives content with the review that exactly this version of an object rests on.

    `digest` is the hash of what was signed, when that is known already.
    """
    approvals = approvals_of(instance, digest or reviewed_hash(instance, draft=draft))
    return replace(
        content,
        fields=dict(content.fields) | {"review": review_json(approvals)},
        review_due_on=approvals[0].next_review_on if approvals else None,
    )


def reviewed_hash(instance: Model, *, draft: bool) -> str:
    """Gives the hash that a sign-off of this version has; "" for what nobody can have signed."""
    kind = reviewed_kind_of(instance)
    if kind is None or instance.pk is None:
        return ""
    return content_hash(kind.content(instance, draft=draft))


def approvals_of(instance: Model, digest: str) -> list[SignOff]:
    """Gives the approvals that stand for this content, one a reviewer, the newest first.

    Those of a small correction are those of what it corrects.
    """
    key = key_of(instance)
    approval = find_ground(key, digest).sign_off
    if approval is None:
        return []
    signed = approval.content_hash if approval.key == key else approval.parts.get(key, "")
    last: dict[tuple[Any, ...], SignOff] = {}
    for decision in decisions(key, signed).defer("content", "passages"):
        last.setdefault((decision.person_number, decision.name, decision.big_number), decision)
    return [one for one in last.values() if one.decision == Decision.APPROVED]


def review_json(approvals: Sequence[SignOff]) -> dict[str, Any] | None:
    """Gives a review as on the wire; its dates are those of the newest approval."""
    if not approvals:
        return None
    newest = approvals[0]
    return {
        "lastReviewedDate": write_date(timezone.localdate(newest.signed_at)),
        "nextReviewDueDate": write_date(newest.next_review_on),
        "reviewers": [
            {
                "name": approval.name,
                "profession": approval.profession,
                "bigNumber": approval.big_number or None,
            }
            for approval in approvals
        ],
    }


def review_schema(components: Components) -> Schema:
    """Names the schema of a review and gives a reference to it, or to none."""
    reviewer = object_of({"name": TEXT, "profession": TEXT, "bigNumber": nullable(TEXT)})
    review = {
        "lastReviewedDate": DATE,
        "nextReviewDueDate": nullable(DATE),
        "reviewers": array_of(components.add("Reviewer", reviewer)),
    }
    return nullable(components.add("Review", object_of(review)))
