"""What a care route says: a few of the blocks that articles have."""

from __future__ import annotations

from articles.blocks.lists import BulletListBlock, DoDontBlock, KeyPointsBlock, TipListBlock
from articles.blocks.streams import ContentStreamBlock
from articles.blocks.text import CalloutBlock, ParagraphBlock


class RouteBodyBlock(ContentStreamBlock):
    """What to do now, and when to come back."""

    paragraph = ParagraphBlock()
    key_points = KeyPointsBlock()
    callout = CalloutBlock()
    tip_list = TipListBlock()
    bullet_list = BulletListBlock()
    do_dont = DoDontBlock()
