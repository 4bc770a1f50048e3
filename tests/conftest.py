"""Fixtures that all tests share."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from articles.models import ArticleIndexPage
from tests import factories
from tests.contract.answers import BASE, check_answer


@pytest.fixture
def home(db: Any) -> ArticleIndexPage:
    """The root of the site, published."""
    return factories.create_site()


@pytest.fixture
def api() -> Client:
    """A reader of the public API: no session, no cookies."""
    return Client()


@pytest.fixture(autouse=True)
def every_public_answer_keeps_the_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    """Holds each answer that any test gets below /api/v1 against the OpenAPI document."""
    send = Client.request

    def send_and_check(client: Client, **environ: Any) -> Any:
        answer = send(client, **environ)
        path = answer.wsgi_request.path
        if path == BASE or path.startswith(f"{BASE}/"):
            query = answer.wsgi_request.META["QUERY_STRING"]
            check_answer(str(answer.wsgi_request.method), path, query, answer)
        return answer

    monkeypatch.setattr(Client, "request", send_and_check)
