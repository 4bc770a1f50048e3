"""The parts of which the frame of the site is made: links and telephone numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.validators import RegexValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import CharBlock, PageChooserBlock

from cms.wire import registry
from cms.wire.context import RenderContext
from cms.wire.fields import RuledBlock
from cms.wire.schema import Components, Schema, object_of

TEXT: Schema = {"type": "string"}

address = RegexValidator(
    r"^(/(?!/)\S*|https://\S+)$",
    gettext_lazy("Begin with “/” for a page of this site, or with “https://” for another site."),
)
telephone = RegexValidator(
    r"^\+?[0-9][0-9 -]{1,18}$", gettext_lazy("Use digits, spaces and hyphens only.")
)


class LinkBlock(RuledBlock):
    """`{"id", "title", "href"}`; nothing while the chosen page is not public."""

    title = CharBlock(
        label=gettext_lazy("Words"),
        required=False,
        help_text=gettext_lazy("Leave empty to use the title of the page."),
    )
    page = PageChooserBlock(label=gettext_lazy("Page"), required=False)
    address = CharBlock(
        label=gettext_lazy("Or an address"),
        required=False,
        validators=[address],
        help_text=gettext_lazy("For example “/themas”, or “https://www.thuisarts.nl”."),
    )

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, str] | None:
        """Gives the words and where they lead."""
        page = registry.to_json(self.child_blocks["page"], raw["page"], context)
        href = page["path"] if page else raw["address"]
        title = raw["title"] or (page or {}).get("title")
        return {"title": title, "href": href} if title and href else None

    def json_schema(self, components: Components) -> Schema:
        return object_of({"title": TEXT, "href": TEXT})

    def rules(self, raw: Mapping[str, Any]) -> dict[str, str]:
        """A link leads to one place, and an address does not say what it is called."""
        if bool(raw["page"]) == bool(raw["address"]):
            return {"page": _("Choose a page or give an address, one of the two.")}
        if raw["address"] and not raw["title"]:
            return {"title": _("Say what the link is called.")}
        return {}

    class Meta:
        label = gettext_lazy("Link")
        icon = "link"


class EmergencyNumberBlock(RuledBlock):
    """`{"id", "label", "number", "text"}`: whom to call, and when."""

    label = CharBlock(label=gettext_lazy("Who"), help_text=gettext_lazy("For example “Spoed”."))
    number = CharBlock(label=gettext_lazy("Telephone number"), validators=[telephone])
    text = CharBlock(
        label=gettext_lazy("When"),
        help_text=gettext_lazy("For example “Bij levensgevaar”."),
    )

    class Meta:
        label = gettext_lazy("Telephone number")
        icon = "mail"
