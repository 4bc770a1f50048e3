"""The list of articles: what it shows, how it narrows, and what it costs."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.models import ArticleIndexPage, ArticlePage, Complaint, Contributor
from cms.site.roles import EDITOR, PUBLISHER
from tests.factories import create_article, create_person, create_snippet, create_topic
from tests.people import log_in
from tests.publishing import admin
from tests.publishing.support import create_index, schedule


def address(home: ArticleIndexPage, view: str) -> str:
    if view == "list":
        return reverse("article_list:index")
    return reverse("wagtailadmin_explore", args=[home.pk])


def titles(client: Client, where: str, **narrowed_by: Any) -> list[str]:
    html = client.get(where, narrowed_by).content.decode()
    found = re.findall(
        r'(?s)<td[^>]*class="[^"]*title.*?<a href="[^"]*/edit/"[^>]*>(.*?)</a>', html
    )
    return sorted(re.sub(r"<[^>]+>", "", text).strip() for text in found)


@pytest.mark.parametrize("view", ["list", "explorer"])
def test_editor_sees_topics_people_and_who_edited_last(home: ArticleIndexPage, view: str) -> None:
    article = create_article(home, topics=[create_topic("Slaap"), create_topic("Stress")])
    person = create_person(name="Bas Bedacht")
    for role in (Contributor.Role.AUTHOR, Contributor.Role.EDITOR):
        Contributor.objects.create(page=article, person=person, role=role)
    client = log_in(EDITOR, "renske")
    admin.edit(client, article)
    html = client.get(address(home, view)).content.decode()
    for shown in ("Slaap, Stress", ">\n    \n        Renske", "Bas Bedacht"):
        assert shown.strip(">\n ") in html
    assert "Bas Bedacht, Bas Bedacht" not in html


def test_explorer_still_shows_indexes_beside_articles(home: ArticleIndexPage) -> None:
    create_index(home, "Houding")
    create_article(home, title="Rug")
    assert titles(log_in(EDITOR), address(home, "explorer")) == ["Houding", "Rug"]


@pytest.fixture
def varied(home: ArticleIndexPage) -> dict[str, Any]:
    """Articles that differ in everything by which the list can be narrowed."""
    topic, complaint, person = (
        create_topic(),
        create_snippet(Complaint, title="Nekpijn"),
        create_person(),
    )
    full = create_article(home, title="Vol", summary="Kort.", topics=[topic])
    full.complaints.set([complaint])
    full.save()
    Contributor.objects.create(page=full, person=person, role=Contributor.Role.AUTHOR)
    changed = create_article(home, title="Gewijzigd")
    changed.lead = "Anders."
    changed.save_revision()
    planned = create_article(home, title="Gepland", live=False)
    schedule(planned)
    create_article(home, title="Concept", live=False)
    old = ArticlePage.objects.get(title="Concept")
    old.latest_revision_created_at = timezone.now() - timedelta(days=400)
    old.save(update_fields=["latest_revision_created_at"])
    return {"topic": topic.pk, "complaint": complaint.pk, "person": person.pk}


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("topic", "topic", ["Vol"]),
        ("complaint", "complaint", ["Vol"]),
        ("contributor", "person", ["Vol"]),
        ("status", "live", ["Gewijzigd", "Vol"]),
        ("status", "changed", ["Gewijzigd"]),
        ("status", "draft", ["Concept", "Gepland"]),
        ("status", "scheduled", ["Gepland"]),
        ("lacking", "findable", ["Concept", "Gepland", "Gewijzigd"]),
        ("lacking", "author", ["Concept", "Gepland", "Gewijzigd"]),
        ("latest_revision_created_at_to", "01-01-2026", ["Concept"]),
    ],
)
def test_list_is_narrowed(
    home: ArticleIndexPage,
    varied: dict[str, Any],
    field: str,
    value: str,
    expected: list[str],
) -> None:
    client, narrowed_by = log_in(PUBLISHER), {field: varied.get(value, value)}
    for view in ("list", "explorer"):
        assert titles(client, address(home, view), **narrowed_by) == expected


@pytest.mark.parametrize("view", ["list", "explorer"])
def test_longer_list_costs_no_more_queries(home: ArticleIndexPage, view: str) -> None:
    client, where, topic = log_in(PUBLISHER), address(home, view), create_topic()
    person = create_person()
    counts = []
    for number in range(20):
        article = create_article(home, title=f"Artikel {number}", topics=[topic])
        Contributor.objects.create(page=article, person=person)
        if number in {0, 19}:
            admin.edit(client, article)
            client.get(where)
            with CaptureQueriesContext(
                connection,
            ) as queries:
                assert client.get(where).status_code == 200
            counts.append(len(queries))
    assert counts[0] == counts[1]
