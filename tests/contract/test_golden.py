"""Whole documents as the public gets them, to the letter."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.test import Client

from cms.api.caching import JSON_TYPE
from cms.publishing.models import ContentDocument
from cms.publishing.registry import key_of, registered_kinds
from tests.contract.answers import BASE
from tests.contract.complete_check import ADVICE, ALL_ANSWERS
from tests.contract.complete_site import CompleteSite

GOLDEN = Path(__file__).with_name("golden")
# Complaints and body regions are made by the same function as topics.
KINDS = sorted({kind.name for kind in registered_kinds()} - {"complaint", "bodyRegion"})


def golden(kind: str) -> dict[str, Any]:
    return json.loads((GOLDEN / f"{kind}.json").read_text(encoding="utf-8"))


def assert_same(body: bytes, expected: dict[str, Any]) -> None:
    document = json.loads(body)
    assert document == expected
    assert list(document) == list(expected)


def test_every_kind_of_document_is_exactly_this(complete_site: CompleteSite) -> None:
    for kind in KINDS:
        document = ContentDocument.objects.get(key=key_of(getattr(complete_site, kind)))
        assert_same(bytes(document.body), golden(kind))


def test_every_outcome_is_exactly_this(api: Client, complete_site: CompleteSite) -> None:
    expected = json.loads((GOLDEN / "advice.json").read_text(encoding="utf-8"))
    for answers, outcome in zip(ALL_ANSWERS, expected, strict=True):
        assert_same(api.post(ADVICE, {"answers": answers}, JSON_TYPE).content, outcome)


def test_the_public_gets_exactly_this(api: Client, complete_site: CompleteSite) -> None:
    assert_same(api.get(f"{BASE}/articles/slapen-met-rugpijn").content, golden("article"))
    for kind, path in (
        ("check", "/checks/klachtencheck"),
        ("checkVersion", "/checks/klachtencheck/versions/1"),
        ("careRoute", "/care-routes/zelf-aan-de-slag"),
    ):
        assert_same(api.get(BASE + path).content, golden(kind))
    text = api.get(f"{BASE}/articles/slapen-met-rugpijn/text")
    assert text.content == (GOLDEN / "article.txt").read_bytes()
