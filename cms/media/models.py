"""Our image model: who made it, under which licence, and its colour before it is loaded."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from PIL import Image as PillowImage
from taggit.managers import TaggableManager
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage


class Image(AbstractImage):
    """An uploaded image; `description` is its alternative text unless a block says otherwise."""

    credit = models.CharField(
        _("credit"),
        max_length=255,
        blank=True,
        help_text=_("Who made the image, for example “Photo: J. Jansen”."),
    )
    licence = models.CharField(
        _("licence"),
        max_length=255,
        blank=True,
        help_text=_("Under which licence it may be used, for example “CC BY 4.0”."),
    )
    dominant_color = models.CharField(max_length=7, editable=False, default="#cccccc")

    tags = TaggableManager(_("tags"), blank=True, help_text=None, related_name="media_images")

    admin_form_fields = (*WagtailImage.admin_form_fields, "credit", "licence")

    class Meta(AbstractImage.Meta):
        # Wagtail has an Image too, with the same reverse names.
        default_related_name = "media_images"
        # Editors choose what others uploaded, without the right to change it.
        permissions = [("choose_image", "Can choose image")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Saves the image and, for a new file, its colour."""
        if not self.file._committed:
            self.dominant_color = read_dominant_color(self.file)
        super().save(*args, **kwargs)


class Rendition(AbstractRendition):
    """A rendition of an image, one for each filter."""

    image = models.ForeignKey(Image, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            )
        ]


def read_dominant_color(file: Any) -> str:
    """Gives the average colour of an image file as "#rrggbb"."""
    file.seek(0)
    with PillowImage.open(file) as image:
        pixel = image.convert("RGB").resize((1, 1)).tobytes()
    file.seek(0)
    return f"#{pixel.hex()}"
