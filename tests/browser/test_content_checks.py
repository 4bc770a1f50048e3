"""An editor sees advice on a text, goes to the place, mends it, and the advice goes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import screenshots
from tests.browser.admin import Admin

pytestmark = pytest.mark.browser

CLAIM = "Onderzoek toont dat bewegen helpt."


def open_checks(editor: Admin) -> Locator:
    """Opens the side panel with checks and gives it."""
    toggle = editor.page.locator("[data-side-panel-toggle=checks]")
    if toggle.get_attribute("aria-expanded") != "true":
        toggle.click()
    return editor.page.locator("[data-side-panel=checks]")


def counter(editor: Admin) -> Locator:
    return editor.page.locator("[data-side-panel-toggle=checks] [data-side-panel-toggle-counter]")


def write_claim(editor: Admin, title: str) -> str:
    """Writes a section with a claim in its second paragraph, and gives that one's name."""
    editor.new_article(title)
    section = editor.add_block("body", "section")
    editor.fill({f"{section}-heading": "Waarom bewegen"})
    editor.write(editor.add_block(f"{section}-content", "paragraph"), "Begin rustig.")
    paragraph = editor.add_block(f"{section}-content", "paragraph")
    editor.write(paragraph, CLAIM)
    editor.save_draft()
    return paragraph


def test_advice_comes_leads_to_its_place_and_goes_once_mended(editor: Admin) -> None:
    paragraph = write_claim(editor, "Met een bewering")
    finding = open_checks(editor).locator("[data-finding]", has_text=CLAIM)
    expect(finding).to_contain_text("Sectie › Alinea 2")
    people = counter(editor).inner_text()
    screenshots.take(editor.page, "advice")
    editor.field("title").scroll_into_view_if_needed()
    finding.locator("button").click()
    text = editor.rich_text(paragraph)
    expect(text).to_be_in_viewport()
    text.click()
    editor.page.keyboard.press("ControlOrMeta+a")
    editor.page.keyboard.type("Bewegen helpt vaak.")
    expect(finding).to_have_count(0)
    expect(counter(editor)).to_have_text(str(int(people) - 1))
    screenshots.take(editor.page, "mended")
    assert editor.server_errors == []


def test_advice_leads_to_a_folded_block_and_to_another_tab(editor: Admin) -> None:
    paragraph = write_claim(editor, "Dichtgeklapt")
    finding = open_checks(editor).locator("[data-finding]", has_text=CLAIM)
    expect(finding).to_be_visible()
    block_id = editor.field("body-0-id").input_value()
    editor.page.locator(f"#block-{block_id}-section [data-panel-toggle]").first.click()
    expect(editor.rich_text(paragraph)).to_be_hidden()
    finding.locator("button").click()
    expect(editor.rich_text(paragraph)).to_be_in_viewport()
    open_checks(editor).locator("[data-w-focus-target-value*=contributors]").first.click()
    expect(editor.page.locator("#id_contributors-ADD")).to_be_in_viewport()
    screenshots.take(editor.page, "people")
    assert editor.server_errors == []


def test_advice_on_a_phone_makes_way_for_its_place(editor: Admin) -> None:
    paragraph = write_claim(editor, "Op de telefoon")
    editor.page.set_viewport_size({"width": 375, "height": 812})
    panel = open_checks(editor)
    panel.locator("[data-finding]", has_text=CLAIM).locator("button").click()
    expect(panel).to_be_hidden()
    expect(editor.rich_text(paragraph)).to_be_in_viewport()
    assert editor.server_errors == []
