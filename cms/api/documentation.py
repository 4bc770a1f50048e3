"""The API about itself: its root, its OpenAPI document and a page to read that on."""

from __future__ import annotations

import functools
import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer
from drf_spectacular.utils import extend_schema
from rest_framework.renderers import BaseRenderer

from cms.api import API_VERSION
from cms.api.caching import bytes_response
from cms.api.parameters import NoParameters, read_parameters
from cms.api.schema import PREFIX, documented
from cms.api.views import PublicView

# Where to begin; the rest is in the OpenAPI document.
LINKS = (
    "articles",
    "topics",
    "complaints",
    "body-regions",
    "people",
    "exercises",
    "checks",
    "care-routes",
    "site",
    "sitemap",
    "changes",
    "openapi.json",
    "docs",
)

ROOT_SCHEMA = {
    "type": "object",
    "required": ["name", "version", "links"],
    "properties": {
        "name": {"type": "string"},
        "version": {"type": "string"},
        "links": {"type": "object", "additionalProperties": {"type": "string"}},
    },
}


class HtmlRenderer(BaseRenderer):
    """Takes part in content negotiation only."""

    media_type = "text/html"
    format = "html"

    def render(self, data: Any, *args: Any, **kwargs: Any) -> Any:
        return data


@functools.cache
def openapi_document() -> bytes:
    """Gives the OpenAPI document, made once per process."""
    schema = SchemaGenerator().get_schema(request=None, public=True)
    return OpenApiJsonRenderer().render(schema)


@documented("getRoot", "Name, version and links.", ROOT_SCHEMA, problems=(400, 406), tag="about")
class RootView(PublicView):
    """Where a developer begins."""

    def get(self, request: HttpRequest) -> HttpResponse:
        read_parameters(NoParameters, request)
        links = {name: f"{settings.API_ORIGIN}{PREFIX}/{name}" for name in LINKS}
        root = {"name": "AdviesBijKlachten", "version": API_VERSION, "links": links}
        return bytes_response(request, json.dumps(root).encode())


@extend_schema(exclude=True)
class OpenApiView(PublicView):
    """The OpenAPI document itself."""

    def get(self, request: HttpRequest) -> HttpResponse:
        read_parameters(NoParameters, request)
        return bytes_response(request, openapi_document())


@extend_schema(exclude=True)
class DocumentationView(PublicView):
    """The OpenAPI document as a page; Redoc comes from our own server."""

    renderer_classes = [HtmlRenderer]

    def get(self, request: HttpRequest) -> HttpResponse:
        read_parameters(NoParameters, request)
        response = render(request, "api/docs.html", {"openapi_url": f"{PREFIX}/openapi.json"})
        response["Content-Security-Policy"] = (
            "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' "
            "data:; connect-src 'self'; worker-src blob:; frame-ancestors 'none'"
        )
        return response
