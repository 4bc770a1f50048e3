"""Reading the frame of the site."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse

from cms.api.parameters import NoParameters, read_parameters
from cms.api.schema import documented
from cms.api.views import PublicView
from cms.publishing.api.responses import document_response
from cms.publishing.selectors import get_document
from cms.site.models import SiteSettings
from cms.wire.schema import reference


@documented(
    "getSite",
    "What every page shares: name, navigation, footer, emergency numbers, disclaimer, main check.",
    reference("Site"),
    tag="site",
)
class SiteView(PublicView):
    """The frame of the site."""

    def get(self, request: HttpRequest) -> HttpResponse:
        read_parameters(NoParameters, request)
        return document_response(request, partial(get_document, "site", SiteSettings.slug))
