"""What whatever watches over the program gets to see."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cms import health


@pytest.fixture(autouse=True)
def forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is remembered of earlier tests."""
    monkeypatch.setattr(health, "_last_ready", (-health.READY_FOR_SECONDS, False))


def fail(*args: Any) -> None:
    raise OperationalError("password=geheim")


def test_a_running_process_says_so_without_the_database(api: Client) -> None:
    answer = api.get("/livez")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
    assert answer["Cache-Control"] == "no-store"


def test_a_ready_process_asks_the_database_once(
    api: Client, db: Any, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        answers = [api.get("/readyz") for _ in range(10)]
    assert {(answer.status_code, answer.content) for answer in answers} == {
        (200, b'{"status": "ok"}')
    }
    assert answers[0]["Cache-Control"] == "no-store"


def test_a_process_without_its_database_is_not_ready(api: Client, db: Any) -> None:
    with connection.execute_wrapper(fail):
        answer = api.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"status": "unavailable"})
    assert api.get("/readyz").status_code == 503
    assert api.get("/livez").status_code == 200


def test_readiness_is_asked_anew_after_two_seconds(
    api: Client, db: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with connection.execute_wrapper(fail):
        assert api.get("/readyz").status_code == 503
    asked_at, ready = health._last_ready
    monkeypatch.setattr(health, "_last_ready", (asked_at - health.READY_FOR_SECONDS, ready))
    assert api.get("/readyz").status_code == 200


@pytest.mark.parametrize("path", ["/livez", "/readyz"])
def test_health_sets_no_cookie_and_tells_nothing(admin_client: Client, db: Any, path: str) -> None:
    answer = admin_client.get(path)
    assert not answer.cookies
    assert answer.json().keys() == {"status"}
