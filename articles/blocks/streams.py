"""Streams of whole blocks: what an article, a section or an expander can hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wagtail.blocks import StreamBlock, StructBlock

from articles.blocks.exercise import ExerciseBlock
from articles.blocks.lists import BulletListBlock, DoDontBlock, KeyPointsBlock, TipListBlock
from articles.blocks.media import FigureBlock, TableBlock, VideoBlock
from articles.blocks.posture import PostureAdviceBlock
from articles.blocks.text import CalloutBlock, FaqBlock, ParagraphBlock
from cms.wire.context import RenderContext
from cms.wire.registry import BlockFault, WireBlock
from cms.wire.schema import Components, Schema, array_of, reference
from cms.wire.streams import child_faults, child_json, unsupported

BLOCK = "Block"


class ContentStreamBlock(WireBlock, StreamBlock):
    """A stream whose blocks stand on their own.

    In a draft a block that cannot be published yet shows as `unsupported`, with the reason, and
    the others show as they are; so do the blocks inside one whose own heading is missing.
    """

    def to_json(self, raw: Any, context: RenderContext) -> list[dict[str, Any]]:
        if context.draft:
            return [json for item in raw or [] for json in self._draft_json(item, context)]
        return [child_json(self, item, context) for item in raw or []]

    def json_schema(self, components: Components) -> Schema:
        return array_of(reference(BLOCK))

    def faults(self, raw: Any) -> Iterator[BlockFault]:
        """Gives what is wrong, telling apart what is wrong inside its blocks."""
        for fault in super().faults(raw):
            yield fault.of_child_block() if fault.path else fault

    def _draft_json(
        self, item: Mapping[str, Any], context: RenderContext
    ) -> Iterator[dict[str, Any]]:
        own_faults = [fault for fault in child_faults(self, item) if not fault.in_child_block]
        if not own_faults:
            yield child_json(self, item, context)
            return
        yield unsupported(item.get("id") or context.missing_id(), own_faults)
        child = self.child_blocks.get(item["type"])
        if isinstance(child, StructBlock) and isinstance(item.get("value"), dict):
            for name, inner in child.child_blocks.items():
                if isinstance(inner, ContentStreamBlock):
                    yield from inner.to_json(item["value"].get(name), context)


class TextStreamBlock(ContentStreamBlock):
    """What fits everywhere, also where the reader has to open it first."""

    paragraph = ParagraphBlock()
    key_points = KeyPointsBlock()
    callout = CalloutBlock()
    faq = FaqBlock()
    tip_list = TipListBlock()
    bullet_list = BulletListBlock()
    posture_advice = PostureAdviceBlock()
    do_dont = DoDontBlock()
    figure = FigureBlock()
    video = VideoBlock()
    table = TableBlock()
    exercise = ExerciseBlock()
