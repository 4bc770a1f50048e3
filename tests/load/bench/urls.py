"""Our own addresses, and beside them those of Wagtail's APIs and of a view that does nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.api.v3.urls import api as wagtail_v3

from cms import urls
from tests.load.bench.constants import constant_answers

wagtail_v2 = WagtailAPIRouter("wagtailapi")
wagtail_v2.register_endpoint("pages", PagesAPIViewSet)


def constant(request: HttpRequest, what: str) -> HttpResponse:
    """Answers with bytes that were there already."""
    return HttpResponse(constant_answers()[what], content_type="application/json")


urlpatterns = [
    path("api/v2/", wagtail_v2.urls),
    path("api/v3/", wagtail_v3.urls),
    path("api/constant/<str:what>", constant),
    *urls.urlpatterns,
]
