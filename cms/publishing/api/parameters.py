"""Query parameters that every kind of document has in common."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from cms.api.parameters import DateField, InstantField, NamesField, PageParameters, WholeNumberField
from cms.publishing.feed import CURSOR
from cms.publishing.schema import field_names
from cms.publishing.selectors import Filters

# What `sort` may name, and the column behind it.
SORT_COLUMNS = {
    "publishedAt": "first_published_at",
    "updatedAt": "updated_at",
    "title": "title",
}
SORTS = [sign + name for name in SORT_COLUMNS for sign in ("", "-")]


class SortField(NamesField):
    """The order of a list, as the columns to order by."""

    def __init__(self, default: str) -> None:
        super().__init__(
            names=lambda: SORTS,
            default=default,
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


class SlugFilterField(serializers.SlugField):
    """The slug of what a list is narrowed to."""

    def __init__(self, what: str) -> None:
        super().__init__(
            max_length=255, required=False, trim_whitespace=False, help_text=f"Only those {what}."
        )


class ListParameters(PageParameters):
    """Which documents, in which order, and what part of them.

    A subclass names in `facets` those of its parameters that narrow by a kind of document.
    """

    facets: tuple[str, ...] = ()

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Gathers the filters; what was searched for comes in order of relevance."""
        if "search" in attrs and "sort" not in self.initial_data:
            attrs["sort"] = []
        attrs["filters"] = Filters(
            facets={name: attrs[name] for name in self.facets if name in attrs},
            published_after=attrs.get("publishedAfter"),
            updated_after=attrs.get("updatedAfter"),
            review_due_before=attrs.get("reviewDueBefore"),
            search=attrs.get("search"),
        )
        return attrs


class ReviewedListParameters(ListParameters):
    """Also found by when they are to be reviewed again."""

    reviewDueBefore = DateField(  # noqa: N815
        required=False, help_text="Only those to be reviewed again before this day (2026-01-31)."
    )


class SearchableListParameters(ReviewedListParameters):
    """Also found by words, and by when they were published or changed."""

    publishedAfter = InstantField(  # noqa: N815
        required=False, help_text="Only those first published after this moment (RFC 3339)."
    )
    updatedAfter = InstantField(  # noqa: N815
        required=False, help_text="Only those changed after this moment (RFC 3339)."
    )
    search = serializers.RegexField(
        # At least one character that shows.
        r"^[^\x00]*[^\s\x00][^\x00]*$",
        required=False,
        max_length=200,
        help_text="Only those with these words, in any inflection; the last may be unfinished. "
        "What fits best comes first. When nothing has every word, what has any of them is given.",
    )


class PathParameters(serializers.Serializer[Any]):
    """Which path of the site."""

    path = serializers.RegexField(
        r"^/(?!/)[^\x00]*$",
        max_length=1000,
        trim_whitespace=False,
        help_text="From “/” on, without query.",
    )

    def validate_path(self, value: str) -> str:
        """Takes a slash at the end for what it is: nothing."""
        return value.rstrip("/") or "/"


class ChangesParameters(serializers.Serializer[Any]):
    """From where in the feed, and how much of it."""

    after = serializers.RegexField(
        CURSOR,
        required=False,
        trim_whitespace=False,
        help_text="The `next` of an earlier answer; leave it out to begin at the beginning.",
    )
    pageSize = WholeNumberField(  # noqa: N815
        min_value=1, max_value=1000, default=100, help_text="How many changes at most."
    )


def part_parameters(kind: str) -> type[serializers.Serializer[Any]]:
    """Gives the parameters of one document: what part of it."""
    return type(f"{kind}Parameters", (serializers.Serializer,), {"fields": FieldsField(kind)})


def list_parameters(
    kind: str, base: type[ListParameters] = ListParameters, *, sort: str = "title"
) -> type[ListParameters]:
    """Gives the parameters of a list of documents of a kind."""
    own = {"sort": SortField(sort), "fields": FieldsField(kind)}
    return type(f"{kind}ListParameters", (base,), own)
