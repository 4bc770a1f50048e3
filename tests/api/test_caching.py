"""How long answers may be kept, and how a client asks whether what it has is still current."""

from __future__ import annotations

import gzip
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.http import http_date, parse_http_date

from articles.models import ArticleIndexPage, ArticlePage
from tests.factories import create_article, create_image, create_topic

BASE = "/api/v1"
ARTICLES = f"{BASE}/articles"
ADDRESSES = [
    ARTICLES,
    f"{ARTICLES}?fields=title",
    f"{ARTICLES}/goed",
    f"{ARTICLES}/goed?fields=title",
    f"{ARTICLES}/goed/text",
    BASE,
    f"{BASE}/openapi.json",
]
KEPT = "public, max-age=60, stale-while-revalidate=30, stale-if-error=3600"


@pytest.fixture
def article(home: ArticleIndexPage) -> ArticlePage:
    return create_article(home, title="Goed")


@pytest.mark.usefixtures("article")
def test_every_readable_answer_may_be_kept_for_a_minute(api: Client) -> None:
    for address in ADDRESSES:
        answer = api.get(address)
        assert answer["Cache-Control"] == KEPT
        assert "Accept-Encoding" in answer["Vary"]
        assert "Cookie" not in answer["Vary"]
        assert answer["ETag"][0] == answer["ETag"][-1] == '"'


@pytest.mark.usefixtures("article")
def test_what_the_client_has_is_not_sent_again(api: Client) -> None:
    for address in ADDRESSES:
        got = api.get(address)
        again = api.get(address, headers={"If-None-Match": got["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        for name in ("ETag", "Cache-Control", "Vary"):
            assert again[name] == got[name]
        assert again.get("Last-Modified") == got.get("Last-Modified")
        # They would replace those of the answer that the client has (RFC 9111, section 4.3.4).
        assert "Content-Type" not in again
        assert "Content-Length" not in again


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("{etag}", 304),
        ("W/{etag}", 304),
        ('"other", {etag}', 304),
        ('"other",W/"more" , {etag},"last"', 304),
        ("*", 304),
        ('"other"', 200),
        ("{gzip}", 200),
        ("{bare}", 200),
        ("", 200),
        ('"', 200),
        ('"\x00"', 200),
        ('"é"', 200),
        ("nonsense", 200),
        (",".join(f'"{number:032x}"' for number in range(40_000)), 200),
        (",".join(f'"{number}"' for number in range(200_000)), 200),
    ],
    ids=range(15),
)
def test_if_none_match_is_read_as_the_standard_says(
    api: Client, article: ArticlePage, asked: str, status: int
) -> None:
    etag = api.get(f"{ARTICLES}/goed")["ETag"]
    packed = api.get(f"{ARTICLES}/goed", headers={"Accept-Encoding": "gzip"})["ETag"]
    given = asked.format(etag=etag, gzip=packed, bare=etag.strip('"'))
    answer = api.get(f"{ARTICLES}/goed", headers={"If-None-Match": given})
    assert answer.status_code == status
    assert answer["ETag"] == etag


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [
        ("gzip", True),
        ("br, gzip", True),
        ("gzip;q=0.5", True),
        ("gzip;q=0", False),
        ("gzip; q=0.000, br", False),
        ("br", False),
        ("identity", False),
        ("", False),
    ],
)
def test_a_document_is_packed_for_who_takes_it(
    api: Client, article: ArticlePage, accepted: str, packed: bool
) -> None:
    plain = api.get(f"{ARTICLES}/goed")
    answer = api.get(f"{ARTICLES}/goed", headers={"Accept-Encoding": accepted})
    assert answer.has_header("Content-Encoding") == packed
    assert (answer["ETag"] != plain["ETag"]) == packed
    assert (gzip.decompress(answer.content) if packed else answer.content) == plain.content


def test_a_packed_document_is_compared_with_its_own_etag(api: Client, article: ArticlePage) -> None:
    packed = api.get(f"{ARTICLES}/goed", headers={"Accept-Encoding": "gzip"})
    asked = {"Accept-Encoding": "gzip", "If-None-Match": packed["ETag"]}
    again = api.get(f"{ARTICLES}/goed", headers=asked)
    assert (again.status_code, again["ETag"]) == (304, packed["ETag"])


def test_last_modified_is_the_last_change(api: Client, article: ArticlePage) -> None:
    updated_at = datetime.fromisoformat(api.get(f"{ARTICLES}/goed").json()["updatedAt"])
    for address in (ARTICLES, f"{ARTICLES}/goed", f"{ARTICLES}/goed/text"):
        assert api.get(address)["Last-Modified"] == http_date(updated_at.timestamp())


def test_a_change_changes_the_etag(api: Client, article: ArticlePage) -> None:
    before = {address: api.get(address)["ETag"] for address in ADDRESSES[:5]}
    article.title = "Goed en beter"
    article.save_revision().publish()
    for address, etag in before.items():
        answer = api.get(address, headers={"If-None-Match": etag})
        assert answer.status_code == 200
        assert answer["ETag"] != etag


def test_a_withdrawal_changes_the_list(api: Client, home: ArticleIndexPage) -> None:
    create_article(home, title="Blijft")
    leaving = create_article(home, title="Gaat")
    before = api.get(ARTICLES)
    leaving.unpublish()
    after = api.get(ARTICLES, headers={"If-None-Match": before["ETag"]})
    assert (after.status_code, after.json()["totalItems"]) == (200, 1)
    assert parse_http_date(after["Last-Modified"]) >= parse_http_date(before["Last-Modified"])


@pytest.mark.parametrize(
    ("left", "kept"),
    [
        (timedelta(days=1), "public, max-age=60"),
        (timedelta(seconds=60), "public, max-age=60"),
        (timedelta(seconds=59.9), "public, max-age=59"),
        (timedelta(seconds=0.5), "public, max-age=0"),
    ],
)
def test_nothing_is_kept_beyond_its_expiry(
    api: Client, home: ArticleIndexPage, monkeypatch: Any, left: timedelta, kept: str
) -> None:
    expiry = timezone.now() + timedelta(days=2)
    create_article(home, title="Goed", expire_at=expiry)
    monkeypatch.setattr(timezone, "now", lambda: expiry - left)
    for address in ADDRESSES[:5]:
        assert api.get(address)["Cache-Control"] == kept


def test_what_has_expired_is_gone_before_any_schedule_runs(
    api: Client, home: ArticleIndexPage, monkeypatch: Any
) -> None:
    expiry = timezone.now() + timedelta(days=2)
    create_article(home, title="Goed", expire_at=expiry)
    monkeypatch.setattr(timezone, "now", lambda: expiry)
    for address in (f"{ARTICLES}/goed", f"{ARTICLES}/goed/text", f"{ARTICLES}/goed?fields=title"):
        assert api.get(address).status_code == 410
    assert api.get(ARTICLES).json()["totalItems"] == 0


def test_a_cdn_can_purge_by_everything_an_article_shows(
    api: Client, home: ArticleIndexPage
) -> None:
    image, topic = create_image(), create_topic()
    page = create_article(home, title="Goed", hero_image=image, topics=[topic])
    expected = {f"page-{page.pk}", f"image-{image.pk}", f"articles.topic-{topic.pk}"}
    for address in (f"{ARTICLES}/goed", f"{ARTICLES}/goed/text", f"{ARTICLES}/goed?fields=id"):
        assert set(api.get(address)["Cache-Tag"].split(",")) == expected
    assert api.get(ARTICLES)["Cache-Tag"] == "article"


@pytest.mark.parametrize("path", ["/geen", "?page=0", "/geen?x=1"])
def test_an_error_is_never_kept(api: Client, home: ArticleIndexPage, path: str) -> None:
    answer = api.get(f"{ARTICLES}{path}")
    assert answer["Cache-Control"] == "no-store"
    assert "ETag" not in answer


def test_whoever_asks_afresh_is_answered_in_full(api: Client, article: ArticlePage) -> None:
    for header in ({"Cache-Control": "no-cache"}, {"If-Modified-Since": http_date(2**32)}):
        answer = api.get(f"{ARTICLES}/goed", headers=header)
        assert (answer.status_code, answer.json()["title"]) == (200, "Goed")
