"""Puts the checks in the admin."""

from __future__ import annotations

from wagtail.admin.ui.tables import LiveStatusTagColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from checks.models import Check


class CheckViewSet(SnippetViewSet):
    model = Check
    icon = "list-ul"
    menu_order = 310
    add_to_admin_menu = True
    list_display = ["title", "promised_minutes", LiveStatusTagColumn()]


register_snippet(CheckViewSet)
