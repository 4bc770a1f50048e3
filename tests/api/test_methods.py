"""Methods, content negotiation and what a browser asks first."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from articles.models import ArticleIndexPage
from tests.factories import create_article

BASE = "/api/v1"
ADDRESSES = [
    BASE,
    f"{BASE}/articles",
    f"{BASE}/articles/goed",
    f"{BASE}/articles/goed/text",
    f"{BASE}/previews/x",
    f"{BASE}/checks/goed",
    f"{BASE}/checks/goed/versions/1",
    f"{BASE}/care-routes",
    f"{BASE}/openapi.json",
    f"{BASE}/docs",
]


@pytest.fixture
def article(home: ArticleIndexPage) -> None:
    create_article(home, title="Goed")


@pytest.fixture
def strict() -> Client:
    """A client of whom forms would ask a CSRF token, as of anyone."""
    return Client(enforce_csrf_checks=True)


@pytest.mark.parametrize("address", ADDRESSES)
def test_another_method_is_refused_with_those_there_are(strict: Client, address: str) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW"):
        answer = strict.generic(method, address, b"{", "application/json")
        assert answer.status_code == 405
        assert answer["Content-Type"] == "application/problem+json"
        assert answer["Allow"] == "GET, HEAD, OPTIONS"
        assert answer.json()["code"] == "methodNotAllowed"


@pytest.mark.parametrize("path", ["/api/v1/niets", "/api/v1/articles/", "/api/v2"])
def test_an_unknown_address_is_not_found_by_any_method(strict: Client, path: str) -> None:
    answer = strict.post(path)
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize("address", ADDRESSES)
def test_options_tells_the_methods(api: Client, address: str) -> None:
    answer = api.options(address)
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_head_has_the_headers_of_get_and_no_body(api: Client, coding: str) -> None:
    for address in (*ADDRESSES, f"{BASE}/niets", f"{BASE}/articles?page=0"):
        got = api.get(address, headers={"Accept-Encoding": coding})
        head = api.head(address, headers={"Accept-Encoding": coding})
        assert head.content == b""
        assert head.status_code == got.status_code
        assert dict(head.items()) == dict(got.items())
        assert head["Content-Length"] == str(len(got.content))


NEGOTIATIONS = [
    ("/articles", "application/json", 200),
    ("/articles", "*/*", 200),
    ("/articles", "application/*", 200),
    ("/articles", "text/html, application/json;q=0.5", 200),
    ("/articles", "application/json; charset=utf-8", 200),
    ("/articles", "text/html", 406),
    ("/articles", "text/html, application/xml", 406),
    ("/articles", "nonsense", 406),
    ("/articles/goed", "text/plain", 406),
    ("/articles/geen", "text/html", 406),
    ("/articles/goed/text", "text/plain", 200),
    ("/articles/goed/text", "application/json", 406),
    ("/docs", "text/html,application/xhtml+xml,*/*;q=0.8", 200),
    ("/docs", "application/json", 406),
    ("/openapi.json", "application/json", 200),
]


@pytest.mark.usefixtures("article")
def test_an_answer_comes_only_in_a_form_that_is_accepted(api: Client) -> None:
    for address, accept, status in NEGOTIATIONS:
        answer = api.get(BASE + address, headers={"Accept": accept})
        assert answer.status_code == status, (address, accept)
        assert (answer["Content-Type"] == "application/problem+json") == (status == 406)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_form_is_never_chosen_in_the_address(api: Client, address: str) -> None:
    for form in ("json", "api", "xml", ""):
        answer = api.get(f"{address}?format={form}")
        assert answer.status_code == 400
        assert answer.json()["errors"][0]["parameter"] == "format"


@pytest.mark.parametrize("address", [*ADDRESSES, f"{BASE}/niets", f"{BASE}/articles?page=0"])
def test_any_site_may_read_without_cookies(api: Client, db: Any, address: str) -> None:
    answer = api.get(address, headers={"Origin": "https://elders.example"})
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer
    assert {"ETag", "Link", "API-Version", "Retry-After"} <= exposed(answer)


def exposed(answer: Any) -> set[str]:
    return set(answer["Access-Control-Expose-Headers"].split(", "))


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_browser_may_ask_first(api: Client, address: str) -> None:
    asked = {
        "Origin": "https://elders.example",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "if-none-match",
    }
    answer = api.options(address, headers=asked)
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "if-none-match" in answer["Access-Control-Allow-Headers"]
    assert "Access-Control-Allow-Credentials" not in answer


def test_other_sites_may_not_read_the_admin(api: Client, db: Any) -> None:
    answer = api.get("/admin/login/", headers={"Origin": "https://elders.example"})
    assert "Access-Control-Allow-Origin" not in answer
