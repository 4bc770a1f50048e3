"""Puts the snippets of articles in the admin, and our entities in the rich text editor."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import LiveStatusTagColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from articles import rich_text_features
from articles.importing import admin as importing
from articles.models import (
    BodyRegion,
    Complaint,
    Exercise,
    GlossaryTerm,
    Person,
    Source,
    Topic,
)


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "user"
    list_display = ["name", "profession", "big_number", LiveStatusTagColumn()]


class SourceViewSet(SnippetViewSet):
    model = Source
    icon = "openquote"
    list_display = ["title", "source_type", "year", "expires_on", LiveStatusTagColumn()]
    list_filter = ["source_type"]


class GlossaryTermViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "help"
    list_display = ["term", "definition", LiveStatusTagColumn()]


class ExerciseViewSet(SnippetViewSet):
    model = Exercise
    icon = "pick"
    list_display = ["title", "goal", LiveStatusTagColumn()]


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    list_display = ["title", "parent", LiveStatusTagColumn()]


class ComplaintViewSet(SnippetViewSet):
    model = Complaint
    icon = "warning"
    list_display = ["title", "parent", LiveStatusTagColumn()]


class BodyRegionViewSet(SnippetViewSet):
    model = BodyRegion
    icon = "crosshairs"
    list_display = ["title", "parent", LiveStatusTagColumn()]


class ArticleSnippetGroup(SnippetViewSetGroup):
    """One menu for what articles share."""

    menu_label = _("Building blocks")
    menu_icon = "snippet"
    menu_order = 300
    items = (
        PersonViewSet,
        SourceViewSet,
        GlossaryTermViewSet,
        ExerciseViewSet,
        TopicViewSet,
        ComplaintViewSet,
        BodyRegionViewSet,
    )


register_snippet(ArticleSnippetGroup)


@hooks.register("register_rich_text_features")
def register_rich_text_features(features: Any) -> None:
    """Adds glossary terms and citations to the rich text editor."""
    rich_text_features.register_features(features)


hooks.register("register_admin_urls", importing.admin_urls)
hooks.register("register_admin_menu_item", importing.menu_item)
