"""Asking for an advice: what is refused, what is recommended, and what it costs."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.models import ArticlePage, Exercise
from checks.models import Check
from cms.publishing.models import ContentDocument
from tests.checks.api.asking import advice_address, ask, faults, send
from tests.contract.complete_check import COMPLETE, FLAGGED, STARTED, create_check_alone
from tests.factories import create_check, publish

pytestmark = pytest.mark.django_db

SLEEP = "slaap-je-er-slecht-door"


@pytest.fixture
def check() -> Check:
    """A check that recommends an article and an exercise."""
    return create_check_alone()


def recommended() -> list[str]:
    """Gives the slugs of what is recommended to whoever has gone through the whole check."""
    return [item["slug"] for item in ask(COMPLETE).json()["recommendations"]]


@pytest.mark.usefixtures("check")
def test_answers_lead_to_the_next_question_and_then_to_an_advice() -> None:
    asked = ask(STARTED).json()
    assert (asked["status"], asked["question"]["key"]) == ("question", "waar-zit-de-pijn")
    advised = ask(COMPLETE).json()
    assert (advised["status"], advised["route"]["key"]) == ("advice", "zelf-aan-de-slag")
    urgent = ask(FLAGGED).json()
    assert (urgent["route"]["urgency"], urgent["decidedEarly"]) == (40, True)


@pytest.mark.usefixtures("check")
def test_an_advice_is_never_kept() -> None:
    for answer in (ask(COMPLETE), ask({"x": "y"}), ask({}, version=9), send("{", media_type="x/y")):
        assert answer["Cache-Control"] == "no-store"
        assert "ETag" not in answer
        assert not answer.cookies


def test_what_is_recommended_is_what_is_public_now(check: Check) -> None:
    assert recommended() == ["een-sterke-rug", "de-brug"]
    article = ArticlePage.objects.get()
    article.title = "Een heel sterke rug"
    publish(article)
    assert ask(COMPLETE).json()["recommendations"][0]["title"] == "Een heel sterke rug"
    article.unpublish()
    assert recommended() == ["de-brug"]
    Exercise.objects.get().delete()
    assert recommended() == []


@pytest.mark.usefixtures("check")
def test_what_expires_is_not_recommended_a_moment_longer(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.FRESHNESS_SECONDS = 3600
    expiry = timezone.now() + timedelta(minutes=1)
    ContentDocument.objects.filter(slug="een-sterke-rug").update(expires_at=expiry)
    assert recommended() == ["een-sterke-rug", "de-brug"]
    monkeypatch.setattr(timezone, "now", lambda: expiry)
    assert recommended() == ["de-brug"]


@pytest.mark.usefixtures("check")
def test_a_check_that_expires_gives_no_advice_a_moment_longer(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.FRESHNESS_SECONDS = 3600
    expiry = timezone.now() + timedelta(minutes=1)
    ContentDocument.objects.filter(kind__startswith="check").update(expires_at=expiry)
    assert ask(COMPLETE).status_code == 200
    monkeypatch.setattr(timezone, "now", lambda: expiry)
    answer = ask(COMPLETE)
    assert (answer.status_code, answer.json()["replacement"]) == (410, None)


@pytest.mark.usefixtures("check")
def test_a_warm_advice_asks_nothing_of_the_database(
    settings: Any, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    settings.FRESHNESS_SECONDS = 3600
    with django_assert_num_queries(3):
        ask({})
    with django_assert_num_queries(0):
        for answers in (STARTED, FLAGGED, COMPLETE, {"x": "y"}):
            ask(answers)


def test_a_check_without_recommendations_is_no_dearer(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    create_check()
    with django_assert_num_queries(2):
        ask({})


REFUSED: list[tuple[str | bytes, list[tuple[str, str]]]] = [
    (" ", [("", "invalidJson")]),
    ("{", [("", "invalidJson")]),
    ("[" * 30_000, [("", "invalidJson")]),
    (b"\xff", [("", "invalidJson")]),
    ("\ufeff{}", [("", "invalidJson")]),
    ('{"answers": {"a": NaN}}', [("", "invalidJson")]),
    ('{"answers": {"a": -Infinity}}', [("", "invalidJson")]),
    ('{"answers": {"a": ' + "9" * 5000 + "}}", [("", "invalidJson")]),
    ('{"answers": {}} {}', [("", "invalidJson")]),
    ("[]", [("", "wrongType")]),
    ("null", [("", "wrongType")]),
    ('"a"', [("", "wrongType")]),
    ("{}", [("/answers", "required")]),
    ('{"answers": []}', [("/answers", "wrongType")]),
    ('{"answers": null}', [("/answers", "wrongType")]),
    ('{"answers": {}, "a/b~": 1}', [("/a~1b~0", "unknownMember")]),
    (
        '{"b": 1, "a": 2}',
        [("/a", "unknownMember"), ("/answers", "required"), ("/b", "unknownMember")],
    ),
    ('{"answers": {}, "answers": {}}', [("/answers", "repeatedMember")]),
    (
        '{"answers": {"a": "1", "a": "2", "b": {"c": 1, "c": 2}}}',
        [("/answers/a", "repeatedMember"), ("/answers/b/c", "repeatedMember")],
    ),
    ('{"answers": {"a": ["x", "\\ud800"]}}', [("/answers/a/1", "brokenText")]),
    ('{"answers": {"\\udc00": "x"}}', [("/answers", "brokenText")]),
    ('{"answers": {"a": ' + "[" * 200 + "]" * 200 + "}}", [("/answers/a" + "/0" * 19, "tooDeep")]),
    (
        '{"answers": {"a": "\\u0000", "waar-zit-de-pijn": ["nek"]}}',
        [("/answers/a", "unknownQuestion"), ("/answers/waar-zit-de-pijn", "wrongType")],
    ),
    ('{"answers": {"hoe-erg-is-de-pijn": 2}}', [("/answers/hoe-erg-is-de-pijn", "wrongType")]),
    (
        '{"answers": {"heb-je-een-van-deze-klachten": ["geen-van-deze", "oude-klacht"]}}',
        [
            ("/answers/heb-je-een-van-deze-klachten", "exclusiveOption"),
            ("/answers/heb-je-een-van-deze-klachten/1", "retiredOption"),
        ],
    ),
]


@pytest.mark.usefixtures("check")
def test_what_is_not_an_answer_is_refused_with_every_fault() -> None:
    for body, expected in REFUSED:
        assert faults(send(body)) == expected, body[:100]


@pytest.mark.usefixtures("check")
def test_a_pair_of_halves_is_a_whole_character() -> None:
    assert faults(send('{"answers": {"\\ud83d\\ude00": "x"}}')) == [
        ("/answers/😀", "unknownQuestion")
    ]


@pytest.mark.parametrize(
    "media_type",
    [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "application/json+x",
        "nonsense",
    ],
)
def test_another_type_is_refused(media_type: str) -> None:
    assert send("a=b", media_type=media_type).status_code == 415


def test_a_compressed_body_is_refused() -> None:
    assert send("{}", Content_Encoding="gzip").status_code == 415


@pytest.mark.usefixtures("check")
def test_the_type_may_name_its_charset() -> None:
    answer = send('{"answers": {}}', media_type="application/json; charset=UTF-8")
    assert answer.status_code == 200


@pytest.mark.usefixtures("check")
def test_a_body_is_at_most_64_kb() -> None:
    body = json.dumps({"answers": {}})
    assert send(body.ljust(64 * 1024)).status_code == 200
    refused = send(body.ljust(64 * 1024 + 1))
    assert (refused.status_code, refused.json()["code"]) == (413, "tooLarge")
    assert send(b"\x00" * 1_000_000).status_code == 413


@pytest.mark.usefixtures("check")
def test_a_body_full_of_faults_is_answered_soon() -> None:
    many = {f"q{number}": 1 for number in range(4000)}
    assert len(faults(ask(many))) == 4000
    options = [f"{number:03x}" for number in range(4096)] * 2
    assert len(faults(ask({"heb-je-een-van-deze-klachten": options}))) == 3 * 4096


@pytest.mark.usefixtures("check")
def test_there_are_no_parameters() -> None:
    answer = send('{"answers": {}}', address=f"{advice_address()}?answers=x")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == "answers"


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE"])
def test_an_advice_is_only_posted(api: Client, method: str) -> None:
    answer: Any = api.generic(method, advice_address())
    assert (answer.status_code, answer["Allow"]) == (405, "POST, OPTIONS")


def test_an_advice_comes_as_json_only() -> None:
    assert ask({}, Accept="text/html").status_code == 406
