"""Every address of the program: the admin, files, health, and the public API below /api/v1."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import include, path, re_path
from django.views import defaults
from django.views.generic import RedirectView
from django.views.static import serve
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from cms import health
from cms.api import problems
from cms.review.userbar import UserbarView

urlpatterns = [
    # First, because they are tried in this order and these are asked for most.
    path("api/v1", include("cms.api_urls")),
    re_path(r"^api/", problems.not_found),
    re_path(r"^(admin)?$", RedirectView.as_view(url="/admin/")),
    path("admin/", include(admin_urls)),
    path("userbar", UserbarView.as_view()),
    path("documents/", include(document_urls)),
    path("livez", health.livez),
    path("readyz", health.readyz),
]

if settings.SERVE_MEDIA:
    urlpatterns.append(
        re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT})
    )


def handler400(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answers what the framework refuses; below /api/ as a problem document."""
    if request.path.startswith("/api/"):
        return problems.bad_request(request)
    return defaults.bad_request(request, exception)


def handler404(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answers an unknown address; below /api/ as a problem document."""
    if request.path.startswith("/api/"):
        return problems.not_found(request)
    return defaults.page_not_found(request, exception)


def handler500(request: HttpRequest) -> HttpResponse:
    """Answers what nobody foresaw; below /api/ as a problem document."""
    if request.path.startswith("/api/"):
        return problems.internal_error(request)
    return defaults.server_error(request)
