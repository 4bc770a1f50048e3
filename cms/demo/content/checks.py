"""The check that the articles invite to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """A triage check and how long it takes at most."""

    key: str
    title: str
    promised_seconds: int


CHECKS = (Check("klachtencheck", "Klachtencheck", promised_seconds=180),)
