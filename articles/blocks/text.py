"""Running text: paragraph, callout and questions with answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, ListBlock

from articles.blocks.base import (
    PREVIEW_TEMPLATE,
    TEXT_GROUP,
    ArticleBlock,
    ArticleRichTextBlock,
    PreviewedBlock,
)


class ParagraphBlock(PreviewedBlock, ArticleRichTextBlock):
    """`{"type": "paragraph", "id", "html", "text"}`."""

    class Meta:
        label = _("Paragraph")
        icon = "pilcrow"
        group = TEXT_GROUP
        description = _("Running text, with bold, italic, links, terms and citations.")
        preview_template = PREVIEW_TEMPLATE
        preview_value = "<p>Je rug wordt sterker als je in beweging blijft.</p>"


class CalloutVariantBlock(ChoiceBlock):
    choices = (("warning", _("Warning")), ("info", _("Good to know")))


class CalloutBlock(ArticleBlock):
    """`{"type": "callout", "id", "variant", "heading", "body": RichText}`."""

    variant = CalloutVariantBlock(
        label=_("Kind"), help_text=_("Use a warning rarely: at most two in an article.")
    )
    heading = CharBlock(label=_("Heading"))
    body = ArticleRichTextBlock(label=_("Text"))

    class Meta:
        label = _("Callout")
        icon = "warning"
        group = TEXT_GROUP
        description = _("A warning or a useful fact that must not be missed.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {
            "variant": "info",
            "heading": "Goed om te weten",
            "body": "<p>Spierpijn na een nieuwe oefening is normaal.</p>",
        }


class QuestionBlock(ArticleBlock):
    question = CharBlock(label=_("Question"), help_text=_("As a reader would ask it."))
    answer = ArticleRichTextBlock(label=_("Answer"))

    def rules(self, raw: Mapping[str, Any]) -> dict[str, str]:
        """A question ends with a question mark."""
        question = (raw.get("question") or "").rstrip()
        if question and not question.endswith("?"):
            return {"question": gettext("A question ends with a question mark.")}
        return {}

    class Meta:
        label = _("Question and answer")


class FaqBlock(ArticleBlock):
    """`{"type": "faq", "id", "items": [{"id", "question", "answer": RichText}]}`."""

    items = ListBlock(QuestionBlock(), label=_("Questions"), min_num=1)

    class Meta:
        label = _("Frequently asked questions")
        icon = "help"
        group = TEXT_GROUP
        description = _("Questions that readers often have, each with its answer.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {
            "items": [
                {
                    "question": "Mag ik blijven sporten?",
                    "answer": "<p>Ja, zolang de pijn binnen een dag weer zakt.</p>",
                }
            ]
        }
