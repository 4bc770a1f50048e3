"""Every answer that a reader can reach on the running demo is one that the contract promises."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from tests.browser.conftest import Demo
from tests.contract.answers import BASE, ask

pytestmark = pytest.mark.browser


def links_in(body: Any, demo: Demo) -> Iterator[str]:
    """Gives every address of the API, and every path of the site, that an answer names."""
    if isinstance(body, dict):
        path = body.get("path")
        if isinstance(path, str) and path.startswith("/"):
            yield f"{BASE}/pages?path={quote(path)}"
    if isinstance(body, dict | list):
        for value in body.values() if isinstance(body, dict) else body:
            yield from links_in(value, demo)
    elif isinstance(body, str) and body.startswith(f"{demo.api}{BASE}"):
        yield body.removeprefix(demo.api)


def test_everything_that_can_be_reached_keeps_the_contract(demo: Demo) -> None:
    lists = (f"{BASE}/{name}" for name in ("articles", "changes", "sitemap", "checks"))
    waiting, seen = [BASE, *lists], set[str]()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = ask(demo.api, address)
        assert answer.status_code == 200, address
        if not address.endswith(("/docs", "/text")):
            waiting += links_in(json.loads(answer.content), demo)
    kinds = {address.split("/")[3].split("?")[0] for address in seen if address.count("/") > 2}
    assert kinds >= {"articles", "checks", "exercises", "people", "topics", "pages", "care-routes"}
    assert len(seen) > 150
