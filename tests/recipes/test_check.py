"""The check of the recipe in SvelteKit: filled in in a browser, where the answers stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.browser.conftest import Demo
from tests.browser.visitor import (
    PATH,
    UNSEEN_MILLISECONDS,
    URGENT,
    PublishedCheck,
    click_twice,
    harmless,
)
from tests.recipes.conftest import Site, serving

pytestmark = pytest.mark.recipes


@pytest.fixture(scope="module")
def site(built: Callable[[str], Path], recipe_settings: dict[str, str]) -> Iterator[Site]:
    with serving("sveltekit", built("sveltekit"), recipe_settings) as served:
        yield served


def fill_in(page: Page, check: PublishedCheck, answers: dict[str, Any]) -> None:
    for key, given in answers.items():
        expect(page.get_by_role("heading", level=1)).to_have_text(check.step(key)["text"])
        for answer in given if isinstance(given, list) else [given]:
            page.locator(f'input[value="{answer}"]').press("Space")
        page.get_by_role("button", name="Volgende").press("Enter")


def test_second_click_of_two_answers_nothing(
    site: Site, check: PublishedCheck, chromium: Browser
) -> None:
    first, second = list(check.outcome(harmless)[0].items())[:2]
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{site.origin}{PATH}", wait_until="networkidle")
    page.locator(f'input[value="{first[1][0]}"]').press("Space")
    page.wait_for_timeout(UNSEEN_MILLISECONDS)
    click_twice(page, page.get_by_role("button", name="Volgende"))
    expect(page.get_by_role("heading", level=1)).to_have_text(check.step(second[0])["text"])
    expect(page.locator("input:checked")).to_have_count(0)
    expect(page.get_by_role("alert")).to_have_count(0)
    page.close()


def test_answers_lead_to_the_advice_of_the_api_and_stay_in_the_browser(
    site: Site, demo: Demo, check: PublishedCheck, chromium: Browser
) -> None:
    answers, advice = check.outcome(harmless)
    assert advice["route"]["urgency"] < URGENT
    page = chromium.new_page()
    requests: list[Request] = []
    page.goto(f"{site.origin}{PATH}", wait_until="networkidle")

    def note(asked: Request) -> None:
        requests.append(asked)

    page.on("request", note)
    page.get_by_role("button", name="Volgende").click()
    expect(page.get_by_role("alert")).to_have_text("Kies een antwoord.")
    fill_in(page, check, answers)
    expect(page.get_by_role("heading", level=1)).to_have_text(advice["route"]["title"])
    version = f"{demo.api}/api/v1/checks/klachtencheck/versions/{check.document['checkVersion']}"
    assert {(asked.method, asked.url, asked.post_data) for asked in requests} == {
        ("GET", version, None)
    }
    assert page.url == f"{site.origin}{PATH}"
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    page.close()


def test_an_urgent_advice_waits_for_no_network(
    site: Site, check: PublishedCheck, chromium: Browser
) -> None:
    key, option = check.answer_as_urgent_as(60)
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{site.origin}{PATH}", wait_until="networkidle")
    context.set_offline(True)
    fill_in(page, check, {key: option})
    expect(page.locator('main a[href="tel:112"]')).to_be_visible()
    context.close()


def test_without_a_network_there_is_no_other_advice(
    site: Site, check: PublishedCheck, chromium: Browser
) -> None:
    answers, advice = check.outcome(harmless)
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{site.origin}{PATH}", wait_until="networkidle")
    context.set_offline(True)
    fill_in(page, check, answers)
    expect(page.get_by_role("heading", level=1)).to_have_text("Het advies is nu niet te tonen")
    expect(page.get_by_text(advice["route"]["title"], exact=True)).to_have_count(0)
    expect(page.locator('main a[href="tel:112"]')).to_be_visible()
    context.close()
