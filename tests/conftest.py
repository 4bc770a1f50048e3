"""Fixtures that all tests share."""

from __future__ import annotations

import os
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from articles.models import ArticleIndexPage
from cms.publishing import freshness, services
from cms.publishing.registry import key_of, kind_of
from cms.review.canonical import content_hash
from cms.review.gate import ReviewGate, find_ground
from cms.review.registry import reviewed_kind_of
from tests import factories
from tests.contract.answers import BASE, check_answer
from tests.review.signing import approve_row


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fails a run in CI that skipped anything: there everything a test needs is at hand."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if "CI" in os.environ and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture
def home(db: Any) -> ArticleIndexPage:
    """The root of the site, published."""
    return factories.create_site()


@pytest.fixture
def api() -> Client:
    """A reader of the public API: no session, no cookies."""
    return Client()


@pytest.fixture(autouse=True)
def everything_is_signed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets a reviewer sign whatever is about to go live, unless a test is about sign-off itself."""
    if request.node.get_closest_marker("unsigned"):
        return
    publish, admit = services.publish, ReviewGate.admit

    def sign(row: Any, *, draft: bool) -> None:
        kind = reviewed_kind_of(row)
        if kind and not find_ground(key_of(row), content_hash(kind.content(row, draft=draft))):
            approve_row(row)

    def sign_and_publish(row: Any, *, checked: bool = False) -> None:
        # Before it is rendered: what is published says who reviewed it.
        if checked and row.live and is_fit(row):
            sign(row, draft=False)
        publish(row, checked=checked)

    def sign_and_admit(gate: ReviewGate, row: Any, *, draft: bool = False) -> None:
        # What is only planned is not published yet.
        if draft:
            sign(row, draft=True)
        admit(gate, row, draft=draft)

    monkeypatch.setattr(services, "publish", sign_and_publish)
    monkeypatch.setattr(ReviewGate, "admit", sign_and_admit)


def is_fit(row: Any) -> bool:
    """Tells whether an object passes its own checks: no reviewer is given what does not."""
    kind = kind_of(row)
    try:
        if kind:
            kind.clean(row)
    except ValidationError:
        return False
    return True


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
