"""Views through which any kind of document can be read; an app subclasses them for its kinds."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from rest_framework import serializers
from rest_framework.renderers import BaseRenderer

from cms.api.parameters import NoParameters, read_parameters
from cms.api.views import PublicView
from cms.publishing.api.responses import (
    document_response,
    list_response,
    selected_response,
    text_response,
)
from cms.publishing.selectors import list_documents


class DocumentView(PublicView):
    """One document, whole or some of its fields."""

    kind: ClassVar[str]
    parameters: ClassVar[type[serializers.Serializer[Any]]]

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        fields = read_parameters(self.parameters, request).get("fields")
        if fields:
            return selected_response(request, self.kind, slug, fields)
        return document_response(request, self.kind, slug)


class TextRenderer(BaseRenderer):
    """Takes part in content negotiation only; the text is ready as it is."""

    media_type = "text/plain"
    format = "text"

    def render(self, data: Any, *args: Any, **kwargs: Any) -> Any:
        return data


class DocumentTextView(PublicView):
    """The text of one document, for speech, search and loss tests."""

    kind: ClassVar[str]
    renderer_classes = [TextRenderer]

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        read_parameters(NoParameters, request)
        return text_response(request, self.kind, slug)


class DocumentListView(PublicView):
    """A page of a list of documents; `facets` maps query parameters to what they narrow by."""

    kind: ClassVar[str]
    parameters: ClassVar[type[serializers.Serializer[Any]]]
    facets: ClassVar[dict[str, str]] = {}

    def get(self, request: HttpRequest) -> HttpResponse:
        given = read_parameters(self.parameters, request)
        fields = given.get("fields", [])
        page, page_size = given["page"], given["pageSize"]
        listing = list_documents(
            self.kind,
            ["body", "spans"] if fields else ["summary"],
            facets={facet: given[name] for name, facet in self.facets.items() if given.get(name)},
            order=given["sort"],
            page=page,
            page_size=page_size,
        )
        return list_response(
            request, self.kind, listing, page=page, page_size=page_size, fields=fields
        )
