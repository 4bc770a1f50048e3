"""The check that every other test relies on: it must notice each way to break the contract."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from articles.models import ArticleIndexPage
from cms.api import API_VERSION
from tests.contract.answers import BASE, BrokenContractError, check_answer
from tests.factories import create_article

PROBLEM = {
    "type": "about:blank",
    "title": "Not Found",
    "status": 404,
    "detail": "There is nothing at this address.",
    "instance": "/api/v1/articles/geen",
    "code": "notFound",
    "errors": [],
}


def made(body: Any, status: int = 200, media_type: str = "application/json") -> HttpResponse:
    headers = {"API-Version": API_VERSION}
    return HttpResponse(json.dumps(body), media_type, status, headers=headers)


def problem(status: int = 404, **changed: Any) -> HttpResponse:
    return made(PROBLEM | changed, status, "application/problem+json")


@pytest.fixture
def article(api: Client, home: ArticleIndexPage) -> dict[str, Any]:
    create_article(home, title="Goed")
    return api.get(f"{BASE}/articles/goed").json()


@pytest.mark.parametrize("path", ["/articles/goed", "/articles/geen", "/articles/", "/niets"])
def test_a_promised_problem_is_accepted(path: str) -> None:
    check_answer("GET", BASE + path, "", problem())


@pytest.mark.parametrize(
    ("method", "path", "answer"),
    [
        ("GET", "/articles/geen", problem(status=500)),
        ("GET", "/articles/geen", problem(extra=1)),
        ("GET", "/articles/geen", problem(errors=[{"code": "x", "detail": "y", "more": 1}])),
        ("GET", "/articles/geen", problem(errors=None)),
        ("GET", "/articles/geen", made(PROBLEM, 404)),
        ("GET", "/articles/geen", HttpResponse("<h1>Not Found</h1>", status=404)),
        ("GET", "/articles", problem(status=410)),
        ("GET", "/niets", made({})),
        ("GET", "/articles", made({"items": []})),
        ("POST", "/articles", made({})),
        ("OPTIONS", "/articles", made({})),
        ("HEAD", "/articles/goed", made({})),
        ("GET", "/articles/goed/text", made("text")),
        ("GET", "/docs", HttpResponse("<h1>Error</h1>", status=500)),
    ],
)
def test_what_was_not_promised_is_noticed(method: str, path: str, answer: HttpResponse) -> None:
    answer["API-Version"] = API_VERSION
    with pytest.raises(BrokenContractError):
        check_answer(method, BASE + path, "", answer)


def test_an_answer_without_its_version_is_noticed() -> None:
    answer = problem()
    del answer["API-Version"]
    with pytest.raises(BrokenContractError, match="API-Version"):
        check_answer("GET", f"{BASE}/articles/geen", "", answer)


@pytest.mark.parametrize(
    "change",
    [
        {"extra": 1},
        {"title": None},
        {"type": "page"},
        {"updatedAt": "gisteren"},
        {"id": "1"},
        {"version": 0},
        {"body": [{"type": "paragraph", "id": "1", "html": "", "text": "", "extra": 1}]},
        {"body": [{"type": "other", "id": "1"}]},
    ],
)
def test_a_changed_document_is_noticed(article: dict[str, Any], change: dict[str, Any]) -> None:
    check_answer("GET", f"{BASE}/articles/goed", "", made(article))
    with pytest.raises(BrokenContractError):
        check_answer("GET", f"{BASE}/articles/goed", "", made(article | change))


def test_a_missing_field_is_noticed_unless_fields_were_asked_for(article: dict[str, Any]) -> None:
    del article["lead"]
    check_answer("GET", f"{BASE}/articles/goed", "fields=title", made(article))
    with pytest.raises(BrokenContractError):
        check_answer("GET", f"{BASE}/articles/goed", "", made(article))
