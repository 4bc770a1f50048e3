"""Query parameters that every kind of document has in common."""

from __future__ import annotations

from typing import Any

from cms.api.parameters import NamesField
from cms.publishing.schema import field_names

# What `sort` may name, and the column behind it.
SORT_COLUMNS = {
    "publishedAt": "first_published_at",
    "updatedAt": "updated_at",
    "title": "title",
}
SORTS = [sign + name for name in SORT_COLUMNS for sign in ("", "-")]


class SortField(NamesField):
    """The order of a list, as the columns to order by."""

    def __init__(self) -> None:
        super().__init__(
            names=lambda: SORTS,
            default="-publishedAt",
            help_text=f"Order by these, separated by commas: {', '.join(SORTS)}.",
        )

    def get_default(self) -> list[str]:  # type: ignore[override]  # names, not text
        """Gives the default as it would be read; the framework takes it as it stands."""
        return self.to_internal_value(super().get_default())

    def to_internal_value(self, data: Any) -> list[str]:  # type: ignore[override]  # names, not text
        return [
            ("-" if name.startswith("-") else "") + SORT_COLUMNS[name.removeprefix("-")]
            for name in super().to_internal_value(data)
        ]


class FieldsField(NamesField):
    """Which top-level fields of a document to give."""

    def __init__(self, kind: str) -> None:
        super().__init__(
            names=lambda: field_names(kind),
            required=False,
            help_text="Only these top-level fields, separated by commas.",
        )
