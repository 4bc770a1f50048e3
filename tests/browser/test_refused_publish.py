"""Publishing what is not finished: a sentence says what and where, and nothing is lost."""

from __future__ import annotations

from urllib.error import HTTPError

import pytest
from playwright.sync_api import expect

from tests.browser import screenshots
from tests.browser.admin import Admin
from tests.browser.conftest import Demo

pytestmark = pytest.mark.browser


def write_unfinished(editor: Admin, title: str) -> str:
    """Writes a section with a tip that has an explanation but no title; gives the tip's prefix."""
    editor.new_article(title)
    first = editor.add_block("body", "section")
    editor.fill({f"{first}-heading": "Eerst dit"})
    editor.write(f"{editor.add_block(f'{first}-content', 'paragraph')}", "Begin rustig.")
    second = editor.add_block("body", "section")
    tips = editor.add_block(f"{second}-content", "tip_list")
    editor.fill({f"{second}-heading": "Dan dit", f"{tips}-intent": "action"})
    tip = f"{tips}-tips-0-value"
    editor.write(f"{tip}-explanation", "Deze uitleg mag niet verdwijnen.")
    return tip


def test_refused_new_article_keeps_its_text_and_leads_to_the_fault(
    editor: Admin, demo: Demo
) -> None:
    tip = write_unfinished(editor, "Half af")
    editor.publish()
    screenshots.take(editor.page, "refused")
    editor.page.locator(".messages .error button").click()
    expect(editor.field(f"{tip}-title")).to_be_in_viewport()
    expect(editor.fault_of(f"{tip}-title")).to_be_visible()
    screenshots.take(editor.page, "fault")
    expect(editor.rich_text(f"{tip}-explanation")).to_have_text("Deze uitleg mag niet verdwijnen.")
    with pytest.raises(HTTPError, match="404"):
        demo.read("/articles/half-af")
    assert editor.server_errors == []


def test_finished_after_a_refusal_is_published(editor: Admin, demo: Demo) -> None:
    tip = write_unfinished(editor, "Alsnog af")
    editor.publish()
    editor.fill({f"{tip}-title": "Loop een rondje"})
    demo.publish_approved(editor, title="Alsnog af")
    assert "✔ Loop een rondje" in demo.read("/articles/alsnog-af/text").decode()
    assert editor.server_errors == []


def test_words_typed_after_a_refusal_are_saved_by_itself(editor: Admin) -> None:
    write_unfinished(editor, "Verder getypt")
    editor.publish()
    editor.saved_by_itself()
    editor.field("summary").fill("Nog een zin.")
    editor.saved_by_itself()
    editor.edit("Verder getypt")
    expect(editor.field("summary")).to_have_value("Nog een zin.")
    assert editor.server_errors == []


def test_refused_from_the_list_says_where_and_keeps_the_draft(editor: Admin, demo: Demo) -> None:
    tip = write_unfinished(editor, "Uit de lijst")
    editor.saved_by_itself()
    editor.publish_from_list("Uit de lijst")
    screenshots.take(editor.page, "refused-from-list")
    assert "Sectie 2 › Tips › Tips › 1 › Tip" in editor.messages()
    expect(editor.rich_text(f"{tip}-explanation")).to_have_text("Deze uitleg mag niet verdwijnen.")
    with pytest.raises(HTTPError, match="404"):
        demo.read("/articles/uit-de-lijst")
    assert editor.server_errors == []


def test_refused_change_leaves_the_live_article_alone(editor: Admin, demo: Demo) -> None:
    editor.new_article("Blijft staan")
    editor.write(editor.add_block("body", "paragraph"), "De oude tekst.")
    demo.publish_approved(editor, title="Blijft staan")
    editor.edit("Blijft staan")
    callout = editor.add_block("body", "callout")
    editor.fill({f"{callout}-heading": "Nog niet klaar"})
    editor.publish()
    screenshots.take(editor.page, "refused-change")
    expect(editor.field(f"{callout}-heading")).to_have_value("Nog niet klaar")
    text = demo.read("/articles/blijft-staan/text").decode()
    assert text.splitlines() == ["Blijft staan", "De oude tekst."]
    assert editor.server_errors == []
