"""Haste, mistakes and colleagues: whatever happens while writing, no text is lost."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import APIResponse, Route, expect

from tests.browser import screenshots
from tests.browser.admin import ARTICLES, FORM, SAVE_ITSELF, Admin
from tests.browser.conftest import Demo, LogIn

pytestmark = pytest.mark.browser

SAVES = re.compile(r"/pages/(add/.+|\d+/edit)/$")
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=NL><!--StartFragment-->
<p class=MsoNormal style='margin-bottom:8pt'><b style='mso-bidi-font-weight:normal'>Uit
Word</b><span style='font-family:"Calibri"'> geplakt.</span><o:p></o:p></p>
<h1 style='color:#2F5496'>Een kop</h1><table><tr><td>Een cel</td></tr></table>
<!--[if gte mso 9]><xml>Office</xml><![endif]--></body></html>"""
PASTE = """(place, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", "Uit Word geplakt.");
    place.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
}"""

REVIEWED = """
from cms.review.models import ReviewSettings
asked = ReviewSettings.load()
asked.kinds = {kinds}
asked.save()
"""


@pytest.fixture
def nobody_reviews(demo: Demo) -> Iterator[None]:
    """Lets articles go live unsigned, as an administrator can: nobody signs this fast."""
    demo.manage("shell", "--no-imports", "-c", REVIEWED.format(kinds=[]))
    yield
    demo.manage("shell", "--no-imports", "-c", REVIEWED.format(kinds="ReviewSettings().kinds"))


def listed(editor: Admin, title: str) -> int:
    """Gives how many articles in the admin have a title."""
    editor.open(ARTICLES)
    return editor.page.locator("td.title a", has_text=title).count()


@contextmanager
def save_on_its_way(editor: Admin) -> Iterator[None]:
    """Has an article save itself, and holds back the server's answer until the end."""
    answers: list[tuple[Route, APIResponse]] = []
    editor.page.route(SAVES, lambda route: answers.append((route, route.fetch())), times=1)
    with editor.page.expect_request(SAVES):
        editor.page.locator(FORM).evaluate(SAVE_ITSELF, "true")
        editor.field("lead").fill("Begin.")
    while not answers:
        editor.page.wait_for_timeout(50)
    yield
    [(route, answer)] = answers
    route.fulfill(response=answer)


@pytest.mark.usefixtures("nobody_reviews")
def test_publish_while_the_page_saves_itself_makes_one_article(editor: Admin, demo: Demo) -> None:
    form = editor.page.locator(FORM)
    editor.new_article("Haastig werk", saves_itself=False)
    editor.write(editor.add_block("body", "paragraph"), "Snel getypt.")
    button = editor.publish_button()
    with editor.page.expect_request(lambda request: request.method == "POST"):
        form.evaluate(SAVE_ITSELF, "true")
        editor.field("summary").fill("Nog gauw een samenvatting.")
    with editor.page.expect_event("load"):
        button.click()
    assert demo.read("/articles/haastig-werk/text").decode().splitlines() == [
        "Haastig werk",
        "Snel getypt.",
    ]
    assert listed(editor, "Haastig werk") == 1
    assert editor.server_errors == []


@pytest.mark.usefixtures("nobody_reviews")
def test_publish_waits_for_a_slow_save_and_makes_one_article(editor: Admin) -> None:
    editor.new_article("Trage verbinding", saves_itself=False)
    editor.write(editor.add_block("body", "paragraph"), "Rustig aan.")
    with editor.page.expect_event("load"), save_on_its_way(editor):
        editor.publish_button().click(no_wait_after=True)
        editor.page.wait_for_timeout(6000)
    expect(editor.page.locator(".messages .success")).to_be_visible()
    assert listed(editor, "Trage verbinding") == 1
    assert editor.server_errors == []


def test_words_typed_while_the_page_saves_itself_are_saved_by_itself(editor: Admin) -> None:
    editor.new_article("Doorgetypt")
    editor.saved_by_itself()
    # Wagtail starts to compare two seconds after opening, and sends what it finds then.
    editor.page.wait_for_timeout(2500)
    with save_on_its_way(editor):
        editor.field("summary").fill("Onderweg getypt.")
    editor.saved_by_itself()
    editor.edit("Doorgetypt")
    expect(editor.field("summary")).to_have_value("Onderweg getypt.")
    assert editor.server_errors == []


def test_words_typed_as_soon_as_a_form_opens_are_saved_by_itself(editor: Admin) -> None:
    editor.new_article("Meteen getypt")
    editor.save_draft()
    editor.field("summary").fill("Binnen twee tellen.")
    editor.saved_by_itself()
    editor.edit("Meteen getypt")
    expect(editor.field("summary")).to_have_value("Binnen twee tellen.")
    assert editor.server_errors == []


@pytest.mark.usefixtures("nobody_reviews")
def test_double_click_publishes_once(editor: Admin, demo: Demo) -> None:
    editor.new_article("Dubbelklik")
    editor.write(editor.add_block("body", "paragraph"), "Twee keer geklikt.")
    button = editor.publish_button()
    with editor.page.expect_event("load"):
        button.dblclick(no_wait_after=True)
    expect(editor.page.locator(".messages .success")).to_be_visible()
    assert json.loads(demo.read("/articles/dubbelklik"))["version"] == 1
    assert listed(editor, "Dubbelklik") == 1
    assert editor.server_errors == []


def test_half_finished_draft_is_saved_by_itself(editor: Admin) -> None:
    editor.new_article("Vanzelf bewaard")
    section = editor.add_block("body", "section")
    video = editor.add_block(f"{section}-content", "video")
    editor.fill({f"{video}-title": "Alleen een titel"})
    editor.saved_by_itself()
    editor.edit("Vanzelf bewaard")
    expect(editor.field(f"{video}-title")).to_have_value("Alleen een titel")
    assert editor.server_errors == []


@pytest.mark.parametrize("title", ["😴", "🧘", "Lig lekker 😴🧘‍♀️", "De langste titel " * 20])
def test_unusual_title_loses_no_text(editor: Admin, title: str) -> None:
    editor.new_article(title)
    paragraph = editor.add_block("body", "paragraph")
    editor.write(paragraph, "Dit blijft 🛌 staan.")
    editor.saved_by_itself()
    editor.save_draft()
    screenshots.take(editor.page, "saved")
    expect(editor.rich_text(paragraph)).to_have_text("Dit blijft 🛌 staan.")
    expect(editor.field("title")).to_have_value(re.compile(re.escape(title[:100].strip())))
    assert editor.server_errors == []


def test_text_pasted_from_word_keeps_words_and_drops_its_looks(editor: Admin, demo: Demo) -> None:
    editor.new_article("Geplakt")
    paragraph = editor.add_block("body", "paragraph")
    place = editor.rich_text(paragraph)
    place.click()
    place.evaluate(PASTE, WORD)
    expect(editor.field(paragraph)).to_have_value(re.compile("Een cel"))
    demo.publish_approved(editor, title="Geplakt")
    blocks = json.loads(demo.read("/articles/geplakt"))["body"]
    html = "".join(block["html"] for block in blocks)
    assert "<strong>Uit Word</strong> geplakt." in html
    assert "Een kop" in html
    assert "Een cel" in html
    assert not re.search(r"style|class|Mso|<h1|<table|Office", html)
    assert editor.server_errors == []


def test_second_editor_is_warned_and_both_texts_are_kept(log_in: LogIn) -> None:
    first, second = log_in("eindredacteur"), log_in("beheerder")
    first.new_article("Met zijn tweeën")
    first.saved_by_itself()
    second.edit("Met zijn tweeën")
    first.field("summary").fill("Van de eerste.")
    first.saved_by_itself()
    second.field("summary").fill("Van de tweede.")
    expect(second.page.locator("#w-autosave-indicator")).to_have_attribute(
        "data-w-autosave-state-value", "paused"
    )
    screenshots.take(second.page, "warned")
    expect(second.field("summary")).to_have_value("Van de tweede.")
    second.page.locator("footer button.action-save").click()
    dialog = second.page.locator("#w-save-confirmation-dialog")
    expect(dialog).to_be_visible()
    screenshots.take(second.page, "asked")
    first.edit("Met zijn tweeën")
    expect(first.field("summary")).to_have_value("Van de eerste.")
    assert first.server_errors + second.server_errors == []
