"""Wagtail's blocks for images and files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from cms.wire.context import RenderContext
from cms.wire.registry import BlockFault, Family, is_required, register
from cms.wire.schema import Components, Schema, array_of, nullable, object_of

PUBLIC_FIELDS = (
    "width",
    "height",
    "focalPoint",
    "dominantColor",
    "src",
    "sources",
    "credit",
    "licence",
)


def image_json(
    context: RenderContext, pk: int | None, *, alt: str | None = None, decorative: bool = False
) -> dict[str, Any] | None:
    """Gives an image as it is used here, or None when it is gone or private.

    Without `alt` the description of the image itself is used; an image without either, or a
    decorative one, has an empty alt.
    """
    image = context.image(pk)
    if image is None:
        return None
    alt = "" if decorative else image["defaultAlt"] if alt is None else alt
    own = {"id": image["id"], "alt": alt, "decorative": decorative or not alt}
    return own | {name: image[name] for name in PUBLIC_FIELDS}


def image_schema(components: Components) -> Schema:
    """Names the schema of an image and gives a reference to it."""
    pixels: Schema = {"type": "integer", "minimum": 1}
    fraction: Schema = {"type": "number", "minimum": 0, "maximum": 1}
    text: Schema = {"type": "string"}
    variant = object_of({"src": text, "width": pixels, "height": pixels})
    source = object_of(
        {"mimeType": text, "variants": array_of(components.add("ImageVariant", variant))}
    )
    image = {
        "id": {"type": "integer"},
        "alt": text,
        "decorative": {"type": "boolean"},
        "width": pixels,
        "height": pixels,
        "focalPoint": nullable(object_of({"x": fraction, "y": fraction})),
        "dominantColor": {"type": ["string", "null"], "pattern": "^#[0-9a-f]{6}$"},
        "src": text,
        "sources": array_of(components.add("ImageSource", source)),
        "credit": nullable(text),
        "licence": nullable(text),
    }
    return components.add("Image", object_of(image))


class Media(Family):
    """What images have in common: null when nothing is chosen, or it is gone or private."""

    def json_schema(self, block: Any, components: Components) -> Schema:
        return nullable(image_schema(components))

    def lines(self, block: Any, json: dict[str, Any] | None) -> Iterator[str]:
        return iter([json["alt"]] if json and json["alt"] else ())

    def to_json(self, block: Any, raw: Any, context: RenderContext) -> Any:
        return image_json(context, raw)

    def faults(self, block: Any, raw: Any) -> Iterator[BlockFault]:
        # Whether the chosen object is there is a matter of rendering: nothing is looked up here.
        if raw is None and is_required(block):
            yield BlockFault((), _("This field is required."))


@register(ImageChooserBlock)
class ChosenImage(Media):
    """An image with the description that the image itself has."""


@register(ImageBlock)
class DescribedImage(Media):
    """An image with a description for this place, or marked as decorative."""

    def to_json(self, block: Any, raw: Any, context: RenderContext) -> dict[str, Any] | None:
        if not isinstance(raw, dict):
            return image_json(context, raw)
        alt = raw.get("alt_text") or ""
        return image_json(
            context, raw.get("image"), alt=alt, decorative=bool(raw.get("decorative"))
        )

    def json_schema(self, block: Any, components: Components) -> Schema:
        return super().json_schema(block, components)

    def faults(self, block: Any, raw: Any) -> Iterator[BlockFault]:
        image = raw.get("image") if isinstance(raw, dict) else raw
        yield from super().faults(block, image)
        if isinstance(raw, dict) and image and not (raw.get("alt_text") or raw.get("decorative")):
            yield BlockFault((), _("Describe the image, or mark it as decorative."))


@register(DocumentChooserBlock)
class ChosenFile(Media):
    """A file as `{"href", "title"}`."""

    def to_json(self, block: Any, raw: Any, context: RenderContext) -> dict[str, Any] | None:
        file = context.file(raw)
        return {"href": file["href"], "title": file["title"]} if file else None

    def json_schema(self, block: Any, components: Components) -> Schema:
        text: Schema = {"type": "string"}
        return nullable(components.add("File", object_of({"href": text, "title": text})))

    def lines(self, block: Any, json: dict[str, Any] | None) -> Iterator[str]:
        return iter(())
