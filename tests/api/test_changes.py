"""The feed of changes: in order, complete, and honest when it cannot go on."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from articles.models import ArticleIndexPage
from cms.publishing.models import Publication
from tests.factories import create_article, create_topic, publish

CHANGES = "/api/v1/changes"


def follow(api: Client, after: str | None = None, size: int = 3) -> tuple[list[Any], str]:
    """Gives all changes after a cursor, and the cursor at their end."""
    items: list[Any] = []
    while True:
        query = {"pageSize": size} | ({"after": after} if after else {})
        answer = api.get(CHANGES, query)
        assert answer.status_code == 200, answer.content
        body = answer.json()
        items += body["items"]
        after = body["next"]
        if not body["hasMore"]:
            return items, str(after)


def test_a_follower_sees_everything_once_and_in_order(api: Client, home: ArticleIndexPage) -> None:
    page = create_article(home, title="Rug", slug="rug")
    page.title = "Rugpijn"
    page = publish(page)
    page.unpublish()
    create_topic()
    items, end = follow(api)
    assert [(item["action"], item["type"], item["version"]) for item in items] == [
        ("published", "site", 1),
        ("published", "articleIndex", 1),
        ("published", "article", 1),
        ("updated", "article", 2),
        ("withdrawn", "article", 3),
        ("published", "topic", 1),
    ]
    assert items[-1]["href"] == "http://localhost:8000/api/v1/topics/slaap"
    assert items[1]["href"] == "http://localhost:8000/api/v1/pages?path=/"
    assert follow(api, end) == ([], end)
    create_topic("Stress")
    more, _ = follow(api, end)
    assert [item["slug"] for item in more] == ["stress"]


def test_any_place_can_be_returned_to(api: Client, home: ArticleIndexPage) -> None:
    for name in "abc":
        create_article(home, title=name)
    everything, _ = follow(api)
    seen, after = 0, None
    while seen < len(everything):
        body = api.get(CHANGES, {"pageSize": 1} | ({"after": after} if after else {})).json()
        after, seen = body["next"], seen + 1
        rest, _ = follow(api, after)
        assert rest == everything[seen:]


def test_an_empty_feed_can_be_followed(api: Client, db: Any) -> None:
    Publication.objects.all().delete()
    items, start = follow(api)
    assert items == []
    create_topic()
    assert len(follow(api, start)[0]) == 1


@pytest.mark.parametrize(
    "cursor", ["x", "é", "=", "%00", "-1-000000000000", "1e3-000000000000", "1-00000000000",
               "1-00000000000G", "9" * 19 + "-000000000000", "a" * 101, ""],
)  # fmt: skip
def test_what_is_no_cursor_is_refused(api: Client, db: Any, cursor: str) -> None:
    answer = api.get(f"{CHANGES}?after={cursor}")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == "after"


def test_a_cursor_of_another_history_is_lost(api: Client, home: ArticleIndexPage) -> None:
    create_article(home, title="Rug")
    _, end = follow(api)
    last = Publication.objects.latest("number")
    Publication.objects.filter(pk=last.pk).update(version=9)
    other = api.get(CHANGES, {"after": end})
    assert (other.status_code, other.json()["code"]) == (410, "cursorLost")
    unknown = api.get(CHANGES, {"after": "999999999999999999-0123456789ab"})
    assert (unknown.status_code, unknown.json()["code"]) == (410, "cursorLost")
    last.delete()
    gone = api.get(CHANGES, {"after": end})
    assert (gone.status_code, gone.json()["code"]) == (410, "cursorLost")


@pytest.mark.parametrize("size", ["0", "1001", "x"])
def test_the_size_has_bounds(api: Client, db: Any, size: str) -> None:
    assert api.get(f"{CHANGES}?pageSize={size}").status_code == 400
