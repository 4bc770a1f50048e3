"""Puts medical review in the admin, and our checks of a preview in the place of Wagtail's."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem

from cms.review.minor_change_view import MinorChangeView
from cms.review.publish_menu import say_what_is_missing
from cms.review.userbar import PreviewChecker

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


@hooks.register("construct_wagtail_userbar")
def check_across_origins(request: Any, items: list[Any], page: Any) -> None:
    """Lets the checks of the panel talk with the frontend."""
    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[place] = PreviewChecker(in_editor=item.in_editor)
