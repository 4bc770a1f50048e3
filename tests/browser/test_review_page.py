"""A reviewer without an account, from the link in the mail to the decision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import screenshots
from tests.browser.accessibility import find_faults
from tests.browser.conftest import DESKTOP, Demo

pytestmark = pytest.mark.browser

# Makes a request as the ask form does, and prints its link, that is kept nowhere else.
ASK = """
from articles.models import ArticlePage
from django.contrib.auth.models import User
from cms.review import links, requests
page = ArticlePage.objects.order_by("pk")[{number}]
asked = requests.Asked(
    name="Noor Voorbeeld", email="noor@voorbeeld.example", profession="huisarts",
    focus="Kloppen de getallen?", message="Alvast dank.",
)
editor = User.objects.get(username="redacteur")
revision = page.save_revision(user=editor) if {anew} else page.get_latest_revision()
print(links.link_for(requests.ask(revision, asked, by=editor)[1]))
"""


def ask(demo: Demo, number: int, *, anew: bool = False) -> str:
    """Gives the link to a new request about an article."""
    return demo.manage("shell", "-v", "0", "-c", ASK.format(number=number, anew=anew)).split()[-1]


@pytest.fixture(params=["script", "no script"])
def script(request: pytest.FixtureRequest) -> bool:
    """Whether the browser of the reviewer runs JavaScript."""
    return bool(request.param == "script")


@pytest.fixture
def reviewer(chromium: Browser, demo: Demo) -> Iterator[Page]:
    """The browser of a reviewer, who was never here; nothing may come from anywhere else."""
    yield from window(chromium, demo)


def window(chromium: Browser, demo: Demo, **options: Any) -> Iterator[Page]:
    """Opens a clean browser, and closes it when nothing was asked of strangers."""
    context = chromium.new_context(viewport=DESKTOP, locale="nl-NL", **options)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    yield page
    context.close()
    own = (f"{demo.api}/", f"{demo.frontend}/", "data:")
    assert [url for url in asked if not url.startswith(own)] == []


def open_request(page: Page, link: str) -> None:
    """Follows a link and presses the button."""
    page.goto(link)
    page.get_by_role("button", name="Openen").click()
    expect(page.get_by_role("heading", name="Je besluit")).to_be_attached()


def test_reviewer_comments_and_asks_for_changes(
    chromium: Browser, demo: Demo, *, script: bool
) -> None:
    link = ask(demo, 0 if script else 1)
    for page in window(chromium, demo, java_script_enabled=script):
        page.goto(link)
        expect(page.get_by_text("Kloppen de getallen?")).to_be_visible()
        assert link.rpartition("/")[2] not in page.url
        screenshots.take(page, "landing")
        page.get_by_role("button", name="Openen").click()
        passage = page.locator("#passage-3")
        passage.get_by_text("Opmerking maken").click()
        passage.get_by_label("Je opmerking").fill("Welk getal is dit?")
        passage.get_by_role("button", name="Opmerking bewaren").click()
        expect(passage.get_by_text("Welk getal is dit?").last).to_be_in_viewport()
        screenshots.take(page, "comment")
        page.get_by_label("Eerst zijn er wijzigingen nodig").check()
        decide = page.get_by_role("button", name="Besluit vastleggen")
        decide.click()
        expect(page.get_by_text("Schrijf op wat er anders moet.")).to_be_visible()
        page.get_by_label("Wat moet er anders, en waarom?").fill("Noem de bron.")
        decide.click()
        expect(page.get_by_role("heading", name="Dank je wel, Noor Voorbeeld")).to_be_visible()
        expect(page.get_by_text("Noem de bron.")).to_be_visible()
        screenshots.take(page, "thanks")


def test_reviewer_approves_with_a_keyboard_alone(reviewer: Page, demo: Demo) -> None:
    open_request(reviewer, ask(demo, 2))
    reviewer.keyboard.press("Tab")
    expect(reviewer.get_by_role("link", name="Naar je besluit")).to_be_focused()
    reviewer.keyboard.press("Enter")
    reviewer.keyboard.press("Tab")
    reviewer.keyboard.press("Space")
    expect(reviewer.get_by_label("Akkoord: dit mag zo online")).to_be_checked()
    for _ in range(4):
        reviewer.keyboard.press("Tab")
        reviewer.keyboard.press("Space")
    assert reviewer.get_by_role("checkbox", checked=True).count() == 4
    reviewer.get_by_role("button", name="Besluit vastleggen").focus()
    reviewer.keyboard.press("Enter")
    expect(reviewer.get_by_role("heading", name="Dank je wel, Noor Voorbeeld")).to_be_visible()


def test_draft_stands_in_the_page_as_on_the_website(reviewer: Page, demo: Demo) -> None:
    open_request(reviewer, ask(demo, 3))
    title = reviewer.locator("h1").inner_text()
    draft = reviewer.frame_locator("iframe")
    reviewer.locator("iframe").scroll_into_view_if_needed()
    expect(draft.get_by_text("Voorbeeld – zo komt het eruit te zien")).to_be_visible()
    expect(draft.locator("h1")).to_have_text(re.compile(re.escape(title[:20])))


def test_draft_that_changed_is_offered_and_nothing_is_lost(reviewer: Page, demo: Demo) -> None:
    open_request(reviewer, ask(demo, 4))
    change = (
        "from articles.models import ArticlePage; p = ArticlePage.objects.order_by('pk')[4]; "
        "p.lead += ' Dit is heel nieuw.'; p.save_revision()"
    )
    demo.manage("shell", "-v", "0", "-c", change)
    reviewer.get_by_label("Akkoord: dit mag zo online").check()
    for box in reviewer.get_by_role("checkbox").all():
        box.check()
    reviewer.get_by_label("Belangen").fill("Ik geef er les over.")
    reviewer.get_by_role("button", name="Besluit vastleggen").click()
    expect(reviewer.locator("#decision").get_by_text("niet vastgelegd")).to_be_in_viewport()
    screenshots.take(reviewer, "changed")
    reviewer.locator("#decision").get_by_role("button", name="Bekijk de nieuwe versie").click()
    expect(reviewer.locator("#text").get_by_text("Dit is heel nieuw.")).to_be_attached()
    expect(reviewer.get_by_label("Belangen")).to_have_value("Ik geef er les over.")
    assert reviewer.get_by_role("checkbox", checked=True).count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_accessible_and_fits_a_small_screen(
    chromium: Browser, demo: Demo, scheme: str
) -> None:
    link = ask(demo, 5)
    for page in window(chromium, demo, color_scheme=scheme):
        faults: list[str] = []

        def look(name: str, page: Page = page, faults: list[str] = faults) -> None:
            page.set_viewport_size({"width": 320, "height": 640})
            if page.evaluate("document.documentElement.scrollWidth > 320"):
                faults.append(f"{name} is wider than a small screen")
            faults.extend(f"{name}: {fault}" for fault in find_faults(page))
            screenshots.take(page, name)

        page.goto(f"{demo.api}/review/open/x")
        look("unknown")
        page.goto(link)
        look("landing")
        page.get_by_role("button", name="Openen").click()
        page.get_by_text("Opmerking maken").first.click()
        look("page")
        page.get_by_label("Akkoord: dit mag zo online").check()
        page.get_by_role("button", name="Besluit vastleggen").click()
        look("errors")
        for box in page.get_by_role("checkbox").all():
            box.check()
        page.get_by_role("button", name="Besluit vastleggen").click()
        expect(page.get_by_role("heading", name="Dank je wel, Noor Voorbeeld")).to_be_visible()
        look("thanks")
        assert faults == []
