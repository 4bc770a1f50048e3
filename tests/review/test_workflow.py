"""Medical review in Wagtail's workflow: submit, approve, sign, and it is live."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from wagtail.models import TaskState, Workflow, WorkflowState

from articles.models import ArticleIndexPage, ArticlePage, Contributor, Person, Source
from cms.publishing.registry import key_of
from cms.review import requests
from cms.review.models import Decision, PublicationGround, ReviewRequest, ReviewSettings, SignOff
from cms.review.signoffs import Statement
from cms.review.tokens import digest_of
from cms.review.workflow import MedicalReviewTask, waiting_state
from cms.site.roles import EDITOR, MEDICAL_WORKFLOW, PUBLISHER, WORKFLOW
from tests.factories import create_article, create_snippet, create_topic
from tests.people import log_in
from tests.review.desk import (
    EMAIL,
    ask,
    browser_of,
    create_exercise,
    create_reviewer,
    create_user,
    decide,
    last_request,
    panel,
)
from tests.review.signing import approve

pytestmark = pytest.mark.unsigned


@pytest.fixture
def editor(db: Any) -> User:
    return create_user(EDITOR, "renske")


@pytest.fixture
def publisher(db: Any) -> User:
    return create_user(PUBLISHER, "eline")


@pytest.fixture
def article(home: ArticleIndexPage, editor: User) -> ArticlePage:
    person = create_reviewer()
    article = create_article(home, live=False)
    role = Contributor.Role.MEDICAL_REVIEWER
    article.contributors.add(Contributor(person=person, role=role))
    article.save_revision(user=editor)
    return article


def hand_in(instance: Any, editor: User, publisher: User) -> WorkflowState:
    """Submits a draft, and lets the publisher approve of it."""
    state = instance.get_workflow().start(instance, editor)
    first = state.current_task_state
    first.task.specific.on_action(first, publisher, "approve")
    state.refresh_from_db()
    return state


def is_live(instance: Any) -> bool:
    instance.refresh_from_db()
    return bool(instance.live)


def test_two_workflows_stand_ready(home: ArticleIndexPage) -> None:
    names = {
        workflow.name: [task.name for task in workflow.tasks] for workflow in Workflow.objects.all()
    }
    both = ["Eindredactie", "Medische beoordeling"]
    assert names == {WORKFLOW: ["Eindredactie"], MEDICAL_WORKFLOW: both}
    assert home.get_workflow().name == MEDICAL_WORKFLOW
    exercise, topic = create_exercise(), create_topic()
    assert exercise.get_workflow().name == MEDICAL_WORKFLOW
    for other in (topic, create_snippet(Source, title="Richtlijn", source_type="guideline")):
        assert other.get_workflow().name == WORKFLOW


def test_a_signature_brings_an_article_live(
    article: ArticlePage,
    editor: User,
    publisher: User,
    django_capture_on_commit_callbacks: Any,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        state = hand_in(article, editor, publisher)
    assert [message.to for message in mail.outbox if "/review/open/" in message.body] == [[EMAIL]]
    assert not is_live(article)
    assert state.current_task_state.task.name == "Medische beoordeling"
    request = last_request()
    assert request.task_state == state.current_task_state
    sign_off = decide(request)
    state.refresh_from_db()
    assert state.status == WorkflowState.STATUS_APPROVED
    assert is_live(article)
    ground = PublicationGround.objects.filter(key=key_of(article)).get()
    assert ground.sign_off == sign_off


def test_a_signature_brings_an_exercise_live(editor: User, publisher: User) -> None:
    exercise = create_exercise()
    exercise.save_revision(user=editor)
    task = MedicalReviewTask.objects.get()
    task.default_reviewer = create_reviewer()
    task.save()
    hand_in(exercise, editor, publisher)
    decide(last_request())
    assert is_live(exercise)
    assert PublicationGround.objects.get(key=key_of(exercise)).sign_off


def test_changes_come_back_with_the_reason_and_are_handed_in_again(
    article: ArticlePage, editor: User, publisher: User
) -> None:
    state = hand_in(article, editor, publisher)
    decide(last_request(), Decision.CHANGES_REQUESTED, "Noem de arts.")
    state.refresh_from_db()
    assert state.status == WorkflowState.STATUS_NEEDS_CHANGES
    assert state.current_task_state.comment == "Noem de arts."
    assert not is_live(article)
    article.lead = "Vraag het je arts."
    article.save_revision(user=editor)
    state.resume(user=editor)
    assert ReviewRequest.objects.count() == 2
    decide(last_request())
    assert is_live(article)
    assert article.lead == "Vraag het je arts."


def test_cancelling_revokes_the_request(
    article: ArticlePage, editor: User, publisher: User
) -> None:
    state = hand_in(article, editor, publisher)
    state.cancel(user=editor)
    assert last_request().state == ReviewRequest.State.REVOKED
    with pytest.raises(requests.RequestClosed):
        decide(last_request())


def test_the_task_follows_a_newer_draft(
    article: ArticlePage, editor: User, publisher: User
) -> None:
    state = hand_in(article, editor, publisher)
    old = last_request().content_hash
    article.lead = "Nieuw."
    newest = article.save_revision(user=editor)
    assert last_request().is_open
    with pytest.raises(requests.DraftChanged):
        requests.decide(last_request(), old, Statement(decision=Decision.APPROVED))
    requests.show_newest(last_request())
    decide(last_request())
    assert TaskState.objects.get(pk=state.current_task_state_id).revision == newest
    assert is_live(article)
    assert article.lead == "Nieuw."


def test_nobody_approves_in_the_admin(article: ArticlePage, editor: User, publisher: User) -> None:
    state = hand_in(article, editor, publisher).current_task_state
    boss = User.objects.create_superuser("baas", "baas@example.org")
    task = state.task.specific
    for user in (editor, publisher, boss):
        assert task.get_actions(article, user) == []
        for action in ("approve", "reject", "read"):
            with pytest.raises(PermissionDenied):
                task.on_action(state, user, action)
        address = reverse(
            "wagtailadmin_pages:workflow_action", args=[article.pk, "approve", state.pk]
        )
        browser_of(user).post(address, {"comment": ""})
    state.refresh_from_db()
    assert state.status == TaskState.STATUS_IN_PROGRESS
    assert not is_live(article)


def test_approving_without_a_signature_passes_no_gate(
    article: ArticlePage, editor: User, publisher: User
) -> None:
    state = hand_in(article, editor, publisher).current_task_state
    with pytest.raises(Exception, match="medische goedkeuring"):
        state.approve(user=publisher)
    assert not is_live(article)


def test_the_asked_reviewer_finds_it_on_the_dashboard_and_opens_it(
    article: ArticlePage, editor: User, publisher: User
) -> None:
    state = hand_in(article, editor, publisher).current_task_state
    reviewer = User.objects.create_user("noor", EMAIL.upper())
    reviewer.groups.add(*publisher.groups.all())
    desk = browser_of(reviewer)
    assert "Lezen en beslissen" in desk.get(reverse("wagtailadmin_home")).content.decode()
    address = reverse("wagtailadmin_pages:workflow_action", args=[article.pk, "read", state.pk])
    token = desk.post(address, {"comment": ""})["Location"].split("/review/open/")[1]
    assert last_request().token_digest == digest_of(token)
    others = browser_of(publisher).get(reverse("wagtailadmin_home")).content.decode()
    assert "Lezen en beslissen" not in others


def test_without_a_reviewer_it_waits_until_an_editor_asks(
    article: ArticlePage, editor: User, publisher: User
) -> None:
    article.contributors.set([])
    article.save_revision(user=editor)
    state = hand_in(article, editor, publisher)
    assert state.current_task_state.status == TaskState.STATUS_IN_PROGRESS
    assert not ReviewRequest.objects.exists()
    desk: Client = browser_of(editor)
    assert "niemand is daarom gevraagd" in panel(desk, article)
    ask(desk, article)
    assert last_request().task_state == state.current_task_state
    assert "niemand is daarom gevraagd" not in panel(desk, article)
    decide(last_request())
    assert is_live(article)


def test_who_wrote_it_is_not_asked(article: ArticlePage, editor: User, publisher: User) -> None:
    Person.objects.update(review_email=editor.email)
    hand_in(article, editor, publisher)
    assert not ReviewRequest.objects.exists()


def test_what_was_asked_by_hand_before_counts(
    article: ArticlePage, editor: User, publisher: User
) -> None:
    ask(browser_of(editor), article, email="iemand@example.org")
    state = hand_in(article, editor, publisher)
    assert ReviewRequest.objects.count() == 1
    assert last_request().task_state == state.current_task_state
    decide(last_request())
    assert is_live(article)


def test_what_is_signed_already_is_not_asked_again(
    article: ArticlePage, editor: User, publisher: User
) -> None:
    approve(article)
    hand_in(article, editor, publisher)
    assert is_live(article)
    assert not ReviewRequest.objects.exists()


def test_what_needs_no_signature_goes_on(
    article: ArticlePage, editor: User, publisher: User, home: ArticleIndexPage
) -> None:
    settings = ReviewSettings.load()
    settings.kinds = []
    settings.save()
    hand_in(article, editor, publisher)
    assert is_live(article)
    hand_in(home, editor, publisher)
    assert not ReviewRequest.objects.exists()


def test_a_signature_stays_when_something_else_keeps_it_off_the_site(
    article: ArticlePage, editor: User, publisher: User
) -> None:
    state = hand_in(article, editor, publisher)
    revision = article.get_latest_revision()
    revision.content["slug"] = "adviesbijklachten"
    revision.save()
    decide(last_request())
    state.refresh_from_db()
    assert SignOff.objects.filter(key=key_of(article)).count() == 1
    assert state.status == WorkflowState.STATUS_IN_PROGRESS
    waiting = waiting_state(article)
    assert waiting
    assert waiting.comment
    assert "is niet gepubliceerd" in panel(browser_of(editor), article)
    assert not is_live(article)


def test_an_unfinished_draft_is_not_handed_on(
    article: ArticlePage, editor: User, publisher: User
) -> None:
    article.body = [
        {"type": "paragraph", "value": "", "id": "8c5a1b0e-0000-4000-8000-000000000000"}
    ]
    article.save_revision(user=editor)
    state = article.get_workflow().start(article, editor)
    address = reverse(
        "wagtailadmin_pages:workflow_action",
        args=[article.pk, "approve", state.current_task_state.pk],
    )
    answer = browser_of(publisher).post(address, {"comment": ""}, follow=True)
    assert "is niet gepubliceerd" in answer.content.decode()
    state.refresh_from_db()
    assert state.current_task_state.task.name == "Eindredactie"


def test_the_role_alone_opens_nothing(article: ArticlePage) -> None:
    assert "Lezen en beslissen" not in log_in(PUBLISHER).get("/admin/").content.decode()
