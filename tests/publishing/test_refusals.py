"""What may not go live is refused with a sentence; draft and live text are both kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Workflow, WorkflowState, WorkflowTask

from articles.models import ArticleIndexPage, ArticlePage, Topic
from cms.errors import PublishRefused
from tests.factories import block_id, create_article, create_image, create_topic, publish
from tests.publishing import admin
from tests.publishing.support import base, document_of, drift, history, listed, read, status

UNFIT = [{"type": "key_points", "value": {"items": []}, "id": block_id("unfit")}]


def make_unfit(article: ArticlePage, **fields: Any) -> ArticlePage:
    """Gives an article whose newest draft may not go live."""
    for name, value in ({"title": "Onaf", "body": UNFIT} | fields).items():
        setattr(article, name, value)
    article.save_revision(clean=False)
    return article


def test_refused_publication_changes_nothing(home: ArticleIndexPage) -> None:
    article = create_article(home, title="Rug", slug="rug")
    before = read("rug")
    make_unfit(article)
    with pytest.raises(PublishRefused):
        article.get_latest_revision().publish()
    assert read("rug") == before
    assert ArticlePage.objects.get().title == "Rug"
    assert ArticlePage.objects.get().get_latest_revision_as_object().title == "Onaf"
    assert history(article) == [("published", 1)]
    assert drift() == []


@pytest.mark.parametrize("fields", [{}, {"body": [], "summary": "x" * 161}], ids=["gate", "field"])
def test_bulk_publish_of_an_unfit_article_tells_the_editor(
    admin_client: Client, home: ArticleIndexPage, fields: dict[str, Any]
) -> None:
    article = make_unfit(create_article(home, title="Rug", slug="rug", live=False), **fields)
    answer = admin.bulk(admin_client, "publish", article)
    assert "“Onaf”" in admin.said(answer)[-1]
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[article.pk])
    assert status("rug") == 404
    assert admin.article("rug").get_latest_revision_as_object().title == "Onaf"


def test_refused_new_article_keeps_its_text(admin_client: Client, home: ArticleIndexPage) -> None:
    publish_with_clash(home)
    answer = admin.create(
        admin_client, home, "Nieuw.", title="Nek", slug="nek", **{"action-publish": "1"}
    )
    assert answer.status_code == 302
    assert "“Nek”" in admin.said(answer)[-1]
    created = ArticlePage.objects.get(title="Nek")
    assert created.live is False
    assert "Nieuw." in str(created.get_latest_revision_as_object().body)
    assert document_of(created) is None


def test_refused_edit_keeps_its_text(admin_client: Client, home: ArticleIndexPage) -> None:
    article = create_article(home, title="Rug", slug="rug")
    publish_with_clash(home)
    answer = admin.publish(admin_client, article, "Nieuw.", slug="nek")
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[article.pk])
    assert "“nek”" in admin.said(answer)[-1]
    assert "Nieuw." in str(admin.article("rug").get_latest_revision_as_object().body)
    assert read("rug")["body"][0]["text"] == "Lig op je zij."


def publish_with_clash(home: ArticleIndexPage) -> None:
    """Publishes an article that keeps the public address `nek` though its row lost it."""
    article = create_article(home, title="Ander", slug="nek")
    ArticlePage.objects.filter(pk=article.pk).update(
        slug="ander", url_path=f"{home.url_path}ander/"
    )


def test_refused_approval_stays_to_be_approved(
    admin_client: Client, home: ArticleIndexPage, admin_user: Any
) -> None:
    article = create_article(home, title="Rug", slug="rug")
    state = submit(make_unfit(article), admin_user)
    answer = approve(admin_client, article, state)
    assert "“Onaf”" in admin.said(answer)[-1]
    state.refresh_from_db()
    assert state.status == WorkflowState.STATUS_IN_PROGRESS
    assert read("rug")["title"] == "Rug"


def test_approval_publishes(admin_client: Client, home: ArticleIndexPage, admin_user: Any) -> None:
    article = create_article(home, title="Rug", slug="rug")
    article.title = "Rugpijn"
    article.save_revision()
    state = submit(article, admin_user)
    approve(admin_client, article, state)
    assert read("rug")["title"] == "Rugpijn"
    assert drift() == []


def submit(article: ArticlePage, user: Any) -> WorkflowState:
    """Starts a workflow of one approval on an article."""
    workflow = Workflow.objects.create(name="Controle")
    task = GroupApprovalTask.objects.create(name="Controle")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow.start(article, user)


def approve(client: Client, article: ArticlePage, state: WorkflowState) -> Any:
    """Approves the task at hand through the admin."""
    task = state.current_task_state.pk
    address = reverse("wagtailadmin_pages:workflow_action", args=[article.pk, "approve", task])
    return client.post(address, {"comment": ""})


def test_refused_snippet_tells_the_editor(admin_client: Client, home: ArticleIndexPage) -> None:
    topic = create_topic("Slaap")
    create_topic("Werk")
    Topic.objects.filter(slug="werk").update(slug="stress")
    answer = admin.snippet(
        admin_client, "edit", topic, title="Nacht", description="", slug="werk",
        **{"codes-count": "0", "action-publish": "1"},
    )  # fmt: skip
    assert "“werk”" in admin.said(answer)[-1]
    topic.refresh_from_db()
    assert (topic.title, topic.slug) == ("Slaap", "slaap")
    assert topic.get_latest_revision_as_object().title == "Nacht"


@pytest.mark.parametrize("hidden", ["draft", "private"])
def test_unfit_article_is_refused_below_an_index_that_hides_it(
    home: ArticleIndexPage, index: ArticleIndexPage, hidden: str
) -> None:
    article = make_unfit(create_article(index, title="Rug", slug="rug", live=False))
    if hidden == "draft":
        base(index).unpublish()
    else:
        index.view_restrictions.create(restriction_type="login")
    with pytest.raises(PublishRefused):
        article.get_latest_revision().publish()
    publish(ArticleIndexPage.objects.get(pk=index.pk))
    index.view_restrictions.all().delete()
    assert listed() == []


def test_unpublishing_a_plain_page_withdraws_what_is_below(home: ArticleIndexPage) -> None:
    """A page of no kind of its own has no document, and still hides what is below it."""
    from cms.publishing.models import BasePage

    plain = BasePage(title="Kaal", slug="kaal")
    base(home).add_child(instance=plain)
    plain.save_revision().publish()
    article = create_article(plain, title="Rug", slug="rug")
    base(plain).unpublish()
    assert status("rug") == 410
    publish(base(plain))
    assert status("rug") == 200
    article.refresh_from_db()
    assert drift() == []


def test_lost_image_file_is_refused_with_a_sentence(home: ArticleIndexPage) -> None:
    image = create_image()
    image.renditions.all().delete()
    cache.clear()
    Path(image.file.path).unlink()
    article = create_article(home, title="Rug", slug="rug", live=False)
    article.hero_image = image
    with pytest.raises(PublishRefused, match=image.title):
        article.save_revision().publish()
    assert admin.article("rug").live is False
