"""How often one client may ask for an advice."""

from __future__ import annotations

import time
from typing import Any

import pytest
from django.core.cache import cache, caches
from django.test import Client, override_settings
from rest_framework.settings import api_settings

from cms.api import throttling
from tests.checks.api.asking import advice_address, ask, send

pytestmark = pytest.mark.django_db

NOON = 1_800_000_000.0


class Clock:
    """A clock that stands still until it is moved."""

    now = NOON

    def __call__(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def clock(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Three requests a minute, at noon, of clients that nobody saw before."""
    settings.ADVICE_RATE = 3
    cache.clear()
    throttling.own_cache.clear()
    made = Clock()
    monkeypatch.setattr(time, "time", made)
    return made


def statuses(times: int, **headers: Any) -> list[int]:
    """Gives how this many requests are answered."""
    return [ask({}, **headers).status_code for _ in range(times)]


def test_a_client_may_ask_so_often_in_a_minute(clock: Clock) -> None:
    assert statuses(4) == [404, 404, 404, 429]
    clock.now += 17.5
    refused = ask({})
    assert refused.status_code == 429
    assert refused.json()["code"] == "tooManyRequests"
    assert int(refused["Retry-After"]) == 60 - (clock.now % 60 // 1)
    clock.now += int(refused["Retry-After"])
    assert statuses(1) == [404]


def test_other_clients_have_their_own_count() -> None:
    client = Client(REMOTE_ADDR="192.0.2.7")
    assert statuses(4)[-1] == 429
    assert client.post(advice_address(), "{}", "application/json").status_code == 400


def test_bad_requests_count_as_well() -> None:
    assert [send("{").status_code for _ in range(4)] == [400, 400, 400, 429]


def test_a_browser_that_asks_first_is_not_counted() -> None:
    for _ in range(9):
        assert Client().options(advice_address()).status_code == 204


def test_a_header_makes_no_other_client() -> None:
    for number in range(3):
        ask({}, X_Forwarded_For=f"192.0.2.{number}")
    assert statuses(1, X_Forwarded_For="192.0.2.9") == [429]


@pytest.mark.parametrize(
    ("proxies", "forwarded", "status"),
    [
        (1, "192.0.2.1", 429),
        (1, "203.0.113.9, 192.0.2.1", 429),
        (1, "192.0.2.2", 404),
        (2, "192.0.2.1, 10.0.0.1", 429),
        (2, "203.0.113.9, 192.0.2.1, 10.0.0.1", 429),
    ],
)
def test_our_own_proxies_tell_who_asks(
    monkeypatch: pytest.MonkeyPatch, proxies: int, forwarded: str, status: int
) -> None:
    monkeypatch.setattr(api_settings, "NUM_PROXIES", proxies)
    first = ", ".join(["192.0.2.1", "10.0.0.1"][:proxies])
    assert statuses(3, X_Forwarded_For=first) == [404, 404, 404]
    assert statuses(1, X_Forwarded_For=forwarded) == [status]


def test_the_cache_knows_no_address() -> None:
    ask({"canary": "canary"})
    keys = " ".join(vars(caches["default"])["_cache"])
    assert "advice:" in keys
    assert "127.0.0.1" not in keys
    assert "canary" not in keys


@override_settings(
    CACHES={
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:1",
            "OPTIONS": {"socket_connect_timeout": 0.25, "socket_timeout": 0.25},
        }
    }
)
def test_with_the_cache_down_each_process_counts_for_itself() -> None:
    assert statuses(4) == [404, 404, 404, 429]


def test_a_client_without_an_address_is_counted_as_well(db: Any) -> None:
    client = Client(raise_request_exception=False)
    body: dict[str, Any] = {"answers": {}}
    answers = [
        client.post(advice_address(), body, "application/json", REMOTE_ADDR=None) for _ in range(4)
    ]
    assert [answer.status_code for answer in answers] == [404, 404, 404, 429]
