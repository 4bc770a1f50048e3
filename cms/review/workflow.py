"""Medical review as a task in Wagtail's workflow: a signature through the link approves it.

Nobody approves it in the admin, and nothing goes live but through the gate: the task adds who is
asked, and when, to what Wagtail does with workflows itself.
"""

from __future__ import annotations

import logging
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Revision, Task, TaskState
from wagtail.signals import task_cancelled

from cms.errors import PublishRefused
from cms.publishing.refusals import refusal
from cms.publishing.registry import key_of
from cms.review import requests
from cms.review.gate import find_ground, is_asked
from cms.review.links import link_for
from cms.review.mails import send_request
from cms.review.models import PERSON, Decision, ReviewRequest, SignOff
from cms.review.registry import reviewed_kind_of
from cms.review.requests import Asked
from cms.review.signoffs import draft_hash

OPEN = ReviewRequest.State.OPEN
# What the asked reviewer, if they have an account, can do with the task in the admin.
READ = "read"

logger = logging.getLogger(__name__)


class MedicalReviewTask(Task):
    """Waits for the signature of a medical reviewer."""

    default_reviewer = models.ForeignKey(
        PERSON,
        verbose_name=gettext_lazy("who is asked when nobody is named"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=gettext_lazy("Somebody with an e-mail address for reviews."),
    )

    admin_form_fields = [*Task.admin_form_fields, "default_reviewer"]

    class Meta:
        verbose_name = gettext_lazy("medical review")
        verbose_name_plural = gettext_lazy("medical reviews")

    @classmethod
    def get_description(cls) -> str:
        """Says what the task is for, where an administrator chooses one."""
        return _("A medical reviewer reads the draft and signs it, through a link in a mail")

    def start(self, workflow_state: Any, user: Any = None) -> TaskState:
        """Asks a reviewer; what needs no signature, or has one, goes on at once.

        Raises:
            PublishRefused: the draft is not finished.
        """
        state = super().start(workflow_state, user=user)
        instance = state.revision.as_object()
        if not needs_signature(instance):
            state.status, state.finished_at = TaskState.STATUS_SKIPPED, timezone.now()
            state.save(update_fields=["status", "finished_at"])
            return state
        waiting = requests.open_request(key_of(instance))
        if waiting:
            waiting.task_state = state
            waiting.save(update_fields=["task_state"])
        else:
            self._ask_somebody(state, instance, user)
        return state

    def _ask_somebody(self, state: TaskState, instance: Any, user: Any) -> None:
        for asked in self._reviewers(state, instance):
            try:
                requests.refuse_own_work(state.revision, asked.email)
            except ValidationError:
                continue
            try:
                ask_by_mail(state.revision, asked, by=user, task_state=state)
            except ValidationError as error:
                raise refusal(instance, error) from error
            return

    def _reviewers(self, state: TaskState, instance: Any) -> list[Asked]:
        """Gives who can be asked: who was asked in this workflow before comes first."""
        before = ReviewRequest.objects.filter(task_state__workflow_state=state.workflow_state)
        again = [asked_before(request) for request in before[:1]]
        kind = reviewed_kind_of(instance)
        named = kind.reviewers(instance) if kind else ()
        return again + reviewers_of([*named, self.default_reviewer_id])

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, str, bool]]:
        """Lets the one who is asked open the review page; approving happens there alone."""
        mine = bool(user.email) and self._asked_of(user).filter(key=key_of(obj)).exists()
        return [(READ, _("Read and decide"), False)] if mine else []

    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> str:
        """Gives the review page to the one who is asked, by a new link.

        Raises:
            PermissionDenied: anything else: a signature cannot be clicked together here.
        """
        request = self._asked_of(user).filter(task_state=task_state).first()
        if action_name != READ or request is None:
            raise PermissionDenied
        return link_for(requests.renew_token(request))

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> Any:
        """Gives what waits for this person, by their e-mail address."""
        asked = self._asked_of(user).values("task_state")
        return self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS, pk__in=asked)

    def _asked_of(self, user: Any) -> Any:
        open_requests = ReviewRequest.objects.filter(state=OPEN, task_state__task=self)
        return open_requests.filter(email__iexact=user.email).exclude(email="")


def needs_signature(instance: Any) -> bool:
    """Tells whether what a draft says still has to be signed, with its parts."""
    kind = reviewed_kind_of(instance)
    if kind is None or not is_asked(kind):
        return False
    sign_off = find_ground(key_of(instance), draft_hash(instance)).sign_off
    due = sign_off.next_review_on if sign_off else None
    return sign_off is None or bool(due and due < timezone.localdate())


def reviewers_of(numbers: list[int | None]) -> list[Asked]:
    """Gives the people with these numbers who can be asked by mail, in this order."""
    people = apps.get_model(PERSON).objects.exclude(review_email="").in_bulk(filter(None, numbers))
    return [asked_person(people[number]) for number in numbers if number in people]


def asked_person(person: Any) -> Asked:
    """Gives a person of the site as somebody to ask."""
    return Asked(
        name=person.name,
        email=person.review_email,
        profession=person.profession,
        big_number=person.big_number,
        person_id=person.pk,
    )


def asked_before(request: ReviewRequest) -> Asked:
    """Gives who was asked, to ask them once more."""
    return Asked(
        name=request.name,
        email=request.email,
        profession=request.profession,
        big_number=request.big_number,
        person_id=request.person_id,
        focus=request.focus,
    )


def ask_by_mail(revision: Revision, asked: Asked, **options: Any) -> tuple[ReviewRequest, str]:
    """Asks somebody, and mails them once everything is saved; gives the secret of their link.

    Raises:
        ValidationError: the draft is not finished, or the one who wrote it is asked.
    """
    request, token = requests.ask(revision, asked, **options)
    transaction.on_commit(lambda: send_request(request, token))
    return request, token


def waiting_state(instance: Any) -> TaskState | None:
    """Gives the task of an object that waits for a signature."""
    tasks = MedicalReviewTask.objects.values("pk")
    states = TaskState.objects.for_instance(instance).filter(task__in=tasks)
    return states.filter(status=TaskState.STATUS_IN_PROGRESS).order_by("-pk").first()


def follow_decision(
    request: ReviewRequest, revision: Revision, sign_off: SignOff, **kwargs: Any
) -> None:
    """Ends the task that waits, as the reviewer decided, on the version that they saw."""
    state = waiting_state(revision.content_object)
    if state is None:
        return
    TaskState.objects.filter(pk=state.pk).update(revision=revision)
    state.refresh_from_db()
    if sign_off.decision == Decision.CHANGES_REQUESTED:
        state.reject(comment=sign_off.comment)
    else:
        _approve(state, sign_off)


def _approve(state: TaskState, sign_off: SignOff) -> None:
    """Goes on with the workflow; what cannot go live for another reason keeps its signature."""
    try:
        with transaction.atomic():
            state.approve(comment=sign_off.comment)
    except PublishRefused as error:
        logger.warning("Signed, and not published: %s", error.detail)
        TaskState.objects.filter(pk=state.pk).update(comment=error.detail)


def revoke_with_task(instance: TaskState, **kwargs: Any) -> None:
    """Ends the request of a task that was cancelled."""
    for request in ReviewRequest.objects.filter(task_state=instance, state=OPEN):
        requests.revoke(request)


def connect() -> None:
    """Lets tasks follow decisions, and requests follow tasks."""
    requests.decided.connect(follow_decision, dispatch_uid="follow_decision")
    task_cancelled.connect(revoke_with_task, dispatch_uid="revoke_with_task")
