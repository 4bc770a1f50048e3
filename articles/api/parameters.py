"""The query parameters of articles."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from cms.api.parameters import PageParameters
from cms.publishing.api.parameters import FieldsField, SortField


class ArticleParameters(serializers.Serializer[Any]):
    """What part of an article."""

    fields = FieldsField("article")  # type: ignore[assignment]  # the framework keeps its own aside


class ArticleListParameters(PageParameters):
    """Which articles, in which order, and what part of them."""

    sort = SortField()
    fields = FieldsField("article")  # type: ignore[assignment]  # the framework keeps its own aside
    topic = serializers.SlugField(
        max_length=255,
        required=False,
        trim_whitespace=False,
        help_text="Only articles on this topic: its slug.",
    )
