"""Fixtures that all tests share."""

from __future__ import annotations

import os
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from pytest_django import DjangoDbBlocker

from articles.models import ArticleIndexPage
from cms.publishing import freshness
from tests import factories
from tests.contract.answers import BASE, check_answer
from tests.review.signing import sign_everything


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fails a run in CI that skipped anything: there everything a test needs is at hand."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if "CI" in os.environ and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Gives the database a site once: publishing one for each test takes long."""
    with django_db_blocker.unblock():
        factories.create_site()
        # What a test that commits leaves behind for the next one.
        contents = connection.creation.serialize_db_to_string()
        connection._test_serialized_contents = contents  # type: ignore[attr-defined]


@pytest.fixture
def home(db: Any) -> ArticleIndexPage:
    """The root of the site, published."""
    return ArticleIndexPage.objects.get()


@pytest.fixture
def api() -> Client:
    """A reader of the public API: no session, no cookies."""
    return Client()


@pytest.fixture(autouse=True)
def everything_is_signed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets a reviewer sign whatever is about to go live, unless a test is about sign-off itself."""
    if not request.node.get_closest_marker("unsigned"):
        sign_everything(monkeypatch)


@pytest.fixture(autouse=True)
def nothing_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets no test see what another one had read from its own store."""
    monkeypatch.setattr(freshness, "_sight", None)


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
