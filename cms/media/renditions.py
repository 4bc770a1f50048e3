"""The fixed renditions of every image, made at upload so that publishing never waits for them."""

from __future__ import annotations

from collections.abc import Iterable

from django_tasks import task

from cms.media.models import Image

# Mime type → the filters that frontends can choose from, narrowest first; the last one in JPEG
# is for a browser that knows neither srcset nor WebP.
FILTERS = {
    "image/webp": [f"width-{width}|format-webp" for width in (400, 800, 1200, 1600)],
    "image/jpeg": [f"width-{width}|format-jpeg|bgcolor-ffffff" for width in (800, 1200)],
}
ALL_FILTERS = [spec for specs in FILTERS.values() for spec in specs]


def make_renditions(images: Iterable[Image]) -> None:
    """Makes the renditions that do not exist yet; the ones that do are left alone."""
    for image in images:
        image.get_renditions(*ALL_FILTERS)


@task()
def make_renditions_of_image(image_id: int) -> None:
    """Makes the renditions of a newly uploaded image, unless it is gone by now."""
    make_renditions(Image.objects.filter(pk=image_id))
