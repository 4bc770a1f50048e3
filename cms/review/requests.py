"""Asks people to review, and takes their decision: every step here is one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Revision

from cms.publishing import services
from cms.publishing.registry import key_of, kind_for
from cms.review import signoffs
from cms.review.models import Decision, ReviewComment, ReviewRequest, ReviewSettings, SignOff
from cms.review.signoffs import Reviewer, Statement, draft_hash, kind_to_review
from cms.review.tokens import digest_of, make_token

# How far back it is looked for who wrote the words that a draft has now.
MOST_REVISIONS = 50
# Sent in the transaction of a decision, with `request`, `revision` and `sign_off`.
decided = Signal()


class RequestClosed(Exception):
    """The request does not take anything any more."""


class DraftChanged(Exception):
    """What the reviewer saw is not what the draft says now; nothing was decided."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked, and to do what."""

    name: str
    email: str
    profession: str
    big_number: str = ""
    person_id: int | None = None
    focus: str = ""
    message: str = ""


def ask(
    revision: Revision, asked: Asked, *, by: Any, days: int | None = None, task_state: Any = None
) -> tuple[ReviewRequest, str]:
    """Asks somebody to review a revision; earlier requests for the same object end.

    Gives the request, and the secret for its link, which is kept nowhere.

    Raises:
        ValidationError: the draft is not finished, or the one who wrote it is asked.
    """
    instance = revision.as_object()
    kind_for(instance).clean(instance)
    refuse_own_work(revision, asked.email)
    token = make_token()
    with services.publishing():
        _close(_open(key_of(instance)), ReviewRequest.State.SUPERSEDED)
        request = ReviewRequest.objects.create(
            key=key_of(instance),
            content_hash=draft_hash(instance),
            revision=revision,
            title=str(instance)[:500],
            requested_by=by,
            task_state=task_state,
            token_digest=digest_of(token),
            expires_at=timezone.now() + timedelta(days=days or ReviewSettings.load().link_days),
            **asdict(asked),
        )
        _log(request, "ask", by)
    return request, token


def _log(request: ReviewRequest, action: str, by: Any = None) -> None:
    """Puts a step in the history of the object; in the admin Wagtail knows who took it."""
    log(
        request.revision.as_object(),
        f"review.{action}",
        user=by,
        revision=request.revision,
        data={"request": request.pk, "name": request.name},
    )


def refuse_own_work(revision: Revision, email: str) -> None:
    """Refuses that somebody reviews what they wrote.

    Raises:
        ValidationError: who saved the draft last, or wrote its words, has this address.
    """
    if email.lower() in {one.email.lower() for one in _writers(revision) if one and one.email}:
        raise ValidationError(_("Who wrote it last cannot review it: ask somebody else."))


def _writers(revision: Revision) -> Iterator[Any]:
    """Gives who saved a draft and its parts last, and who saved its words first."""
    yield revision.user
    instance = revision.as_object()
    for part in kind_to_review(instance).parts(instance):
        yield part.latest_revision.user if part.latest_revision else None
    words = draft_hash(instance)
    own = Revision.objects.for_instance(instance).filter(pk__lte=revision.pk)
    for earlier in own.select_related("user").order_by("-pk")[:MOST_REVISIONS]:
        if draft_hash(earlier.as_object()) != words:
            return
        yield earlier.user


def _open(key: str) -> Any:
    return ReviewRequest.objects.filter(key=key, state=ReviewRequest.State.OPEN)


def _close(requests: Any, state: ReviewRequest.State) -> None:
    requests.update(state=state, closed_at=timezone.now())


@transaction.atomic
def revoke(request: ReviewRequest) -> None:
    """Ends a request; its link stops working at once."""
    _close(ReviewRequest.objects.filter(pk=request.pk, state="open"), ReviewRequest.State.REVOKED)
    _log(request, "revoke")


@transaction.atomic
def extend(request: ReviewRequest, days: int | None = None) -> None:
    """Lets the link of an open request work for some days from now."""
    until = timezone.now() + timedelta(days=days or ReviewSettings.load().link_days)
    ReviewRequest.objects.filter(pk=request.pk, state="open").update(expires_at=until)
    _log(request, "extend")


@transaction.atomic
def renew_token(request: ReviewRequest) -> str:
    """Gives an open request a new secret, to be mailed again; the old link stops working."""
    token = make_token()
    ReviewRequest.objects.filter(pk=request.pk, state="open").update(token_digest=digest_of(token))
    _log(request, "renew")
    return token


def open_request(key: str) -> ReviewRequest | None:
    """Gives the request for an object that waits for an answer, also when its link has expired."""
    return _open(key).select_related("person").first()


def close_outdated(key: str) -> None:
    """Ends the open requests for an object that went live without waiting for them."""
    _close(_open(key), ReviewRequest.State.OUTDATED)


def note_opened(request: ReviewRequest) -> None:
    """Remembers that the reviewer opened it."""
    now = timezone.now()
    ReviewRequest.objects.filter(pk=request.pk).update(last_opened_at=now)
    ReviewRequest.objects.filter(pk=request.pk, opened_at=None).update(opened_at=now)


def comment(request: ReviewRequest, *, passage: str, label: str, text: str) -> ReviewComment:
    """Adds what the reviewer says of one passage, or of the whole.

    Raises:
        RequestClosed: nothing can be said any more.
    """
    with services.publishing():
        return ReviewComment.objects.create(
            request=_locked(request), passage=passage, label=label, text=text
        )


def _locked(request: ReviewRequest) -> ReviewRequest:
    fresh = ReviewRequest.objects.select_for_update().get(pk=request.pk)
    if not fresh.is_open:
        raise RequestClosed
    return fresh


def latest_revision(request: ReviewRequest) -> Revision:
    """Gives the newest draft of the object that a request is about."""
    return request.revision.content_object.latest_revision or request.revision


def show_newest(request: ReviewRequest) -> ReviewRequest:
    """Binds a request to the newest draft, when the reviewer asks to see it.

    Raises:
        RequestClosed: it has ended.
    """
    with services.publishing():
        fresh = _locked(request)
        fresh.revision = latest_revision(fresh)
        fresh.content_hash = draft_hash(fresh.revision.as_object())
        fresh.save(update_fields=["revision", "content_hash"])
    return fresh


def decide(request: ReviewRequest, seen: str, statement: Statement) -> SignOff:
    """Signs what the reviewer saw: `seen` is the hash of what was on screen.

    One transaction sees to it that it is decided once, and for what the newest draft says.

    Raises:
        RequestClosed: it was decided already, or has ended.
        DraftChanged: the draft says something else by now.
        ValidationError: the reviewer wrote it, or asks for changes without saying which.
    """
    if statement.decision == Decision.CHANGES_REQUESTED and not statement.comment.strip():
        raise ValidationError(_("Say what should change."))
    with services.publishing():
        fresh = _locked(request)
        newest = latest_revision(fresh)
        refuse_own_work(newest, fresh.email)
        if draft_hash(newest.as_object()) != seen:
            raise DraftChanged
        sign_off = signoffs.sign(newest, reviewer_of(fresh), statement)
        if sign_off.content_hash != seen:
            # A part of it was saved in between.
            raise DraftChanged
        fresh.state, fresh.closed_at = ReviewRequest.State.DECIDED, timezone.now()
        fresh.content_hash = seen
        fresh.save(update_fields=["state", "closed_at", "content_hash"])
        log(
            newest.as_object(),
            "review.sign_off",
            revision=newest,
            data={"number": sign_off.number, "name": sign_off.name, "decision": sign_off.decision},
        )
        decided.send(ReviewRequest, request=fresh, revision=newest, sign_off=sign_off)
    return sign_off


def sign_off_of(request: ReviewRequest) -> SignOff:
    """Gives what was signed with the decision on a request."""
    reviewer = reviewer_of(request)
    return SignOff.objects.filter(
        key=request.key,
        content_hash=request.content_hash,
        name=reviewer.name,
        identified_by=reviewer.identified_by,
        signed_at__lte=request.closed_at,
    ).latest("number")


def reviewer_of(request: ReviewRequest) -> Reviewer:
    """Gives who signs: as they were asked, and how we know that it is them."""
    person = request.person
    return Reviewer(
        name=request.name,
        profession=request.profession,
        big_number=request.big_number,
        register_checked_on=person.register_checked_on if person else None,
        person_number=request.person_id,
        identified_by=_("link mailed to %(address)s") % {"address": request.email},
    )
