"""Versions of a check at their addresses: served for ever, unless they are recalled."""

from __future__ import annotations

import gzip
from typing import Any

import pytest
from django.test import Client

from checks.models import Check, Question
from checks.publishing import recall_version
from cms.publishing.tasks import renew_stale_documents
from tests.checks.api.asking import CHECK, CHECKS, advice_address, ask, send
from tests.factories import check_rule, create_check, create_route, publish

pytestmark = pytest.mark.django_db

REPLACEMENT = "http://localhost:8000/api/v1/checks/klachtencheck/versions/2"


def change_reason(check: Any, text: str) -> Check:
    """Publishes a check whose advice has another reason."""
    check.rules = [check_rule(check.fallback, text=text)]
    return publish(check)


def reason(version: int) -> str:
    """Gives why a version advises what it does."""
    return ask({}, version=version).json()["reasons"][0]["text"]


@pytest.fixture
def check() -> Check:
    """A check of which two versions are public."""
    return change_reason(create_check(), "Dat past beter.")


@pytest.mark.usefixtures("check")
def test_a_session_ends_on_the_version_it_began_with() -> None:
    assert reason(1) == "Dat past het best."
    assert reason(2) == "Dat past beter."


@pytest.mark.usefixtures("check")
def test_each_version_is_a_document(api: Client) -> None:
    first, current = (api.get(f"{CHECK}/versions/{number}") for number in (1, 2))
    assert first.json()["checkVersion"] == 1
    assert current.json()["definition"] == api.get(CHECK).json()["definition"]
    assert first.json()["hash"] != current.json()["hash"]
    assert api.get(f"{CHECK}/versions/1", headers={"If-None-Match": first["ETag"]}).status_code == (
        304
    )
    packed = api.get(f"{CHECK}/versions/1", headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(packed.content) == first.content
    assert packed["ETag"] != first["ETag"]


@pytest.mark.usefixtures("check")
def test_fields_of_a_version_cannot_be_chosen(api: Client) -> None:
    assert api.get(f"{CHECK}/versions/1?fields=hash").status_code == 400


@pytest.mark.usefixtures("check")
@pytest.mark.parametrize("version", ["0", "01", "-1", "1.0", "x", "3", "9" * 9, "9" * 10, "٣"])
def test_a_version_that_never_was_is_not_found(api: Client, version: str) -> None:
    assert api.get(f"{CHECK}/versions/{version}").status_code == 404
    assert send('{"answers": {}}', address=f"{CHECK}/versions/{version}/advice").status_code == 404


def test_a_version_of_an_unknown_check_is_not_found(api: Client) -> None:
    assert api.get(f"{CHECK}/versions/1").status_code == 404
    assert ask({}).status_code == 404


def test_a_recalled_version_names_its_replacement(api: Client, check: Check) -> None:
    recall_version(check.versions.get(number=1))
    for answer in (api.get(f"{CHECK}/versions/1"), ask({})):
        assert answer.status_code == 410
        problem = answer.json()
        assert (problem["code"], problem["replacement"]) == ("recalled", REPLACEMENT)
    assert reason(2) == "Dat past beter."


def test_a_withdrawn_check_recalls_every_version(api: Client, check: Check) -> None:
    check.unpublish()
    assert api.get(CHECK).status_code == 410
    for number in (1, 2):
        for answer in (api.get(f"{CHECK}/versions/{number}"), ask({}, version=number)):
            assert answer.status_code == 410
            assert answer.json()["replacement"] is None
    assert ask({}, version=3).status_code == 404


def test_a_deleted_check_recalls_every_version(check: Check) -> None:
    check.delete()
    answer = ask({})
    assert (answer.status_code, answer.json()["replacement"]) == (410, None)


def test_an_old_slug_leads_to_the_new_one(api: Client, check: Check) -> None:
    recall_version(check.versions.get(number=1))
    check.slug = "rugcheck"
    publish(change_reason(check, "Dat past nu."))
    paths = ["", "/versions/1", "/versions/2", "/versions/3"]
    for path in paths:
        moved = api.get(CHECK + path)
        assert (moved.status_code, moved["Location"]) == (308, f"{CHECKS}/rugcheck{path}")
    for number in (1, 2, 3):
        moved = ask({}, version=number)
        assert moved.status_code == 308
        assert moved["Location"] == advice_address(number, "rugcheck")
        assert moved["Cache-Control"] == "no-store"
    found = [api.get(f"{CHECKS}/rugcheck{path}") for path in paths]
    assert [answer.status_code for answer in found] == [200, 410, 200, 200]
    assert found[1].json()["replacement"] == REPLACEMENT.replace(
        "klachtencheck/versions/2", "rugcheck/versions/3"
    )


def test_an_old_slug_of_a_withdrawn_check_is_gone(api: Client, check: Check) -> None:
    check.slug = "rugcheck"
    publish(check).unpublish()
    answer = api.get(f"{CHECK}/versions/1")
    assert (answer.status_code, answer.json()["replacement"]) == (410, None)


def test_checks_and_routes_are_listed(api: Client, check: Check) -> None:
    listed = api.get(CHECKS).json()["items"]
    assert [(item["slug"], item["checkVersion"]) for item in listed] == [("klachtencheck", 2)]
    routes: list[dict[str, Any]] = api.get("/api/v1/care-routes").json()["items"]
    assert [(item["slug"], item["urgency"]) for item in routes] == [("zelf-aan-de-slag", 10)]
    renew_stale_documents.call()
    route = api.get("/api/v1/care-routes/zelf-aan-de-slag").json()
    assert [item["slug"] for item in route["checks"]] == ["klachtencheck"]


def test_a_route_moves_like_any_document(api: Client) -> None:
    route = create_route("Bel je huisarts")
    route.slug = "huisarts"
    publish(route)
    moved = api.get("/api/v1/care-routes/bel-je-huisarts")
    assert (moved.status_code, moved["Location"]) == (308, "/api/v1/care-routes/huisarts")


def test_a_question_has_no_address(api: Client, check: Check) -> None:
    slug = Question.objects.get().slug
    assert api.get(f"/api/v1/questions/{slug}").status_code == 404
