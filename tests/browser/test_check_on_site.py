"""The check as its visitors meet it: by keyboard, on a phone, and without a trace of answers."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser import screenshots
from tests.browser.accessibility import find_flaws
from tests.browser.conftest import Demo
from tests.browser.visitor import (
    EMERGENCY,
    PATH,
    URGENT,
    PublishedCheck,
    Visitor,
    harmless,
    harmless_but,
)

pytestmark = pytest.mark.browser

KEPT = """() => JSON.stringify([location.href, document.title, history.state, document.cookie,
    {...localStorage}, {...sessionStorage}])"""


def test_invitation_that_names_no_check_leads_to_the_main_one(
    visitor: Visitor, demo: Demo, check: PublishedCheck
) -> None:
    names = ("slug", "path", "title", "promisedMinutes")
    site = json.loads(demo.read("/site"))
    site["mainCheck"] = {name: check.document[name] for name in names}
    visitor.page.route("**/api/v1/site", lambda route: route.fulfill(json=site))
    visitor.page.goto("/")
    expect(visitor.page.get_by_role("link", name="Naar de check")).to_have_attribute("href", PATH)
    screenshots.take(visitor.page, "home")
    articles = json.loads(demo.read("/articles?pageSize=100&fields=path,body"))["items"]
    unnamed = next(one for one in articles if '"check": null' in json.dumps(one["body"]))
    visitor.page.goto(unnamed["path"])
    expect(visitor.page.locator(f".article-body a[href='{PATH}']").first).to_be_visible()


def test_going_back_loses_no_answer(visitor: Visitor, check: PublishedCheck) -> None:
    page, heading = visitor.page, visitor.heading
    answers, advice = check.outcome(harmless)
    first, second, third = list(answers.items())[:3]
    visitor.start()
    visitor.answer_all(check, dict([first, second]))
    expect(heading).to_have_text(check.step(third[0])["text"])
    visitor.press("Vorige")
    expect(heading).to_have_text(check.step(second[0])["text"])
    expect(heading).to_be_focused()
    expect(visitor.choose(second[1])).to_be_checked()
    page.go_back()
    expect(heading).to_have_text(check.step(first[0])["text"])
    expect(visitor.choose(first[1][0])).to_be_checked()
    page.go_forward()
    expect(heading).to_have_text(check.step(second[0])["text"])
    visitor.press("Volgende")
    visitor.answer_all(check, dict(list(answers.items())[2:]))
    expect(heading).to_have_text(advice["route"]["title"])

    visitor.press("Antwoorden aanpassen")
    expect(heading).to_have_text(check.step(list(answers)[-1])["text"])
    visitor.press("Volgende")
    visitor.press("Opnieuw beginnen")
    visitor.press("Begin met de vragen")
    expect(visitor.choose(first[1][0])).not_to_be_checked()


def test_none_of_these_goes_with_no_other_answer(visitor: Visitor, check: PublishedCheck) -> None:
    step = next(one for one in check.definition["steps"] if one["kind"] == "multiple")
    assert step == check.definition["steps"][0]
    none = next(option["key"] for option in step["options"] if option["exclusive"])
    one, other = [option["key"] for option in step["options"] if not option["exclusive"]][:2]
    visitor.start()
    visitor.press("Volgende")
    expect(visitor.page.locator("fieldset")).to_contain_text("Kies ten minste één antwoord")
    expect(visitor.page.locator("main input").first).to_be_focused()
    screenshots.take(visitor.page, "error")
    visitor.see()
    visitor.choose(one).check()
    visitor.choose(other).check()
    visitor.choose(none).check()
    expect(visitor.page.locator("main input:checked")).to_have_count(1)
    visitor.choose(one).check()
    expect(visitor.choose(none)).not_to_be_checked()


@pytest.mark.parametrize("urgency", [URGENT, EMERGENCY])
def test_urgent_advice_is_shown_at_once_without_a_network(
    visitor: Visitor, check: PublishedCheck, urgency: int
) -> None:
    answers, advice = check.outcome(harmless_but(*check.answer_as_urgent_as(urgency)))
    assert advice["route"]["urgency"] == urgency
    visitor.start()
    visitor.page.context.set_offline(True)
    visitor.answer_all(check, answers)
    expect(visitor.heading).to_have_text(advice["route"]["title"])
    expect(visitor.page.locator(".route-card a")).to_be_in_viewport()
    if urgency == EMERGENCY:
        expect(visitor.page.locator(".route-card a")).to_have_attribute("href", "tel:112")
    screenshots.take(visitor.page, f"urgent-{urgency}")


@pytest.mark.parametrize("urgency", [10, 40, URGENT, EMERGENCY])
def test_api_gives_the_same_advice(visitor: Visitor, check: PublishedCheck, urgency: int) -> None:
    choose = harmless if urgency == 10 else harmless_but(*check.answer_as_urgent_as(urgency))
    answers, advice = check.outcome(choose)
    visitor.page.goto(PATH)
    visitor.page.get_by_role("link", name="Liever een advies van onze server").press("Enter")
    expect(visitor.page.get_by_role("link", name="Liever alles op dit apparaat")).to_be_visible()
    visitor.press("Begin met de vragen")
    visitor.answer_all(check, answers)
    expect(visitor.heading).to_have_text(advice["route"]["title"])
    expect(visitor.page).to_have_url(f"{PATH}?via=api")
    sent = [json.loads(asked.post_data or "") for asked in visitor.requests if asked.post_data]
    assert all(request["answers"].items() <= answers.items() for request in sent)
    assert urgency >= URGENT or len(sent) == len(answers) + 1


def test_answers_leave_no_trace(visitor: Visitor, check: PublishedCheck) -> None:
    answers, advice = check.outcome(harmless)
    visitor.start()
    expect(visitor.heading).to_have_text(check.definition["steps"][0]["text"])
    before = len(visitor.requests)
    for key, answer in answers.items():
        visitor.answer(check.step(key), answer)
        kept = visitor.page.evaluate(KEPT)
        assert re.findall(rf"(?<![\w-])(?:{'|'.join(words(answers))})(?![\w-])", kept) == []
    expect(visitor.heading).to_have_text(advice["route"]["title"])
    after = [
        (asked.method, asked.url.partition("/api/v1")[2]) for asked in visitor.requests[before:]
    ]
    assert [asked for asked in after if asked[1]] == [
        ("GET", "/checks/klachtencheck?fields=checkVersion%2Chash")
    ]
    assert visitor.page.context.cookies() == []
    visitor.page.reload()
    expect(visitor.heading).to_have_text(check.document["title"])
    visitor.press("Begin met de vragen")
    expect(visitor.page.locator("main input:checked")).to_have_count(0)


def words(answers: dict[str, Any]) -> set[str]:
    """Gives every key that stands for a question or an answer."""
    given = {key for answer in answers.values() for key in ([answer], answer)[type(answer) is list]}
    return given | set(answers)


@pytest.mark.parametrize("urgency", [0, URGENT, EMERGENCY])
def test_check_fits_a_phone_and_is_well_formed(
    visitor: Visitor, check: PublishedCheck, urgency: int
) -> None:
    choose = harmless_but(*check.answer_as_urgent_as(urgency)) if urgency else harmless
    answers, advice = check.outcome(choose)
    visitor.page.set_viewport_size({"width": 320, "height": 640})
    visitor.start()
    for key, answer in answers.items():
        expect(visitor.heading).to_have_text(check.step(key)["text"])
        assert find_flaws(visitor.page) == []
        visitor.answer(check.step(key), answer)
    expect(visitor.heading).to_have_text(advice["route"]["title"])
    assert find_flaws(visitor.page) == []
    visitor.page.emulate_media(media="print")
    expect(visitor.page.get_by_role("button", name="Opnieuw beginnen")).to_be_hidden()


@pytest.mark.parametrize(
    ("model", "field"),
    [("checks.Check", "title"), ("checks.Question", "text"), ("checks.CareRoute", "title")],
)
def test_draft_can_be_tried_in_its_preview(
    visitor: Visitor, demo: Demo, model: str, field: str
) -> None:
    token = demo.preview_token(model, field, "Een heel nieuw woord")
    visitor.page.goto(f"/preview?content_type={model.lower()}&token={token}")
    expect(visitor.heading).to_have_text("Een heel nieuw woord")
    expect(visitor.page.get_by_text("Voorbeeld – zo komt het eruit te zien")).to_be_visible()
    if model == "checks.Check":
        visitor.press("Begin met de vragen")
        expect(visitor.page.locator("legend h1")).to_be_focused()
