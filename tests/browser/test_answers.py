"""Every answer that a reader can reach on the running demo is one that the contract promises."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlsplit
from urllib.request import urlopen

import pytest
from django.http import HttpResponse

from tests.browser.conftest import Demo
from tests.contract.answers import BASE, check_answer

pytestmark = pytest.mark.browser


def read(demo: Demo, address: str) -> bytes:
    """Gives the body of an answer that is held against the contract."""
    with urlopen(demo.api + address, timeout=10) as given:
        body = given.read()
        answer = HttpResponse(body, status=given.status, headers=dict(given.headers))
    parts = urlsplit(address)
    check_answer("GET", parts.path, parts.query, answer)
    return bytes(body)


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
    lists = [f"{BASE}/{name}" for name in ("", "articles", "changes", "sitemap", "checks")]
    waiting, seen = [lists[0].rstrip("/"), *lists[1:]], set[str]()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        body = read(demo, address)
        if not address.endswith(("/docs", "/text")):
            waiting += links_in(json.loads(body), demo)
    kinds = {address.split("/")[3].split("?")[0] for address in seen if address.count("/") > 2}
    assert kinds >= {"articles", "checks", "exercises", "people", "topics", "pages", "care-routes"}
    assert len(seen) > 150
