"""The side panel "Medical review" beside the forms of what is reviewed."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel

from cms.review.admin.state import panel_url
from cms.review.registry import reviewed_kind_of


class ReviewSidePanel(BaseSidePanel):
    """Where the object stands; a script fetches it, so that no save waits for it."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle medical review")
        icon_name = "clipboard-list"
        counter_classname = "w-bg-critical-200"

    name = "review"
    title = _("Medical review")
    template_name = "review/admin/panel.html"
    order = 250

    class Media:
        js = ["review/desk.js", "review/show_place.js"]
        css = {"all": ["review/desk.css"]}

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        address = panel_url(self.object) if self.object.pk else ""
        return {**super().get_context_data(parent_context), "address": address}


def review_panels(instance: Any, request: Any) -> list[ReviewSidePanel]:
    """Gives the panel, for what is reviewed."""
    return [ReviewSidePanel(instance, request)] if reviewed_kind_of(instance) else []
