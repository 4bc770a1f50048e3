"""The body as a whole: numbering, lookups, storage, the editor, and the source article."""

from typing import Any

import pytest
from django.conf import settings
from wagtail.blocks import StreamValue

from articles.blocks.body import (
    ArticleBodyBlock,
    body_schema,
    render_body,
)
from cms.wire.context import RenderContext
from cms.wire.fields import BodyField
from cms.wire.schema import Components
from tests.articles.blocks.stored import block, item, paragraph, section
from tests.wire.references import KnownReferences


def render(*stored: dict[str, Any]) -> list[dict[str, Any]]:
    return render_body(list(stored), RenderContext(KnownReferences()))


def test_sections_are_numbered_in_order_and_unnumbered_ones_are_skipped() -> None:
    unnumbered = block("section", {"heading": "b", "numbered": False, "content": []}, "s2")
    shown = render(section(heading="a"), unnumbered, section(heading="c", block_id="s3"))
    assert [inner["number"] for inner in shown] == [1, None, 2]


def test_sources_are_numbered_in_order_of_first_citation() -> None:
    cited = '<p><a linktype="citation" id="{}">bron</a></p>'
    tips = {"intent": "action", "tips": [item({"title": "x", "citations": [item(2), item(1)]})]}
    context = RenderContext(KnownReferences())
    shown = render_body(
        [block("paragraph", cited.format(1), "p1"), block("tip_list", tips, "t1")], context
    )
    assert [citation["number"] for citation in shown[1]["tips"][0]["citations"]] == [2, 1]
    assert len(context.cited) == 2


def test_a_rendering_asks_only_for_what_the_body_names() -> None:
    link = '<p><a linktype="page" id="7">x</a></p>'
    references = KnownReferences()
    stored = [block("paragraph", link, f"p{number}") for number in range(50)]
    render_body(stored, RenderContext(references))
    assert set(references.asked) == {(settings.WAGTAIL_PAGE_MODEL, 7)}


def test_a_rendering_is_the_same_every_time() -> None:
    stored = [section(paragraph("x", ""), heading="a", block_id=""), {"type": "faq", "value": {}}]
    assert render(*stored) == render(*stored)


def test_rendering_a_loaded_body_makes_no_query_and_gives_the_same() -> None:
    stored = [section(paragraph("x")), block("related", {"articles": [item(7)]}, "r1")]
    value = ArticleBodyBlock().to_python(stored)
    assert isinstance(value, StreamValue)
    assert render_body(value, RenderContext(KnownReferences())) == render(*stored)


def test_a_body_made_in_code_renders_too() -> None:
    value = ArticleBodyBlock().to_python([("paragraph", "<p>x</p>")])
    (shown,) = render_body(value, RenderContext(KnownReferences()))
    assert (shown["html"], bool(shown["id"])) == ("<p>x</p>", True)


def test_blocks_stay_out_of_migrations() -> None:
    field = BodyField(ArticleBodyBlock(), blank=True, max_num=3)
    field.set_attributes_from_name("body")
    assert field.deconstruct() == ("body", "cms.wire.fields.BodyField", [[]], {"blank": True})


def test_a_copy_of_the_field_keeps_its_blocks_and_limits() -> None:
    copy = BodyField(
        [("paragraph", ArticleBodyBlock().child_blocks["paragraph"])], max_num=3
    ).clone()
    assert list(copy.stream_block.child_blocks) == ["paragraph"]
    assert copy.stream_block.meta.max_num == 3


def test_text_that_is_no_stream_becomes_an_empty_body() -> None:
    assert len(ArticleBodyBlock().to_python("zomaar tekst")) == 0


def test_the_union_names_every_block_and_its_component() -> None:
    components = Components()
    body_schema(components)
    union = components.schemas["Block"]
    mapping = union["discriminator"]["mapping"]
    assert [{"$ref": target} for target in mapping.values()] == union["oneOf"]
    for kind, target in mapping.items():
        component = components.schemas[target.rpartition("/")[2]]
        assert component["properties"]["type"]["const"] == kind


def test_an_expander_hides_no_warnings_and_holds_no_other() -> None:
    inside = set(ArticleBodyBlock().child_blocks["expander"].child_blocks["content"].child_blocks)
    hidden = {"section", "subsection", "expander", "seek_help", "check_call", "related"}
    assert inside == set(ArticleBodyBlock().child_blocks) - hidden


def every_block() -> dict[str, Any]:
    body = ArticleBodyBlock()
    return {
        **body.child_blocks["section"].child_blocks["content"].child_blocks,
        **body.child_blocks,
    }


@pytest.mark.parametrize("name", every_block())
def test_the_block_picker_shows_label_description_group_and_example(name: str) -> None:
    picked = every_block()[name]
    assert all([picked.label, picked.get_description(), picked.meta.group])
    assert picked.is_previewable
    context = picked.get_preview_context(picked.get_preview_value(), {})
    assert context["lines"] or name == "related"


def test_sections_come_first_in_the_block_picker() -> None:
    _group, blocks = next(iter(ArticleBodyBlock().grouped_child_blocks()))
    assert blocks[0].name == "section"
