"""A check that cannot go on as it was going: recalled, renewed, cut off, or contradicted."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser import screenshots
from tests.browser.visitor import (
    PATH,
    URGENT,
    PublishedCheck,
    Visitor,
    harmless,
    harmless_but,
)

pytestmark = pytest.mark.browser

CURRENT = "**/api/v1/checks/klachtencheck?fields=*"
VERSION = "**/api/v1/checks/klachtencheck/versions/*"
ADVICE = "**/api/v1/checks/klachtencheck/versions/*/advice"
REPLACEMENT = "https://api.example/api/v1/checks/klachtencheck/versions/2"


def renew(visitor: Visitor) -> None:
    """Lets the API have a newer version from now on."""
    newer = {"checkVersion": 2, "hash": "0" * 64}
    visitor.page.route(CURRENT, lambda route: route.fulfill(json=newer))


def recall(visitor: Visitor, replacement: str | None) -> None:
    """Lets the API answer from now on that the version was recalled."""
    problem = {"status": 410, "code": "recalled", "title": "Gone", "replacement": replacement}

    def answer(route: Route) -> None:
        route.fulfill(status=410, json=problem, content_type="application/problem+json")

    for address in (VERSION, ADVICE) if replacement else (CURRENT, VERSION, ADVICE):
        visitor.page.route(address, answer)


@pytest.mark.parametrize("path", [PATH, f"{PATH}?via=api"], ids=["browser", "api"])
def test_recalled_version_gives_no_advice_and_begins_again(
    visitor: Visitor, check: PublishedCheck, path: str
) -> None:
    answers, _ = check.outcome(harmless)
    *before, last = answers.items()
    visitor.start(path)
    visitor.answer_all(check, dict(before))
    renew(visitor)
    recall(visitor, REPLACEMENT)
    visitor.answer(check.step(last[0]), last[1])
    expect(visitor.heading).to_have_text("Deze check is vernieuwd")
    expect(visitor.heading).to_be_focused()
    expect(visitor.page.locator(".route-card")).to_have_count(0)
    screenshots.take(visitor.page, "recalled")
    visitor.press("Opnieuw beginnen")
    expect(visitor.heading).to_have_text(check.document["title"])
    visitor.press("Begin met de vragen")
    expect(visitor.page.locator("main input:checked")).to_have_count(0)


def test_withdrawn_check_gives_no_advice(visitor: Visitor, check: PublishedCheck) -> None:
    answers, _ = check.outcome(harmless)
    recall(visitor, None)
    visitor.start()
    visitor.answer_all(check, answers)
    expect(visitor.heading).to_have_text("Deze check is er niet meer")


def test_urgent_advice_stays_when_its_version_is_recalled(
    visitor: Visitor, check: PublishedCheck
) -> None:
    answers, advice = check.outcome(harmless_but(*check.answer_as_urgent_as(URGENT)))
    renew(visitor)
    recall(visitor, REPLACEMENT)
    visitor.start()
    visitor.answer_all(check, answers)
    expect(visitor.heading).to_have_text(advice["route"]["title"])
    expect(visitor.page.get_by_text("Wacht daar niet op")).to_be_visible()
    expect(visitor.heading).to_have_text(advice["route"]["title"])


def test_newer_version_does_not_disturb_whoever_began_with_this_one(
    visitor: Visitor, check: PublishedCheck
) -> None:
    answers, advice = check.outcome(harmless)
    renew(visitor)
    visitor.start()
    visitor.answer_all(check, answers)
    expect(visitor.heading).to_have_text(advice["route"]["title"])
    version = check.document["checkVersion"]
    assert any(asked.url.endswith(f"/versions/{version}") for asked in visitor.requests)


@pytest.mark.parametrize("path", [PATH, f"{PATH}?via=api"], ids=["browser", "api"])
def test_without_a_network_there_is_no_advice_until_it_is_back(
    visitor: Visitor, check: PublishedCheck, path: str
) -> None:
    answers, advice = check.outcome(harmless)
    *before, last = answers.items()
    visitor.start(path)
    visitor.answer_all(check, dict(before))
    visitor.page.context.set_offline(True)
    visitor.answer(check.step(last[0]), last[1])
    expect(visitor.heading).to_have_text("We kunnen je advies nu niet ophalen")
    expect(visitor.page.locator("main a[href='tel:112']")).to_be_visible()
    expect(visitor.page.locator(".route-card")).to_have_count(0)
    screenshots.take(visitor.page, "offline")
    visitor.press("Terug")
    expect(visitor.page.locator("main input:checked")).to_have_count(1)
    visitor.page.context.set_offline(False)
    visitor.press("Volgende")
    expect(visitor.heading).to_have_text(advice["route"]["title"])


def hidden_flag(check: PublishedCheck) -> tuple[str, str, str, str, str]:
    """Gives a question, two answers to it, and the red flag that the second of them hides.

    The red flag stands on a question that is asked after the first answer only.
    """
    for step in check.definition["steps"]:
        flagged = [one["key"] for one in step["options"] if check.urgency(one) == URGENT]
        if not flagged or len(step["shownWhen"]) != 1 or "question" not in step["shownWhen"][0]:
            continue
        key, shown = step["shownWhen"][0]["question"], step["shownWhen"][0]["in"]
        options = [option["key"] for option in check.step(key)["options"]]
        hiding = [option for option in options if option not in shown]
        if hiding:
            return key, shown[0], hiding[0], step["key"], flagged[0]
    raise AssertionError("No question with a red flag depends on one other question.")


@pytest.mark.parametrize("still", [True, False])
def test_red_flag_that_an_answer_hides_is_asked_about(
    visitor: Visitor, check: PublishedCheck, still: bool
) -> None:
    key, showing, hiding, flagged, option = hidden_flag(check)

    def choose(question: dict[str, Any]) -> list[str]:
        chosen = {key: [showing], flagged: [option]}
        return chosen.get(question["key"]) or harmless(question)

    answers, advice = check.outcome(choose)
    assert advice["route"]["urgency"] == URGENT
    visitor.start()
    visitor.answer_all(check, answers)
    expect(visitor.heading).to_have_text(advice["route"]["title"])
    for earlier in reversed(list(answers)[list(answers).index(key) :]):
        visitor.press("Antwoorden aanpassen" if earlier == list(answers)[-1] else "Vorige")
        expect(visitor.heading).to_have_text(check.step(earlier)["text"])

    asked = visitor.page.get_by_role("heading", name="Klopt dit nog?")
    changed, _ = check.outcome(harmless_but(key, hiding))
    for question in list(changed)[list(changed).index(key) :]:
        visitor.answer(check.step(question), changed[question])
        expect(visitor.heading).not_to_have_text(check.step(question)["text"])
        if asked.is_visible():
            break
    expect(asked).to_be_focused()
    screenshots.take(visitor.page, "hidden-flag")
    visitor.press("Ja, dit klopt nog" if still else "Nee, dit klopt niet meer")
    if still:
        expect(visitor.heading).to_have_text(advice["route"]["title"])
        expect(visitor.page.get_by_text(advice["reasons"][0]["text"])).to_be_visible()
    else:
        expect(visitor.page.locator("legend h1")).to_be_visible()
