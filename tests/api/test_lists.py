"""Pages of lists: their order, their links, and what part of a document they show."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import ArticleIndexPage
from cms.publishing.models import ContentDocument
from tests.factories import create_article

ARTICLES = "/api/v1/articles"
ORIGIN = "http://localhost:8000"
FIRST = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def five(home: ArticleIndexPage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Five articles, `a` to `e`, each published a day later, but `c` and `d` at once."""
    with monkeypatch.context() as clock:
        for name, day in zip("abcde", (0, 1, 2, 2, 3), strict=True):
            moment = FIRST + timedelta(days=day)
            clock.setattr(timezone, "now", lambda moment=moment: moment)
            create_article(home, title=name)


def titles(answer: Any) -> str:
    return "".join(item["title"] for item in answer.json()["items"])


def links(answer: Any) -> dict[str, str]:
    found = re.findall(r'<([^>]*)>; rel="(\w+)"', answer["Link"])
    return {name: address.removeprefix(f"{ORIGIN}{ARTICLES}?") for address, name in found}


@pytest.mark.usefixtures("five")
def test_pages_link_to_one_another(api: Client) -> None:
    for query, expected in (
        ("", {"first": "page=1", "last": "page=1"}),
        ("pageSize=2", {"first": 1, "last": 3, "next": 2}),
        ("pageSize=2&page=2", {"first": 1, "last": 3, "prev": 1, "next": 3}),
        ("pageSize=2&page=3", {"first": 1, "last": 3, "prev": 2}),
        ("pageSize=2&page=9", {"first": 1, "last": 3, "prev": 3}),
    ):
        found = links(api.get(f"{ARTICLES}?{query}"))
        for name, page in expected.items():
            wanted = page if isinstance(page, str) else f"pageSize=2&page={page}"
            assert sorted(found[name].split("&")) == sorted(wanted.split("&"))
        assert found.keys() == expected.keys()


@pytest.mark.usefixtures("five")
def test_following_the_links_gives_every_article_once(api: Client) -> None:
    seen, query = "", "pageSize=2&sort=title&fields=title,slug"
    while query:
        answer = api.get(f"{ARTICLES}?{query}")
        seen += titles(answer)
        query = links(answer).get("next", "")
    assert seen == "abcde"


@pytest.mark.usefixtures("five")
def test_a_page_past_the_end_is_empty(api: Client) -> None:
    for page in (6, 1_000_000):
        answer = api.get(f"{ARTICLES}?page={page}&pageSize=1")
        assert answer.status_code == 200
        assert answer.json() == {
            "items": [],
            "page": page,
            "pageSize": 1,
            "totalItems": 5,
            "totalPages": 5,
        }


def test_a_list_without_items_has_no_pages(api: Client, home: ArticleIndexPage) -> None:
    answer = api.get(ARTICLES)
    empty = {"items": [], "page": 1, "pageSize": 20, "totalItems": 0, "totalPages": 0}
    assert answer.json() == empty
    assert links(answer) == {"first": "page=1", "last": "page=1"}


@pytest.mark.usefixtures("five")
def test_a_list_comes_in_the_order_asked_for(api: Client) -> None:
    at_once = "".join(
        ContentDocument.objects.filter(title__in="cd")
        .order_by("pk")
        .values_list("title", flat=True)
    )
    for sort, expected in (
        ("title", "abcde"),
        ("-title", "edcba"),
        ("publishedAt", f"ab{at_once}e"),
        ("-publishedAt", f"e{at_once}ba"),
        ("updatedAt,-title", "abdce"),
        ("-updatedAt,title", "ecdba"),
    ):
        assert titles(api.get(f"{ARTICLES}?sort={sort}")) == expected
        halves = [titles(api.get(f"{ARTICLES}?sort={sort}&pageSize=3&page={n}")) for n in (1, 2)]
        assert "".join(halves) == expected
    assert titles(api.get(ARTICLES)) == f"e{at_once}ba"


@pytest.mark.usefixtures("five")
def test_fields_come_in_the_order_of_the_document(api: Client) -> None:
    for fields in ("title,id", "id,title"):
        answer = api.get(f"{ARTICLES}?fields={fields}")
        assert [list(item) for item in answer.json()["items"]] == [["id", "title"]] * 5
        one = api.get(f"{ARTICLES}/a?fields={fields}").json()
        assert list(one) == ["id", "title"]


@pytest.mark.usefixtures("five")
def test_all_fields_together_are_the_document(api: Client) -> None:
    whole = api.get(f"{ARTICLES}/a")
    parts = api.get(f"{ARTICLES}/a?fields={','.join(whole.json())}")
    assert parts.content == whole.content


@pytest.mark.parametrize(
    ("query", "faults"),
    [
        ("x=1&y=2", [("x", "unknownParameter"), ("y", "unknownParameter")]),
        ("page=1&page=1", [("page", "repeatedParameter")]),
        ("x=1&x=2", [("x", "unknownParameter"), ("x", "repeatedParameter")]),
        ("page=0&pageSize=0", [("page", "min_value"), ("pageSize", "min_value")]),
        ("page=-1", [("page", "invalid")]),
        ("page=", [("page", "invalid")]),
        ("page=%D9%A1", [("page", "invalid")]),
        ("page=1e3", [("page", "invalid")]),
        ("page=1000001", [("page", "max_value")]),
        ("page=1_0", [("page", "invalid")]),
        ("page=1%0A", [("page", "invalid")]),
        ("page=%00", [("page", "invalid")]),
        ("fields=", [("fields", "blank")]),
        ("fields=,", [("fields", "unknown")]),
        ("fields=title,", [("fields", "unknown")]),
        ("fields=%20title", [("fields", "unknown")]),
        ("fields=title,title", [("fields", "repeated")]),
        ("fields=%00", [("fields", "unknown")]),
        ("sort=", [("sort", "blank")]),
        ("sort=--title", [("sort", "unknown")]),
        ("sort=pk", [("sort", "unknown")]),
        ("sort=body", [("sort", "unknown")]),
        ("topic=", [("topic", "blank")]),
        ("topic=%20slaap", [("topic", "invalid")]),
        ("topic=sl%00aap", [("topic", "invalid")]),
        ("topic=" + "a" * 256, [("topic", "max_length")]),
        ("%00=1", [("\x00", "unknownParameter")]),
        ("%FF%ED%A0%80=1", [("����", "unknownParameter")]),
        (
            "a=1&page=x&page=y&sort=z",
            [
                ("a", "unknownParameter"),
                ("page", "invalid"),
                ("page", "repeatedParameter"),
                ("sort", "unknown"),
            ],
        ),
    ],
)
def test_every_fault_is_named_at_once(
    api: Client, db: Any, query: str, faults: list[tuple[str, str]]
) -> None:
    answer = api.get(f"{ARTICLES}?{query}")
    assert answer.status_code == 400
    found = {(fault["parameter"], fault["code"]) for fault in answer.json()["errors"]}
    assert set(faults) <= found
    assert {name for name, _ in found} == {name for name, _ in faults}


@pytest.mark.parametrize("path", ["", "/articles/a", "/articles/a/text", "/previews/x"])
def test_an_unknown_parameter_is_refused_everywhere(api: Client, db: Any, path: str) -> None:
    answer = api.get(f"/api/v1{path}?utm_source=brief")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == "utm_source"
