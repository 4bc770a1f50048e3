"""One answer to "may the public see this?", for pages and snippets alike."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Min
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from cms.publishing.models import BasePage


def find_site(page: BasePage) -> Site | None:
    """Gives the site a page is on: the one with the deepest root above it."""
    sites = Site.objects.select_related("root_page")
    above = [site for site in sites if page.url_path.startswith(site.root_page.url_path)]
    return max(above, key=lambda site: len(site.root_page.url_path), default=None)


def site_path(page: BasePage) -> str | None:
    """Gives the path of a page on its site ("/slaap"), or None when it is on no site."""
    parts = page.get_url_parts()
    return parts[2] if parts else None


def is_public(instance: Any) -> bool:
    """Tells whether an object, as it stands in the database, may be seen by the public.

    A page also needs live ancestors, no restriction on itself or above it, and a site.
    """
    until = public_until(instance)
    if not instance.live or (until and until <= timezone.now()):
        return False
    if not isinstance(instance, BasePage):
        return True
    family = instance.get_ancestors(inclusive=True).filter(depth__gt=1)
    return (
        not family.filter(live=False).exists()
        and not PageViewRestriction.objects.filter(page__in=family).exists()
        and site_path(instance) is not None
    )


def public_until(instance: Any) -> datetime | None:
    """Gives when an object stops being public by itself: a page goes with what is above it."""
    if not isinstance(instance, BasePage):
        return instance.expire_at
    family = instance.get_ancestors(inclusive=True)
    return family.aggregate(first=Min("expire_at"))["first"]
