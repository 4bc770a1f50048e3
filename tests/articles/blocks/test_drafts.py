"""What a draft shows of blocks that cannot be published yet."""

import json
from typing import Any

import pytest

from articles.blocks.body import ArticleBodyBlock, body_lines, body_schema, render_body
from cms.wire.context import RenderContext
from cms.wire.schema import Components, DocumentValidator
from tests.articles.blocks.stored import block, paragraph, section
from tests.wire.references import KnownReferences

HALF_FINISHED = block("callout", {"variant": "info", "heading": "", "body": "<p>x</p>"}, "half")
UNKNOWN = block("carousel", {"images": []}, "unknown")
BROKEN = block("key_points", "geen lijst", "broken")


def draft(*stored: dict[str, Any]) -> list[dict[str, Any]]:
    return render_body(list(stored), RenderContext(KnownReferences(), draft=True))


def validator(*, for_drafts: bool) -> DocumentValidator:
    components = Components()
    return DocumentValidator(body_schema(components), components, draft=for_drafts)


@pytest.mark.parametrize("bad", [HALF_FINISHED, UNKNOWN, BROKEN])
def test_what_cannot_be_published_shows_with_its_reason_beside_what_can(
    bad: dict[str, Any],
) -> None:
    before, shown, after = draft(paragraph("voor"), bad, paragraph("na"))
    assert (before["text"], after["text"]) == ("voor", "na")
    assert shown["type"] == "unsupported"
    assert shown["id"] == bad["id"]
    assert shown["reason"]


def test_the_reason_names_the_field() -> None:
    label = str(ArticleBodyBlock().child_blocks["callout"].child_blocks["heading"].label)
    assert draft(HALF_FINISHED)[0]["reason"].startswith(f"{label}: ")


def test_a_bad_block_inside_a_section_leaves_the_section_in_place() -> None:
    (shown,) = draft(section(paragraph("voor"), HALF_FINISHED))
    assert shown["type"] == "section"
    assert [inner["type"] for inner in shown["content"]] == ["paragraph", "unsupported"]


def test_a_section_without_a_heading_still_shows_what_is_in_it() -> None:
    shown = draft(section(paragraph("erin"), heading=""))
    assert [inner["type"] for inner in shown] == ["unsupported", "paragraph"]


def test_a_draft_fits_the_schema_and_a_published_document_does_not() -> None:
    shown = draft(section(HALF_FINISHED))
    assert validator(for_drafts=True).errors(shown) == []
    assert validator(for_drafts=False).errors(shown) == [
        "/0/content/0: “unsupported” is not one of the known types"
    ]


def test_an_unknown_block_does_not_vanish_from_a_live_document() -> None:
    stored = json.dumps([paragraph("voor"), UNKNOWN, paragraph("na")])
    value = ArticleBodyBlock().to_python(stored)
    shown = render_body(value, RenderContext(KnownReferences()))
    assert [inner["type"] for inner in shown] == ["paragraph", "unsupported", "paragraph"]
    assert validator(for_drafts=False).errors(shown) != []


def test_the_text_of_a_draft_leaves_out_what_cannot_be_shown() -> None:
    assert body_lines(draft(paragraph("voor"), HALF_FINISHED)) == ["voor"]
