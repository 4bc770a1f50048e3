"""What articles share, used while writing: terms, sources, people, topics and images."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser import screenshots
from tests.browser.admin import Admin
from tests.browser.conftest import Demo, LogIn

pytestmark = pytest.mark.browser


def create_snippet(editor: Admin, model: str, **fields: str) -> None:
    """Makes and publishes a shared object."""
    editor.open(f"snippets/articles/{model}/add/")
    editor.fill(fields)
    editor.publish()
    assert editor.server_errors == []


def test_term_and_citation_in_running_text_reach_the_reader(editor: Admin, demo: Demo) -> None:
    editor.open("snippets/articles/glossaryterm/add/")
    editor.fill({"term": "Fascie", "definition": "Een vlies om je spieren."})
    editor.save_draft()
    demo.publish_approved(editor, "articles.GlossaryTerm", term="Fascie")
    create_snippet(editor, "source", title="Richtlijn Bindweefsel", source_type="guideline")
    editor.new_article("Over bindweefsel")
    paragraph = editor.add_block("body", "paragraph")
    editor.write(paragraph, "Fascie glijdt soepel")
    editor.mark(paragraph, "Fascie", "GLOSSARY_TERM", "Fascie")
    editor.mark(paragraph, "soepel", "CITATION", "Richtlijn Bindweefsel")
    screenshots.take(editor.page, "marked")

    preview = editor.preview()
    expect(preview.get_by_text("Fascie", exact=True).first).to_be_visible()
    expect(preview.get_by_text("Richtlijn Bindweefsel")).to_be_visible()
    screenshots.take(editor.page, "preview")

    demo.publish_approved(editor, title="Over bindweefsel")
    document = json.loads(demo.read("/articles/over-bindweefsel"))
    assert [term["term"] for term in document["glossary"]] == ["Fascie"]
    assert [source["title"] for source in document["sources"]] == ["Richtlijn Bindweefsel"]
    assert "<dfn" in document["body"][0]["html"]
    assert "<cite" in document["body"][0]["html"]

    editor.edit("Over bindweefsel")
    expect(editor.field(paragraph)).to_have_value(re.compile("GLOSSARY_TERM.*CITATION"))


def test_people_and_topics_are_chosen_beside_the_text(editor: Admin, demo: Demo) -> None:
    create_snippet(editor, "person", name="Kim Kenner", profession="fysiotherapeut")
    create_snippet(editor, "topic", title="Ademhaling")
    editor.new_article("Rustig ademen")
    editor.write(editor.add_block("body", "paragraph"), "Adem langzaam uit.")
    editor.open_tab("contributors-TOTAL_FORMS")
    screenshots.take(editor.page, "medical")
    editor.page.locator("#id_contributors-ADD").click()
    editor.page.locator("#id_contributors-0-person-chooser [data-chooser-action-choose]").click()
    editor.choose("Kim Kenner")
    editor.open_tab("topics")
    editor.page.get_by_label("Ademhaling", exact=True).check()
    screenshots.take(editor.page, "findability")
    demo.publish_approved(editor, title="Rustig ademen")
    document = json.loads(demo.read("/articles/rustig-ademen"))
    assert [link["person"]["name"] for link in document["contributors"]] == ["Kim Kenner"]
    assert [topic["title"] for topic in document["topics"]] == ["Ademhaling"]


@pytest.mark.parametrize("username", ["redacteur", "eindredacteur"])
def test_image_of_somebody_else_can_be_chosen(log_in: LogIn, username: str) -> None:
    window = log_in(username)
    window.new_article(f"Met beeld van {username}")
    figure = window.add_block("body", "figure")
    window.page.locator(f"[id='{figure}-image-image-chooser'] [data-chooser-action-choose]").click()
    window.page.locator("[data-chooser-modal-choice]").first.click()
    expect(window.field(f"{figure}-image-image")).not_to_have_value("")
