"""What the public may know of images and files, by number, in a constant number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from cms.media.models import Image, Rendition
from cms.media.renditions import ALL_FILTERS, FILTERS


def private_collections() -> set[int]:
    """Gives the numbers of all collections that are restricted, themselves or from above."""
    restricted = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
    below = Q(pk__in=[])
    for path in restricted:
        below |= Q(path__startswith=path)
    return set(Collection.objects.filter(below).values_list("pk", flat=True))


def describe_images(pks: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Gives the wire form of each public image, without the words that depend on its use.

    `{"id", "defaultAlt", "width", "height", "focalPoint", "dominantColor", "src", "sources",
    "credit", "licence"}`; measures are pixels, the focal point is in fractions of the image.
    """
    images = (
        Image.objects.filter(pk__in=list(pks))
        .exclude(collection__in=private_collections())
        .prefetch_renditions(*ALL_FILTERS)
    )
    return {image.pk: describe_image(image) for image in images}


def describe_image(image: Image) -> dict[str, Any]:
    """Gives the wire form of one image; makes a rendition only if one is missing."""
    renditions = image.get_renditions(*ALL_FILTERS)
    sources: list[dict[str, Any]] = [
        {"mimeType": mime_type, "variants": _variants(renditions[spec] for spec in specs)}
        for mime_type, specs in FILTERS.items()
    ]
    return {
        "id": image.pk,
        "defaultAlt": image.description,
        "width": image.width,
        "height": image.height,
        "focalPoint": _focal_point(image),
        "dominantColor": image.dominant_color,
        "src": sources[-1]["variants"][-1]["src"],
        "sources": sources,
        "credit": image.credit or None,
        "licence": image.licence or None,
    }


def describe_files(pks: Iterable[int]) -> dict[int, dict[str, str]]:
    """Gives `{"href", "title"}` of each public file."""
    files = (
        get_document_model()
        .objects.filter(pk__in=list(pks))
        .exclude(collection__in=private_collections())
    )
    return {
        file.pk: {
            "href": settings.API_ORIGIN
            + reverse("wagtaildocs_serve", args=[file.pk, file.filename]),
            "title": file.title,
        }
        for file in files
    }


def _variants(renditions: Iterable[Rendition]) -> list[dict[str, Any]]:
    # A small original gives the same width for several filters.
    by_width = {rendition.width: rendition for rendition in renditions}
    return [
        {"src": rendition.url, "width": width, "height": rendition.height}
        for width, rendition in sorted(by_width.items())
    ]


def _focal_point(image: Image) -> dict[str, float] | None:
    if not image.has_focal_point():
        return None
    return {
        "x": round(image.focal_point_x / image.width, 4),
        "y": round(image.focal_point_y / image.height, 4),
    }
