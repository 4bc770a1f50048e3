"""The body of an article: sections and what they hold, and the functions that work on it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, StreamValue

from articles.blocks.base import PREVIEW_TEMPLATE, TEXT_GROUP, ArticleBlock
from articles.blocks.calls import CheckCallBlock, RelatedBlock
from articles.blocks.help import SeekHelpBlock
from articles.blocks.streams import BLOCK, TextStreamBlock
from cms.wire import registry
from cms.wire.context import RenderContext
from cms.wire.schema import Components, Schema, array_of, object_of, one_of
from cms.wire.streams import UNSUPPORTED, union_of, unsupported_schema

STRING: Schema = {"type": "string"}


class ExpanderBlock(ArticleBlock):
    """`{"type": "expander", "id", "summary", "content": [Block]}`."""

    summary = CharBlock(label=_("Title"), help_text=_("What one opens; the rest is hidden."))
    content = TextStreamBlock(label=_("Content"))

    class Meta:
        label = _("Expander")
        icon = "collapse-down"
        group = TEXT_GROUP
        description = _("Text that is hidden until the reader opens it; never for warning signs.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {
            "summary": "Wat zegt het onderzoek?",
            "content": [{"type": "paragraph", "value": "<p>Bewegen helpt.</p>", "id": "1"}],
        }


class SubsectionStreamBlock(TextStreamBlock):
    """What a subsection can hold: all but headings of its own level and above."""

    expander = ExpanderBlock()
    seek_help = SeekHelpBlock()
    check_call = CheckCallBlock()
    related = RelatedBlock()

    def ordered_child_blocks(self) -> list[Any]:
        """Gives sections and subsections first: an article begins with its headings."""
        blocks = super().ordered_child_blocks()
        return sorted(blocks, key=lambda block: not isinstance(block, HeadedBlock))


class HeadedBlock(ArticleBlock):
    """A heading with an anchor that stays the same once published, and what is under it."""

    heading = CharBlock(label=_("Heading"))

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, Any]:
        heading = registry.to_json(
            self.child_blocks["heading"], (raw or {}).get("heading"), context
        )
        anchor = context.anchor(context.block_id, heading)
        return {"heading": heading, "anchor": anchor, **super().to_json(raw, context)}

    def json_schema(self, components: Components) -> Schema:
        fields = super().json_schema(components)["properties"]
        return object_of({"heading": fields.pop("heading"), "anchor": STRING, **fields})


class SubsectionBlock(HeadedBlock):
    """`{"type": "subsection", "id", "heading", "anchor", "content": [Block]}`."""

    content = SubsectionStreamBlock(label=_("Content"))

    class Meta:
        label = _("Subsection")
        icon = "h3"
        group = TEXT_GROUP
        description = _("A smaller heading inside a section, and what is under it.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {
            "heading": "Je bureaustoel",
            "content": [{"type": "paragraph", "value": "<p>Zet hem hoog.</p>", "id": "1"}],
        }


class SectionStreamBlock(SubsectionStreamBlock):
    """What a section can hold: all but another section."""

    subsection = SubsectionBlock()


class SectionBlock(HeadedBlock):
    """`{"type": "section", "id", "number", "heading", "anchor", "content": [Block]}`.

    The number is counted, never typed; null for a section that is not numbered.
    """

    numbered = BooleanBlock(
        label=_("Numbered"),
        required=False,
        default=True,
        help_text=_("The number is counted by itself; do not type it in the heading."),
    )
    content = SectionStreamBlock(label=_("Content"))

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, Any]:
        numbered = (raw or {}).get("numbered", True)
        number = context.next_section_number() if numbered else None
        fields = super().to_json(raw, context)
        del fields["numbered"]
        return {"number": number, **fields}

    def json_schema(self, components: Components) -> Schema:
        fields = super().json_schema(components)["properties"]
        del fields["numbered"]
        return object_of({"number": {"type": ["integer", "null"], "minimum": 1}, **fields})

    def lines(self, json: dict[str, Any]) -> Iterator[str]:
        """Gives the heading with its number, then the content."""
        number = f"{json['number']}. " if json["number"] else ""
        yield f"{number}{json['heading']}"
        yield from registry.lines(self.child_blocks["content"], json["content"])

    class Meta:
        label = _("Section")
        icon = "h2"
        group = TEXT_GROUP
        description = _("A heading and what is under it; the frame of an article.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {
            "heading": "Wat kun je zelf doen?",
            "numbered": True,
            "content": [{"type": "paragraph", "value": "<p>Blijf bewegen.</p>", "id": "1"}],
        }


class ArticleBodyBlock(SubsectionStreamBlock):
    """All that an article can hold.

    Wagtail drops blocks of a type that no longer exists; here they are remembered in
    `StreamValue.unknown`, so that publishing can refuse instead of losing text.
    """

    section = SectionBlock()

    def json_schema(self, components: Components) -> Schema:
        """Gives the schema of a body, and names the union of every block that can be in one."""
        content = self.child_blocks["section"].child_blocks["content"].child_blocks

        def build() -> Schema:
            union = union_of({**content, **self.child_blocks}.values(), components)
            unsupported_schema(components)
            mapping = union["discriminator"]["mapping"]
            names = {kind: target.rpartition("/")[2] for kind, target in mapping.items()}
            return one_of({**names, "unsupported": UNSUPPORTED})

        return array_of(components.define(BLOCK, ArticleBodyBlock, build))

    def to_json(self, raw: Any, context: RenderContext) -> list[dict[str, Any]]:
        return super().to_json(raw, context)

    def to_python(self, value: Any) -> StreamValue:
        """Reads a stored body; `unknown` holds what this version cannot show, by position."""
        if isinstance(value, str):
            with suppress(ValueError):
                value = json.loads(value)
        stream = super().to_python(value)
        if not hasattr(stream, "unknown"):
            items = value if isinstance(value, list) else []
            stream.unknown = [
                (position, item)
                for position, item in enumerate(items)
                if isinstance(item, dict) and item["type"] not in self.child_blocks
            ]
        return stream


_body = ArticleBodyBlock()


def stored_body(value: StreamValue | list[Any]) -> list[dict[str, Any]]:
    """Gives a body as it is stored, with the blocks that this version cannot show."""
    stored = list(value.raw_data) if isinstance(value, StreamValue) else list(value)
    for position, item in getattr(value, "unknown", ()):
        stored.insert(position, item)
    return stored


def render_body(value: StreamValue | list[Any], context: RenderContext) -> list[dict[str, Any]]:
    """Gives the JSON of a body, without any query: all it shows of others is in the context."""
    return _body.to_json(stored_body(value), context)


def body_schema(components: Components) -> Schema:
    """Gives the schema of a body, naming `Block` and everything in it."""
    return _body.json_schema(components)


def body_lines(blocks: list[dict[str, Any]]) -> list[str]:
    """Gives the text of a rendered body, one reading unit a line, in reading order."""
    return list(_body.lines(blocks))


def clean_body(value: StreamValue | list[Any]) -> None:
    """Checks a body as it must be when published.

    Raises:
        ValidationError: with a sentence for everything wrong, which says where it is:
            "Section 2 › Tips › Tips › 1 › Tip: This field is required."
    """
    if faults := list(_body.faults(stored_body(value))):
        raise ValidationError([str(fault) for fault in faults])
