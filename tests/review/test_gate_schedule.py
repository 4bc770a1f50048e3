"""What is planned is asked for its approval twice: when it is planned, and when it is due."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core import mail
from django.test import Client
from django.utils import timezone

from articles.models import ArticleIndexPage, ArticlePage
from cms.errors import PublishRefused
from cms.publishing.management.commands.publish_scheduled import Command
from cms.review.models import Decision
from cms.site.roles import PUBLISHER
from tests.factories import (
    check_rule,
    check_step,
    create_article,
    create_check,
    create_question,
    create_route,
)
from tests.people import log_in
from tests.publishing import admin
from tests.publishing.support import listed, make_due, schedule, tomorrow
from tests.review.signing import approve

pytestmark = pytest.mark.unsigned


def draft(home: ArticleIndexPage, title: str) -> ArticlePage:
    return create_article(home, title=title, live=False)


def plan(article: ArticlePage, **statement: Any) -> None:
    approve(article, **statement)
    schedule(article)


@pytest.fixture
def run_schedule(django_capture_on_commit_callbacks: Any) -> Any:
    """Runs the schedule once, and does what comes after the commit."""

    def run() -> None:
        with django_capture_on_commit_callbacks(execute=True):
            Command().handle()

    return run


def test_what_is_not_approved_is_not_planned(home: ArticleIndexPage) -> None:
    article = draft(home, "Een")
    with pytest.raises(PublishRefused, match="medische goedkeuring"):
        schedule(article)
    assert admin.article("een").scheduled_revision is None


def test_the_editor_who_plans_is_told(home: ArticleIndexPage) -> None:
    article = draft(home, "Een")
    later = admin.local(tomorrow())
    answer = admin.publish(log_in(PUBLISHER), article, go_live_at=later)
    assert "niet ingepland" in admin.said(answer)[-1]
    assert admin.article("een").get_latest_revision_as_object().go_live_at


def test_an_approval_that_ends_before_is_not_enough(home: ArticleIndexPage) -> None:
    article = draft(home, "Een")
    approve(article, next_review_on=timezone.localdate())
    with pytest.raises(PublishRefused, match="geldt tot en met"):
        schedule(article)


def test_a_check_is_planned_with_the_drafts_of_its_parts(db: Any) -> None:
    route = create_route(live=False)
    question = create_question("Heb je pijn?", "Nee", "Ja", live=False)
    check = create_check(
        live=False, steps=[check_step(question)], rules=[check_rule(route)], fallback=route
    )
    with pytest.raises(PublishRefused):
        schedule(check)
    check.refresh_from_db()
    check.go_live_at = None
    approve(check)
    schedule(check)
    assert check.scheduled_revision


def test_what_lost_its_approval_is_refused_and_stops_nobody(
    home: ArticleIndexPage, run_schedule: Any, caplog: pytest.LogCaptureFixture
) -> None:
    refused, ended, fine = (draft(home, title) for title in ("Een", "Twee", "Drie"))
    for article in (refused, ended, fine):
        plan(article, next_review_on=timezone.localdate() + timedelta(days=30))
        make_due(article)
    approve(refused, decision=Decision.CHANGES_REQUESTED, comment="Toch niet.")
    approve(ended, next_review_on=timezone.localdate() - timedelta(days=1))
    run_schedule()
    assert listed() == ["drie"]
    errors = [one.getMessage() for one in caplog.records if one.levelno == logging.ERROR]
    assert ["“Een”" in error for error in errors] == [True, False]
    for article in (refused, ended):
        assert not article.revisions.filter(approved_go_live_at__isnull=False).exists()
        assert not admin.article(article.slug).live


def test_a_refused_plan_is_mailed_once_to_who_planned_it_and_the_publishers(
    home: ArticleIndexPage, run_schedule: Any
) -> None:
    planner = User.objects.create_user("petra", "petra@example.org")
    publisher = User.objects.create_user("eline", "eline@example.org")
    gone = User.objects.create_user("oud", "oud@example.org", is_active=False)
    User.objects.create_user("ander", "ander@example.org")
    for user in (publisher, gone):
        user.groups.add(Group.objects.get(name=PUBLISHER))
    article = draft(home, "Een")
    approve(article)
    article.go_live_at = tomorrow()
    article.save_revision().publish(user=planner, skip_permission_checks=True)
    make_due(article)
    approve(article, decision=Decision.CHANGES_REQUESTED, comment="Toch niet.")
    run_schedule()
    run_schedule()
    sent = sorted(mail.outbox, key=lambda one: one.to)
    assert [one.to for one in sent] == [["eline@example.org"], ["petra@example.org"]]
    assert sent[0].subject == "Niet gepubliceerd: “Een”"
    assert f"/admin/pages/{article.pk}/edit/" in sent[0].body


def test_mail_that_fails_stops_nobody(
    home: ArticleIndexPage, run_schedule: Any, settings: Any, admin_client: Client
) -> None:
    settings.EMAIL_BACKEND = "no.such.Backend"
    refused, fine = draft(home, "Een"), draft(home, "Twee")
    for article in (refused, fine):
        plan(article)
        make_due(article)
    approve(refused, decision=Decision.CHANGES_REQUESTED, comment="Toch niet.")
    run_schedule()
    assert listed() == ["twee"]
    assert not refused.revisions.filter(approved_go_live_at__isnull=False).exists()
