"""The tools of a check, each on a page of its own and as a part to show beside the form."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import quote, unquote
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from checks.admin import trial
from checks.admin.difference import compare
from checks.admin.flow import draw
from checks.admin.inspection import Inspection, route_rows
from checks.models import Check, CheckVersion
from checks.publishing import needs_publishing, recall_version


@method_decorator(never_cache, name="dispatch")
class ToolView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Shows one tool; a script that fills a side panel gets its part only."""

    model = Check
    permission_required = "change"
    header_icon = "list-ul"
    page_title: Any = ""
    template_name = "checks/admin/tool_page.html"
    tool = ""
    index_url_name = ""
    edit_url_name = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.check = get_object_or_404(Check, pk=unquote(str(kwargs["pk"])))

    @cached_property
    def inspection(self) -> Inspection:
        """The check as it is drafted now."""
        return Inspection(self.check)

    @property
    def is_part(self) -> bool:
        """Whether only what the tool itself shows is wanted."""
        return self.request.headers.get("X-Requested-With") == "XMLHttpRequest"

    def get_template_names(self) -> list[str]:
        return [self.part_template if self.is_part else self.template_name]

    @property
    def part_template(self) -> str:
        """The template of what the tool itself shows."""
        return f"checks/admin/{self.tool}.html"

    def get_page_subtitle(self) -> str:
        return str(self.inspection.check)

    def get_breadcrumbs_items(self) -> list[Any]:
        check = self.inspection.check
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": _("Symptom checks")},
            {"url": reverse(self.edit_url_name, args=[quote(check.pk)]), "label": str(check)},
            {"url": "", "label": self.page_title, "sublabel": str(check)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "tool": self.tool,
            "part_template": self.part_template,
            "beside": self.is_part,
            "check": self.inspection.check,
            "inspection": self.inspection,
            "tools": [(view.tool, view.page_title, self.tool_url(view.tool)) for view in TOOLS],
            "form_url": self.request.path,
        }

    def tool_url(self, tool: str) -> str:
        """Gives the address of a tool for this check."""
        return tool_url(self.check, tool)


class ReportView(ToolView):
    tool = "report"
    page_title = _("Proof")


class FlowView(ToolView):
    tool = "flow"
    page_title = _("Flow")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        json = self.inspection.made.json
        pictures = [draw(json, narrow=True)]
        if not self.is_part:
            pictures.append(draw(json, narrow=False))
        return {**super().get_context_data(**kwargs), "pictures": pictures, "flow": pictures[0]}


class RoutesView(ToolView):
    tool = "routes"
    page_title = _("Routes")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = route_rows(self.inspection)
        return {**super().get_context_data(**kwargs), "rows": rows}


@method_decorator(sensitive_post_parameters(), name="dispatch")
class TrialView(ToolView):
    """Answers come and go in the body of the form only, and are nowhere kept."""

    tool = "trial"
    page_title = _("Try")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return self.get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = trial.step(self.inspection, self.request.POST)
        return {**super().get_context_data(**kwargs), "trial": shown}


class DifferenceView(ToolView):
    tool = "difference"
    page_title = _("Changes")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        current = self.check.current_version
        compared = compare(current, self.inspection) if current else None
        return {**super().get_context_data(**kwargs), "current": current, "compared": compared}


class VersionsView(ToolView):
    tool = "versions"
    page_title = _("Versions")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "versions": [
                (version, reverse_recall(version)) for version in self.check.versions.all()
            ],
            "current": self.check.current_version,
            "needs_publishing": needs_publishing(self.check),
            "may_recall": self.user_has_permission("publish"),
        }


class RecallView(ToolView):
    """Asks whether a version is to be taken back, and takes it back."""

    tool = "recall"
    page_title = _("Recall a version")
    permission_required = "publish"

    @cached_property
    def version(self) -> CheckVersion:
        """The version, as long as it is served."""
        served = self.check.versions.filter(recalled_at=None)
        return get_object_or_404(served, number=self.kwargs["number"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        others = self.check.versions.filter(recalled_at=None).exclude(pk=self.version.pk)
        return {
            **super().get_context_data(**kwargs),
            "version": self.version,
            "is_current": self.version == self.check.current_version,
            "next": others.first(),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        number = self.version.number
        recall_version(self.version)
        messages.success(request, _("Version %(number)d is recalled.") % {"number": number})
        return redirect(self.tool_url("versions"))


TOOLS: tuple[type[ToolView], ...] = (
    ReportView,
    FlowView,
    RoutesView,
    TrialView,
    DifferenceView,
    VersionsView,
)


def tool_url(check: Check, tool: str) -> str:
    """Gives the address of a tool for a check."""
    return reverse(Check.snippet_viewset.get_url_name(tool), args=[quote(check.pk)])


def reverse_recall(version: CheckVersion) -> str:
    """Gives the address at which a version is taken back."""
    name = Check.snippet_viewset.get_url_name("recall")
    return reverse(name, args=[version.check_object_id, version.number])
