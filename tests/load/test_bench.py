"""The measuring itself: everybody gives the same content, and the ratios follow from samples."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from articles.models import ArticlePage, Contributor
from tests.load.bench import content
from tests.load.bench.checking import WrongAnswerError, check_answer
from tests.load.bench.contestants import (
    ARTICLE,
    Contestant,
    constants,
    contestants,
    declare_api_fields,
    ours,
)
from tests.load.bench.measure import median_sample, ratio
from tests.load.bench.report import row
from tests.load.bench.wrk import FailedAnswersError, Sample, read_wrk

NEWEST = 2
# It puts a space after a time in seconds.
OUTPUT = """Running 3s test @ http://127.0.0.1:8000/
  1 threads and 4 connections
  Latency Distribution
     50%  812.00us
     75%    1.02ms
     90%    1.65s{space}
     99%    1.95s{space}
  1500 requests in 3.00s, 49.11MB read
Requests/sec:    499.80
Transfer/sec:     16.36MB
""".replace("{space}", " ")


def sample(speed: float, cpu: float) -> Sample:
    """Gives a sample in which only these figures matter."""
    return Sample(requests_per_second=speed, p50_ms=1, p99_ms=2, cpu_ms=cpu)


@pytest.fixture
def newest(db: Any, settings: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> ArticlePage:
    """The newest of two articles, with everybody ready to give it but Wagtail's API v3.

    That decides what it gives before tests begin; a run itself looks at its answers as well.
    """
    monkeypatch.setattr(ArticlePage, "api_fields", [], raising=False)
    monkeypatch.setattr(Contributor, "api_fields", [], raising=False)
    declare_api_fields()
    settings.MEDIA_ROOT = tmp_path
    settings.ROOT_URLCONF = "tests.load.bench.urls"
    return content.load(NEWEST)[-1]


def test_contestants_give_every_sentence(newest: ArticlePage) -> None:
    details = [
        one
        for one in contestants(newest, "")
        if one.articles == 1 and one.status == 200 and not re.search("/constant/|/v3/", one.path)
    ]
    assert [one.name for one in details] == [
        ARTICLE,
        f"{ARTICLE}, gzip",
        f"{ARTICLE}, text",
        "Wagtail API v2: article",
    ]
    for one in details:
        answer = Client().get(one.path)
        check_answer(one, answer.status_code, answer.content, NEWEST)

    # Which articles are on a page is the same too; ours has their words twice, as HTML and as text.
    first_words = re.compile(r"Dit is nacht \d+ van je herstel")
    for one in contestants(newest, ""):
        if one.articles > 1 and one.bodies and "/constant/" not in one.path:
            words = first_words.findall(Client().get(one.path).content.decode())
            assert list(dict.fromkeys(words)) == [content.own_sentence(n) for n in (2, 1)]


@pytest.mark.parametrize(
    ("status", "body", "complaint"),
    [
        (500, b"{}", "answers 500"),
        (200, b'{"title": "Slapend herstellen, deel 2"}', "lacks"),
        (200, b"<h1>Server Error</h1>", "lacks"),
    ],
)
def test_wrong_answer_is_refused(status: int, body: bytes, complaint: str) -> None:
    with pytest.raises(WrongAnswerError, match=complaint):
        check_answer(next(ours("artikel-2", "")), status, body, NEWEST)


def test_articles_differ_in_their_own_sentence_only() -> None:
    first, second = content.sentences(1), content.sentences(2)
    assert len(first) == len(second) > 80
    assert [(a, b) for a, b in zip(first, second, strict=True) if a != b] == [
        ("Slapend herstellen, deel 1", "Slapend herstellen, deel 2"),
        tuple(f"{content.own_sentence(n)}. Lees ook het vorige artikel." for n in (1, 2)),
    ]


def test_every_ratio_is_to_something_of_ours() -> None:
    own = {one.name for one in ours("artikel", "")}
    assert {one.group for kind in ("a", "b") for one in constants(kind, bare=False)} <= own


def test_ratio_is_the_median_over_repeats_of_both() -> None:
    own = [sample(100, 2.0), sample(200, 1.0), sample(100, 4.0)]
    theirs = [sample(10, 20.0), sample(10, 30.0), sample(20, 12.0)]
    assert ratio(theirs, own, "cpu_ms") == 10
    assert ratio(own, theirs, "requests_per_second") == 10
    assert median_sample(theirs) == sample(10, 20.0)


def test_row_shows_how_many_times_ours_it_takes() -> None:
    samples = {ARTICLE: [sample(400, 0.5)], "other": [sample(20, 10.0)]}
    cells = row(Contestant("other", "/", ARTICLE), samples, 15, 30438)
    assert cells == ["other", "10.0", "20.0", "20", "20.0", "1.00", "2.00", "15", "30,438"]
    assert row(Contestant(ARTICLE, "/"), samples, None, 9)[2:5] == ["", "400", ""]


def test_figures_of_wrk_are_read() -> None:
    assert read_wrk(OUTPUT, 3000.0) == Sample(
        requests_per_second=499.8, p50_ms=0.812, p99_ms=1950.0, cpu_ms=2.0
    )


@pytest.mark.parametrize(
    "output",
    [
        OUTPUT + "  Non-2xx or 3xx responses: 3\n",
        OUTPUT + "  Socket errors: connect 0, read 1, write 0, timeout 0\n",
        OUTPUT.replace("1500 requests", "0 requests"),
        "unable to connect",
    ],
)
def test_failed_answers_are_no_figures(output: str) -> None:
    with pytest.raises(FailedAnswersError):
        read_wrk(output, 1.0)


def test_missing_wrk_is_said(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.load.bench"],
        env=os.environ | {"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 1
    assert "apt install wrk" in run.stderr
