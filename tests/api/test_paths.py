"""Which addresses there are, and that all others answer alike."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from articles.models import ArticleIndexPage
from tests.factories import create_article

BASE = "/api/v1"
ARTICLES = f"{BASE}/articles"
PROBLEM = "application/problem+json"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/articles/",
        "/articles/goed/",
        "/articles/goed/text/",
        "/previews/",
        "/docs/",
        "/openapi.json/",
        "/openapi",
        "/articles.json",
        "/articles/goed.json",
        "//articles",
        "/Articles",
        "/articles/goed/body",
        "/articles/../articles",
        "articles",
        "x",
        "/pages/x",
        "/admin",
        "/%2e%2e/%2e%2e/etc/passwd",
    ],
)
def test_an_address_that_does_not_exist_is_a_problem(
    api: Client, home: ArticleIndexPage, path: str
) -> None:
    create_article(home, title="Goed")
    answer = api.get(BASE + path)
    assert (answer.status_code, answer["Content-Type"]) == (404, PROBLEM)
    assert "Location" not in answer


@pytest.mark.parametrize("path", ["/api/", "/api/v2", "/api/v2/articles", "/api/admin"])
def test_everything_below_api_answers_with_problems(api: Client, path: str) -> None:
    answer = api.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (404, PROBLEM)
    assert answer["API-Version"]


def test_an_address_outside_the_api_is_an_ordinary_page(api: Client) -> None:
    assert api.get("/niets")["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(
    ("raw", "instance"),
    [
        ("/api/v1/articles/\x00", "/api/v1/articles/%00"),
        ("/api/v1/articles/a\nb", "/api/v1/articles/a%0Ab"),
        ("/api/v1/articles\n", "/api/v1/articles%0A"),
        ("/api/v1/articles/\xff\xfe", "/api/v1/articles/%25FF%25FE"),
        ("/api/v1/articles/\xed\xa0\x80", "/api/v1/articles/%25ED%25A0%2580"),
        ("/api/v1/articles/%zz", "/api/v1/articles/%25zz"),
        ("/api/v1/articles/\xc3\xa9\xc3\xa9n", "/api/v1/articles/%C3%A9%C3%A9n"),
        ('/api/v1/"><script>', "/api/v1/%22%3E%3Cscript%3E"),
        ("/api/v1/previews/\x00", "/api/v1/previews/%00"),
        ("/api/v1/previews/\xc3\xa9:x:y", "/api/v1/previews/%C3%A9%3Ax%3Ay"),
        ("/api/v1/" + "a" * 100_000, "/api/v1/" + "a" * 100_000),
        ("/api/v1/articles/" + "a" * 100_000, "/api/v1/articles/" + "a" * 100_000),
    ],
)
def test_odd_paths_are_not_found_and_named_safely(
    api: Client, db: Any, raw: str, instance: str
) -> None:
    answer = api.get("/", PATH_INFO=raw)
    assert answer.status_code == 404
    assert answer.json()["instance"] == instance


def test_unknown_draft_private_and_withdrawn_before_publication_are_one_answer(
    api: Client, home: ArticleIndexPage
) -> None:
    create_article(home, title="Concept", live=False)
    private = create_article(home, title="Prive", live=False)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    private.save_revision().publish()
    withdrawn = create_article(home, title="Terug", live=False)
    withdrawn.unpublish()
    create_article(home, title="Weg", live=False).delete()
    answers = {
        (
            answer.status_code,
            answer.content.replace(slug.encode(), b"x"),
            tuple(
                sorted((name, value) for name, value in answer.items() if name != "Content-Length")
            ),
        )
        for slug in ("onbekend", "concept", "prive", "terug", "weg", "adviesbijklachten")
        for answer in [api.get(f"{ARTICLES}/{slug}")]
    }
    assert len(answers) == 1
    assert answers.pop()[0] == 404


@pytest.mark.parametrize("path", ["{}", "{}/text", "{}?fields=title"])
def test_what_was_public_is_gone(api: Client, home: ArticleIndexPage, path: str) -> None:
    create_article(home, title="Oud").unpublish()
    answer = api.get(f"{ARTICLES}/{path.format('oud')}")
    assert (answer.status_code, answer["Content-Type"]) == (410, PROBLEM)
    assert answer["Cache-Control"] == "no-store"


def test_what_became_private_is_gone(api: Client, home: ArticleIndexPage) -> None:
    page = create_article(home, title="Besloten")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert api.get(f"{ARTICLES}/besloten").status_code == 410


def test_what_was_deleted_is_gone_from_the_list_as_well(
    api: Client, home: ArticleIndexPage
) -> None:
    create_article(home, title="Verwijderd").delete()
    assert api.get(f"{ARTICLES}/verwijderd").status_code == 410
    assert api.get(ARTICLES).json()["items"] == []


def test_the_root_leads_on(api: Client) -> None:
    root = api.get(BASE).json()
    assert root["links"] == {name: f"http://localhost:8000{BASE}/{name}" for name in root["links"]}
    assert {"articles", "changes", "openapi.json"} <= root["links"].keys()
    for address in root["links"].values():
        assert address.startswith("http://localhost:8000/api/v1/")
