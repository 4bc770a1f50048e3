"""What each role finds in the admin, in our own colours and words."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser import screenshots
from tests.browser.admin import LABELS, Admin
from tests.browser.conftest import Demo, LogIn

pytestmark = pytest.mark.browser

SNIPPETS = [
    *[f"articles/{name}" for name in ("person", "source", "glossaryterm", "exercise")],
    *[f"articles/{name}" for name in ("topic", "complaint", "bodyregion")],
    "checks/check",
]


@pytest.mark.parametrize(("username", "may_publish"), [("redacteur", 0), ("eindredacteur", 1)])
def test_role_finds_its_tabs_and_buttons(log_in: LogIn, username: str, may_publish: int) -> None:
    window = log_in(username)
    screenshots.take(window.page, "dashboard")
    window.new_article(f"Rollen van {username}")
    expect(window.page.locator("[data-edit-form] [role=tab]")).to_contain_text(
        ["Inhoud", "Medisch", "Vindbaarheid", "Instellingen"]
    )
    expect(window.page.locator("[data-side-panel-toggle=comments]")).to_be_visible()
    expect(window.page.locator("footer [name=action-publish]")).to_have_count(may_publish)
    assert window.server_errors == []


def test_block_picker_explains_every_block(editor: Admin) -> None:
    editor.new_article("Blokken kiezen")
    editor.open_picker("body")
    examples = editor.page.locator(".w-combobox__option-preview")
    options = editor.page.get_by_role("option")
    assert set(options.all_inner_texts()) == set(LABELS.values()) - {LABELS["subsection"]}
    expect(examples).to_have_count(options.count())
    examples.first.click()
    frame = editor.page.frame_locator(".w-combobox-preview__iframe")
    expect(frame.locator("p").first).to_be_visible()
    expect(editor.page.locator(".w-combobox-preview__description")).not_to_be_empty()
    screenshots.take(editor.page, "example")


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_list_of_shared_content_speaks_dutch(editor: Admin, snippet: str) -> None:
    editor.open(f"snippets/{snippet}/")
    screenshots.take(editor.page, snippet.replace("/", "-"))
    rows = editor.page.locator("main tbody")
    expect(rows).to_be_visible()
    expect(rows.get_by_text("True", exact=True)).to_have_count(0)
    editor.open(f"snippets/{snippet}/add/")
    screenshots.take(editor.page, f"{snippet.replace('/', '-')}-add")
    assert editor.server_errors == []


def test_link_to_the_live_article_leads_to_the_website(editor: Admin, demo: Demo) -> None:
    editor.open("pages/")
    editor.page.locator("td.children a").first.click()
    links = editor.page.locator("td a.w-status--primary")
    expect(links.first).to_have_attribute("href", re.compile(f"^{demo.frontend}/"))
