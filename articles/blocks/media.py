"""Tables, figures and videos."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, DecimalBlock, IntegerBlock, URLBlock
from wagtail.contrib.typed_table_block.blocks import (
    TypedTableBlock,
    TypedTableBlockValidationError,
)
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from articles.blocks.base import (
    MEDIA_GROUP,
    PREVIEW_TEMPLATE,
    ArticleBlock,
    ArticleRichTextBlock,
)
from cms.wire import registry
from cms.wire.context import RenderContext
from cms.wire.registry import WireBlock
from cms.wire.schema import Components, Schema, nullable, object_of

LANGUAGE = "nl"


class TableColumnsBlock(WireBlock, TypedTableBlock):
    text = CharBlock(label=_("Text"), required=False)
    number = DecimalBlock(label=_("Number"), required=False)
    rich_text = ArticleRichTextBlock(label=_("Rich text"), required=False)

    def clean(self, table: Any) -> Any:
        """Refuses a table without rows or headings, unless a draft is being saved."""
        cleaned = super().clean(table)
        faults = [] if self.is_deferred_validation else self.faults(self.get_prep_value(cleaned))
        if messages := [str(fault) for fault in faults]:
            raise TypedTableBlockValidationError(non_block_errors=messages)
        return cleaned


class TableBlock(ArticleBlock):
    """`{"type": "table", "id", "caption", "columns": […], "rows": [{"cells": […]}]}`."""

    caption = CharBlock(label=_("Caption"), help_text=_("Says what the table shows."))
    table = TableColumnsBlock(
        label=_("Table"),
        help_text=_("Give every column a heading. Only the caption above this is shown."),
    )

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, Any]:
        json = super().to_json(raw, context)
        return {"caption": json["caption"], **json["table"]}

    def json_schema(self, components: Components) -> Schema:
        fields = super().json_schema(components)["properties"]
        return object_of({"caption": fields["caption"], **fields["table"]["properties"]})

    def lines(self, json: dict[str, Any]) -> Iterator[str]:
        """Gives the caption, and a line per row that names the heading of every cell."""
        yield from filter(None, [json["caption"]])
        yield from registry.lines(self.child_blocks["table"], json)

    class Meta:
        label = _("Table")
        icon = "table"
        group = MEDIA_GROUP
        description = _("Rows and columns with a caption and a heading for every column.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {
            "caption": "Opbouw per week",
            "table": {
                "columns": [
                    {"type": "text", "heading": "Week"},
                    {"type": "number", "heading": "Minuten"},
                ],
                "rows": [{"values": ["1", "10"]}, {"values": ["2", "15"]}],
                "caption": "",
            },
        }


class FigureBlock(ArticleBlock):
    """`{"type": "figure", "id", "image": Image or null, "caption", "credit"}`."""

    image = ImageBlock(label=_("Image"))
    caption = CharBlock(label=_("Caption"), required=False)
    credit = CharBlock(
        label=_("Credit"),
        required=False,
        help_text=_("Only if it differs from what the image itself says."),
    )

    class Meta:
        label = _("Image")
        icon = "image"
        group = MEDIA_GROUP
        description = _("An image, described for who cannot see it, with a caption if you like.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {
            "image": None,
            "caption": "Zo houd je je rug recht.",
            "credit": "",
        }


class CaptionsBlock(WireBlock, DocumentChooserBlock):
    """A file with captions: `{"src", "language"}`."""

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, Any] | None:
        file = context.file(raw)
        return {"src": file["href"], "language": LANGUAGE} if file else None

    def json_schema(self, components: Components) -> Schema:
        captions = object_of({"src": {"type": "string"}, "language": {"type": "string"}})
        return nullable(components.add("Captions", captions))


class VideoBlock(ArticleBlock):
    """`{"type": "video", "id", "source", "title", "captions", "transcript", "poster", …}`."""

    source = URLBlock(label=_("Web address of the video"))
    title = CharBlock(label=_("Title"))
    captions = CaptionsBlock(
        label=_("Captions"), help_text=_("A WebVTT file. Without captions it is not published.")
    )
    transcript = ArticleRichTextBlock(
        label=_("Transcript"),
        help_text=_("What is said and shown. Without it the video is not published."),
    )
    poster = ImageChooserBlock(label=_("Still image"), required=False)
    duration_seconds = IntegerBlock(label=_("Length in seconds"), required=False, min_value=1)

    def lines(self, json: dict[str, Any]) -> Iterator[str]:
        """Gives title and transcript."""
        yield json["title"]
        yield from json["transcript"]["text"].splitlines()

    class Meta:
        label = _("Video")
        icon = "media"
        group = MEDIA_GROUP
        description = _("A video with captions and a transcript.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {
            "source": "https://video.example/rug.mp4",
            "title": "Drie oefeningen voor je rug",
            "transcript": "<p>We beginnen staand, met de voeten naast elkaar.</p>",
        }
