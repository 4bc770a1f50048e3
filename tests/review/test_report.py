"""The report of reviews, the dashboard, and the reminders."""

from __future__ import annotations

import csv
import io
import re
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.management import call_command
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from articles.models import ArticleIndexPage, ArticlePage
from cms.publishing import schedule
from cms.publishing.registry import key_of
from cms.publishing.schedule import run_daily
from cms.review.admin.rows import Subject
from cms.review.due import live_reviews
from cms.review.models import Decision, Exemption, ReviewReminder, SignOff
from cms.review.signoffs import draft_hash
from cms.site.roles import EDITOR, PUBLISHER
from tests.factories import create_article, create_check, publish
from tests.review.desk import ask, browser_of, create_exercise, create_user
from tests.review.signing import approve

TODAY = timezone.localdate


@pytest.fixture
def desk(db: Any) -> Client:
    return browser_of(create_user(EDITOR, "renske"))


@pytest.fixture
def articles(home: ArticleIndexPage) -> dict[str, ArticlePage]:
    """What is live, by title, with the days that its approval still lasts."""
    days = {"Verlopen": 0, "Binnenkort": 59, "Ver weg": 61}
    return {title: live_until(home, title, left) for title, left in days.items()}


def live_until(home: ArticleIndexPage, title: str, days: int) -> ArticlePage:
    article = create_article(home, title=title, slug=title.lower().replace(" ", "-"), live=False)
    approve(article, next_review_on=TODAY() + timedelta(days=days))
    return publish(article)


def later(monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    """Lets some days go by."""
    day = TODAY() + timedelta(days=days)
    monkeypatch.setattr(timezone, "localdate", lambda *_: day)


def correct(article: ArticlePage, reason: str) -> Exemption:
    """Puts a small correction live, as a publisher may."""
    before = approve(article)
    article.lead = "Beter."
    article.save_revision()
    exemption = Exemption.objects.create(
        key=key_of(article),
        content_hash=draft_hash(article.get_latest_revision_as_object()),
        ground=Exemption.Ground.MINOR_CHANGE,
        title=article.title,
        sign_off=before,
        reason=reason,
        made_by_name="Eline",
    )
    article.get_latest_revision().publish()
    return exemption


def rows(client: Client, **filters: str) -> list[dict[str, str]]:
    """Gives the report as it is exported."""
    answer: Any = client.get(reverse("review_report"), {"export": "csv"} | filters)
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def titles(client: Client, **filters: str) -> list[str]:
    return [row["Titel"] for row in rows(client, **filters)]


@pytest.mark.unsigned
def test_the_report_has_what_waits_is_due_and_was_exempt(
    desk: Client,
    articles: dict[str, ArticlePage],
    home: ArticleIndexPage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    correct(create_article(home, title="Tikfout", live=False), "Een letter.")
    exercise = create_exercise()
    exercise.save_revision()
    ask(desk, exercise)
    later(monkeypatch, 1)
    found = [(row["Wat"], row["Titel"], row["Soort"]) for row in rows(desk)]
    assert found == [
        ("Wacht op een beoordelaar", "De brug", "Oefening"),
        ("Online, en te laat", "Verlopen", "Artikel"),
        ("Online, opnieuw beoordelen binnen 60 dagen", "Binnenkort", "Artikel"),
        ("Online, opnieuw beoordelen binnen 60 dagen", "Ver weg", "Artikel"),
        ("Online gezet als kleine wijziging", "Tikfout", "Artikel"),
    ]
    html = desk.get(reverse("review_report")).content.decode()
    assert all(title in html for _, title, _ in found)
    assert reverse("wagtailadmin_pages:edit", args=[articles["Verlopen"].pk]) in html


@pytest.mark.unsigned
def test_filters_narrow_it(desk: Client, articles: dict[str, ArticlePage]) -> None:
    exercise = create_exercise()
    exercise.save_revision()
    ask(desk, exercise, name="Ali Anders")
    assert titles(desk, subject=Subject.WAITING) == ["De brug"]
    assert titles(desk, kind="page") == ["Verlopen", "Binnenkort"]
    assert titles(desk, kind="articles.exercise") == ["De brug"]
    assert titles(desk, who="ali") == ["De brug"]
    assert titles(desk, title="VERL") == ["Verlopen"]
    assert titles(desk, title="onbekend") == []
    results = desk.get(reverse("review_report_results"), {"subject": "due"}).content.decode()
    assert "Binnenkort" in results
    assert "De brug" not in results


@pytest.mark.unsigned
def test_a_spreadsheet_has_the_same_rows(desk: Client, articles: dict[str, ArticlePage]) -> None:
    answer = desk.get(reverse("review_report"), {"export": "xlsx"})
    sheet = load_workbook(io.BytesIO(b"".join(answer))).active
    lines = list(sheet.values)
    assert [line[0] for line in lines] == ["Titel", "Verlopen", "Binnenkort"]


@pytest.mark.unsigned
def test_what_is_withdrawn_or_approved_anew_is_not_due(
    desk: Client, articles: dict[str, ArticlePage]
) -> None:
    articles["Binnenkort"].unpublish()
    # The same words: nothing has to be published again.
    approve(articles["Verlopen"], next_review_on=TODAY() + timedelta(days=365))
    assert titles(desk) == []


@pytest.mark.unsigned
def test_an_approval_that_was_taken_back_is_overdue(
    desk: Client, articles: dict[str, ArticlePage]
) -> None:
    approve(articles["Ver weg"], decision=Decision.CHANGES_REQUESTED, comment="Toch niet.")
    assert titles(desk, subject=Subject.OVERDUE) == ["Ver weg"]


@pytest.mark.unsigned
def test_what_was_live_before_has_to_be_reviewed(desk: Client, home: ArticleIndexPage) -> None:
    article = create_article(home, title="Oud", live=False)
    Exemption.objects.create(
        key=key_of(article),
        content_hash=draft_hash(article),
        ground=Exemption.Ground.LIVE_BEFORE,
        title="Oud",
    )
    publish(article)
    assert titles(desk, subject=Subject.UNREVIEWED) == ["Oud"]


def test_a_small_correction_keeps_the_date_of_its_approval(home: ArticleIndexPage) -> None:
    article = live_until(home, "Tikfout", 100)
    correct(article, "Een letter.")
    assert [one.due_on for one in live_reviews()] == [approve_date(article)]


def approve_date(article: ArticlePage) -> Any:
    return SignOff.objects.filter(key=key_of(article)).order_by("-number")[0].next_review_on


def test_parts_rest_on_the_signature_of_their_check(db: Any) -> None:
    check = create_check(live=False)
    check.save_revision()
    number = approve(check).number
    publish(check)
    live = {one.key: one.sign_off for one in live_reviews()}
    assert live[key_of(check)]
    assert {one.number for one in live.values() if one} == {number}


@pytest.mark.unsigned
def test_the_dashboard_counts_and_leads_to_the_report(
    desk: Client, articles: dict[str, ArticlePage]
) -> None:
    html = desk.get(reverse("wagtailadmin_home")).content.decode()
    assert "binnen 60 dagen: 2" in html
    assert f"{reverse('review_report')}?subject=due" in html
    other = User.objects.create_superuser("baas")
    assert "binnen 60 dagen: 2" in browser_of(other).get("/admin/").content.decode()


@pytest.mark.unsigned
def test_every_reminder_is_sent_once(
    articles: dict[str, ArticlePage], monkeypatch: pytest.MonkeyPatch
) -> None:
    create_user(PUBLISHER, "eline")
    User.objects.create_user("vreemde", "vreemde@example.org")
    sent = []
    for days in (0, 0, 1, 29, 30, 31, 58, 61, 62, 100):
        with monkeypatch.context() as patch:
            later(patch, days)
            mail.outbox = []
            call_command("remind_reviews", stdout=io.StringIO())
        assert {message.to[0] for message in mail.outbox} <= {"eline@example.org"}
        body = "".join(str(message.body) for message in mail.outbox)
        named = [title for title in articles if f"“{title}”" in body]
        sent.append((days, named))
    assert sent == [
        # Who is late hears of it once.
        (0, ["Verlopen", "Binnenkort"]),
        (0, []),
        (1, ["Ver weg"]),
        (29, ["Binnenkort"]),
        (30, []),
        (31, ["Ver weg"]),
        (58, []),
        (61, ["Binnenkort", "Ver weg"]),
        (62, []),
        (100, []),
    ]
    assert ReviewReminder.objects.count() == 9


@pytest.mark.unsigned
def test_a_reminder_tells_what_ended_from_what_ends(
    articles: dict[str, ArticlePage], monkeypatch: pytest.MonkeyPatch
) -> None:
    create_user(PUBLISHER, "eline")
    later(monkeypatch, 1)
    call_command("remind_reviews", stdout=io.StringIO())
    body = str(mail.outbox[0].body)
    verbs = re.findall(r"“(.*)”: .* (liep|loopt) af op ", body)
    assert verbs == [("Verlopen", "liep"), ("Binnenkort", "loopt"), ("Ver weg", "loopt")]


@pytest.mark.unsigned
def test_a_mail_that_fails_is_sent_the_next_time(
    articles: dict[str, ArticlePage], settings: Any
) -> None:
    create_user(PUBLISHER, "eline")
    settings.EMAIL_BACKEND = "does.not.Exist"
    with pytest.raises(ImportError):
        call_command("remind_reviews", stdout=io.StringIO())
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    call_command("remind_reviews", stdout=io.StringIO())
    assert len(mail.outbox) == 1


@pytest.mark.unsigned
def test_the_worker_reminds_every_day(
    articles: dict[str, ArticlePage], monkeypatch: pytest.MonkeyPatch
) -> None:
    create_user(PUBLISHER, "eline")
    schedule._done_on.clear()
    run_daily()
    assert len(mail.outbox) == 1
    with monkeypatch.context() as patch:
        later(patch, 1)
        run_daily()
    assert len(mail.outbox) == 2


@pytest.mark.parametrize(("error", "times"), [(OperationalError, 2), (OSError, 1)])
def test_daily_work_that_fails_stops_no_other(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception], times: int
) -> None:
    done = []

    def fail() -> None:
        done.append("failed")
        raise error

    monkeypatch.setattr(schedule, "_daily", [fail, lambda: done.append("done")])
    monkeypatch.setattr(schedule, "_done_on", {})
    for _ in range(2):
        with suppress(OperationalError):
            run_daily()
    assert done.count("failed") == times
    assert done.count("done") == (0 if error is OperationalError else 1)
