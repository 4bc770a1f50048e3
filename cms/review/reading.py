"""What a reviewer is shown of a draft: what is signed, as the frontend and as text, beside what
was signed before and said before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from cms.review import requests
from cms.review.comparison import Change, compare, last_approval, signed_passages
from cms.review.models import ReviewComment, ReviewRequest, SignOff
from cms.review.passages import Passage
from cms.review.preview import address_of_review
from cms.review.signoffs import draft_hash, kind_to_review

# Before the name of a passage, in the name of the field for a comment on it.
COMMENT = "comment:"
WHOLE = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something can be said: a passage, what was said of it, and what is being typed."""

    passage: Passage
    field: str
    comments: Sequence[ReviewComment]
    typed: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that a reviewer is shown of one version."""

    content_hash: str
    kind: str
    frame: str | None
    places: Sequence[Place]
    whole: Place
    elsewhere: Sequence[ReviewComment]
    approval: SignOff | None
    changes: Sequence[Change]
    sources: Sequence[Mapping[str, Any]]
    newer: bool


def read(review: ReviewRequest, typed: Mapping[str, str]) -> Reading:
    """Gives what a request shows; `typed` are comments that are not kept yet, by field."""
    instance = review.revision.as_object()
    kind = kind_to_review(instance)
    # First: whoever then still sees something newer has not seen what this stands for.
    content_hash = draft_hash(instance)
    passages = kind.passages(instance)
    comments = list(ReviewComment.objects.filter(request__key=review.key).select_related("request"))
    approval = last_approval(review.key)
    names = {passage.id for passage in passages} | {WHOLE}

    def place(passage: Passage) -> Place:
        said = [comment for comment in comments if comment.passage == passage.id]
        field = COMMENT + passage.id
        return Place(passage, field, said, typed.get(field, ""))

    return Reading(
        content_hash=content_hash,
        kind=str(instance._meta.verbose_name),
        frame=address_of_review(review, instance),
        places=[place(passage) for passage in passages],
        whole=place(Passage(WHOLE, _("The whole"), ())),
        elsewhere=[comment for comment in comments if comment.passage not in names],
        approval=approval,
        changes=compare(signed_passages(approval), passages) if approval else [],
        sources=kind.sources(instance),
        newer=is_newer(review, content_hash),
    )


def is_newer(review: ReviewRequest, content_hash: str) -> bool:
    """Tells whether the newest draft says something else than this."""
    newest = requests.latest_revision(review)
    if newest.pk == review.revision_id:
        return False
    return draft_hash(newest.as_object()) != content_hash


def keep_comments(review: ReviewRequest, typed: Mapping[str, str]) -> int:
    """Keeps what was typed at passages, once however often it is sent; gives how much was new.

    Raises:
        RequestClosed: nothing can be said any more.
    """
    said = {field: text for field, text in typed.items() if text.strip()}
    if not said:
        return 0
    labels = labels_of(review.revision.as_object())
    kept = 0
    for field, text in said.items():
        passage, words = field.removeprefix(COMMENT)[:100], text.strip()
        if not review.comments.filter(passage=passage, text=words).exists():
            label = labels.get(passage, "")[:255]
            requests.comment(review, passage=passage, label=label, text=words)
            kept += 1
    return kept


def labels_of(instance: Model) -> dict[str, str]:
    """Gives how the passages of a draft are called, by their names."""
    passages = kind_to_review(instance).passages(instance)
    return {passage.id: passage.label for passage in passages}
