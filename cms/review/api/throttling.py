"""Limits how often one client may ask for a preview that is not there."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from cms.api.throttling import ClientThrottle


class PreviewThrottle(ClientThrottle):
    """At most `PREVIEW_MISS_RATE` misses a minute; then no preview at all until it is over.

    What an editor sees is not counted: the panel asks anew with every word that is typed.
    """

    scope = "preview"
    setting = "PREVIEW_MISS_RATE"

    def allow_request(self, request: Any, view: Any) -> bool:
        """Tells whether a client has not missed too often; the view counts."""
        return self.count(request, 0) < settings.PREVIEW_MISS_RATE
