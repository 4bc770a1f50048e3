"""Reading the site as a whole: what is at a path, every path, and what changed."""

from __future__ import annotations

import json
from functools import partial
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cms.api.caching import bytes_response
from cms.api.pagination import list_schema
from cms.api.parameters import PageParameters, read_parameters
from cms.api.schema import PREFIX, documented
from cms.api.views import PublicView
from cms.publishing.api.parameters import ChangesParameters, PathParameters
from cms.publishing.api.responses import document_response, list_response
from cms.publishing.documents import canonical_json, write_time
from cms.publishing.feed import read_changes
from cms.publishing.models import ContentDocument, Publication
from cms.publishing.registry import addresses
from cms.publishing.selectors import get_page, list_paths
from cms.wire.schema import reference


@documented(
    "getPage",
    "What a site must show at a path: a document, or a redirect with its status and location.",
    reference("SitePage"),
    parameters=[PathParameters],
    problems=(400, 404, 406, 410),
    tag="site",
)
class PageView(PublicView):
    """What is at a path of the site."""

    def get(self, request: HttpRequest) -> HttpResponse:
        path = read_parameters(PathParameters, request)["path"]
        return document_response(request, partial(get_page, path))


@documented(
    "getSitemap",
    "Every path of the site, with when it last changed.",
    list_schema(reference("SitemapItem")),
    parameters=[PageParameters],
    problems=(400, 406),
    tag="site",
)
class SitemapView(PublicView):
    """Every path of the site."""

    def get(self, request: HttpRequest) -> HttpResponse:
        given = read_parameters(PageParameters, request)
        page, page_size = given["page"], given["pageSize"]
        listing = list_paths(page=page, page_size=page_size)
        items = (canonical_json(_sitemap_item(document)) for document in listing.documents)
        return list_response(request, listing, items, page=page, page_size=page_size, tag="sitemap")


@documented(
    "listChanges",
    "What was published, updated and withdrawn, in order; follow `next` to miss nothing.",
    reference("Changes"),
    parameters=[ChangesParameters],
    problems=(400, 406, 410),
    tag="site",
)
class ChangesView(PublicView):
    """The feed of changes."""

    def get(self, request: HttpRequest) -> HttpResponse:
        given = read_parameters(ChangesParameters, request)
        changes = read_changes(after=given.get("after"), limit=given["pageSize"])
        body = {
            "items": [_change(publication) for publication in changes.publications],
            "next": changes.cursor,
            "hasMore": changes.has_more,
        }
        last = changes.publications[-1].at if changes.publications else None
        return bytes_response(request, canonical_json(body), changed_at=last, tags=["changes"])


def href(document: ContentDocument) -> str:
    """Gives the whole address at which the API gives a document."""
    path = quote(document.path or "")
    address = addresses()[document.kind].format(slug=document.slug, path=path)
    return f"{settings.API_ORIGIN}{PREFIX}{address}"


def _sitemap_item(document: ContentDocument) -> dict[str, Any]:
    return {
        "path": document.path,
        "type": document.kind,
        "updatedAt": write_time(document.updated_at),
        "noindex": json.loads(document.reference).get("noindex", False),
    }


def _change(publication: Publication) -> dict[str, Any]:
    document = publication.document
    return {
        "action": publication.action,
        "at": write_time(publication.at),
        "id": str(publication.document_id),
        "type": document.kind,
        "slug": document.slug,
        "path": document.path,
        "version": publication.version,
        "href": href(document),
    }
