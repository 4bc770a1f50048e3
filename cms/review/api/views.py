"""The address at which a frontend fetches a draft."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cms.api.caching import JSON_TYPE
from cms.api.parameters import NoParameters, read_parameters
from cms.api.schema import documented
from cms.api.views import PublicView
from cms.errors import NotFound
from cms.publishing.drafts import draft_document
from cms.review.api.throttling import PreviewThrottle
from cms.review.preview import read_preview


@documented(
    "getPreview",
    "The draft behind a preview token: a document as it would go live, with `draft: true`.",
    {"$ref": "#/components/schemas/Draft"},
    problems=(400, 404, 406, 429),
    tag="preview",
)
class PreviewView(PublicView):
    """A draft, for whoever holds its token; never kept anywhere."""

    throttle_classes = [PreviewThrottle]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        read_parameters(NoParameters, request)
        try:
            draft = read_preview(token)
        except NotFound:
            PreviewThrottle().count(request)
            raise
        return HttpResponse(draft_document(draft), content_type=JSON_TYPE)

    def finalize_response(self, request: Any, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Says of every answer that nobody may keep it, list it, or tell where it was."""
        final = super().finalize_response(request, response, *args, **kwargs)
        admin = settings.WAGTAILADMIN_BASE_URL
        final["Content-Security-Policy"] = f"default-src 'none'; frame-ancestors {admin}"
        final["Cache-Control"] = "no-store"
        final["Referrer-Policy"] = "no-referrer"
        final["X-Robots-Tag"] = "noindex"
        return final
