"""How often the database is asked for one answer: never more for a longer document."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.contract.answers import BASE
from tests.contract.complete_check import ADVICE, ALL_ANSWERS
from tests.contract.complete_site import CompleteSite
from tests.factories import create_article, paragraph

ARTICLES = f"{BASE}/articles"
COUNTS = [
    ("/{}", 1),
    ("/{}?fields=body,title", 1),
    ("/{}/text", 1),
    ("/onbekend", 2),
    ("", 2),
    ("?fields=body", 2),
    ("?topic=slaap&sort=title&pageSize=1", 2),
    ("?page=9", 2),
    ("?page=0", 0),
    ("/{}?x=1", 0),
    ("/", 0),
]


def test_a_complete_article_costs_no_more_than_a_short_one(
    api: Client, complete_site: CompleteSite, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for path, queries in COUNTS:
        with django_assert_num_queries(queries, info=path):
            api.get(ARTICLES + path.format("slapen-met-rugpijn"))


def test_an_advice_costs_the_same_few_queries_once(
    api: Client,
    complete_site: CompleteSite,
    settings: Any,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    settings.FRESHNESS_SECONDS = 3600
    with django_assert_num_queries(3):
        api.post(ADVICE, {"answers": {}}, "application/json")
    with django_assert_num_queries(0):
        for answers in ALL_ANSWERS:
            api.post(ADVICE, {"answers": answers}, "application/json")


@pytest.mark.parametrize("blocks", [1, 10, 100])
@pytest.mark.parametrize("coding", ["gzip", "identity"])
def test_a_longer_article_costs_no_more(
    api: Client,
    complete_site: CompleteSite,
    django_assert_num_queries: DjangoAssertNumQueries,
    blocks: int,
    coding: str,
) -> None:
    home = complete_site.articleIndex
    create_article(home, title="Lang", body=[paragraph(f"{n}") for n in range(blocks)])
    asked = {"Accept-Encoding": coding}
    with django_assert_num_queries(1):
        etag = api.get(f"{ARTICLES}/lang", headers=asked)["ETag"]
    with django_assert_num_queries(1) as captured:
        answer = api.get(f"{ARTICLES}/lang", headers=asked | {"If-None-Match": etag})
    assert answer.status_code == 304
    assert "CASE WHEN" in captured[0]["sql"]


@pytest.mark.parametrize("path", ["", "/openapi.json", "/docs", "/niets"])
def test_the_rest_asks_nothing_of_the_database(api: Client, path: str) -> None:
    assert api.get(BASE + path).status_code in {200, 404}
