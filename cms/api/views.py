"""What every public view has in common."""

from typing import Any

from django.http import HttpRequest
from rest_framework.response import Response
from rest_framework.views import APIView


class PublicView(APIView):
    """A public address that can only be read."""

    http_method_names = ["get", "head", "options"]

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Response:
        """Tells only which methods there are; the framework adds them as `Allow`."""
        return Response(status=204)
