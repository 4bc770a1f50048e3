"""Puts medical review in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission
from django.urls import URLPattern, path
from wagtail import hooks

from cms.review.minor_change_view import MinorChangeView
from cms.review.publish_menu import say_what_is_missing

hooks.register("construct_page_action_menu", say_what_is_missing)
hooks.register("construct_snippet_action_menu", say_what_is_missing)


@hooks.register("register_admin_urls")
def minor_change_urls() -> list[URLPattern]:
    """Adds the address of the small correction, below the admin's own."""
    view = MinorChangeView.as_view()
    return [path("review/minor-change/<str:key>/", view, name="review_minor_change")]


@hooks.register("register_permissions")
def minor_change_permissions() -> Any:
    """Lets administrators say who may publish small corrections."""
    return Permission.objects.filter(content_type__app_label="review", codename="add_exemption")
