"""Wagtail's own blocks on the wire: JSON and schema belong together."""

from typing import Any

import pytest
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.wire import registry
from cms.wire.context import RenderContext
from cms.wire.registry import Family, WireBlock
from cms.wire.schema import Components, DocumentValidator, SchemaError, close
from tests.wire.references import COMPLAINT, FILE, KnownReferences

REFERENCE = {name: COMPLAINT[name] for name in ("id", "type", "slug", "title", "path")}
PAIR = blocks.StructBlock([("first_name", blocks.CharBlock()), ("age", blocks.IntegerBlock())])


class AgeBlock(blocks.ChoiceBlock):
    choices = (("very_young", "Jong"), ("old", "Oud"))


def item(value: Any, item_id: str = "i") -> dict[str, Any]:
    return {"type": "item", "value": value, "id": item_id}


CASES: list[tuple[Any, Any, Any]] = [
    (blocks.CharBlock(), "tekst", "tekst"),
    (blocks.CharBlock(), "", ""),
    (blocks.CharBlock(required=False), "", None),
    (blocks.TextBlock(required=False), None, None),
    (blocks.URLBlock(), "https://voorbeeld.nl/", "https://voorbeeld.nl/"),
    (blocks.EmailBlock(required=False), "", None),
    (blocks.RichTextBlock(), "<p>x</p>", {"html": "<p>x</p>", "text": "x"}),
    (blocks.RichTextBlock(), "", {"html": "", "text": ""}),
    (blocks.RichTextBlock(required=False), "<p></p>", None),
    (AgeBlock(), "very_young", "veryYoung"),
    (AgeBlock(required=False), "", None),
    (blocks.BooleanBlock(required=False), True, True),
    (blocks.BooleanBlock(required=False), None, False),
    (blocks.IntegerBlock(), 0, 0),
    (blocks.IntegerBlock(required=False), None, None),
    (blocks.DecimalBlock(), "16.50", "16.5"),
    (blocks.DecimalBlock(), "1E+2", "100"),
    (blocks.DecimalBlock(required=False), None, None),
    (blocks.DateBlock(), "2025-01-31", "2025-01-31"),
    (blocks.DateBlock(required=False), None, None),
    (SnippetChooserBlock("articles.Complaint"), 4, REFERENCE),
    (SnippetChooserBlock("articles.Complaint"), 404, None),
    (SnippetChooserBlock("articles.Complaint"), None, None),
    (blocks.PageChooserBlock(), None, None),
    (DocumentChooserBlock(), 9, FILE),
    (DocumentChooserBlock(), 404, None),
    (ImageChooserBlock(), 404, None),
    (ImageBlock(), {"image": 404, "alt_text": "x", "decorative": False}, None),
    (ImageBlock(), None, None),
    (PAIR, {"first_name": "Jo", "age": 3}, {"firstName": "Jo", "age": 3}),
    (blocks.ListBlock(blocks.CharBlock()), [item("x")], [{"id": "i", "text": "x"}]),
    (blocks.ListBlock(blocks.CharBlock()), None, []),
    (
        blocks.ListBlock(SnippetChooserBlock("articles.Complaint")),
        [item(4), item(404), item(None)],
        [REFERENCE],
    ),
    (blocks.ListBlock(blocks.IntegerBlock()), [item(1), item(2)], [1, 2]),
]


@pytest.mark.parametrize(("block", "raw", "expected"), CASES)
def test_a_stored_value_has_its_json_and_fits_its_schema(
    block: Any, raw: Any, expected: Any
) -> None:
    json = registry.to_json(block, raw, RenderContext(KnownReferences()))
    assert json == expected
    components = Components()
    schema = close(registry.json_schema(block, components))
    components.schemas = close(components.schemas)
    assert DocumentValidator(schema, components).errors(json) == []


@pytest.mark.parametrize(
    ("raw", "alt", "decorative"),
    [
        (8, "Iemand ligt op de rug", False),
        ({"image": 8, "alt_text": "Een kussen", "decorative": False}, "Een kussen", False),
        ({"image": 8, "alt_text": "Een kussen", "decorative": True}, "", True),
        ({"image": 8, "alt_text": None, "decorative": None}, "", True),
    ],
)
def test_an_image_is_described_for_its_place(raw: Any, alt: str, decorative: bool) -> None:
    json = registry.to_json(ImageBlock(), raw, RenderContext(KnownReferences()))
    assert (json["alt"], json["decorative"]) == (alt, decorative)
    assert "defaultAlt" not in json
    assert list(registry.lines(ImageBlock(), json)) == [alt] * bool(alt)


def test_list_items_of_before_items_had_ids_keep_their_values() -> None:
    block = blocks.ListBlock(blocks.CharBlock())
    stored = ["oud", {"type": "item", "value": "half"}, item("nieuw", "n")]
    json = registry.to_json(block, stored, RenderContext(KnownReferences()))
    assert [entry["text"] for entry in json] == ["oud", "half", "nieuw"]
    assert json[2]["id"] == "n"
    again = registry.to_json(block, stored, RenderContext(KnownReferences()))
    assert again == json
    assert len({entry["id"] for entry in json}) == 3


def test_old_list_items_that_are_objects_keep_their_values() -> None:
    block = blocks.ListBlock(PAIR)
    json = registry.to_json(
        block, [{"first_name": "Jo", "age": 3}], RenderContext(KnownReferences())
    )
    assert json[0]["firstName"] == "Jo"


def test_a_field_added_later_has_its_default() -> None:
    block = blocks.StructBlock(
        [
            ("kept", blocks.CharBlock()),
            ("flag", blocks.BooleanBlock(required=False, default=True)),
            ("note", blocks.CharBlock(required=False)),
            ("entries", blocks.ListBlock(blocks.CharBlock())),
            ("chosen", SnippetChooserBlock("articles.Complaint")),
        ]
    )
    json = registry.to_json(block, {"kept": "x"}, RenderContext(KnownReferences()))
    assert json == {"kept": "x", "flag": True, "note": None, "entries": [], "chosen": None}


def test_a_stream_tells_its_blocks_apart_by_type() -> None:
    block = blocks.StreamBlock([("some_text", blocks.RichTextBlock()), ("a_pair", PAIR)])
    components = Components()
    schema = registry.json_schema(block, components)
    assert schema["items"]["discriminator"]["mapping"] == {
        "someText": "#/components/schemas/RichTextBlock",
        "aPair": "#/components/schemas/StructBlock",
    }
    stored = [{"type": "some_text", "value": "<p>x</p>", "id": "1"}]
    json = registry.to_json(block, stored, RenderContext(KnownReferences()))
    assert json == [{"type": "someText", "id": "1", "html": "<p>x</p>", "text": "x"}]
    assert list(registry.lines(block, json)) == ["x"]


def test_a_block_that_nobody_described_stops_the_generation() -> None:
    with pytest.raises(SchemaError, match="RawHTMLBlock"):
        registry.json_schema(blocks.RawHTMLBlock(), Components())


def test_a_block_that_changes_its_json_must_declare_its_schema() -> None:
    with pytest.raises(SchemaError, match="LoudBlock"):

        class LoudBlock(WireBlock, blocks.CharBlock):
            def to_json(self, raw: Any, context: RenderContext) -> str:
                return str(raw).upper()


def test_a_family_that_changes_its_json_must_declare_its_schema() -> None:
    with pytest.raises(SchemaError, match="Loud"):

        class Loud(Family):
            def to_json(self, block: Any, raw: Any, context: RenderContext) -> str:
                return str(raw).upper()
