"""Reading articles over the public API."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.models import ArticleIndexPage
from tests.factories import create_article, create_image, create_topic, paragraph

ARTICLES = "/api/v1/articles"


def test_published_article_is_found(api: Client, home: ArticleIndexPage) -> None:
    create_article(home, title="Slapen met rugpijn")
    answer = api.get(f"{ARTICLES}/slapen-met-rugpijn")
    assert answer.status_code == 200
    assert answer.json()["title"] == "Slapen met rugpijn"
    assert answer.json()["path"] == "/slapen-met-rugpijn"


def test_draft_article_is_not_found(api: Client, home: ArticleIndexPage) -> None:
    create_article(home, title="Geheim", live=False)
    assert api.get(f"{ARTICLES}/geheim").status_code == 404


def test_withdrawn_article_is_gone(api: Client, home: ArticleIndexPage) -> None:
    create_article(home, title="Oud").unpublish()
    answer = api.get(f"{ARTICLES}/oud")
    assert answer.status_code == 410
    assert answer.json()["code"] == "gone"


@pytest.mark.parametrize("blocks", [1, 10, 100])
def test_detail_costs_one_query(
    api: Client,
    home: ArticleIndexPage,
    django_assert_num_queries: DjangoAssertNumQueries,
    blocks: int,
) -> None:
    create_article(home, title="Lang", body=[paragraph(str(number)) for number in range(blocks)])
    with django_assert_num_queries(1):
        answer = api.get(f"{ARTICLES}/lang")
    assert len(answer.json()["body"]) == blocks


@pytest.mark.parametrize("articles", [1, 21])
def test_list_costs_two_queries(
    api: Client,
    home: ArticleIndexPage,
    django_assert_num_queries: DjangoAssertNumQueries,
    articles: int,
) -> None:
    for number in range(articles):
        create_article(home, title=f"Artikel {number}")
    with django_assert_num_queries(2):
        answer = api.get(f"{ARTICLES}?pageSize=20")
    assert answer.json()["totalItems"] == articles


def test_known_etag_costs_no_body(api: Client, home: ArticleIndexPage) -> None:
    create_article(home, title="Zelfde")
    etag = api.get(f"{ARTICLES}/zelfde")["ETag"]
    answer = api.get(f"{ARTICLES}/zelfde", headers={"If-None-Match": etag})
    assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", etag)


def test_gzip_copy_holds_the_same_document(api: Client, home: ArticleIndexPage) -> None:
    create_article(home, title="Klein")
    plain = api.get(f"{ARTICLES}/klein")
    packed = api.get(f"{ARTICLES}/klein", headers={"Accept-Encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert packed["ETag"] != plain["ETag"]


def test_fields_select_top_level_fields(api: Client, home: ArticleIndexPage) -> None:
    create_article(home, title="Deel")
    one = api.get(f"{ARTICLES}/deel?fields=body,title").json()
    many = api.get(f"{ARTICLES}?fields=title").json()
    assert list(one) == ["title", "body"]
    assert many["items"] == [{"title": "Deel"}]


def test_topic_narrows_the_list(api: Client, home: ArticleIndexPage) -> None:
    create_article(home, title="Met", topics=[create_topic("Slaap")])
    create_article(home, title="Zonder")
    found = api.get(f"{ARTICLES}?topic=slaap").json()
    assert [item["title"] for item in found["items"]] == ["Met"]


@pytest.mark.parametrize(
    ("query", "parameter", "code"),
    [
        ("pagesize=10", "pagesize", "unknownParameter"),
        ("page=0", "page", "min_value"),
        ("page=1&page=2", "page", "repeatedParameter"),
        ("page=%201", "page", "invalid"),
        ("page=1.0", "page", "invalid"),
        ("page=999999999999", "page", "invalid"),
        ("pageSize=101", "pageSize", "max_value"),
        ("sort=views", "sort", "unknown"),
        ("sort=title,title", "sort", "repeated"),
        ("fields=title,geheim", "fields", "unknown"),
        ("topic=../x", "topic", "invalid"),
    ],
)
def test_bad_parameter_is_named(
    api: Client, home: ArticleIndexPage, query: str, parameter: str, code: str
) -> None:
    answer = api.get(f"{ARTICLES}?{query}")
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    faults = [(fault["parameter"], fault["code"]) for fault in answer.json()["errors"]]
    assert (parameter, code) in faults


def test_article_text_is_one_unit_a_line(api: Client, home: ArticleIndexPage) -> None:
    create_article(home, title="Tekst", body=[paragraph("Een."), paragraph("Twee.")])
    answer = api.get(f"{ARTICLES}/tekst/text", headers={"Accept": "text/plain"})
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.content.decode() == "Tekst\nEen.\nTwee.\n"


def test_image_comes_with_fixed_renditions(api: Client, home: ArticleIndexPage) -> None:
    create_article(home, title="Beeld", hero_image=create_image())
    image = api.get(f"{ARTICLES}/beeld").json()["heroImage"]
    webp = image["sources"][0]
    assert webp["mimeType"] == "image/webp"
    assert [variant["width"] for variant in webp["variants"]] == [400, 800, 900]
    assert image["alt"] == "Iemand ligt op haar zij."
    assert image["src"].startswith("http://localhost:8000/media/")


def test_cookies_make_no_difference(
    api: Client, home: ArticleIndexPage, admin_client: Client
) -> None:
    create_article(home, title="Gelijk")
    plain: Any = api.get(f"{ARTICLES}/gelijk")
    with_cookie: Any = admin_client.get(f"{ARTICLES}/gelijk")
    assert plain.content == with_cookie.content
    assert json.dumps(dict(plain.headers)) == json.dumps(dict(with_cookie.headers))
