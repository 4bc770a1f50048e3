"""The dashboard: what waits for an editor, and nothing where nothing waits."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.models import ArticleIndexPage, Source
from cms.site.roles import EDITOR, PUBLISHER
from tests.factories import create_article, create_snippet, create_topic
from tests.people import log_in
from tests.publishing.support import schedule

PANELS = ["waiting_drafts", "scheduled", "incomplete", "sources"]


def shown(client: Client) -> dict[str, str]:
    """Gives the HTML of each of our panels on the dashboard, in order."""
    html = client.get(reverse("wagtailadmin_home")).content.decode()
    starts = sorted((html.find(f'id="{name}-section"'), name) for name in PANELS)
    found = [(place, name) for place, name in starts if place >= 0]
    ends = [place for place, _ in [*found, (len(html), "")]][1:]
    return {name: html[place:end] for (place, name), end in zip(found, ends, strict=True)}


def source(title: str, days: int | None) -> Source:
    expires_on = None if days is None else timezone.localdate() + timedelta(days=days)
    return create_snippet(Source, title=title, source_type="study", expires_on=expires_on)


def finish(home: ArticleIndexPage, title: str, **fields: Any) -> Any:
    topic = create_topic(f"Over {title}")
    return create_article(home, title=title, summary="Kort.", topics=[topic], **fields)


@pytest.mark.parametrize("role", [EDITOR, PUBLISHER])
def test_nothing_waits_and_nothing_shows(home: ArticleIndexPage, role: str) -> None:
    finish(home, "Klaar")
    source("Ver weg", 31)
    source("Nooit", None)
    assert shown(log_in(role)) == {}


@pytest.mark.parametrize("role", [EDITOR, PUBLISHER])
def test_every_list_shows_what_waits(home: ArticleIndexPage, role: str) -> None:
    changed = finish(home, "Gewijzigd")
    changed.title = "Nieuwe titel"
    changed.save_revision()
    schedule(finish(home, "Gepland", live=False))
    create_article(home, title="Kaal", live=False)
    source("Verlopen", -1)
    source("Bijna", 30)
    panels = shown(log_in(role))
    assert list(panels) == PANELS
    assert "Nieuwe titel" in panels["waiting_drafts"]
    assert "Gepland" in panels["scheduled"]
    assert "Kaal" in panels["incomplete"]
    assert panels["sources"].index("Verlopen") < panels["sources"].index("Bijna")


def test_scheduled_change_waits_for_nobody(home: ArticleIndexPage) -> None:
    schedule(finish(home, "Rug"), lead="Anders.")
    assert list(shown(log_in(EDITOR))) == ["scheduled"]


def test_long_list_leads_to_the_whole_one(home: ArticleIndexPage) -> None:
    client = log_in(EDITOR)
    for number in range(5):
        create_article(home, title=f"Kaal {number}")
    assert "lacking=findable" not in shown(client)["incomplete"]
    create_article(home, title="Kaal 5")
    panel = shown(client)["incomplete"]
    assert panel.count("<tr>") == 1 + 5
    assert "lacking=findable" in panel


def test_whole_list_of_sources_has_those_that_the_panel_names(home: ArticleIndexPage) -> None:
    for number in range(6):
        source(f"Oud {number}", -number)
    source("Ver weg", 40)
    client = log_in(EDITOR)
    panel = shown(client)["sources"]
    address = panel.split('waiting-panel__all"><a href="')[1].split('"')[0]
    html = client.get(address).content.decode()
    assert "Oud 5" in html
    assert "Ver weg" not in html


def test_longer_dashboard_costs_no_more_queries(home: ArticleIndexPage) -> None:
    client, counts = log_in(EDITOR), []
    for number in range(4):
        create_article(home, title=f"Kaal {number}")
        source(f"Oud {number}", -number)
        shown(client)
        with CaptureQueriesContext(connection) as queries:
            shown(client)
        counts.append(len(queries))
    assert len(set(counts)) == 1
