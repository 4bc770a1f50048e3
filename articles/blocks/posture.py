"""Advice on posture: what to do for which complaints, each in its own words."""

from __future__ import annotations

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, ListBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from articles.blocks.base import (
    ADVICE_GROUP,
    PREVIEW_TEMPLATE,
    ArticleBlock,
    OptionalImageBlock,
)


class PostureKindBlock(ChoiceBlock):
    choices = (
        ("option", _("One way")),
        ("alternative", _("Another way, if the first does not suit")),
        ("conditional", _("Only in some cases")),
    )


class PositionBlock(ChoiceBlock):
    choices = (
        ("supine", _("On the back")),
        ("side", _("On the side")),
        ("prone", _("On the belly")),
        ("sitting", _("Sitting")),
        ("standing", _("Standing")),
        ("moving", _("Moving")),
    )


class PostureItemBlock(ArticleBlock):
    text = CharBlock(label=_("Advice"))
    kind = PostureKindBlock(label=_("Kind"), default="option")
    position = PositionBlock(label=_("Position"), required=False)
    image = OptionalImageBlock(label=_("Image"), required=False)

    class Meta:
        label = _("Advice")


class PostureAdviceBlock(ArticleBlock):
    """`{"type": "postureAdvice", "id", "heading", "complaints": [Reference], "items": [{…}]}`."""

    heading = CharBlock(label=_("Heading"), help_text=_("For whom it is: “Low back pain”."))
    complaints = ListBlock(
        SnippetChooserBlock("articles.Complaint", label=_("Complaint")),
        label=_("Complaints"),
        default=[],
    )
    items = ListBlock(PostureItemBlock(), label=_("Advice"), min_num=1)

    class Meta:
        label = _("Posture")
        icon = "user"
        group = ADVICE_GROUP
        description = _("Which posture suits which complaints.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {
            "heading": "Bij een stijve nek",
            "complaints": [],
            "items": [{"text": "Zet je scherm op ooghoogte", "kind": "option", "position": ""}],
        }
