"""What editors work with: terms and citations in rich text, and examples in the block picker."""

import json
from typing import Any

import pytest
from django.template.loader import render_to_string
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.rich_text import expand_db_html, extract_references_from_rich_text

from articles.blocks.base import PREVIEW_TEMPLATE, RICH_TEXT_FEATURES
from articles.blocks.calls import RelatedBlock
from articles.blocks.lists import KeyPointsBlock
from articles.blocks.posture import PostureAdviceBlock
from articles.models import GlossaryTerm, Source
from tests.factories import block_id

STORED = (
    '<p data-block-key="a">een <a linktype="glossary" id="1">term</a> '
    'en <a linktype="citation" id="2">bron</a></p>'
)


def converter() -> ContentstateConverter:
    return ContentstateConverter(list(RICH_TEXT_FEATURES))


@pytest.mark.django_db
def test_terms_and_citations_survive_the_editor() -> None:
    assert converter().to_database_format(converter().from_database_format(STORED)) == STORED


@pytest.mark.django_db
def test_the_editor_names_the_term_it_shows() -> None:
    term = GlossaryTerm.objects.create(term="pees", definition="x")
    stored = f'<p><a linktype="glossary" id="{term.pk}">x</a></p>'
    (entity,) = json.loads(converter().from_database_format(stored))["entityMap"].values()
    assert (entity["type"], entity["data"]) == ("GLOSSARY_TERM", {"id": term.pk, "title": "pees"})


@pytest.mark.parametrize("attributes", ["", 'id="x"'])
def test_a_link_without_a_number_does_not_break_the_editor(attributes: str) -> None:
    stored = f'<p><a linktype="citation" {attributes}>x</a></p>'
    (entity,) = json.loads(converter().from_database_format(stored))["entityMap"].values()
    assert entity["data"] == {}


def test_wagtail_finds_what_rich_text_refers_to() -> None:
    found = [(model, pk) for model, pk, *_path in extract_references_from_rich_text(STORED)]
    assert found == [(GlossaryTerm, "1"), (Source, "2")]


def test_the_admin_shows_the_words_alone() -> None:
    assert "<a>term</a>" in expand_db_html(STORED)


@pytest.mark.parametrize(
    ("block", "shown"),
    [
        (KeyPointsBlock(), "De meeste rugpijn gaat vanzelf over."),
        (RelatedBlock(), str(RelatedBlock().get_description())),
    ],
)
def test_the_picker_shows_an_example_or_else_the_description(block: Any, shown: str) -> None:
    context = block.get_preview_context(block.get_preview_value(), {"block_def": block})
    assert f"<p>{shown}</p>" in render_to_string(PREVIEW_TEMPLATE, context)


@pytest.mark.django_db
def test_posture_without_image_opens_in_both_stored_forms() -> None:
    empty = {"image": None, "alt_text": None, "decorative": None}
    items = [
        {"type": "item", "id": block_id(name), "value": posture | {"image": image}}
        for name, image in (("null", None), ("fields", empty))
        for posture in [{"text": "Lig op je zij.", "kind": "option", "position": "side"}]
    ]
    stored = {"heading": "Rugklachten", "complaints": [], "items": items}
    value = PostureAdviceBlock().bulk_to_python([stored])[0]
    assert [item["image"] for item in value["items"]] == [None, None]
