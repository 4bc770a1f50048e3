"""Puts the checks in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn
from wagtail.snippets.models import register_snippet

from checks.models import Check
from cms.site.snippet_lists import SharedSnippetViewSet, UsageColumn


class CheckViewSet(SharedSnippetViewSet):
    model = Check
    icon = "list-ul"
    menu_order = 310
    add_to_admin_menu = True
    list_display = [
        "title",
        Column("promised_minutes", label=_("Promised minutes")),
        LiveStatusTagColumn(),
        UsageColumn("usage_count"),
    ]


register_snippet(CheckViewSet)
