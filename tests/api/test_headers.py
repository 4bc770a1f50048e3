"""What every answer carries, and what of a request never makes a difference."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from articles.models import ArticleIndexPage
from tests.factories import create_article, create_image

BASE = "/api/v1"
ARTICLE = f"{BASE}/articles/goed"
ADDRESSES = [
    BASE,
    f"{BASE}/articles",
    f"{BASE}/articles?page=0",
    ARTICLE,
    f"{ARTICLE}/text",
    f"{BASE}/articles/geen",
    f"{BASE}/previews/x",
    f"{BASE}/checks/geen",
    f"{BASE}/checks/geen/versions/1",
    f"{BASE}/checks/geen/versions/1/advice",
    f"{BASE}/openapi.json",
    f"{BASE}/docs",
    f"{BASE}/niets",
    "/api/v2",
]


@pytest.fixture
def article(home: ArticleIndexPage) -> None:
    create_article(home, title="Goed", hero_image=create_image())


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_carries_its_version_and_keeps_browsers_safe(
    api: Client, db: Any, address: str
) -> None:
    referrer = "no-referrer" if "/previews/" in address else "same-origin"
    for answer in (api.get(address), api.post(address), api.options(address)):
        assert answer["API-Version"] == "1.2.0"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Security-Policy"].startswith("default-src 'none'")
        assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert answer["Referrer-Policy"] == referrer
        assert answer["X-Frame-Options"] in {"DENY", "SAMEORIGIN"}
        assert not answer.cookies


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "localhost"},
        {"Host": "127.0.0.1:1234"},
        {"X-Forwarded-Host": "kwaad.example"},
        {"X-Forwarded-Proto": "https"},
        {"X-Forwarded-For": "10.0.0.1"},
        {"X-Forwarded-Port": "99"},
        {"Forwarded": "host=kwaad.example;proto=https"},
        {"X-Original-URL": "/admin/"},
        {"X-HTTP-Method-Override": "DELETE"},
        {"Authorization": "Basic eDp5"},
        {"Cookie": "sessionid=x; csrftoken=y; django_language=en"},
        {"Accept-Language": "en"},
        {"User-Agent": ""},
        {"Referer": "https://kwaad.example/"},
    ],
    ids=str,
)
def test_an_answer_depends_on_nothing_but_its_address(api: Client, headers: dict[str, str]) -> None:
    for address in ADDRESSES:
        plain, given = api.get(address), api.get(address, headers=headers)
        assert given.status_code == plain.status_code
        assert given.content == plain.content
        assert dict(given.items()) == dict(plain.items())
        assert not given.cookies


@pytest.mark.usefixtures("article")
def test_an_editor_sees_what_everyone_sees(api: Client, admin_client: Client) -> None:
    for address in ADDRESSES:
        plain, given = api.get(address), admin_client.get(address)
        assert given.content == plain.content
        assert dict(given.items()) == dict(plain.items())
        assert "Set-Cookie" not in given.headers
        assert not given.cookies


def test_a_host_that_is_not_ours_is_refused_with_a_problem(api: Client, db: Any) -> None:
    answer = api.get(ARTICLE, headers={"Host": "kwaad.example"})
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert b"kwaad" not in answer.content


def test_a_host_that_is_not_ours_gets_a_page_elsewhere(api: Client) -> None:
    answer = api.get("/admin/", headers={"Host": "kwaad.example"})
    assert (answer.status_code, answer["Content-Type"]) == (400, "text/html; charset=utf-8")
