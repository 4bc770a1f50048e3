"""The parts of a check: steps, rules, test persons and recommendations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    IntegerBlock,
    ListBlock,
    PageChooserBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
)
from wagtail.snippets.blocks import SnippetChooserBlock

from checks.blocks.answers import AllAnswersBlock, AnswersBlock, one_question
from cms.wire.fields import RuledBlock


class AnswerConditionBlock(RuledBlock):
    """Holds when one of these answers was given; all are of one question."""

    answers = AnswersBlock(label=gettext_lazy("One of these answers"))

    def rules(self, raw: Mapping[str, Any]) -> dict[str, str]:
        """The answers of two questions are two conditions."""
        return one_question(raw)

    class Meta:
        label = gettext_lazy("Answer")
        icon = "tick"


class ScoreConditionBlock(StructBlock):
    """A score and a number of points."""

    score = SnippetChooserBlock("checks.Score", label=gettext_lazy("Score"))
    points = IntegerBlock(label=gettext_lazy("Points"), min_value=0, max_value=1000)


class ConditionsBlock(StreamBlock):
    """Conditions that must all hold; none at all always holds."""

    answer = AnswerConditionBlock()
    score_at_least = ScoreConditionBlock(label=gettext_lazy("Score at least"), icon="plus")

    class Meta:
        required = False
        label = gettext_lazy("When")
        icon = "filter"


class RuleConditionsBlock(ConditionsBlock):
    """The conditions of a rule; only the least urgent route may ask for few points."""

    score_at_most = ScoreConditionBlock(label=gettext_lazy("Score at most"), icon="minus")


class StepBlock(StructBlock):
    """A question at its place in the check."""

    question = SnippetChooserBlock("checks.Question", label=gettext_lazy("Question"))
    block = ChoiceBlock(
        label=gettext_lazy("Part of the check"),
        choices=(
            ("alarm", gettext_lazy("Alarm: danger to life")),
            ("safety", gettext_lazy("Safety: other red flags")),
            ("complaint", gettext_lazy("Complaint")),
            ("severity", gettext_lazy("Severity")),
        ),
        default="complaint",
    )
    shown_when = ConditionsBlock(
        label=gettext_lazy("Shown when"),
        help_text=gettext_lazy("All of these must hold. Leave empty to always ask the question."),
    )

    class Meta:
        label = gettext_lazy("Step")
        icon = "help"
        # Else a folded step would show which part of the check it is in.
        label_format = "{question}"


class RuleBlock(RuledBlock):
    """Conditions, and the route they ask for."""

    when = RuleConditionsBlock(
        help_text=gettext_lazy("All of these must hold. For “or” make a second rule.")
    )
    route = SnippetChooserBlock("checks.CareRoute", label=gettext_lazy("Route"))
    text = TextBlock(
        label=gettext_lazy("Why"),
        rows=2,
        help_text=gettext_lazy("What the visitor reads as the reason for the advice."),
    )
    source = SnippetChooserBlock("articles.Source", label=gettext_lazy("Source"), required=False)

    class Meta:
        label = gettext_lazy("Rule")
        icon = "order"
        label_format = "{text}"


class TestPersonBlock(StructBlock):
    """Somebody made up, who must get a certain route before the check may go live."""

    name = CharBlock(
        label=gettext_lazy("Who"), help_text=gettext_lazy("For example “Anna, 34, lage rugpijn”.")
    )
    answers = AllAnswersBlock(label=gettext_lazy("Answers"))
    route = SnippetChooserBlock("checks.CareRoute", label=gettext_lazy("Must get"))

    class Meta:
        label = gettext_lazy("Test person")
        icon = "user"
        label_format = "{name}"


class RecommendationBlock(RuledBlock):
    """Articles and exercises for whoever meets the conditions."""

    when = ConditionsBlock()
    articles = ListBlock(
        PageChooserBlock(page_type="articles.ArticlePage", label=gettext_lazy("Article")),
        label=gettext_lazy("Articles"),
        default=[],
    )
    exercises = ListBlock(
        SnippetChooserBlock("articles.Exercise", label=gettext_lazy("Exercise")),
        label=gettext_lazy("Exercises"),
        default=[],
    )

    def rules(self, raw: Mapping[str, Any]) -> dict[str, str]:
        """A recommendation recommends something."""
        if raw.get("articles") or raw.get("exercises"):
            return {}
        return {"articles": _("Choose an article or an exercise.")}

    class Meta:
        label = gettext_lazy("Recommendation")
        icon = "doc-full"
