"""Writes sign-offs in a chain, and finds whether anybody touched it.

Each record carries an HMAC over all its fields and over the record before it, with a key that is
not in the database. How many there are is sealed as well, and every publication remembers which
was the newest. So a record that is changed, moved, removed or added by anything but this module is
found, the newest included.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Revision

from cms.publishing import services
from cms.publishing.documents import canonical_json, write_time
from cms.publishing.registry import key_of
from cms.review.canonical import content_hash
from cms.review.models import Decision, PublicationGround, SignOff, SignOffHead
from cms.review.registry import ReviewedKind, reviewed_kind_of

logger = logging.getLogger(__name__)

FIRST = "0" * 64
HEAD = 1


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who signs, as they are known on the day."""

    name: str
    profession: str
    identified_by: str
    big_number: str = ""
    register_checked_on: date | None = None
    person_number: int | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What a reviewer says: the decision, and what they declare with it."""

    decision: Decision
    declaration: str = ""
    declaration_version: str = ""
    checklist: list[str] = field(default_factory=list)
    conflicts: str = ""
    comment: str = ""
    next_review_on: date | None = None


def kind_to_review(instance: Model) -> ReviewedKind:
    """Gives the kind of an object that is known to be reviewed.

    Raises:
        LookupError: nobody reviews objects of this model.
    """
    kind = reviewed_kind_of(instance)
    if kind is None:
        raise LookupError(f"{type(instance).__name__} is not reviewed.")
    return kind


def draft_hash(instance: Model) -> str:
    """Gives the hash of what a draft says, with the drafts of its parts."""
    return content_hash(kind_to_review(instance).content(instance, draft=True))


def sign(
    revision: Revision, reviewer: Reviewer, statement: Statement, *, at: datetime | None = None
) -> SignOff:
    """Signs what a revision says now, with its parts; what is live shows it.

    `at` is when it was decided, if that was not now.
    """
    with services.publishing():
        record = add(revision.as_object(), revision.pk, reviewer, statement, at=at)
        for key in (record.key, *record.parts):
            services.renew(key)
    return record


def add(
    instance: Any,
    revision_number: int,
    reviewer: Reviewer,
    statement: Statement,
    *,
    at: datetime | None = None,
) -> SignOff:
    """Adds the decision on what a draft says to the chain; in a publishing transaction."""
    kind = kind_to_review(instance)
    content = kind.content(instance, draft=True)
    head = SignOffHead.objects.select_for_update().filter(pk=HEAD).first()
    record = SignOff(
        key=key_of(instance),
        kind=kind.name,
        title=str(instance)[:500],
        revision_number=revision_number,
        content=canonical_json(content).decode(),
        content_hash=content_hash(content),
        passages=_written_passages(kind, instance),
        parts={key_of(part): draft_hash(part) for part in kind.parts(instance)},
        sources=kind.sources(instance),
        **{name: getattr(reviewer, name) for name in Reviewer.__slots__},
        **{name: getattr(statement, name) for name in Statement.__slots__},
        # Whole seconds: every database gives back what was sealed.
        signed_at=(at or timezone.now()).replace(microsecond=0),
        previous_hash=head.record_hash if head else FIRST,
    )
    record.record_hash = seal_of(record)
    record.save(force_insert=True)
    _write_head(head.count + 1 if head else 1, record.record_hash)
    logger.info("Sign-off %s: %s", record.number, record.record_hash)
    return record


def _written_passages(kind: ReviewedKind, instance: Any) -> str:
    passages = ([one.id, one.label, list(one.lines)] for one in kind.passages(instance))
    return canonical_json(list(passages)).decode()


def _write_head(count: int, newest: str) -> None:
    values = {"count": count, "record_hash": newest, "seal": _seal([count, newest])}
    SignOffHead.objects.update_or_create(pk=HEAD, defaults=values)


def seal_of(record: SignOff) -> str:
    """Gives the HMAC over all fields of a record, but its number and the HMAC itself."""
    left_out = {"number", "record_hash"}
    fields = (field for field in SignOff._meta.fields if field.name not in left_out)
    return _seal([[field.name, _sealed(getattr(record, field.name))] for field in fields])


def _sealed(value: Any) -> Any:
    if isinstance(value, datetime):
        return write_time(value)
    return value.isoformat() if isinstance(value, date) else value


def _seal(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hmac.new(settings.SIGN_OFF_KEY.encode(), text.encode(), hashlib.sha256).hexdigest()


def newest_hash() -> str:
    """Gives the hash of the newest sign-off; what every publication remembers."""
    newest = SignOff.objects.order_by("-number").values_list("record_hash", flat=True).first()
    return newest or FIRST


def faults() -> Iterator[str]:
    """Gives everything that does not fit together, as sentences for an operator."""
    previous, count, known = FIRST, 0, {FIRST}
    for record in SignOff.objects.order_by("number").iterator():
        if record.record_hash != seal_of(record):
            yield _("Sign-off %(number)d was changed.") % {"number": record.number}
        if record.previous_hash != previous:
            yield _("Before sign-off %(number)d one is missing, added or moved.") % {
                "number": record.number
            }
        previous = record.record_hash
        count += 1
        known.add(previous)
    head = SignOffHead.objects.filter(pk=HEAD).first()
    expected = (head.count, head.record_hash) if head else (0, FIRST)
    if head and head.seal != _seal([head.count, head.record_hash]):
        yield _("The count of sign-offs was changed.")
    if expected != (count, previous):
        yield _("There should be %(expected)d sign-offs, and there are %(count)d.") % {
            "expected": expected[0],
            "count": count,
        }
    grounds = PublicationGround.objects.values_list("publication_id", "newest_sign_off")
    for number, newest in grounds.iterator():
        if newest not in known:
            yield _("Publication %(number)d knows a sign-off that is gone.") % {"number": number}
