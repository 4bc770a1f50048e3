"""Lists: tips, bullets, key points, and what to do and not to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, DecimalBlock, ListBlock, StreamBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from articles.blocks.base import (
    ADVICE_GROUP,
    LISTS_GROUP,
    PREVIEW_TEMPLATE,
    TEXT_GROUP,
    ArticleBlock,
    ArticleRichTextBlock,
    text_list,
)
from cms.wire.context import RenderContext
from cms.wire.links import target_model
from cms.wire.registry import WireBlock
from cms.wire.schema import Components, Schema, nullable, object_of
from cms.wire.spoken import spoken
from cms.wire.structure import item_values

STRING: Schema = {"type": "string"}
FEWEST_POINTS = 2
DONT = re.compile(r"(?:niet|geen|nooit|vermijd)\b", re.IGNORECASE)


class CitationBlock(WireBlock, SnippetChooserBlock):
    """A source behind a statement: `{"id", "number"}`, numbered in order of first citation."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("articles.Source", **kwargs)

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, Any] | None:
        citation = context.cite(target_model(self), raw)
        return citation and citation._asdict()

    def json_schema(self, components: Components) -> Schema:
        citation = object_of({"id": STRING, "number": {"type": "integer", "minimum": 1}})
        return nullable(components.add("Citation", citation))


class TipBlock(ArticleBlock):
    title = CharBlock(label=_("Tip"))
    explanation = ArticleRichTextBlock(label=_("Explanation"), required=False)
    citations = ListBlock(CitationBlock(label=_("Source")), label=_("Sources"), default=[])

    class Meta:
        label = _("Tip")


class TipIntentBlock(ChoiceBlock):
    choices = (("mechanism", _("What happens")), ("action", _("What you can do")))


class TipListBlock(ArticleBlock):
    """`{"type": "tipList", "id", "leadIn", "intent", "tips": [{"id", "title", …}]}`."""

    lead_in = CharBlock(label=_("Opening sentence"), required=False)
    intent = TipIntentBlock(
        label=_("What the list is for"),
        help_text=_("Explains how something works, or says what a reader can do."),
    )
    tips = ListBlock(TipBlock(), label=_("Tips"), min_num=1)

    def lines(self, json: dict[str, Any]) -> Iterator[str]:
        """Gives every title its check mark, as frontends do."""
        yield from filter(None, [json["leadIn"]])
        for tip in json["tips"]:
            yield f"✔ {tip['title']}"
            yield from (tip["explanation"] or {"text": ""})["text"].splitlines()

    class Meta:
        label = _("Tips")
        icon = "tasks"
        group = LISTS_GROUP
        description = _("Points with a check mark, each with an explanation if you like.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {
            "lead_in": "Dit helpt vandaag al:",
            "intent": "action",
            "tips": [{"title": "Wandel elke dag een kwartier", "explanation": "", "citations": []}],
        }


class StatementBlock(WireBlock, ArticleRichTextBlock):
    """`{"type": "statement", "id", "html", "text", "spoken"}`."""

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, str]:
        json = super().to_json(raw, context)
        return {**json, "spoken": spoken(json["text"])}

    def json_schema(self, components: Components) -> Schema:
        rich_text = components.resolve(super().json_schema(components))
        return object_of({**rich_text["properties"], "spoken": STRING})

    class Meta:
        label = _("Sentence")
        icon = "pilcrow"


class SpokenBlock(ArticleBlock):
    """A line that is shown as `text_of` says, and read aloud with its signs written out."""

    def text_of(self, json: Mapping[str, Any]) -> str:
        """Gives the line as it is shown."""
        raise NotImplementedError

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, Any]:
        json = super().to_json(raw, context)
        return {**json, "spoken": spoken(self.text_of(json))}

    def json_schema(self, components: Components) -> Schema:
        return object_of({**super().json_schema(components)["properties"], "spoken": STRING})

    def lines(self, json: dict[str, Any]) -> Iterator[str]:
        """Gives the line as it is shown."""
        yield self.text_of(json)


class CauseEffectBlock(SpokenBlock):
    """`{"type": "causeEffect", "id", "cause", "effect", "spoken"}`."""

    cause = CharBlock(label=_("Cause"))
    effect = CharBlock(label=_("Effect"))

    def text_of(self, json: Mapping[str, Any]) -> str:
        """Gives `cause → effect`."""
        return f"{json['cause']} → {json['effect']}"

    class Meta:
        label = _("Cause and effect")
        icon = "arrow-right"


class UnitBlock(ChoiceBlock):
    choices = (
        ("degree_celsius", _("degrees Celsius")),
        ("second", _("seconds")),
        ("minute", _("minutes")),
        ("hour", _("hours")),
        ("day", _("days")),
        ("week", _("weeks")),
        ("month", _("months")),
        ("centimetre", _("centimetres")),
        ("metre", _("metres")),
        ("kilogram", _("kilograms")),
        ("percent", _("percent")),
        ("times", _("times")),
    )


class QuantityBlock(ArticleBlock):
    """`{"min", "max", "unit"}`, decimals as text; null when neither limit is known."""

    min = DecimalBlock(label=_("From"), required=False)
    max = DecimalBlock(label=_("To"), required=False)
    unit = UnitBlock(label=_("Unit"), required=False)

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, Any] | None:
        json = super().to_json(raw, context)
        return None if json["min"] is None and json["max"] is None else json

    def json_schema(self, components: Components) -> Schema:
        build = super().json_schema
        return nullable(components.define("Quantity", QuantityBlock, lambda: build(components)))

    def lines(self, json: Any) -> Iterator[str]:
        """Gives nothing: the value says it in words already."""
        return iter(())

    class Meta:
        label = _("Quantity")
        icon = "decimal"
        collapsed = True


class KeyValueBlock(SpokenBlock):
    """`{"type": "keyValue", "id", "key", "value", "quantity", "spoken"}`."""

    key = CharBlock(label=_("Name"), help_text=_("For example “Ideal”."))
    value = CharBlock(label=_("Value"), help_text=_("As readers see it: “16–19 °C”."))
    quantity = QuantityBlock(
        help_text=_("The same value for machines; leave empty if it is not a number.")
    )

    def text_of(self, json: Mapping[str, Any]) -> str:
        """Gives `key: value`."""
        return f"{json['key']}: {json['value']}"

    class Meta:
        label = _("Name and value")
        icon = "decimal"


class BulletItemsBlock(StreamBlock):
    statement = StatementBlock()
    cause_effect = CauseEffectBlock()
    key_value = KeyValueBlock()


class BulletStyleBlock(ChoiceBlock):
    choices = (("bullet", _("Bullets")), ("number", _("Numbers")))


class BulletListBlock(ArticleBlock):
    """`{"type": "bulletList", "id", "leadIn", "style", "items": [{"type", "id", …}]}`."""

    lead_in = CharBlock(label=_("Opening sentence"), required=False)
    style = BulletStyleBlock(label=_("Style"), default="bullet")
    items = BulletItemsBlock(label=_("Items"))

    class Meta:
        label = _("List")
        icon = "list-ul"
        group = LISTS_GROUP
        description = _("A plain or numbered list; an item can be a cause with its effect.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {
            "lead_in": "Let op je stoel:",
            "style": "bullet",
            "items": [
                {
                    "type": "cause_effect",
                    "value": {"cause": "Te laag", "effect": "een ronde rug"},
                    "id": "1",
                }
            ],
        }


class KeyPointsBlock(ArticleBlock):
    """`{"type": "keyPoints", "id", "items": [{"id", "text"}]}`."""

    items = text_list(_("Key points"), _("Key point"), max_num=5)

    class Meta:
        label = _("Key points")
        icon = "pick"
        group = TEXT_GROUP
        description = _("The article in one to five sentences, for who reads no further.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {"items": ["De meeste rugpijn gaat vanzelf over."]}


class DoDontBlock(ArticleBlock):
    """`{"type": "doDont", "id", "do": [{"id", "text"}], "dont": [{"id", "text"}]}`."""

    do = text_list(_("Do"), _("What helps"), min_num=0)
    dont = text_list(
        _("Don't"),
        _("What to avoid"),
        min_num=0,
        help_text=_("Begin with “niet”, “geen”, “nooit” or “vermijd”."),
    )

    def rules(self, raw: Mapping[str, Any]) -> dict[str, str]:
        """At least two points, and every "don't" says so in its first word."""
        do, dont = item_values(raw.get("do")), item_values(raw.get("dont"))
        if not all(DONT.match(text) for text in dont if text):
            message = gettext("Begin every point with “niet”, “geen”, “nooit” or “vermijd”.")
            return {"dont": message}
        if len(do) + len(dont) < FEWEST_POINTS:
            return {"do": gettext("Give at least two points in total.")}
        return {}

    class Meta:
        label = _("Do and don't")
        icon = "check"
        group = ADVICE_GROUP
        description = _("What helps beside what does not.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {
            "do": ["Wissel zitten en staan af"],
            "dont": ["Niet langer dan een uur achter elkaar zitten"],
        }
