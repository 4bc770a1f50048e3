"""The commands by which operators check and mend documents."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F
from django.test import Client

from articles.models import ArticleIndexPage, ArticlePage, Source, Topic
from cms.publishing.management.commands import republish
from cms.publishing.models import BasePage, ContentDocument, DocumentFacet
from tests.factories import (
    create_article,
    create_image,
    create_snippet,
    create_topic,
    paragraph,
    publish,
)
from tests.publishing.support import base, drift, listed, read, renew, schedule, status, tomorrow
from tests.review.signing import approve


def faults() -> str:
    """Gives what `verify_documents` reports."""
    errors = io.StringIO()
    try:
        call_command("verify_documents", stdout=io.StringIO(), stderr=errors)
    except CommandError:
        return errors.getvalue()
    return ""


def stored() -> list[dict[str, Any]]:
    """Gives everything in every document."""
    rows = ContentDocument.objects.order_by("pk").values()
    return [
        {
            name: bytes(value) if isinstance(value, memoryview) else value
            for name, value in row.items()
        }
        for row in rows
    ]


def test_republish_keeps_every_byte(home: ArticleIndexPage) -> None:
    create_article(home, title="Rug", topics=[create_topic()], hero_image=create_image())
    renew()
    before = stored()
    call_command("republish", stdout=io.StringIO())
    assert stored() == before


@pytest.mark.parametrize(
    "change",
    [
        {"live": False},
        {"title": "Anders"},
        {"expire_at": tomorrow()},
        {"summary": "Anders."},
    ],
    ids=lambda change: next(iter(change)),
)
def test_verify_reports_a_change_past_publishing_and_republish_mends_it(
    home: ArticleIndexPage, change: dict[str, Any]
) -> None:
    create_article(home, title="Rug", slug="rug")
    assert faults() == ""
    ArticlePage.objects.update(**change)
    assert "article rug" in faults()
    call_command("republish", stdout=io.StringIO())
    assert faults() == ""
    assert drift() == []


@pytest.mark.parametrize(
    "change",
    [
        {"body": b"{}"},
        {"body_gzip": b""},
        {"spans": "{}"},
        {"text": "Anders"},
        {"summary": "{}"},
        {"reference": {}},
        {"title": "Anders"},
        {"etag": "0"},
        {"expires_at": tomorrow()},
        {"slug": "anders"},
        {"path": "/anders"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_verify_reports_a_damaged_document(home: ArticleIndexPage, change: dict[str, Any]) -> None:
    create_article(home, title="Rug", slug="rug")
    ContentDocument.objects.filter(kind="article").update(**change)
    assert "differs" in faults()


def test_verify_reports_lost_facets(home: ArticleIndexPage) -> None:
    create_article(home, title="Rug", slug="rug", topics=[create_topic()])
    DocumentFacet.objects.all().delete()
    assert "article rug" in faults()


def test_verify_reports_a_missing_document(home: ArticleIndexPage) -> None:
    approve(create_article(home, title="Rug", slug="rug", live=False))
    ArticlePage.objects.update(live=True)
    assert "has no document" in faults()
    call_command("republish", stdout=io.StringIO())
    assert status("rug") == 200


def test_verify_reports_a_document_without_content(home: ArticleIndexPage) -> None:
    create_topic()
    ContentDocument.objects.filter(kind="topic").update(key="articles.topic:0")
    assert "its content is gone" in faults()


def test_republish_withdraws_what_lost_its_content(home: ArticleIndexPage) -> None:
    article = create_article(home, title="Rug", slug="rug")
    ArticlePage.objects.all()._raw_delete("default")
    BasePage.objects.filter(pk=article.pk)._raw_delete("default")
    BasePage.objects.filter(pk=home.pk).update(numchild=F("numchild") - 1)
    call_command("republish", stdout=io.StringIO())
    assert status("rug") == 410
    assert drift() == []


def test_dump_loads_back_with_schedules_and_restrictions(
    home: ArticleIndexPage, tmp_path: Path
) -> None:
    create_article(home, title="Rug", slug="rug", topics=[create_topic()])
    private = create_article(home, title="Nek", slug="nek")
    private.view_restrictions.create(restriction_type="login")
    schedule(create_article(home, title="Knie", slug="knie", live=False))
    dump = tmp_path / "dump.json"
    labels = ["publishing", "articles", "wagtailcore", "wagtailredirects"]
    # Loading makes the index of references anew.
    left_out = ["wagtailcore.referenceindex"]
    call_command(
        "dumpdata", *labels, exclude=left_out, natural_foreign=True, output=dump, verbosity=0
    )
    before = read("rug")
    Topic.objects.update(title="Anders")
    base(home).delete()
    call_command("loaddata", dump, verbosity=0)
    call_command("republish", stdout=io.StringIO())
    assert read("rug") == before
    assert listed() == ["rug"]
    assert drift() == []


def test_republish_takes_no_row_from_before_its_turn(
    home: ArticleIndexPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = create_article(home, title="Oud", slug="rug")
    stale = [ArticlePage.objects.get(pk=article.pk), create_topic()]
    monkeypatch.setattr(republish, "published_rows", lambda: iter(stale))
    article.title = "Nieuw"
    publish(article)
    Topic.objects.get().unpublish()
    call_command("republish", stdout=io.StringIO())
    assert read("rug")["title"] == "Nieuw"
    assert Client().get("/api/v1/topics/slaap").status_code == 410
    article.delete()
    call_command("republish", stdout=io.StringIO())
    assert status("rug") == 410


def test_a_long_title_and_many_words_can_be_published(home: ArticleIndexPage) -> None:
    source = create_snippet(Source, title="Lang " * 99, source_type="study")
    assert ContentDocument.objects.get(key=f"articles.source:{source.pk}").title == source.title
    words = " ".join(f"{'x' * 40}{number}" for number in range(20_000))
    create_article(home, title="Veel", body=[paragraph(words)])
    assert status("veel") == 200
