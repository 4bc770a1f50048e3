"""The reference frontend as its readers use it: search, links, old addresses and drafts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Request,
    ViewportSize,
    expect,
)

from tests.browser import screenshots
from tests.browser.accessibility import find_faults
from tests.browser.admin import Admin
from tests.browser.conftest import DESKTOP, Demo
from tests.browser.visitor import focused, tab_to

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 375, "height": 750}
OTHER_SITE = "https://ander.example/"

# The answer about "rug" comes a second late, whoever waits for it.
LATE = """
const answer = window.fetch;
window.fetch = async (address, options) => {
  if (!String(address).includes("search=rug")) return answer(address, options);
  await new Promise((done) => setTimeout(done, 1000));
  return answer(address, { ...options, signal: undefined });
};
"""


@pytest.fixture
def reader(demo: Demo, chromium: Browser) -> Iterator[Page]:
    """A window of somebody who reads; nothing may fail in it or come from anywhere else."""
    context = chromium.new_context(viewport=DESKTOP, locale="nl-NL", base_url=demo.frontend)
    page = context.new_page()
    faults: list[str] = []
    own = (f"{demo.frontend}/", f"{demo.api}/", OTHER_SITE)

    def note_request(asked: Request) -> None:
        if not asked.url.startswith(own):
            faults.append(asked.url)

    def note_refusal(said: ConsoleMessage) -> None:
        if "Content Security Policy" in said.text:
            faults.append(said.text)

    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", note_request)
    page.on("console", note_refusal)
    yield page
    context.close()
    assert faults == []


def article_with_exercise(demo: Demo) -> str:
    """Gives the title of an article that shows an exercise."""
    exercises = json.loads(demo.read("/exercises?fields=articles"))["items"]
    return next(each["articles"][0]["title"] for each in exercises if each["articles"])


def found(demo: Demo, query: str) -> int:
    """Gives how many articles the API finds."""
    return json.loads(demo.read(f"/articles?{query}"))["totalItems"]


def test_reader_goes_from_a_search_to_article_topic_person_and_exercise(
    reader: Page, demo: Demo
) -> None:
    heading = reader.get_by_role("heading", level=1)
    reader.goto("/themas")
    reader.get_by_role("searchbox", name="Zoek in de artikelen").fill("geslapen")
    reader.keyboard.press("Enter")
    expect(reader).to_have_url(re.compile(r"/zoeken\?q=geslapen$"))
    expect(reader.locator("mark", has_text=re.compile("^slaap|^slapen")).first).to_be_visible()
    screenshots.take(reader, "search")

    article = article_with_exercise(demo)
    reader.locator("#zoekwoorden").fill(article)
    reader.locator(".found").get_by_role("link", name=article).click()
    expect(heading).to_have_text(article)
    expect(heading).to_be_focused()
    linked_data = reader.locator('script[type="application/ld+json"]')
    expect(linked_data).to_have_count(1)
    screenshots.take(reader, "article")

    reader.locator(".exercise :is(h2, h3, h4) a").first.click()
    expect(reader).to_have_url(re.compile("/oefeningen/"))
    expect(reader.get_by_role("heading", name="Zo doe je het", level=2)).to_be_visible()
    expect(linked_data).to_have_count(0)
    screenshots.take(reader, "exercise")
    reader.go_back()
    expect(heading).to_have_text(article)

    reader.locator(".article-header > .label a").first.click()
    expect(reader).to_have_url(re.compile("/themas/"))
    expect(reader.get_by_role("link", name=article)).to_be_visible()
    screenshots.take(reader, "topic")
    reader.go_back()

    name = reader.locator(".contributors a").first.inner_text()
    reader.locator(".contributors a").first.click()
    expect(heading).to_have_text(name)
    expect(reader.get_by_role("link", name=article)).to_be_visible()
    screenshots.take(reader, "person")


def test_search_works_by_keyboard_alone(reader: Page) -> None:
    reader.goto("/")
    expect(reader.get_by_role("heading", level=1)).to_be_visible()
    tab_to(reader, "q")
    reader.keyboard.type("knie")
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("heading", level=1)).to_be_focused()
    assert focused(reader) == "Zoeken"

    tab_to(reader, "q")
    reader.keyboard.press("ControlOrMeta+a")
    reader.keyboard.type("slapend")
    results = reader.locator(".results h2")
    expect(results).to_have_text(re.compile(r"^[0-9]+ artikel(en)? over “slapend”$"))
    expect(reader.locator("[aria-live=polite]")).to_have_text(results.inner_text())
    expect(reader).to_have_url(re.compile(r"\?q=slapend$"))
    assert focused(reader) == "q"

    reader.keyboard.press("Enter")
    expect(results).to_be_focused()
    reader.keyboard.press("Tab")
    title = focused(reader)
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("heading", level=1, name=title)).to_be_focused()
    reader.go_back()
    expect(results).to_contain_text("slapend")
    assert reader.locator("#zoekwoorden").input_value() == "slapend"


def test_search_is_narrowed_and_says_how_to_go_on_without_results(reader: Page, demo: Demo) -> None:
    everywhere, asleep = found(demo, "search=pijn"), found(demo, "search=pijn&topic=slaap")
    assert everywhere > asleep > 0
    heading = reader.locator(".results h2")
    reader.goto("/zoeken")
    reader.locator("#zoekwoorden").fill("pijn")
    expect(heading).to_have_text(re.compile(f"^{everywhere} "))
    reader.get_by_label("Thema").select_option("slaap")
    expect(heading).to_have_text(re.compile(f"^{asleep} "))
    expect(reader).to_have_url(re.compile(r"\?q=pijn&thema=slaap$"))

    reader.locator("#zoekwoorden").fill("xyzzy")
    expect(heading).to_have_text("Niets gevonden voor “xyzzy”")
    screenshots.take(reader, "nothing")
    reader.get_by_role("button", name="Zoek in alle artikelen").click()
    expect(reader).to_have_url(re.compile(r"\?q=xyzzy$"))
    expect(reader.get_by_label("Thema")).to_have_value("")


def test_answer_to_an_earlier_question_does_not_replace_a_later_one(reader: Page) -> None:
    reader.add_init_script(LATE)
    reader.goto("/zoeken")
    reader.locator("#zoekwoorden").fill("rug")
    reader.wait_for_timeout(400)
    reader.locator("#zoekwoorden").fill("slapen")
    expect(reader.locator(".results h2")).to_contain_text("“slapen”")
    reader.wait_for_timeout(1500)
    expect(reader.locator(".results h2")).to_contain_text("“slapen”")


def test_moved_page_is_found_at_its_old_address_until_it_is_withdrawn(
    editor: Admin, reader: Page, demo: Demo
) -> None:
    editor.new_article("Zo adem je rustig")
    editor.write(editor.add_block("body", "paragraph"), "Adem langzaam uit.")
    demo.publish_approved(editor, title="Zo adem je rustig")
    editor.edit("Zo adem je rustig")
    editor.open_tab("slug")
    editor.field("slug").fill("rustig-ademhalen")
    editor.publish()

    heading = reader.get_by_role("heading", level=1)
    reader.goto("/zo-adem-je-rustig/#inhoud")
    expect(heading).to_have_text("Zo adem je rustig")
    expect(reader).to_have_url(f"{demo.frontend}/rustig-ademhalen#inhoud")

    withdraw = "from articles.models import ArticlePage as A; "
    demo.manage("shell", "-c", withdraw + "A.objects.get(slug='rustig-ademhalen').unpublish()")
    # A browser keeps what it read for a minute.
    reader.context.new_cdp_session(reader).send("Network.clearBrowserCache")
    reader.goto("/rustig-ademhalen")
    expect(heading).to_have_text("Deze pagina is er niet meer")
    assert find_faults(reader) == []
    reader.goto("/nooit-geweest")
    expect(heading).to_have_text("Deze pagina bestaat niet")


def test_old_address_may_lead_to_another_site(reader: Page, demo: Demo) -> None:
    row = f"Redirect.add_redirect('/folder.php', '{OTHER_SITE}uitleg')"
    demo.manage("shell", "-c", f"from wagtail.contrib.redirects.models import Redirect; {row}")
    reader.route(f"{OTHER_SITE}**", lambda route: route.fulfill(body="Een andere site"))
    reader.goto("/")
    expect(reader.get_by_role("heading", level=1)).to_be_visible()
    reader.goto("/folder.php")
    expect(reader).to_have_url(f"{OTHER_SITE}uitleg")
    reader.go_back()
    expect(reader).to_have_url(f"{demo.frontend}/")


def test_slash_at_the_end_leaves_the_address(reader: Page, demo: Demo) -> None:
    reader.goto("/themas/?pagina=1")
    expect(reader.get_by_role("heading", level=1)).to_have_text("Thema’s")
    expect(reader).to_have_url(f"{demo.frontend}/themas?pagina=1")


def test_whom_to_call_stays_in_reach_when_the_frame_cannot_be_read(reader: Page) -> None:
    reader.route("**/api/v1/site", lambda route: route.abort())
    reader.set_viewport_size(PHONE)
    reader.goto("/")
    expect(reader.get_by_role("heading", level=1)).to_be_visible()
    reader.mouse.wheel(0, 3000)
    expect(reader.locator("#hulpnummer a[href='tel:112']")).to_be_in_viewport()
    reader.get_by_role("button", name="Direct hulp nodig?").click()
    expect(reader.get_by_text("Bij levensgevaar").first).to_be_in_viewport()
    screenshots.take(reader, "help")
    reader.keyboard.press("Escape")
    reader.get_by_role("button", name="Menu").click()
    expect(reader.get_by_role("link", name="Klachten", exact=True)).to_be_visible()


@pytest.mark.parametrize(
    ("model", "field", "place"),
    [
        ("articles.ArticlePage", "title", "h1"),
        ("articles.Person", "name", "h1"),
        ("articles.Topic", "title", "h1"),
        ("articles.Complaint", "title", "h1"),
        ("articles.BodyRegion", "title", "h1"),
        ("articles.Exercise", "title", "h1"),
        ("site.SiteSettings", "name", "#sitenaam"),
    ],
)
def test_draft_is_shown_as_its_page_will_be(
    demo: Demo, reader: Page, model: str, field: str, place: str
) -> None:
    token = demo.preview_token(model, field, "Een heel nieuw woord")
    reader.goto(f"/preview?content_type={model.lower()}&token={token}")
    expect(reader.locator(place)).to_contain_text("Een heel nieuw woord")
    expect(reader.get_by_text("Voorbeeld – zo komt het eruit te zien")).to_be_in_viewport()
    expect(reader.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
    screenshots.take(reader, "draft")
    reader.locator(".site-name").click()
    expect(reader.locator("#sitenaam")).not_to_contain_text("Een heel nieuw woord")
