"""What every public view has in common."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView


class Negotiation(DefaultContentNegotiation):
    """Weighs what a client accepts, unless it takes anything: then the first will do."""

    def select_renderer(
        self, request: Request, renderers: Iterable[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        if request._request.META.get("HTTP_ACCEPT", "*/*") == "*/*":
            renderer = next(iter(renderers))
            return renderer, str(renderer.media_type)
        return super().select_renderer(request, renderers, format_suffix)


class PublicView(APIView):
    """A public address that can only be read."""

    content_negotiation_class = Negotiation
    http_method_names = ["get", "head", "options"]

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Response:
        """Tells only which methods there are; the framework adds them as `Allow`."""
        return Response(status=204)
