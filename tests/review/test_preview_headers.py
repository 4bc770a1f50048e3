"""Who may show a preview in a frame, and what a preview may load: in the API and the frontend."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.client import HTTPMessage
from typing import Any
from urllib.request import urlopen

import pytest
from django.test import Client, override_settings

from articles.models import ArticleIndexPage
from frontend_contract.reference.serve import FrontendServer
from tests.factories import create_article
from tests.review.test_preview import browser_of, create_editor, read, token_for

ADMIN = "https://redactie.example"
API = "https://api.example"


@pytest.fixture
def frontend() -> Iterator[str]:
    """The address of a reference frontend whose admin is elsewhere."""
    with FrontendServer(0, API, ADMIN) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def headers_of(address: str) -> HTTPMessage:
    with urlopen(address, timeout=10) as answer:
        return answer.headers


def directives(policy: str | None) -> dict[str, str]:
    parts = (part.split(" ", 1) for part in (policy or "").split("; "))
    return {name: " ".join(rest) for name, *rest in parts}


@override_settings(WAGTAILADMIN_BASE_URL=ADMIN)
def test_only_the_admin_may_frame_what_the_api_says_of_a_preview(home: ArticleIndexPage) -> None:
    token = token_for(browser_of(create_editor("sanne")), create_article(home))
    for answer in (read(token), read("onbekend")):
        assert directives(answer["Content-Security-Policy"]) == {
            "default-src": "'none'",
            "frame-ancestors": ADMIN,
        }
        assert answer["Cache-Control"] == "no-store"
        assert answer["Referrer-Policy"] == "no-referrer"
        assert answer["X-Robots-Tag"] == "noindex"


def test_only_the_admin_may_frame_the_page_of_a_preview(frontend: str) -> None:
    headers = headers_of(f"{frontend}/preview?token=x")
    assert directives(headers["Content-Security-Policy"])["frame-ancestors"] == ADMIN
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize(("path", "loaded"), [("/preview", True), ("/", False), ("/x", False)])
def test_only_a_preview_loads_anything_from_the_admin(
    frontend: str, path: str, loaded: bool
) -> None:
    policy = directives(headers_of(frontend + path)["Content-Security-Policy"])
    for name in ("script-src", "style-src", "connect-src"):
        assert (ADMIN in policy[name]) is loaded
    assert ADMIN not in policy["img-src"]


def userbar(**query: str) -> Any:
    return Client().get("/userbar", query)


@override_settings(FRONTEND_ORIGIN="https://site.example", WAGTAILADMIN_BASE_URL=ADMIN)
def test_the_frontend_gets_the_checks_without_a_session(db: Any) -> None:
    answer = userbar(in_preview_panel="true")
    html = answer.content.decode()
    assert answer["Access-Control-Allow-Origin"] == "https://site.example"
    assert answer["Cache-Control"] == "no-store"
    assert not answer.cookies
    assert f'"allowedOrigins": ["{ADMIN}"]' in html
    assert "Lege kop gevonden" in html
    assert "<aside hidden" in html
    assert "<aside hidden" not in userbar().content.decode()


@override_settings(FRONTEND_ORIGIN="https://site.example")
def test_the_panel_talks_with_the_frontend(admin_client: Client, home: ArticleIndexPage) -> None:
    page = create_article(home)
    html = admin_client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert '"allowedOrigins": ["https://site.example"]' in html
