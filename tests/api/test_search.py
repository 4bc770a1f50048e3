"""Finding articles by their words, the same on both databases."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.models import ArticleIndexPage, Complaint
from tests.factories import create_article, create_snippet, create_topic, paragraph

ARTICLES = "/api/v1/articles"


@pytest.fixture
def articles(home: ArticleIndexPage) -> None:
    """Three articles that share some words."""
    sleep = create_topic("Slaap")
    low_back = create_snippet(Complaint, title="Lage rugpijn")
    create_article(
        home,
        title="Beter slapen",
        slug="slapen",
        lead="Een goed kussen helpt.",
        body=[paragraph("Leg een kussen tussen je knieën. Zo ontspant je rug.")],
        topics=[sleep],
        complaints=[low_back],
    )
    create_article(
        home,
        title="Een sterke rug",
        slug="rug",
        body=[paragraph("Doe elke dag een oefening. Daarna slaap je beter.")],
        synonyms="hernia, ischias",
    )
    create_article(home, title="Stijve nek", slug="nek", body=[paragraph("Draai je hoofd.")])


def found(api: Client, words: str, **parameters: str) -> list[str]:
    query = "&".join(f"{name}={quote(value)}" for name, value in parameters.items())
    answer = api.get(f"{ARTICLES}?search={quote(words)}&{query}".rstrip("&"))
    assert answer.status_code == 200, answer.content
    return [item["slug"] for item in answer.json()["items"]]


def passage(api: Client, words: str) -> list[dict[str, Any]]:
    return api.get(f"{ARTICLES}?search={quote(words)}").json()["items"][0]["highlights"]


FOUND = [
    ("slapen", ["slapen", "rug"]),
    ("Slaap", ["slapen", "rug"]),
    ("geslapen", ["slapen", "rug"]),
    ("oefeningen", ["rug"]),
    ("kussens", ["slapen"]),
    ("knie", ["slapen"]),
    ("RÚG", ["rug", "slapen"]),
    ("slapen oefening", ["rug"]),
    ("oef", ["rug"]),
    ("elke oefe", ["rug"]),
    ("lage rugpijn", ["slapen"]),
    ("ischias", ["rug"]),
    ("hoofdpijn", []),
    ("onbekend", []),
    ("?", []),
    ("睡眠", []),
]


@pytest.mark.usefixtures("articles")
def test_words_find_what_has_them_best_first(api: Client) -> None:
    assert [(words, found(api, words)) for words, _ in FOUND] == FOUND


@pytest.mark.usefixtures("articles")
def test_what_has_any_word_is_given_when_nothing_has_all(api: Client) -> None:
    assert set(found(api, "nek oefening")) == {"nek", "rug"}


@pytest.mark.usefixtures("articles")
def test_filters_hold_together(api: Client) -> None:
    assert found(api, "rug", topic="slaap") == ["slapen"]
    assert found(api, "rug", topic="slaap", complaint="lage-rugpijn") == ["slapen"]
    assert found(api, "oefening", topic="slaap") == []
    assert found(api, "rug", publishedAfter="2999-01-01T00:00:00Z") == []
    assert found(api, "rug", updatedAfter="2020-01-01T00:00:00Z", fields="slug") == [
        "rug",
        "slapen",
    ]
    assert found(api, "rug", sort="-title") == ["rug", "slapen"]
    assert found(api, "rug", sort="title") == ["slapen", "rug"]
    assert found(api, "rug", pageSize="1", page="2") == ["slapen"]


@pytest.mark.usefixtures("articles")
def test_the_passage_shows_the_words_as_written(api: Client) -> None:
    assert passage(api, "kussens knie") == [
        {"text": "Leg een ", "match": False},
        {"text": "kussen", "match": True},
        {"text": " tussen je ", "match": False},
        {"text": "knieën", "match": True},
        {"text": ". Zo ontspant je rug.", "match": False},
    ]


@pytest.mark.usefixtures("articles")
def test_what_was_found_by_a_synonym_shows_how_it_begins(api: Client) -> None:
    assert passage(api, "hernia") == [
        {"text": "Doe elke dag een oefening. Daarna slaap je beter.", "match": False}
    ]


def test_a_long_line_is_cut_at_words(api: Client, home: ArticleIndexPage) -> None:
    before, after = "voor " * 100, " daarna" * 100
    create_article(home, body=[paragraph(f"{before}hernia{after}")])
    parts = passage(api, "hernia")
    text = "".join(part["text"] for part in parts)
    assert [part["text"] for part in parts if part["match"]] == ["hernia"]
    assert text.startswith("…voor ")
    assert text.endswith(" daarna…")
    assert len(text) <= 210


@pytest.mark.usefixtures("articles")
def test_only_a_search_has_highlights(api: Client) -> None:
    items = api.get(ARTICLES).json()["items"]
    assert not any("highlights" in item for item in items)


CHARACTERS = [
    "'", '"', '""', "\\", "%", "*", "-", "NEAR(a b)", "a AND", "OR", "a:b", "(", ")", "{}", "^a",
    "a*b", "a' | 'b", ":*", "!", "&", "<->", "$1", ";--", "rug'", "\t", "é", "🙂", "ß", "٣",
    "a" * 200, "title:rug", "-rug", "+rug", "rug~", "\u202e", "1e5", "3x10", "0x1f", "a.b.c",
    "a@b.nl",
]  # fmt: skip


@pytest.mark.usefixtures("articles")
def test_any_characters_can_be_searched_for(api: Client) -> None:
    for words in CHARACTERS:
        answer = api.get(f"{ARTICLES}?search={quote(words)}")
        assert answer.status_code == (200 if words.strip() else 400), words


@pytest.mark.parametrize("words", ["", "%00", "a%00b", "a" * 201, "%20"])
def test_what_cannot_be_searched_for_is_named(api: Client, db: Any, words: str) -> None:
    answer = api.get(f"{ARTICLES}?search={words}")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == "search"


@pytest.mark.parametrize(
    "moment", ["gisteren", "2026-01-01", "2026-01-01T00:00:00", "2026-13-01T00:00:00Z",
               "0001-01-01T00:00:00%2B14:00", "2026-01-01T00:00:00 01:00"],
)  # fmt: skip
def test_a_moment_needs_its_zone(api: Client, db: Any, moment: str) -> None:
    answer = api.get(f"{ARTICLES}?publishedAfter={moment}")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == "publishedAfter"


def test_a_word_of_a_draft_finds_nothing(api: Client, home: ArticleIndexPage) -> None:
    page: Any = create_article(home, title="Rug", slug="rug")
    page.title, page.synonyms = "Geheim", "verborgen"
    page.body = [paragraph("Besloten.")]
    page.save_revision()
    for word in ("geheim", "verborgen", "besloten"):
        assert found(api, word) == []
    page.get_latest_revision().publish()
    for word in ("geheim", "verborgen", "besloten"):
        assert found(api, word) == ["rug"]
    page.refresh_from_db()
    page.unpublish()
    assert found(api, "geheim") == []


@pytest.mark.usefixtures("articles")
def test_a_search_costs_three_queries_at_most(
    api: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for words, queries in (("rug", 2), ("nek oefening", 3), ("onbekend", 3), ("?", 1)):
        with django_assert_max_num_queries(queries):
            api.get(f"{ARTICLES}?search={quote(words)}&topic=slaap" if words == "?" else
                    f"{ARTICLES}?search={quote(words)}")  # fmt: skip
