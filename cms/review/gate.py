"""Nothing that needs a sign-off goes live without one, or without a recorded exemption."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.publishing.models import Publication
from cms.publishing.registry import key_of
from cms.review import requests
from cms.review.canonical import content_hash
from cms.review.models import Decision, Exemption, PublicationGround, ReviewSettings, SignOff
from cms.review.registry import ReviewedKind, reviewed_kind_of
from cms.review.signoffs import newest_hash


class Ground(NamedTuple):
    """What content rests on: one of both, or neither."""

    sign_off: SignOff | None = None
    exemption: Exemption | None = None

    def __bool__(self) -> bool:
        return bool(self.sign_off or self.exemption)


class ReviewGate:
    """Asked by publishing for everything that goes live, on every path."""

    def admit(self, row: Any, *, draft: bool = False) -> None:
        """Lets through what was approved, what is exempt, and what is live like this already.

        Raises:
            ValidationError: it is not approved; the sentence says what to do.
        """
        kind = reviewed_kind_of(row)
        if kind is not None and is_asked(kind):
            digest = content_hash(kind.content(row, draft=draft))
            refuse_unsigned(row, digest, on=_day_of(row) if draft else None)

    def record(self, publication: Publication, row: Any | None) -> None:
        """Remembers what a publication rests on, and which sign-off was the newest then."""
        kind = reviewed_kind_of(row) if row else None
        digest = live_hash(kind, row) if kind else ""
        key = publication.document.key
        ground = Ground()
        if row and digest:
            ground = find_ground(signed_key(row), digest) or live_ground(key, digest)
        if digest and not said_before(key, digest):
            requests.close_outdated(key)
        PublicationGround.objects.create(
            publication=publication,
            key=key,
            content_hash=digest,
            sign_off=ground.sign_off,
            exemption=ground.exemption,
            newest_sign_off=newest_hash(),
        )


def _day_of(draft: Any) -> date | None:
    """Gives the day on which a draft is to go live; None for now."""
    return timezone.localtime(draft.go_live_at).date() if draft.go_live_at else None


def signed_key(row: Any) -> str:
    """Gives the key under which a row is signed: an alias says what its original says."""
    original = getattr(row, "alias_of_id", None)
    return f"page:{original}" if original else key_of(row)


def refuse_unsigned(row: Any, digest: str, *, on: date | None = None) -> None:
    """Refuses content that rests on nothing on a day, and that the public does not see already.

    Raises:
        ValidationError: the sentence says what to do.
    """
    if is_live(key_of(row), digest):
        return
    key = signed_key(row)
    ground = find_ground(key, digest)
    if not ground:
        raise ValidationError(missing(key))
    if ground.sign_off:
        refuse_ended(ground.sign_off, on=on)


def why_not(draft: Any) -> str | None:
    """Gives why a draft, with the drafts of its parts, may not go live; None when it may."""
    try:
        ReviewGate().admit(draft, draft=True)
    except ValidationError as error:
        return " ".join(error.messages)
    return None


def is_asked(kind: ReviewedKind) -> bool:
    """Tells whether the settings ask a sign-off for this kind."""
    return kind.switch in ReviewSettings.load().kinds


def live_hash(kind: ReviewedKind, row: Any) -> str:
    """Gives the hash of what a row says, with its parts as they are live."""
    return content_hash(kind.content(row, draft=False))


def decisions(key: str, digest: str) -> Any:
    """Gives the decisions on this content, the newest first; some as a part of something else."""
    return SignOff.objects.filter(
        Q(key=key, content_hash=digest) | Q(**{f"parts__{key}": digest})
    ).order_by("-number")


def find_ground(key: str, digest: str) -> Ground:
    """Gives what this content of this object rests on.

    The newest decision counts: who takes back an approval by asking for changes, takes it back.
    """
    decision = decisions(key, digest).first()
    if decision is not None:
        approved = decision.decision == Decision.APPROVED
        return Ground(sign_off=decision if approved else None)
    exemption = Exemption.objects.filter(key=key, content_hash=digest).order_by("-pk").first()
    if exemption is None or not still_counts(exemption):
        return Ground()
    return Ground(exemption.sign_off, exemption)


def still_counts(exemption: Exemption) -> bool:
    """Tells whether an exemption still exempts.

    A small correction falls with the approval that it rests on; what was live before sign-off was
    asked, with the first decision of a reviewer on the object.
    """
    key, approval = exemption.key, exemption.sign_off
    if approval is None:
        return not decisions_about(key).exists()
    return find_ground(key, approved_hash(approval, key)).sign_off is not None


def decisions_about(key: str) -> Any:
    """Gives the decisions on any content of this object, the newest first."""
    return SignOff.objects.filter(Q(key=key) | Q(parts__has_key=key)).order_by("-number")


def approved_hash(sign_off: SignOff, key: str) -> str:
    """Gives the hash of what a decision is about: the whole, or a part of it."""
    return sign_off.content_hash if sign_off.key == key else str(sign_off.parts[key])


def approval_for(key: str) -> SignOff:
    """Gives the last approval of an object, on which a small correction may rest.

    Raises:
        ValidationError: there is none, or a reviewer asked for changes since.
    """
    newest = decisions_about(key).first()
    if newest is None:
        raise ValidationError(missing(key))
    if newest.decision != Decision.APPROVED:
        raise ValidationError(
            _("The last medical review asked for changes. Ask for a new medical review.")
        )
    return newest


def refuse_ended(approval: SignOff, *, on: date | None = None) -> None:
    """Refuses an approval that has run out, or will have on a later day.

    Raises:
        ValidationError: naming the day on which it ended.
    """
    due = approval.next_review_on
    if due and due < max(on or due, timezone.localdate()):
        raise ValidationError(
            _("Its approval is valid until %(day)s. Ask for a new medical review.")
            % {"day": due.strftime("%d-%m-%Y")}
        )


def is_live(key: str, digest: str) -> bool:
    """Tells whether the public sees exactly this content now."""
    return newest_ground(key, digest) is not None


def newest_ground(key: str, digest: str) -> PublicationGround | None:
    """Gives the record of the publication that the public sees now, if it says this."""
    grounds = PublicationGround.objects.filter(key=key).select_related("publication")
    last = grounds.order_by("-publication_id").first()
    if last is None or last.publication.action == Publication.Action.WITHDRAWN:
        return None
    return last if last.content_hash == digest else None


def said_before(key: str, digest: str) -> bool:
    """Tells whether an object said this when it was public last; who moves it changes nothing."""
    shown = PublicationGround.objects.filter(key=key).exclude(content_hash="")
    last = shown.order_by("-publication_id").first()
    return last is not None and last.content_hash == digest


def live_ground(key: str, digest: str) -> Ground:
    """Gives what content rests on that is live already: that it went live with."""
    last = newest_ground(key, digest)
    return Ground(last.sign_off, last.exemption) if last else Ground()


def missing(key: str) -> str:
    """Gives the sentence that tells an editor why something may not go live, and what to do."""
    if decisions_about(key).filter(decision=Decision.APPROVED).exists():
        return _("It changed since its last medical approval. Ask for a medical review.")
    return _("It has no medical approval yet. Ask for a medical review.")
