"""Shows the report on an article in Wagtail's "Checks" side panel, anew after every save."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import ChecksSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView

from articles.content_checks import Report, check_article
from cms.review.admin.panels import review_panels
from cms.site.shown import ShownSidePanel


class ArticleChecksSidePanel(ChecksSidePanel):
    """Our report above Wagtail's own checks.

    Those look at the page in the preview, and only where the frontend loads Wagtail's script for
    it. Ours look at the draft itself, so they need no frontend.
    """

    template_name = "articles/admin/checks_panel.html"

    class SidePanelToggle(ChecksSidePanel.SidePanelToggle):
        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            report = self.panel.report
            count = len(report.findings) if report else 0
            return {**super().get_context_data(parent_context), "count": count}

    class Media:
        js = ["articles/content_checks.js", "review/show_place.js"]

    @cached_property
    def report(self) -> Report | None:
        """The report, or None for an article that was never saved."""
        return check_article(self.object) if self.object.pk else None

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {**super().get_context_data(parent_context), "report": self.report}


class ArticleCreateView(CreateView):
    def get_side_panels(self) -> Any:
        return MediaContainer(with_article_checks(super().get_side_panels()))


class ArticleEditView(EditView):
    """The form of an article; what a save in the background answers has the new report in it."""

    partials_template_name = "articles/admin/edit_partials.html"

    def get_side_panels(self) -> Any:
        panels = with_article_checks(super().get_side_panels())
        if not self.expects_json_response and not self.hydrate_create_view:
            panels += review_panels(self.page, self.request)
            panels.append(ShownSidePanel(self.page, self.request))
        return MediaContainer(panels)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        if context["is_partial"]:
            context["report"] = check_article(self.page)
        return context


def with_article_checks(panels: Any) -> list[Any]:
    """Gives the side panels with ours in the place of Wagtail's."""
    return [
        ArticleChecksSidePanel(panel.object, panel.request)
        if isinstance(panel, ChecksSidePanel)
        else panel
        for panel in panels
    ]
