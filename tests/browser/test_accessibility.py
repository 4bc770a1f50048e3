"""Every page of the reference site, for whoever reads it: small or large, light or dark."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser import screenshots
from tests.browser.accessibility import find_faults, find_flaws, find_motion
from tests.browser.conftest import Demo
from tests.browser.visitor import (
    EMERGENCY,
    PATH,
    PublishedCheck,
    Visitor,
    harmless,
    harmless_but,
)

pytestmark = pytest.mark.browser

WIDTHS = (320, 768, 1280)
PAGES = {
    "home": "/",
    "topics": "/themas",
    "topic": "/themas/bewegen",
    "complaints": "/klachten",
    "body": "/lichaam",
    "search": "/zoeken",
    "found": "/zoeken?q=slapen",
    "nothing": "/zoeken?q=xyzzy",
    "article": "/zitten-en-werken-met-pijn",
    "people": "/mensen",
    "exercises": "/oefeningen",
    "checks": "/checks",
    "routes": "/zorg",
    "not found": "/nooit-geweest",
}
OPEN = "for (const folded of document.querySelectorAll('details')) folded.open = true"


def look(page: Page, name: str) -> None:
    """Fails on whatever keeps somebody out of the page in view."""
    page.evaluate(OPEN)
    faults = find_motion(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        faults += [f"{width}: {fault}" for fault in find_flaws(page) + find_faults(page)]
        # In the dark only the colours are others.
        page.emulate_media(color_scheme="dark")
        faults += [f"{width}, dark: {fault}" for fault in find_faults(page, "color-contrast")]
        page.emulate_media(color_scheme="light")
    screenshots.take(page, name)
    assert faults == []


@pytest.mark.parametrize("name", PAGES)
def test_page_keeps_nobody_out(visitor: Visitor, name: str) -> None:
    visitor.page.goto(PAGES[name])
    expect(visitor.heading).to_be_visible()
    look(visitor.page, name)


@pytest.mark.parametrize("kind", ["people", "exercises", "care-routes"])
def test_page_of_one_keeps_nobody_out(visitor: Visitor, demo: Demo, kind: str) -> None:
    visitor.page.goto(json.loads(demo.read(f"/{kind}"))["items"][0]["path"])
    expect(visitor.heading).to_be_visible()
    look(visitor.page, kind)


def test_page_without_the_api_keeps_nobody_out(visitor: Visitor) -> None:
    visitor.page.goto("/")
    expect(visitor.heading).to_be_visible()
    visitor.page.context.set_offline(True)
    visitor.page.get_by_role("link", name="Oefeningen").first.click()
    expect(visitor.heading).to_have_text("De pagina kon niet worden opgehaald")
    look(visitor.page, "offline")
    visitor.page.context.set_offline(False)
    visitor.press("Probeer opnieuw")
    expect(visitor.heading).to_have_text("Oefeningen")


@pytest.mark.parametrize("urgent", [False, True], ids=["self care", "emergency"])
def test_check_keeps_nobody_out(visitor: Visitor, check: PublishedCheck, *, urgent: bool) -> None:
    choose = harmless_but(*check.answer_as_urgent_as(EMERGENCY)) if urgent else harmless
    answers, advice = check.outcome(choose)
    visitor.page.goto(PATH)
    expect(visitor.heading).to_be_visible()
    look(visitor.page, "introduction")
    visitor.press("Begin met de vragen")
    visitor.press("Volgende")
    expect(visitor.page.locator(".check-error")).to_be_visible()
    look(visitor.page, "question")
    visitor.answer_all(check, answers)
    expect(visitor.heading).to_have_text(advice["route"]["title"])
    look(visitor.page, "advice")
