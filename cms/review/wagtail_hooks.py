"""Puts our checks of a preview in the place of Wagtail's."""

from __future__ import annotations

from typing import Any

from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem

from cms.review.userbar import PreviewChecker


@hooks.register("construct_wagtail_userbar")
def check_across_origins(request: Any, items: list[Any], page: Any) -> None:
    """Lets the checks of the panel talk with the frontend."""
    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[place] = PreviewChecker(in_editor=item.in_editor)
