"""The tag by which forms without side panels tell where their object is shown."""

from __future__ import annotations

from django import template
from django.db.models import Model

from cms.site.shown import Showings, find_showings

register = template.Library()


@register.inclusion_tag("site/shown.html")
def shown_where(instance: Model) -> dict[str, Showings]:
    """Lists the public documents that show an object."""
    return {"shown": find_showings(instance)}
