"""An editor asks for a medical review, and sees in the side panel what came of it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import screenshots
from tests.browser.admin import Admin
from tests.browser.conftest import Demo

pytestmark = pytest.mark.browser

TITLE = "Wandelen met rugpijn"
# What a reviewer does behind the link.
COMMENT = f"""
from cms.review import requests
from cms.review.models import ReviewRequest
from cms.review.signoffs import kind_to_review
request = ReviewRequest.objects.get(state="open", title={TITLE!r})
requests.note_opened(request)
draft = request.revision.as_object()
block = next(p for p in kind_to_review(draft).passages(draft) if "Begin" in "".join(p.lines))
requests.comment(request, passage=block.id, label=block.label, text="Hoe lang, en hoe vaak?")
"""
SIGN = f"""
from datetime import timedelta
from django.utils import timezone
from cms.review import requests
from cms.review.models import Decision, ReviewRequest
from cms.review.signoffs import Statement, draft_hash
request = requests.show_newest(ReviewRequest.objects.get(state="open", title={TITLE!r}))
requests.decide(request, request.content_hash, Statement(
    decision=Decision.APPROVED,
    declaration="Ik heb deze tekst gelezen en sta ervoor in.",
    declaration_version="1",
    checklist=["Het advies is veilig.", "De bronnen kloppen."],
    conflicts="Geen.",
    next_review_on=timezone.localdate() + timedelta(days=365),
))
"""


def open_panel(editor: Admin) -> Locator:
    """Opens the side panel of medical review and gives it."""
    editor.page.wait_for_load_state()
    toggle = editor.page.locator("[data-side-panel-toggle=review]")
    if toggle.get_attribute("aria-expanded") != "true":
        toggle.click()
    panel = editor.page.locator("[data-side-panel=review]")
    expect(panel.locator("[data-review-state]")).to_be_visible()
    return panel


def fill_in(main: Locator) -> None:
    """Fills in whom to ask, and what."""
    main.locator("[name=name]").fill("Noor Voorbeeld")
    main.locator("[name=profession]").fill("huisarts")
    main.locator("[name=email]").fill("noor@example.org")
    main.locator("[name=focus]").fill("Klopt het advies over wandelen?")


def test_a_review_is_asked_followed_and_found_again(editor: Admin, demo: Demo) -> None:
    editor.new_article(TITLE)
    paragraph = editor.add_block("body", "paragraph")
    editor.write(paragraph, "Begin rustig.")
    editor.save_draft()
    panel = open_panel(editor)
    screenshots.take(editor.page, "nobody-asked")
    panel.locator("a[href*='/review/ask/']").click()
    main = editor.page.locator("main")
    fill_in(main)
    screenshots.take(editor.page, "asking")
    main.locator("form [type=submit]").click()
    link = editor.page.locator("[data-review-link]")
    expect(link).to_have_value(re.compile("/review/open/"))
    screenshots.take(editor.page, "asked")
    main.locator("a[href*='/edit/']").last.click()
    panel = open_panel(editor)
    expect(panel).to_contain_text("Noor Voorbeeld, huisarts")
    screenshots.take(editor.page, "waiting")

    demo.manage("shell", "--no-imports", "-c", COMMENT)
    editor.page.reload()
    panel = open_panel(editor)
    counter = "[data-side-panel-toggle=review] [data-side-panel-toggle-counter]"
    expect(editor.page.locator(counter)).to_have_text("1")
    screenshots.take(editor.page, "commented")
    editor.field("title").scroll_into_view_if_needed()
    panel.locator("button.review-place").click()
    expect(editor.rich_text(paragraph)).to_be_in_viewport()
    panel.locator("[data-review-comment] button").click()
    expect(editor.page.locator(counter)).to_be_hidden()
    expect(panel.locator(".review-handled")).to_be_visible()

    editor.open("reports/reviews/")
    expect(editor.page.locator("main")).to_contain_text(TITLE)
    screenshots.take(editor.page, "report")
    editor.open("")
    expect(editor.page.locator("#panel-reviews-section, #reviews-section").first).to_be_visible()
    screenshots.take(editor.page, "dashboard")

    demo.manage("shell", "--no-imports", "-c", SIGN)
    editor.edit(TITLE)
    panel = open_panel(editor)
    expect(panel).to_contain_text("Goedgekeurd door Noor Voorbeeld")
    screenshots.take(editor.page, "approved")
    panel.locator("a[href*='/review/sign-offs/']").click()
    expect(editor.page.locator("main")).to_contain_text("Ik heb deze tekst gelezen")
    screenshots.take(editor.page, "sign-off")
    editor.page.locator("a[href*='/review/objects/']").click()
    expect(editor.page.locator("main")).to_contain_text("Noor Voorbeeld, huisarts")
    screenshots.take(editor.page, "object")
    assert editor.server_errors == []
