"""A change to a live article, from the form through two mails to the site, as people do it."""

from __future__ import annotations

import json
import re

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from tests.browser import screenshots
from tests.browser.admin import Admin
from tests.browser.conftest import Demo, LogIn
from tests.browser.test_review_desk import open_panel
from tests.browser.test_review_page import open_request, window

pytestmark = pytest.mark.browser

TITLE = "Stress en pijn: zo doorbreek je het kringetje"
ADDRESS = "/articles/stress-en-pijn"
REVIEWER = "Lotte Nergens"
CHANGED = "Slaap elke nacht minstens tien uur."
MENDED = "Zeven tot negen uur slaap is voor de meeste mensen genoeg."
REMARK = "Tien uur is te veel. Waar komt dat vandaan?"


def text_of(demo: Demo) -> str:
    """Gives what is live."""
    return demo.read(f"{ADDRESS}/text").decode()


def submit(editor: Admin) -> None:
    """Hands the article in."""
    editor.saved_by_itself()
    with editor.page.expect_event("load"):
        editor.page.locator("footer .w-dropdown__toggle").click()
        editor.page.locator("button[name=action-submit]").click()


def approve_as_editor(publisher: Admin) -> None:
    """Approves of the language of what was handed in."""
    publisher.edit(TITLE)
    publisher.page.wait_for_load_state()
    publisher.page.locator("footer .w-dropdown__toggle").click()
    screenshots.take(publisher.page, "approving-as-editor")
    with publisher.page.expect_event("load"):
        publisher.page.locator("button[data-workflow-action-name=approve]").first.click()
    assert publisher.server_errors == []


def ask_for_change(reviewer: Page) -> None:
    """Remarks something at the new sentence, and asks for another."""
    passage = reviewer.locator(".passage", has_text=CHANGED)
    passage.get_by_text("Opmerking maken").click()
    passage.get_by_label("Je opmerking").fill(REMARK)
    passage.get_by_role("button", name="Opmerking bewaren").click()
    expect(passage.get_by_text(REMARK).last).to_be_in_viewport()
    screenshots.take(reviewer, "remarked")
    reviewer.get_by_label("Eerst zijn er wijzigingen nodig").check()
    reviewer.get_by_label("Wat moet er anders, en waarom?").fill("Noem een gewoon aantal uren.")
    reviewer.get_by_role("button", name="Besluit vastleggen").click()
    expect(reviewer.get_by_role("heading", name=f"Dank je wel, {REVIEWER}")).to_be_visible()
    screenshots.take(reviewer, "change-asked")


def approve(reviewer: Page) -> None:
    """Reads what changed, and approves."""
    expect(reviewer.get_by_text(MENDED).first).to_be_attached()
    screenshots.take(reviewer, "mended")
    reviewer.get_by_label("Akkoord: dit mag zo online").check()
    for box in reviewer.get_by_role("checkbox").all():
        box.check()
    screenshots.take(reviewer, "deciding")
    reviewer.get_by_role("button", name="Besluit vastleggen").click()
    expect(reviewer.get_by_role("heading", name=f"Dank je wel, {REVIEWER}")).to_be_visible()
    screenshots.take(reviewer, "approved")


def test_a_change_is_reviewed_mended_and_goes_live(
    log_in: LogIn, chromium: Browser, demo: Demo
) -> None:
    before = text_of(demo)
    editor, publisher = log_in("redacteur"), log_in("eindredacteur")
    editor.edit(TITLE)
    paragraph = editor.add_block("body", "paragraph")
    editor.write(paragraph, CHANGED)
    editor.preview().get_by_text(CHANGED).wait_for()
    screenshots.take(editor.page, "previewed")
    submit(editor)
    screenshots.take(editor.page, "submitted")
    approve_as_editor(publisher)
    assert text_of(demo) == before

    first = demo.mailed_link()
    for reviewer in window(chromium, demo):
        reviewer.goto(first)
        screenshots.take(reviewer, "landing")
        open_request(reviewer, first)
        screenshots.take(reviewer, "reading")
        ask_for_change(reviewer)
    assert text_of(demo) == before

    editor.edit(TITLE)
    panel = open_panel(editor)
    expect(panel).to_contain_text(REMARK)
    editor.field("title").scroll_into_view_if_needed()
    panel.locator("button.review-place", has_text="Alinea").click()
    expect(editor.rich_text(paragraph)).to_be_in_viewport()
    screenshots.take(editor.page, "remark-at-the-block")
    editor.rich_text(paragraph).click()
    editor.page.keyboard.press("Control+a")
    editor.page.keyboard.type(MENDED)
    expect(editor.field(paragraph)).to_have_value(re.compile(MENDED))
    submit(editor)
    screenshots.take(editor.page, "resubmitted")

    second = demo.mailed_link()
    assert second != first
    for reviewer in window(chromium, demo, reduced_motion="reduce"):
        open_request(reviewer, second)
        approve(reviewer)

    after = json.loads(demo.read(ADDRESS))
    assert after["body"][-1]["text"] == MENDED
    review = after["review"]
    assert [one["name"] for one in review["reviewers"]] == [REVIEWER]
    assert review["lastReviewedDate"] == timezone.localdate().isoformat()
    editor.edit(TITLE)
    expect(open_panel(editor)).to_contain_text(re.compile(f"Goedgekeurd door .*{REVIEWER}"))
    screenshots.take(editor.page, "live")
    assert editor.server_errors == []
