"""An editor imports a Word document: chooses it, looks at the report, and makes the draft."""

from __future__ import annotations

import pytest
from docx.document import Document
from playwright.sync_api import FilePayload, expect

from tests.articles.importing.documents import add_item, add_link, document
from tests.browser import screenshots
from tests.browser.admin import ARTICLES, Admin
from tests.browser.conftest import LogIn

pytestmark = pytest.mark.browser

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SUBMIT = "footer button[type=submit]"


@pytest.fixture
def window(log_in: LogIn) -> Admin:
    """A redacteur, who may write but not publish."""
    return log_in("redacteur")


def write_article(made: Document) -> None:
    made.add_heading("Wat kun je zelf doen?", 1)
    made.add_paragraph("Deze tips helpen:")
    add_item(made, "Loop elke dag een stukje", level=0)
    add_item(made, "Ook als het regent", level=1)
    made.add_paragraph().add_run("Een vette kop").bold = True
    link = made.add_paragraph("Lees ")
    add_link(link, "deze folder", "https://voorbeeld.nl/folder")
    link.add_run(".")
    made.add_paragraph("Schema per week:")
    table = made.add_table(rows=2, cols=2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        ("Week", "Doel", "1", "lopen"),
        strict=True,
    ):
        cell.text = text


def test_word_document_becomes_a_draft(window: Admin) -> None:
    page = window.page
    page.get_by_role("link", name="Artikel importeren").click()
    screenshots.take(page, "source")
    data = document(write_article, title="Samen in beweging")
    page.set_input_files(
        "[name=file]", FilePayload(name="beweging.docx", mimeType=DOCX, buffer=data)
    )
    page.click(SUBMIT)

    expect(page.locator("[data-import-count] strong")).to_contain_text("10")
    flattened = page.locator("tr", has_text="• Ook als het regent")
    expect(flattened.locator(".import-report__remark")).to_be_visible()
    expect(page.locator(".import-report__check")).to_have_count(1)
    screenshots.take(page, "report")

    with page.expect_event("load"):
        page.locator(SUBMIT).dblclick()
    page.wait_for_url("**/edit/")
    expect(window.field("title")).to_have_value("Samen in beweging")
    assert "Samen in beweging" in window.messages()
    content = "body-0-value-content"
    expect(window.field("body-0-value-heading")).to_have_value("Wat kun je zelf doen?")
    expect(window.field(f"{content}-0-type")).to_have_value("tip_list")
    expect(window.field(f"{content}-1-type")).to_have_value("subsection")
    inner = f"{content}-1-value-content"
    expect(window.field(f"{inner}-0-type")).to_have_value("paragraph")
    expect(window.rich_text(f"{inner}-0-value")).to_have_text("Lees deze folder.")
    expect(window.field(f"{inner}-1-type")).to_have_value("table")
    screenshots.take(page, "draft")

    window.open(ARTICLES)
    expect(page.locator("td.title a", has_text="Samen in beweging")).to_have_count(1)
    assert window.server_errors == []


def test_refused_text_stays_where_it_was_typed(window: Admin) -> None:
    page = window.page
    window.open("articles/import/")
    page.fill("[name=text]", "- alleen een punt")
    page.click(SUBMIT)
    expect(window.fault_of("text")).to_be_visible()
    expect(page.locator("[name=text]")).to_have_value("- alleen een punt")
    screenshots.take(page, "refused")

    page.fill("[name=text]", "Rustig aan\n\nEen zin.")
    page.click(SUBMIT)
    expect(page.locator(".import-report tbody tr")).to_have_count(2)
    page.click("button[name=change]")
    expect(page.locator("[name=text]")).to_have_value("Rustig aan\n\nEen zin.")
    assert window.server_errors == []
