"""Views through which any kind of document can be read; an app subclasses them for its kinds."""

from __future__ import annotations

import re
from functools import partial
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from rest_framework import serializers
from rest_framework.renderers import BaseRenderer

from cms.api.pagination import list_schema
from cms.api.parameters import NoParameters, read_parameters
from cms.api.schema import documented, whole_or_selection
from cms.api.views import PublicView
from cms.publishing.api.parameters import ListParameters, list_parameters, part_parameters
from cms.publishing.api.responses import (
    document_items,
    document_response,
    list_response,
    selected_response,
    text_response,
)
from cms.publishing.schema import component_name
from cms.publishing.selectors import get_document, list_documents


class DocumentView(PublicView):
    """One document, whole or some of its fields."""

    kind: ClassVar[str]
    parameters: ClassVar[type[serializers.Serializer[Any]]]

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        fields = read_parameters(self.parameters, request).get("fields")
        fetch = partial(get_document, self.kind, slug)
        if fields:
            return selected_response(request, fetch, fields)
        return document_response(request, fetch)


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
        return text_response(request, partial(get_document, self.kind, slug))


class DocumentListView(PublicView):
    """A page of a list of documents."""

    kind: ClassVar[str]
    parameters: ClassVar[type[ListParameters]]

    def get(self, request: HttpRequest) -> HttpResponse:
        given = read_parameters(self.parameters, request)
        fields = given.get("fields", [])
        page, page_size = given["page"], given["pageSize"]
        listing = list_documents(
            self.kind,
            ["body", "spans"] if fields else ["summary"],
            filters=given["filters"],
            order=given["sort"],
            page=page,
            page_size=page_size,
        )
        items = document_items(listing, fields)
        return list_response(request, listing, items, page=page, page_size=page_size, tag=self.kind)


def views_of(
    kind: str,
    singular: str,
    plural: str,
    listed: type[ListParameters] | None = None,
) -> tuple[type[DocumentListView], type[DocumentView]]:
    """Gives the views of the list and of one document of a kind, with their descriptions.

    `singular` and `plural` are as in the operations: "Person" and "People".
    """
    list_serializer = listed or list_parameters(kind)
    one_serializer = part_parameters(kind)
    whole = component_name(kind)

    @documented(
        f"list{plural}",
        f"{_words(plural)}, a page of summaries or of the fields asked for.",
        list_schema(whole_or_selection(f"{whole}Summary", f"{whole}Selection")),
        parameters=[list_serializer],
        problems=(400, 406),
    )
    class ListView(DocumentListView):
        parameters = list_serializer

    @documented(
        f"get{singular}",
        f"{_words(singular)}, whole or some of its fields.",
        whole_or_selection(whole, f"{whole}Selection"),
        parameters=[one_serializer],
        problems=(400, 404, 406, 410),
        may_move=True,
    )
    class OneView(DocumentView):
        parameters = one_serializer

    ListView.kind = OneView.kind = kind
    return ListView, OneView


def _words(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", " ", name).capitalize()
