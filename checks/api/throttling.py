"""Limits how often one client may ask for an advice."""

from __future__ import annotations

from cms.api.throttling import ClientThrottle


class AdviceThrottle(ClientThrottle):
    """At most `ADVICE_RATE` advices a minute."""

    scope = "advice"
    setting = "ADVICE_RATE"
