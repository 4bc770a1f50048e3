"""What is beside and above the forms of a check, its questions and its routes."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.panels import Panel
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel, ChecksSidePanel
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import CreateView

from checks.admin.inspection import edit_url
from checks.admin.tools import tool_url
from checks.models import Check
from checks.parts import Parts
from cms.site.shown import ShownEditView


class ToolSidePanel(BaseSidePanel):
    """A tool of the check; a script fetches it, so that no save waits for a proof."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        counter_classname = "w-bg-critical-200"

        @property
        def aria_label(self) -> Any:
            """What the button says to who cannot see it."""
            return self.panel.title

        @property
        def icon_name(self) -> str:
            """What the button shows."""
            return self.panel.icon

    template_name = "checks/admin/panel.html"
    tool = ""
    icon = ""

    class Media:
        js = ["checks/tools.js"]
        css = {"all": ["checks/admin.css"]}

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        address = tool_url(self.object, self.tool) if self.object.pk else ""
        return {**super().get_context_data(parent_context), "address": address}


class ReportSidePanel(ToolSidePanel):
    name = "check_report"
    title = _("Proof")
    tool = "report"
    icon = "circle-check"
    order = 310


class FlowSidePanel(ToolSidePanel):
    name = "check_flow"
    title = _("Flow")
    tool = "flow"
    icon = "order"
    order = 320


class TrialSidePanel(ToolSidePanel):
    name = "check_trial"
    title = _("Try")
    tool = "trial"
    icon = "form"
    order = 330


PANELS = (ReportSidePanel, FlowSidePanel, TrialSidePanel)


def with_tools(panels: Any, check: Any, request: Any) -> Any:
    """Gives the side panels with ours in the place of Wagtail's checks of the preview."""
    others = [panel for panel in panels if not isinstance(panel, ChecksSidePanel)]
    return MediaContainer([*others, *(kind(check, request) for kind in PANELS)])


class CheckCreateView(CreateView):
    def get_side_panels(self) -> Any:
        return with_tools(super().get_side_panels(), self.form.instance, self.request)


class CheckEditView(ShownEditView):
    """The form of a check, with its tools beside it."""

    @property
    def header_buttons(self) -> list[Any]:
        """The buttons beside the title."""
        url = tool_url(self.object, "report")
        return [HeaderButton(_("View and try"), url=url, icon_name="view")]

    def get_side_panels(self) -> Any:
        panels = super().get_side_panels()
        # What a later save answers leaves our panels as they are: the script fills them anew.
        if self.expects_json_response and not self.hydrate_create_view:
            return panels
        return with_tools(panels, self.object, self.request)


class QuestionEditView(ShownEditView):
    """The form of a question; says so when a published answer was not removed."""

    def form_valid(self, form: Any) -> Any:
        kept = [item["value"]["label"] for item in form.instance.taken_away()]
        response = super().form_valid(form)
        for label in kept if not self.expects_json_response else ():
            text = gettext(
                "“%(answer)s” was published, so it was not removed: it is marked as no longer "
                "given."
            )
            messages.warning(self.request, text % {"answer": label})
        return response


class UsedInChecksPanel(Panel):
    """Says which checks a question or route is in, and that publishing it does not change them."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "checks/admin/used.html"

        def is_shown(self) -> bool:
            """Whether it is in a check."""
            return bool(self.instance.pk and self.checks)

        @cached_property
        def checks(self) -> list[tuple[str, str]]:
            """The name and the address of the form of each check."""
            return [(str(check), edit_url(Check, check.pk)) for check in checks_with(self.instance)]

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return {**super().get_context_data(parent_context), "checks": self.checks}


def checks_with(part: Any) -> list[Check]:
    """Gives the checks that a question or route is in, as they are drafted now."""
    drafts = (row.get_latest_revision_as_object() for row in Check._base_manager.all())
    return [check for check in drafts if part in Parts.of(check, drafts=True).all]
