"""The answer options of a question, and the red flags on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    DateBlock,
    IntegerBlock,
    ListBlock,
    StructBlock,
    TextBlock,
)
from wagtail.snippets.blocks import SnippetChooserBlock

from checks.blocks.frozen import FrozenKeyBlock
from cms.wire.fields import RuledBlock


class PointsBlock(StructBlock):
    """Points that an answer adds to a score."""

    score = SnippetChooserBlock("checks.Score", label=gettext_lazy("Score"))
    points = IntegerBlock(label=gettext_lazy("Points"), min_value=0, max_value=100, default=1)

    class Meta:
        label = gettext_lazy("Points")
        icon = "plus"


class RedFlagBlock(RuledBlock):
    """The least urgent route that an answer still allows, and why."""

    route = SnippetChooserBlock(
        "checks.CareRoute",
        label=gettext_lazy("At least this route"),
        required=False,
        help_text=gettext_lazy("Leave empty when this answer is no red flag."),
    )
    text = TextBlock(
        label=gettext_lazy("Explanation"),
        required=False,
        rows=2,
        help_text=gettext_lazy("What the visitor reads as the reason for the advice."),
    )
    source = SnippetChooserBlock(
        "articles.Source",
        label=gettext_lazy("Source"),
        required=False,
        help_text=gettext_lazy("The guideline that says so."),
    )
    review_by = DateBlock(label=gettext_lazy("Check again before"), required=False)

    def rules(self, raw: Mapping[str, Any]) -> dict[str, str]:
        """A red flag says why and according to whom."""
        if not raw.get("route"):
            filled = [name for name in ("text", "source") if raw.get(name)]
            return {"route": _("Choose the route, or empty the fields below.")} if filled else {}
        needed = {
            "text": _("Say why: the visitor reads this with the advice."),
            "source": _("Name the guideline that says so."),
        }
        return {name: message for name, message in needed.items() if not raw.get(name)}

    class Meta:
        label = gettext_lazy("Red flag")
        icon = "warning"
        collapsed = True


class AnswerOptionBlock(RuledBlock):
    """One answer; its key is made from its words and frozen once it was published."""

    label = CharBlock(label=gettext_lazy("Answer"), max_length=255)
    key = FrozenKeyBlock(required=False)
    help = CharBlock(label=gettext_lazy("Explanation"), required=False, max_length=500)
    exclusive = BooleanBlock(
        label=gettext_lazy("“None of these”"),
        required=False,
        help_text=gettext_lazy("Cannot go together with another answer."),
    )
    points = ListBlock(PointsBlock(), label=gettext_lazy("Points"), default=[])
    red_flag = RedFlagBlock()
    retired = BooleanBlock(
        label=gettext_lazy("No longer given"),
        required=False,
        help_text=gettext_lazy(
            "An answer that was published is never removed: visitors may still have chosen it."
        ),
    )

    class Meta:
        label = gettext_lazy("Answer")
        icon = "tick"
        label_format = "{label}"
