"""Requests that no client should send: each gets a clear answer, never a failure.

What the answers look like is checked for every test alike, in `tests/conftest.py`.
"""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import quote_from_bytes

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import ArticleIndexPage
from tests.contract.answers import BASE
from tests.factories import create_article

pytestmark = pytest.mark.no_cover

EXAMPLES = int(os.environ.get("CONTRACT_EXAMPLES", "300"))
ANSWERS = {200, 304, 400, 404, 405, 406}

made_up = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize="CONTRACT_EXAMPLES" not in os.environ,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

CORPUS = [
    b"",
    b"0",
    b"-1",
    b"1e309",
    b"NaN",
    b"9" * 5_000,
    b"\x00",
    b"a\x00b",
    b"\xed\xa0\x80",
    b"\xff\xfe",
    b"\xc0\xaf",
    "①٣é".encode(),
    "\u202e\ufeff".encode(),
    b"%",
    b"%zz",
    b"%00",
    b"%25%30%30",
    b"'; drop table publishing_contentdocument; --",
    b"{{7*7}}${7*7}",
    b"../../etc/passwd",
    b"\r\nSet-Cookie: x=y",
    b"<script>alert(1)</script>",
    b"title," * 2_000,
    b"goed",
]
NAMES = [
    b"page",
    b"pageSize",
    b"sort",
    b"fields",
    b"topic",
    b"format",
    b"x",
    b"page[]",
    b"__proto__",
]
HEADERS = [
    "If-None-Match",
    "Accept",
    "Accept-Encoding",
    "Origin",
    "Range",
    "Content-Type",
    "Cookie",
]

pieces = st.sampled_from(CORPUS) | st.binary(max_size=20)
queries = st.lists(
    st.tuples(st.sampled_from(NAMES) | pieces, pieces, st.booleans()), max_size=5
).map(lambda parts: "&".join(write(*part) for part in parts))
paths = st.lists(
    st.sampled_from([b"articles", b"goed", b"text", b"previews", b"docs", b"openapi.json"])
    | pieces,
    max_size=4,
).map(lambda parts: b"/".join([BASE.encode(), *parts]).decode("latin-1"))
headers = st.dictionaries(
    st.sampled_from(HEADERS), pieces.map(lambda value: value.decode("latin-1")), max_size=3
)


def write(name: bytes, value: bytes, encoded: bool) -> str:
    """Gives a parameter percent-encoded, or as raw as it can come."""
    if encoded:
        return f"{quote_from_bytes(name)}={quote_from_bytes(value)}"
    return f"{name.decode('latin-1')}={value.decode('latin-1')}"


@pytest.fixture
def reader(api: Client, home: ArticleIndexPage) -> Client:
    """A client to whom a failure is an answer like any other."""
    create_article(home, title="Goed")
    api.raise_request_exception = False
    return api


@made_up
@given(query=queries, path=st.sampled_from(["", "/articles", "/articles/goed", "/previews/x"]))
def test_any_query_is_answered(reader: Client, query: str, path: str) -> None:
    assert reader.get(BASE + path, QUERY_STRING=query).status_code in ANSWERS


@made_up
@given(path=paths, method=st.sampled_from(["GET", "HEAD", "POST", "OPTIONS", "PUT"]))
def test_any_path_is_answered(reader: Client, path: str, method: str) -> None:
    answer = reader.generic(method, "/", PATH_INFO=path)
    assert answer.status_code in {*ANSWERS, 204}


@made_up
@given(given_headers=headers, path=st.sampled_from(["/articles", "/articles/goed", "/docs"]))
def test_any_headers_are_answered(reader: Client, given_headers: dict[str, str], path: str) -> None:
    assert reader.get(BASE + path, headers=given_headers).status_code in ANSWERS


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("x=" + "a" * 1_000_000, 400),
        ("page=" + "9" * 1_000_000, 400),
        ("page=" + "%00" * 300_000, 400),
        ("fields=" + "title," * 150_000, 400),
        ("fields=" + "," * 1_000_000, 400),
        ("sort=" + "a" * 1_000_000, 400),
        ("topic=" + "a" * 1_000_000, 400),
        ("topic=" + "-" * 255, 200),
        ("&" * 1_000_000, 400),
        ("page=1&" * 140_000, 400),
        ("a" * 1_000_000, 400),
        ("&".join(f"x{number}=1" for number in range(10_000)), 400),
    ],
    ids=range(12),
)
def test_a_huge_query_is_answered(reader: Client, query: str, status: int) -> None:
    answer = reader.get(f"{BASE}/articles", QUERY_STRING=query)
    assert answer.status_code == status


@pytest.mark.parametrize("body", [b"", b"{", b"[" * 5_000, b"\x00" * 1_000_000, b"\xff"])
def test_a_body_is_never_read(reader: Client, body: bytes) -> None:
    for path in ("/articles", "/articles/goed", "/niets"):
        answer: Any = reader.generic("POST", BASE + path, body, "application/json")
        assert answer.status_code in {404, 405}
