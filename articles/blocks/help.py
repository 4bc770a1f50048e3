"""When to get help, and from whom: the block that must never be misread."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    ListBlock,
    PageChooserBlock,
    StreamBlock,
    URLBlock,
)

from articles.blocks.base import (
    ADVICE_GROUP,
    PREVIEW_TEMPLATE,
    ArticleBlock,
    ArticleRichTextBlock,
    text_list,
)
from articles.blocks.calls import CheckChooserBlock
from cms.wire.context import RenderContext
from cms.wire.names import camel_case
from cms.wire.registry import WireBlock
from cms.wire.schema import Components, Schema, constant, nullable, object_of, one_of
from cms.wire.structure import item_values

STRING: Schema = {"type": "string"}

# What readers see and hear; the site is Dutch, whatever language the admin is in.
LEVEL_LABELS = {
    "emergency": "Bel 112",
    "urgent": "Vandaag hulp nodig",
    "non_urgent": "Niet-spoedeisend advies",
    "self_care": "Zelfzorg",
}
PROVIDER_LABELS = {
    "self": "Zelf",
    "digital": "Digitale begeleiding",
    "pharmacist": "Apotheker",
    "physiotherapist": "Fysiotherapeut",
    "general_practitioner": "Huisarts",
    "out_of_hours_gp": "Huisartsenspoedpost",
    "hospital": "Ziekenhuis",
    "emergency_services": "Ambulance",
    "psychologist": "Psycholoog",
    "dentist": "Tandarts",
    "company_doctor": "Bedrijfsarts",
    "other": "Andere zorgverlener",
}
ORDER = [camel_case(level) for level in LEVEL_LABELS]


class CareLevelBlock(ChoiceBlock):
    choices = (
        ("self_care", _("Self care")),
        ("non_urgent", _("Not urgent")),
        ("urgent", _("Urgent: help today")),
        ("emergency", _("Emergency: call 112")),
    )


class CareProviderBlock(ChoiceBlock):
    choices = (
        ("self", _("Oneself")),
        ("digital", _("Digital guidance")),
        ("pharmacist", _("Pharmacist")),
        ("physiotherapist", _("Physiotherapist")),
        ("general_practitioner", _("General practitioner")),
        ("out_of_hours_gp", _("Out-of-hours GP")),
        ("hospital", _("Hospital")),
        ("emergency_services", _("Emergency services")),
        ("psychologist", _("Psychologist")),
        ("dentist", _("Dentist")),
        ("company_doctor", _("Company doctor")),
        ("other", _("Another care provider")),
    )


class TelephoneActionBlock(ArticleBlock):
    label = CharBlock(label=_("Text on the button"))
    number = CharBlock(label=_("Telephone number"))

    class Meta:
        label = _("Telephone")
        icon = "mobile-alt"


class LinkActionBlock(ArticleBlock):
    """`{"type": "link", "label", "href"}`: the path of a page of ours, or a web address."""

    label = CharBlock(label=_("Text on the button"))
    page = PageChooserBlock(label=_("Page"), required=False)
    url = URLBlock(label=_("Web address"), required=False)

    def rules(self, raw: Mapping[str, Any]) -> dict[str, str]:
        """Leads to exactly one place."""
        if bool(raw.get("page")) == bool(raw.get("url")):
            return {"page": gettext("Choose a page or give a web address, not both.")}
        return {}

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, Any] | None:
        json = super().to_json(raw, context)
        href = json["url"] or (json["page"] or {}).get("path")
        return {"label": json["label"], "href": href} if href else None

    def json_schema(self, components: Components) -> Schema:
        return object_of({"label": STRING, "href": STRING})

    def lines(self, json: Any) -> Iterator[str]:
        if json:
            yield json["label"]

    class Meta:
        label = _("Link")
        icon = "link"


class CheckActionBlock(ArticleBlock):
    label = CharBlock(label=_("Text on the button"))
    check = CheckChooserBlock(required=False)

    class Meta:
        label = _("Check")
        icon = "tasks"


class CareActionBlock(WireBlock, StreamBlock):
    """The one thing to do: `{"type": "tel", …}`, `{"type": "link", …}`, a check, or null."""

    tel = TelephoneActionBlock()
    link = LinkActionBlock()
    check = CheckActionBlock()

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, Any] | None:
        for item in raw or []:
            if child := self.child_blocks.get(item["type"]):
                json = child.to_json(item["value"], context)
                return json and {"type": child.name, **json}
        return None

    def json_schema(self, components: Components) -> Schema:
        names = {"tel": "TelephoneAction", "link": "LinkAction", "check": "CheckAction"}
        for kind, name in names.items():
            fields = self.child_blocks[kind].json_schema(components)["properties"]
            components.add(name, object_of({"type": constant(kind), **fields}))
        return nullable(components.add("CareAction", one_of(names)))

    def lines(self, json: Any) -> Iterator[str]:
        """Gives nothing: the text on a button is no part of the text."""
        return iter(())

    class Meta:
        required = False
        max_num = 1


class CareCardBlock(ArticleBlock):
    """`{"id", "type": "careCard", "level", "levelLabel", "provider", "providerLabel", …}`."""

    level = CareLevelBlock(label=_("How soon"))
    provider = CareProviderBlock(label=_("Who can help"))
    heading = CharBlock(label=_("Heading"), help_text=_("Reads on into the signals below it."))
    signals = text_list(_("Signals"), _("Signal"))
    timeframe = CharBlock(
        label=_("Within what time"), required=False, help_text=_("For example “within a week”.")
    )
    action = CareActionBlock(
        label=_("What to do"), help_text=_("An emergency is met by telephone and nothing else.")
    )

    def rules(self, raw: Mapping[str, Any]) -> dict[str, str]:
        """In an emergency nobody should be sent to a web page."""
        actions = [action["type"] for action in raw.get("action") or []]
        if raw.get("level") == "emergency" and actions != ["tel"]:
            return {"action": gettext("In an emergency give a telephone number, and nothing else.")}
        return {}

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, Any]:
        raw = raw or {}
        json = super().to_json(raw, context)
        return {
            "type": "careCard",
            "level": json.pop("level"),
            "levelLabel": LEVEL_LABELS.get(raw.get("level")),
            "provider": json.pop("provider"),
            "providerLabel": PROVIDER_LABELS.get(raw.get("provider")),
            **json,
        }

    def json_schema(self, components: Components) -> Schema:
        fields = super().json_schema(components)["properties"]
        labels = {"levelLabel": STRING, "providerLabel": STRING}
        return object_of({"type": constant("careCard"), **fields, **labels})

    class Meta:
        label = _("Care card")


class RedFlagsBlock(ChoiceBlock):
    choices = (("none", _("There are none")), ("listed", _("Listed below")))


class SeekHelpBlock(ArticleBlock):
    """`{"type": "seekHelp", "id", "intro", "cards": […], "redFlags", "redFlagList", …}`.

    Cards come in order of urgency, the most urgent first.
    """

    intro = ArticleRichTextBlock(label=_("Opening"), required=False)
    cards = ListBlock(CareCardBlock(), label=_("Care cards"), min_num=1)
    red_flags = RedFlagsBlock(
        label=_("Red flags"),
        help_text=_("Signs of something serious. Say so explicitly when there are none."),
    )
    red_flag_list = text_list(_("List of red flags"), _("Red flag"), min_num=0)
    closing_note = ArticleRichTextBlock(label=_("Closing note"), required=False)

    def rules(self, raw: Mapping[str, Any]) -> dict[str, str]:
        """Red flags are listed when, and only when, they are said to be."""
        listed = bool(item_values(raw.get("red_flag_list")))
        if raw.get("red_flags") == "listed" and not listed:
            return {"red_flag_list": gettext("List the red flags.")}
        if raw.get("red_flags") == "none" and listed:
            return {"red_flag_list": gettext("Remove these, or choose “Listed below”.")}
        return {}

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, Any]:
        json = super().to_json(raw, context)
        urgency = {level: place for place, level in enumerate(ORDER)}
        json["cards"].sort(key=lambda card: urgency.get(card["level"], len(ORDER)))
        return json

    def json_schema(self, components: Components) -> Schema:
        return super().json_schema(components)

    class Meta:
        label = _("When to get help")
        icon = "circle-plus"
        group = ADVICE_GROUP
        description = _("Who can help, how soon, and by which signals to tell.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {
            "intro": "",
            "cards": [
                {
                    "level": "non_urgent",
                    "provider": "physiotherapist",
                    "heading": "Ga naar een fysiotherapeut wanneer:",
                    "signals": ["de pijn na zes weken niet minder is"],
                    "timeframe": "",
                    "action": [],
                }
            ],
            "red_flags": "none",
            "red_flag_list": [],
            "closing_note": "",
        }
