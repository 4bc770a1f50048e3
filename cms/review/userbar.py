"""Wagtail's checks of what the preview panel shows, where another origin shows it.

Wagtail's script looks at the page from inside; the panel asks it what it found. Both talk only to
origins they were told of.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.generic import TemplateView
from wagtail.admin.userbar import ContentCheckerItem, Userbar


class PreviewChecker(ContentCheckerItem):
    """The checks, of what an editor writes: the frame of the site is not theirs."""

    axe_include = ["main"]

    def get_axe_spec(self, request: HttpRequest) -> dict[str, Any]:
        """Adds with whom the script may talk: the panel with the frontend, and the reverse."""
        other = settings.FRONTEND_ORIGIN if self.in_editor else settings.WAGTAILADMIN_BASE_URL
        return {**super().get_axe_spec(request), "allowedOrigins": [other]}


class UserbarView(TemplateView):
    """What a frontend puts into a preview, and nowhere else: Wagtail's bar with the checks alone.

    It comes without a session, for the browser sends none to another origin; so it says nothing
    of the object or its editor.
    """

    template_name = Userbar.template_name
    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Lets the frontend read it."""
        # Wagtail's template hides the bar where the panel itself shows the findings.
        request.in_preview_panel = request.GET.get("in_preview_panel") == "true"  # type: ignore[attr-defined]
        response = super().get(request, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = settings.FRONTEND_ORIGIN
        response["Cache-Control"] = "no-store"
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Gives the context of Wagtail's template."""
        checker = PreviewChecker().render_html({"request": self.request})
        return {
            "origin": f"//{self.request.get_host()}",
            "items": [checker],
            "position": "bottom-right",
            **kwargs,
        }
