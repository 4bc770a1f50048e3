"""From a search to an article, to the check, to its advice and what it advises, and back."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import screenshots
from tests.browser.conftest import DESKTOP
from tests.browser.visitor import PATH, PublishedCheck, Visitor, harmless, tab_to

pytestmark = pytest.mark.browser

WORDS, ARTICLE = "slapend", "Slapend herstellen – dit doet je lichaam terwijl jij slaapt"


def advised_first(check: PublishedCheck, advice: dict[str, Any]) -> dict[str, Any]:
    """Gives the first document that an advice recommends."""
    known = {item["id"]: item for item in check.document["recommendations"]}
    document: dict[str, Any] = known[advice["recommendations"][0]["id"]]
    return document


def invitation(page: Page) -> Locator:
    """Gives the first link of an article to the check."""
    return page.locator(f".article-body a[href='{PATH}']").first


def test_visitor_comes_from_home_to_advice_by_keyboard_alone(
    visitor: Visitor, check: PublishedCheck
) -> None:
    page, heading = visitor.page, visitor.heading
    answers, advice = check.outcome(harmless)
    page.goto("/")
    expect(heading).to_be_visible()
    tab_to(page, "q")
    page.keyboard.type(WORDS)
    page.keyboard.press("Enter")
    expect(heading).to_have_text("Zoeken")
    expect(heading).to_be_focused()
    tab_to(page, ARTICLE)
    page.keyboard.press("Enter")
    expect(heading).to_have_text(ARTICLE)
    expect(heading).to_be_focused()
    tab_to(page, invitation(page).inner_text())
    page.keyboard.press("Enter")
    expect(heading).to_have_text(check.document["title"])
    expect(heading).to_be_focused()
    expect(page.get_by_text(check.definition["disclaimer"])).to_be_visible()
    screenshots.take(page, "introduction")
    tab_to(page, "Begin met de vragen")
    page.keyboard.press("Enter")

    for number, (key, answer) in enumerate(answers.items(), start=1):
        expect(heading).to_have_text(check.step(key)["text"])
        expect(heading).to_be_focused()
        expect(page.locator("#voortgang")).to_contain_text(f"Vraag {number}, ")
        press_until_focused(page, visitor.choose(answer if isinstance(answer, str) else answer[0]))
        page.keyboard.press("Space")
        page.keyboard.press("Enter")

    expect(heading).to_have_text(advice["route"]["title"])
    expect(heading).to_be_focused()
    for reason in advice["reasons"]:
        expect(page.get_by_text(reason["text"])).to_be_visible()
    screenshots.take(page, "advice")
    title = advised_first(check, advice)["title"]
    tab_to(page, title)
    page.keyboard.press("Enter")
    expect(heading).to_have_text(title)
    expect(heading).to_be_focused()


def press_until_focused(page: Page, option: Locator) -> None:
    """Goes to an answer as a keyboard does: Tab to the group, arrows within it."""
    page.keyboard.press("Tab")
    key = "ArrowDown" if option.get_attribute("type") == "radio" else "Tab"
    for _ in range(option.page.locator("main input").count()):
        if option.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError("The answer cannot be reached by keyboard.")


def test_way_back_restores_every_page(visitor: Visitor, check: PublishedCheck) -> None:
    page, heading = visitor.page, visitor.heading
    answers, advice = check.outcome(harmless)
    page.goto(f"/zoeken?q={WORDS}")
    page.locator(".found").get_by_role("link", name=ARTICLE).click()
    expect(heading).to_have_text(ARTICLE)
    invitation(page).scroll_into_view_if_needed()
    scrolled = page.evaluate("scrollY")
    assert scrolled > DESKTOP["height"]
    invitation(page).click()
    visitor.press("Begin met de vragen")
    visitor.answer_all(check, answers)
    expect(heading).to_have_text(advice["route"]["title"])
    advised = advised_first(check, advice)
    link = page.locator(f".related a[href='{advised['path']}']")
    visitor.see()
    link.click()
    expect(heading).to_have_text(advised["title"])
    assert page.evaluate("scrollY") == 0

    page.go_back()
    expect(heading).to_have_text(advice["route"]["title"])
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    for key, answer in reversed(answers.items()):
        page.go_back()
        expect(heading).to_have_text(check.step(key)["text"])
        expect(visitor.choose(answer if isinstance(answer, str) else answer[0])).to_be_checked()
    page.go_back()
    expect(heading).to_have_text(check.document["title"])
    page.go_back()
    expect(heading).to_have_text(ARTICLE)
    expect(invitation(page)).to_be_focused()
    assert page.evaluate("scrollY") == pytest.approx(scrolled, abs=2)
    page.go_back()
    expect(page.locator("mark").first).to_be_visible()
    expect(page.locator(".found").get_by_role("link", name=ARTICLE)).to_be_focused()
    page.go_forward()
    expect(heading).to_have_text(ARTICLE)
