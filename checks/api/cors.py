"""Lets the browsers of visitors ask for an advice, on our own sites only.

The rest of the API is for any site to read, see `CORS_URLS_REGEX`. Asking is different: whoever
shows an advice answers for how it is shown.
"""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

EXPOSED = "API-Version, Retry-After"


def allow_own_sites(request: HttpRequest, response: HttpResponseBase) -> None:
    """Adds what a browser needs to hand this answer to a site, when it is one of ours."""
    patch_vary_headers(response, ["Origin"])
    origin = request.headers.get("Origin")
    if origin not in settings.ADVICE_ORIGINS:
        return
    response["Access-Control-Allow-Origin"] = origin
    response["Access-Control-Expose-Headers"] = EXPOSED
    if request.method == "OPTIONS":
        response["Access-Control-Allow-Methods"] = "POST"
        response["Access-Control-Allow-Headers"] = "content-type"
        response["Access-Control-Max-Age"] = "86400"
