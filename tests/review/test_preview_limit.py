"""How often one client may ask for previews that are not there."""

from __future__ import annotations

import time
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from articles.models import ArticleIndexPage, ArticlePage
from cms.api import throttling
from tests.factories import create_article
from tests.review.test_preview import browser_of, create_editor, read, token_for

NOON = 1_800_000_000.0


@pytest.fixture(autouse=True)
def three_misses_a_minute(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Clients that nobody saw before, at a noon that lasts."""
    settings.PREVIEW_MISS_RATE = 3
    cache.clear()
    throttling.own_cache.clear()
    monkeypatch.setattr(time, "time", lambda: NOON)


@pytest.fixture
def article(home: ArticleIndexPage) -> ArticlePage:
    return create_article(home)


def test_a_client_may_miss_so_often_in_a_minute(db: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [read("onbekend") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [404, 404, 404, 429]
    assert answers[3]["Cache-Control"] == "no-store"
    monkeypatch.setattr(time, "time", lambda: NOON + int(answers[3]["Retry-After"]))
    assert read("onbekend").status_code == 404


def test_who_guesses_gets_nothing_until_the_minute_is_over(article: ArticlePage) -> None:
    token = token_for(browser_of(create_editor("sanne")), article)
    for _ in range(3):
        read("onbekend")
    assert read(token).status_code == 429
    assert Client(REMOTE_ADDR="192.0.2.7").get(f"/api/v1/previews/{token}").status_code == 200


def test_an_editor_at_work_is_never_stopped(article: ArticlePage) -> None:
    desk = browser_of(create_editor("sanne"))
    texts = [f"Woord {number}." for number in range(9)]
    shown = [read(token_for(desk, article, text)) for text in texts]
    assert [answer.status_code for answer in shown] == [200] * len(texts)
