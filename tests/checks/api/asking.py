"""Asking for an advice, as a frontend does."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django.test import Client

CHECKS = "/api/v1/checks"
CHECK = f"{CHECKS}/klachtencheck"


def advice_address(version: int = 1, slug: str = "klachtencheck") -> str:
    """Gives where an advice of a version is asked."""
    return f"{CHECKS}/{slug}/versions/{version}/advice"


def ask(answers: Mapping[str, Any], *, version: int = 1, **headers: Any) -> Any:
    """Gives the answer of the API to answers."""
    return send(json.dumps({"answers": answers}), address=advice_address(version), **headers)


def send(
    body: str | bytes,
    *,
    address: str | None = None,
    media_type: str = "application/json",
    **headers: str,
) -> Any:
    """Gives the answer of the API to a body; header names are written with underscores."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    client = Client(raise_request_exception=False, enforce_csrf_checks=True)
    return client.post(address or advice_address(), body, content_type=media_type, headers=named)


def faults(answer: Any) -> list[tuple[str, str]]:
    """Gives where each fault of a refused request is, and its code."""
    assert answer.status_code == 400, answer.content
    return [(fault["pointer"], fault["code"]) for fault in answer.json()["errors"]]
