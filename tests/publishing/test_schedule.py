"""What is scheduled goes live, what expires goes away, and one refusal holds up nobody else."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from articles.models import ArticleIndexPage, ArticlePage, Topic
from tests.factories import create_article, create_topic, paragraph, publish
from tests.publishing import admin
from tests.publishing.support import (
    base,
    create_index,
    document_of,
    drift,
    history,
    listed,
    make_due,
    make_expired,
    read,
    schedule,
    status,
    tomorrow,
)


def run_schedule() -> None:
    """Runs the schedule once, as the worker does."""
    call_command("publish_scheduled")


def test_scheduled_text_goes_live_when_it_is_due(home: ArticleIndexPage) -> None:
    article = create_article(home, title="Rug", slug="rug")
    schedule(article, body=[paragraph("Nieuw.")])
    run_schedule()
    assert read("rug")["body"][0]["text"] == "Lig op je zij."
    make_due(article)
    run_schedule()
    assert read("rug")["body"][0]["text"] == "Nieuw."
    assert drift() == []


def test_scheduled_draft_and_snippet_go_live_when_they_are_due(home: ArticleIndexPage) -> None:
    article = create_article(home, title="Rug", slug="rug", live=False)
    topic = Topic(title="Slaap")
    topic.save()
    for scheduled in (article, topic):
        schedule(scheduled)
        make_due(scheduled)
    run_schedule()
    assert status("rug") == 200
    assert history(topic) == [("published", 1)]
    assert drift() == []


def test_scheduling_a_draft_older_than_the_publication_keeps_what_is_live(
    home: ArticleIndexPage,
) -> None:
    article = create_article(home, title="Rug", slug="rug", live=False)
    first = article.save_revision()
    article.save_revision()
    first.publish()
    schedule(admin.article("rug").get_latest_revision_as_object(), title="Geheim")
    assert read("rug")["title"] == "Rug"


def test_expired_content_is_withdrawn(home: ArticleIndexPage) -> None:
    article = create_article(home, title="Rug", slug="rug", expire_at=tomorrow())
    topic = create_topic("Slaap", expire_at=tomorrow())
    make_expired(article)
    make_expired(topic)
    run_schedule()
    assert status("rug") == 410
    assert history(topic) == history(article) == [("published", 1), ("withdrawn", 2)]
    assert ArticlePage.objects.get().expired is True
    assert drift() == []


def test_nothing_is_served_after_expiry_without_the_schedule(home: ArticleIndexPage) -> None:
    article = create_article(home, title="Rug", slug="rug", expire_at=tomorrow())
    make_expired(article)
    assert status("rug") == 410
    assert listed() == []


@pytest.mark.parametrize("article_first", [True, False])
def test_articles_expire_with_the_index_above_them(
    home: ArticleIndexPage, index: ArticleIndexPage, *, article_first: bool
) -> None:
    below = create_index(index, "Nacht")
    if article_first:
        create_article(below, title="Rug", slug="rug")
    index.expire_at = tomorrow()
    publish(index)
    if not article_first:
        create_article(below, title="Rug", slug="rug", expire_at=tomorrow() + timedelta(days=1))
    document = document_of(admin.article("rug"))
    assert document is not None
    assert document.expires_at == index.expire_at
    make_expired(index)
    assert status("rug") == 410
    run_schedule()
    assert drift() == []


def test_longer_lasting_index_lets_its_articles_last(index: ArticleIndexPage) -> None:
    index.expire_at = tomorrow()
    publish(index)
    article = create_article(index, title="Rug", slug="rug")
    index.expire_at = None
    publish(index)
    document = document_of(article)
    assert document is not None
    assert document.expires_at is None


def test_unfit_text_is_not_scheduled_and_the_editor_is_told(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    article = create_article(home, title="Rug", slug="rug", live=False)
    form = admin.page_form(title="Rug", slug="rug", go_live_at=admin.local(tomorrow()))
    form |= {"body-0-type": "do_dont", "body-0-id": "", "body-0-value-do-count": "0",
             "body-0-value-dont-count": "0", "action-publish": "1"}  # fmt: skip
    answer = admin_client.post(f"/admin/pages/{article.pk}/edit/", form)
    assert answer.status_code == 200
    assert admin.article("rug").scheduled_revision is None


def test_refused_schedule_loses_its_go_live_time_and_stops_nobody(home: ArticleIndexPage) -> None:
    refused, clashing, fine = (
        create_article(home, title=title, live=False) for title in ("Een", "Twee", "Drie")
    )
    for article in (refused, clashing, fine):
        schedule(article)
        make_due(article)
    revision = refused.revisions.get(approved_go_live_at__isnull=False)
    refused.revisions.update(content=revision.content | {"body": "[]", "summary": "x" * 200})
    revision = clashing.revisions.get(approved_go_live_at__isnull=False)
    clashing.revisions.update(content=revision.content | {"slug": "drie"})
    run_schedule()
    assert listed() == ["drie"]
    for article in (refused, clashing):
        assert not article.revisions.filter(approved_go_live_at__isnull=False).exists()
        assert admin.article(article.slug).live is False
    assert drift() == []


def test_schedule_that_breaks_is_tried_again_and_stops_nobody(
    home: ArticleIndexPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, fine = (create_article(home, title=title, live=False) for title in ("Een", "Twee"))
    for article in (broken, fine):
        schedule(article)
        make_due(article)
    with monkeypatch.context() as patch:
        fail_for(patch, "Een")
        run_schedule()
    assert listed() == ["twee"]
    run_schedule()
    assert listed() == ["een", "twee"]


def test_expiry_that_breaks_stops_nobody(
    home: ArticleIndexPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, fine = (
        create_article(home, title=title, expire_at=tomorrow()) for title in ("Een", "Twee")
    )
    for article in (broken, fine):
        make_expired(article)
    with monkeypatch.context() as patch:
        fail_for(patch, "Een")
        run_schedule()
    assert (base(broken).live, base(fine).live) == (True, False)
    assert (status("een"), status("twee")) == (410, 410)


def fail_for(patch: pytest.MonkeyPatch, title: str) -> None:
    """Makes saving the page with this title fail, as a fault of the program would."""
    from cms.publishing import services

    publish_saved = services.publish_saved

    def failing(instance: Any, *args: Any, published: bool) -> None:
        if str(instance) == title:
            raise RuntimeError
        publish_saved(instance, *args, published=published)

    patch.setattr(services, "publish_saved", failing)


def test_due_schedule_is_not_kept_by_a_passed_moment(home: ArticleIndexPage) -> None:
    article = create_article(home, title="Rug", slug="rug", live=False)
    schedule(article)
    make_due(article)
    run_schedule()
    assert not article.revisions.filter(approved_go_live_at__isnull=False).exists()
    assert admin.article("rug").first_published_at <= timezone.now()
