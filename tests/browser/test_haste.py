"""Visitors in a hurry, on slow connections, with large letters, or who go their own way."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser import screenshots
from tests.browser.accessibility import find_flaws
from tests.browser.visitor import (
    EMERGENCY,
    PATH,
    PublishedCheck,
    Visitor,
    click_twice,
    focused,
    harmless,
    tab_to,
)

pytestmark = pytest.mark.browser

ADVICE = "**/api/v1/checks/klachtencheck/versions/*/advice"
ARTICLE = "/zitten-en-werken-met-pijn"
SETTLE_MILLISECONDS = 1000
FOUND = "**/api/v1/articles?search=*"


def hold(page: Page, address: str) -> list[Route]:
    """Lets requests to an address wait, and gives those that do."""
    waiting: list[Route] = []

    def keep(route: Route) -> None:
        waiting.append(route)

    page.route(address, keep)
    return waiting


@pytest.mark.parametrize("width", [320, 390, 768])
def test_second_click_of_two_answers_nothing(
    visitor: Visitor, check: PublishedCheck, width: int
) -> None:
    page, heading = visitor.page, visitor.heading
    first, second = (check.step(key) for key in list(check.outcome(harmless)[0])[:2])
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(PATH)
    expect(heading).to_have_text(check.document["title"])
    visitor.see()
    click_twice(page, page.get_by_role("button", name="Begin met de vragen"))
    expect(heading).to_have_text(first["text"])
    expect(page.locator("main input:checked")).to_have_count(0)
    expect(page.locator(".check-error")).to_be_hidden()

    visitor.tick(harmless(first)[0])
    visitor.see()
    click_twice(page, page.get_by_role("button", name="Volgende"))
    expect(heading).to_have_text(second["text"])
    expect(page.locator("main input:checked")).to_have_count(0)
    expect(page.locator(".check-error")).to_be_hidden()

    visitor.see()
    click_twice(page, page.get_by_role("button", name="Vorige"))
    expect(heading).to_have_text(first["text"])
    visitor.see()
    click_twice(page, page.get_by_role("button", name="Vorige"))
    expect(heading).to_have_text(check.document["title"])
    expect(page).to_have_url(re.compile(PATH))


def test_what_is_ticked_while_waiting_counts(visitor: Visitor, check: PublishedCheck) -> None:
    key, option = check.answer_as_urgent_as(EMERGENCY)
    step = check.step(key)
    visitor.start(f"{PATH}?via=api")
    expect(visitor.heading).to_have_text(step["text"])
    waiting = hold(visitor.page, ADVICE)
    visitor.tick(harmless(step)[0])
    visitor.press("Volgende")
    expect(visitor.page.get_by_text("Even geduld …")).to_be_visible()
    visitor.tick(option)
    expect(visitor.page.get_by_text("Even geduld …")).to_be_hidden()
    for route in waiting:
        route.continue_()
    visitor.page.wait_for_timeout(SETTLE_MILLISECONDS)
    expect(visitor.heading).to_have_text(step["text"])
    visitor.press("Volgende")
    expect(visitor.page.locator("main a[href='tel:112']")).to_be_visible()


def test_choice_is_kept_also_without_going_on(visitor: Visitor, check: PublishedCheck) -> None:
    answers, _ = check.outcome(harmless)
    (first, given), (second, chosen) = list(answers.items())[:2]
    visitor.start()
    visitor.answer(check.step(first), given)
    visitor.tick(chosen)
    visitor.press("Vorige")
    expect(visitor.heading).to_have_text(check.step(first)["text"])
    visitor.press("Volgende")
    expect(visitor.heading).to_have_text(check.step(second)["text"])
    expect(visitor.choose(chosen)).to_be_checked()


def test_answers_that_went_with_the_page_are_said_to_be_gone(
    visitor: Visitor, check: PublishedCheck
) -> None:
    answers, _ = check.outcome(harmless)
    visitor.start()
    visitor.answer_all(check, dict(list(answers.items())[:2]))
    visitor.page.reload()
    gone = visitor.page.get_by_text("Je antwoorden zijn daarom weg")
    expect(gone).to_be_visible()
    screenshots.take(visitor.page, "reloaded")
    visitor.press("Begin met de vragen")
    visitor.press("Vorige")
    expect(visitor.heading).to_have_text(check.document["title"])
    expect(visitor.heading).to_be_focused()
    expect(gone).to_be_hidden()


def test_answer_that_means_nothing_leaves_a_way_out(
    visitor: Visitor, check: PublishedCheck
) -> None:
    visitor.page.route(ADVICE, lambda route: route.fulfill(json={"status": "banaan"}))
    visitor.start(f"{PATH}?via=api")
    expect(visitor.heading).to_have_text("Er ging iets mis")
    visitor.press("Terug")
    expect(visitor.heading).to_have_text(check.document["title"])
    visitor.page.unroute(ADVICE)
    visitor.press("Begin met de vragen")
    step = check.definition["steps"][0]
    expect(visitor.heading).to_have_text(step["text"])
    visitor.page.route(ADVICE, lambda route: route.fulfill(json={"status": "banaan"}))
    visitor.answer(step, harmless(step))
    expect(visitor.heading).to_have_text("Er ging iets mis")
    expect(visitor.page.locator("main a[href='tel:112']")).to_be_visible()
    # The browser's way back is the way back to the question.
    visitor.page.go_back()
    expect(visitor.heading).to_have_text(step["text"])
    expect(visitor.choose(harmless(step)[0])).to_be_checked()
    visitor.page.go_back()
    expect(visitor.heading).to_have_text(check.document["title"])


def test_missing_answer_is_said_where_the_focus_stays(
    visitor: Visitor, check: PublishedCheck
) -> None:
    visitor.start()
    expect(visitor.heading).to_have_text(check.definition["steps"][0]["text"])
    visitor.page.keyboard.press("Tab")
    expect(visitor.page.locator("main input").first).to_be_focused()
    visitor.page.keyboard.press("Enter")
    expect(visitor.page.locator("#aankondiging")).to_contain_text("Kies ten minste één antwoord")


def test_typing_on_keeps_the_focus(visitor: Visitor) -> None:
    page = visitor.page
    page.goto("/zoeken?q=nek")
    field = page.locator("main input[type=search]")
    expect(page.locator("main h2").first).to_contain_text("nek")
    waiting = hold(page, FOUND)
    field.fill("rug")
    field.press("Enter")
    expect(page.locator(".results[aria-busy=true]")).to_be_visible()
    field.press_sequentially(" pijn", delay=50)
    page.wait_for_timeout(SETTLE_MILLISECONDS)
    for route in waiting:
        route.continue_()
    expect(page.locator("main h2").first).to_contain_text("rug pijn")
    expect(field).to_be_focused()
    expect(field).to_have_value("rug pijn")


def test_page_of_results_that_is_not_there_leads_to_the_first(visitor: Visitor) -> None:
    visitor.page.goto("/zoeken?q=rug&pagina=99")
    expect(visitor.page.locator("main h2").first).to_contain_text("artikelen over “rug”")
    visitor.page.get_by_role("link", name="Ga naar de eerste").click()
    expect(visitor.page.locator(".found > li").first).to_be_visible()


def test_way_back_from_a_source_goes_on_from_its_citation(visitor: Visitor) -> None:
    page = visitor.page
    page.goto(ARTICLE)
    citation = page.locator("main a[href='#bron-2']").first
    citation.focus()
    page.wait_for_timeout(SETTLE_MILLISECONDS)
    citation.press("Enter")
    expect(page.locator("#bron-2")).to_be_in_viewport()
    page.go_back()
    expect(citation).to_be_focused()
    expect(citation).to_be_in_viewport()


def test_place_of_reading_survives_loading_anew(visitor: Visitor) -> None:
    page = visitor.page
    page.goto(ARTICLE)
    expect(visitor.heading).to_be_visible()
    page.mouse.wheel(0, 2500)
    page.wait_for_timeout(SETTLE_MILLISECONDS)
    page.reload()
    expect(visitor.heading).to_be_visible()
    assert page.evaluate("scrollY") == 2500
    page.goto("/")
    page.go_back()
    expect(visitor.heading).to_have_text("Zitten en werken met pijn")
    assert page.evaluate("scrollY") == 2500


def test_definition_stays_with_its_term(visitor: Visitor) -> None:
    page = visitor.page
    page.goto(ARTICLE)
    term = page.locator("dfn [popovertarget]").first
    # Chosen at once, while the page still scrolls to it.
    term.press("Enter")
    shown = page.locator(".definition:popover-open")
    page.wait_for_timeout(SETTLE_MILLISECONDS)
    expect(shown).to_be_visible()
    page.mouse.wheel(0, 40)
    page.wait_for_timeout(300)
    expect(shown).to_be_visible()
    page.mouse.wheel(0, 3000)
    expect(shown).to_have_count(0)


def test_print_leaves_what_was_folded(visitor: Visitor) -> None:
    visitor.page.goto(ARTICLE)
    expect(visitor.heading).to_be_visible()
    folded = visitor.page.locator("main details:not([open])").count()
    assert folded
    visitor.page.pdf()
    assert visitor.page.locator("main details:not([open])").count() == folded


@pytest.mark.parametrize(
    "path", ["/", ARTICLE, "/zoeken?q=rug", PATH], ids=["home", "article", "search", "check"]
)
def test_large_letters_fit_a_phone(visitor: Visitor, path: str) -> None:
    page = visitor.page
    page.goto(path)
    expect(visitor.heading).to_be_visible()
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 844})
        assert find_flaws(page) == []
        for button in ("Direct hulp nodig?", "Menu"):
            expect(page.get_by_role("button", name=button)).to_be_in_viewport(ratio=1)
    screenshots.take(page, "large")


def test_link_to_the_content_can_be_seen(visitor: Visitor) -> None:
    page = visitor.page
    page.goto("/")
    expect(visitor.heading).to_be_visible()
    tab_to(page, "Naar de inhoud", most_stops=1)
    assert page.evaluate("""() => {
        const { left, top, width, height } = document.activeElement.getBoundingClientRect();
        return [top + 3, top + height - 3].every((y) =>
            document.elementFromPoint(left + width / 2, y) === document.activeElement);
    }""")
    assert focused(page) == "Naar de inhoud"


def test_script_that_fails_leaves_no_empty_page(visitor: Visitor) -> None:
    visitor.page.route("**/js/format.js", lambda route: route.fulfill(status=500))
    visitor.page.goto("/")
    unloaded = visitor.page.get_by_text("De pagina kon niet worden geladen.")
    expect(unloaded).to_be_hidden()
    expect(unloaded).to_be_visible()
