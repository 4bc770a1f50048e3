"""Which sites may let their visitors ask for an advice from the browser."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from cms.api import throttling
from tests.checks.api.asking import CHECK, advice_address, ask

OURS, OTHER = "http://localhost:3000", "https://elders.example"


def preflight(address: str, origin: str, method: str = "POST") -> Any:
    """Gives what a browser is told before it asks."""
    asked = {
        "Origin": origin,
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": "content-type",
    }
    return Client().options(address, headers=asked)


def test_our_site_may_ask() -> None:
    answer = preflight(advice_address(), OURS)
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer["Access-Control-Allow-Origin"] == OURS
    assert answer["Access-Control-Allow-Methods"] == "POST"
    assert answer["Access-Control-Allow-Headers"] == "content-type"
    assert "Access-Control-Allow-Credentials" not in answer
    assert answer["Vary"] == "Origin"


@pytest.mark.parametrize("origin", [OTHER, "null", f"{OURS}.elders.example", "", OURS.upper()])
def test_another_site_may_not_ask(db: Any, origin: str) -> None:
    for answer in (preflight(advice_address(), origin), ask({}, Origin=origin)):
        assert not [name for name in answer.headers if name.startswith("Access-Control")]
        assert answer["Vary"] == "Origin"


def test_other_sites_can_be_named(db: Any, settings: Any) -> None:
    settings.ADVICE_ORIGINS = [OURS, OTHER]
    assert preflight(advice_address(), OTHER)["Access-Control-Allow-Origin"] == OTHER
    assert ask({}, Origin=OTHER)["Access-Control-Allow-Origin"] == OTHER


def test_every_answer_may_be_read_by_our_site(db: Any, settings: Any) -> None:
    settings.ADVICE_RATE = 1
    # Others asked before from the same address.
    cache.clear()
    throttling.own_cache.clear()
    answers = [ask({}, Origin=OURS) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [404, 429]
    for answer in answers:
        assert answer["Access-Control-Allow-Origin"] == OURS
        assert "Retry-After" in answer["Access-Control-Expose-Headers"]


@pytest.mark.parametrize("address", [CHECK, f"{CHECK}/versions/1", "/api/v1/articles"])
def test_everything_else_is_only_read_and_by_anyone(db: Any, address: str) -> None:
    answer = preflight(address, OTHER)
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "content-type" not in answer["Access-Control-Allow-Headers"]
