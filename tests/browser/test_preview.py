"""The panel beside a form shows the draft in the frontend, of another origin, as it is typed."""

from __future__ import annotations

import pytest
from playwright.sync_api import FrameLocator, Locator, expect

from tests.browser import screenshots
from tests.browser.admin import FORM, SAVE_ITSELF, Admin

pytestmark = pytest.mark.browser

ARTICLE = "Lage rugpijn? Bewegen mag"
NEW = "Een heel nieuw woord"
# The list of each kind, and a field whose text the frontend shows.
SNIPPETS = {
    "articles/exercise": "title",
    "articles/person": "name",
    "articles/topic": "title",
    "articles/complaint": "title",
    "articles/bodyregion": "title",
    "checks/check": "title",
    "checks/question": "text",
    "checks/careroute": "title",
}
# The last block that lies at or above the top of the window, and how far above it.
PLACE = """() => {
    const blocks = [...document.querySelectorAll("[data-block-id]")];
    const block = blocks.findLast((block) => block.getBoundingClientRect().top <= 0);
    return [block?.dataset.blockId, Math.round(block?.getBoundingClientRect().top)];
}"""


def open_snippet(editor: Admin, kind: str) -> None:
    """Opens the form of the first snippet of a kind, which does not save itself."""
    editor.open(f"snippets/{kind}/")
    with editor.page.expect_event("load"):
        editor.page.locator("td.title a").first.click()
    editor.page.locator(FORM).evaluate(SAVE_ITSELF, "false")


def open_article(editor: Admin) -> None:
    """Opens the form of an article, which does not save itself."""
    editor.edit(ARTICLE)
    editor.page.locator(FORM).evaluate(SAVE_ITSELF, "false")


def open_checks(editor: Admin) -> Locator:
    """Opens the side panel with checks and gives it."""
    editor.page.locator("[data-side-panel-toggle=checks]").click()
    return editor.page.locator("[data-side-panel=checks]")


def place_in(preview: FrameLocator) -> list[object]:
    """Gives where the reader of a preview is."""
    place: list[object] = preview.locator("body").evaluate(PLACE)
    return place


@pytest.mark.parametrize(
    ("kind", "field"), SNIPPETS.items(), ids=[kind.partition("/")[2] for kind in SNIPPETS]
)
def test_a_snippet_shows_beside_its_form(editor: Admin, kind: str, field: str) -> None:
    faults: list[str] = []
    editor.page.on("pageerror", lambda error: faults.append(str(error)))
    open_snippet(editor, kind)
    preview = editor.preview()
    expect(preview.locator(".draft-banner")).to_be_visible()
    editor.field(field).fill(NEW)
    preview.locator("main").get_by_text(NEW).first.wait_for()
    screenshots.take(editor.page, "shown")
    assert faults == []
    assert editor.server_errors == []


def test_the_reader_of_a_preview_stays_where_they_are(editor: Admin) -> None:
    open_article(editor)
    preview = editor.preview()
    preview.locator("[data-block-id]").nth(12).scroll_into_view_if_needed()
    preview.locator("body").evaluate("() => window.scrollBy(0, 40)")
    place = place_in(preview)
    assert place[0] is not None
    editor.field("title").fill(NEW)
    expect(preview.get_by_role("heading", level=1)).to_have_text(NEW)
    # Half a pixel is rounded either way.
    block, offset = place_in(preview)
    assert (block, offset) == (place[0], pytest.approx(place[1], abs=1))
    screenshots.take(editor.page, "refreshed")


def test_a_block_that_is_not_valid_says_why(editor: Admin) -> None:
    editor.new_article("Met een halve video", saves_itself=False)
    editor.write(editor.add_block("body", "paragraph"), "Wat ervoor staat.")
    video = editor.add_block("body", "video")
    preview = editor.preview()
    editor.field(f"{video}-source").fill("nog geen adres")
    reason = preview.locator(".unsupported")
    expect(reason).to_contain_text("Dit blok is nog niet klaar")
    expect(reason).to_contain_text("Voer een geldige URL in")
    expect(preview.get_by_text("Wat ervoor staat.")).to_be_visible()
    expect(editor.page.locator("#w-preview-error-banner")).to_be_hidden()
    screenshots.take(editor.page, "reason")
    assert editor.server_errors == []


def test_wagtail_counts_the_words_of_a_preview(editor: Admin) -> None:
    open_snippet(editor, "articles/exercise")
    words = open_checks(editor).locator("[data-content-word-count]")
    expect(words).not_to_have_text("-")
    counted = int(words.inner_text())
    editor.field("title").fill("een twee drie vier vijf zes zeven acht negen tien")
    expect(words).not_to_have_text(str(counted))
    screenshots.take(editor.page, "metrics")


def test_wagtail_checks_a_preview_beside_our_own_advice(editor: Admin) -> None:
    open_article(editor)
    checks = open_checks(editor)
    found = checks.locator("[data-checks-panel] [data-content-checker-row]")
    toggle = editor.page.locator("[data-side-panel-toggle=checks]")
    counter = toggle.locator("[data-side-panel-toggle-counter]")
    ours = checks.locator("[data-finding]").count()
    text = editor.page.locator(f"{FORM} [name$='-image-alt_text']").first
    text.fill("foto_1.jpg")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("Alt-tekst van de afbeelding bevat een ongepast patroon")
    expect(counter).to_have_text(str(ours + 1))
    screenshots.take(editor.page, "found")
    text.fill("Een man ligt op een mat.")
    expect(found).to_have_count(0)
    assert editor.server_errors == []
