"""Who approves what an editor hands in, once it is signed: see tests/review/test_workflow.py."""

from __future__ import annotations

from django.contrib.auth.models import Group, User
from wagtail.models import GroupApprovalTask, Workflow

from articles.models import ArticleIndexPage
from cms.site.roles import EDITOR, MEDICAL_WORKFLOW, PUBLISHER, WORKFLOW
from tests.factories import create_article, create_question
from tests.publishing.support import status
from tests.review.signing import approve


def create_user(role: str) -> User:
    user = User.objects.create_user(role)
    user.groups.add(Group.objects.get(name=role))
    return user


def test_what_an_editor_hands_in_a_publisher_approves(home: ArticleIndexPage) -> None:
    editor, publisher = create_user(EDITOR), create_user(PUBLISHER)
    article = create_article(home, title="Rug", slug="rug", live=False)
    article.save_revision(user=editor)
    approve(article)
    article.get_workflow().start(article, editor)
    task = article.current_workflow_task
    assert "approve" not in [name for name, *_ in task.get_actions(article, editor)]
    assert "approve" in [name for name, *_ in task.get_actions(article, publisher)]
    task.on_action(article.current_workflow_task_state, publisher, "approve")
    assert status("rug") == 200


def test_a_snippet_is_handed_in_and_approved_as_well(db: None) -> None:
    editor, publisher = create_user(EDITOR), create_user(PUBLISHER)
    question = create_question("Heb je pijn?", "Nee", "Ja", live=False)
    question.save_revision(user=editor)
    approve(question)
    question.get_workflow().start(question, editor)
    task = question.current_workflow_task
    task.on_action(question.current_workflow_task_state, publisher, "approve")
    question.refresh_from_db()
    assert question.live


def test_the_stock_workflow_is_ours_in_dutch(db: None) -> None:
    task = GroupApprovalTask.objects.get()
    names = sorted(workflow.name for workflow in Workflow.objects.all())
    assert (task.name, names) == (WORKFLOW, [WORKFLOW, MEDICAL_WORKFLOW])
    assert [group.name for group in task.groups.all()] == [PUBLISHER]
