"""Limits how often one client may ask for an advice."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from rest_framework.throttling import BaseThrottle

from cms.api import throttling


class AdviceThrottle(BaseThrottle):
    """At most `ADVICE_RATE` requests from one address in each minute of the clock."""

    def allow_request(self, request: Any, view: Any) -> bool:
        """Counts a request; tells whether it is one too many."""
        return throttling.count(throttling.key_for("advice", request)) <= settings.ADVICE_RATE

    def wait(self) -> float:
        """Gives how many seconds are left of this minute."""
        return throttling.seconds_left()
