"""The query parameters of articles."""

from __future__ import annotations

from cms.publishing.api.parameters import (
    SearchableListParameters,
    SlugFilterField,
    list_parameters,
)


class ArticleFilters(SearchableListParameters):
    """Which articles."""

    facets = ("topic", "complaint", "bodyRegion")

    topic = SlugFilterField("on the topic with this slug, or on one below it")
    complaint = SlugFilterField("on the complaint with this slug, or on one below it")
    bodyRegion = SlugFilterField(  # noqa: N815
        "on the body region with this slug, or on one below it"
    )


ArticleListParameters = list_parameters("article", ArticleFilters, sort="-publishedAt")
