"""The envelope and the Link header of every list."""

from __future__ import annotations

from math import ceil
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest


def page_count(total: int, page_size: int) -> int:
    """Gives how many pages hold `total` items."""
    return ceil(total / page_size)


def list_figures(total: int, page: int, page_size: int) -> dict[str, int]:
    """Gives what every list says of itself, beside its items."""
    return {
        "page": page,
        "pageSize": page_size,
        "totalItems": total,
        "totalPages": page_count(total, page_size),
    }


def link_header(request: HttpRequest, page: int, total_pages: int) -> str:
    """Gives first, prev, next and last (RFC 8288), with the other parameters as they were."""
    targets = {"first": 1, "last": max(1, total_pages)}
    if page > 1:
        targets["prev"] = min(page - 1, max(1, total_pages))
    if page < total_pages:
        targets["next"] = page + 1

    def address(number: int) -> str:
        query = urlencode({**request.GET.dict(), "page": number})
        return f"<{settings.API_ORIGIN}{request.path}?{query}>"

    return ", ".join(f'{address(number)}; rel="{name}"' for name, number in targets.items())


def list_schema(item: dict[str, Any]) -> dict[str, Any]:
    """Gives the JSON Schema of a list of these items."""
    numbers = {
        name: {"type": "integer", "minimum": minimum}
        for name, minimum in (("page", 1), ("pageSize", 1), ("totalItems", 0), ("totalPages", 0))
    }
    return {
        "type": "object",
        "required": ["items", *numbers],
        "properties": {"items": {"type": "array", "items": item}, **numbers},
    }
