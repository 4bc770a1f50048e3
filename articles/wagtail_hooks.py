"""Puts the snippets of articles in the admin, and our entities in the rich text editor."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django_filters import DateFromToRangeFilter
from wagtail import hooks
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import LiveStatusTagColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from articles import rich_text_features
from articles.admin.home import article_panels
from articles.admin.listing import ArticleListViewSet, ArticlePageViewSet
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
from cms.site.snippet_lists import SharedSnippetViewSet, UsageColumn

STATE = [LiveStatusTagColumn(), UsageColumn("usage_count")]


class PersonViewSet(SharedSnippetViewSet):
    model = Person
    icon = "user"
    list_display = ["name", "profession", "big_number", *STATE]


class SourceFilterSet(WagtailFilterSet):
    """By kind, by whether it is public, and by when to check it again."""

    expires_on = DateFromToRangeFilter(label=_("Check again"), widget=DateRangePickerWidget)

    class Meta:
        model = Source
        fields = ["source_type", "live"]


class SourceViewSet(SharedSnippetViewSet):
    model = Source
    icon = "openquote"
    list_display = ["title", "source_type", "year", "expires_on", *STATE]
    filterset_class = SourceFilterSet


class GlossaryTermViewSet(SharedSnippetViewSet):
    model = GlossaryTerm
    icon = "help"
    list_display = ["term", "definition", *STATE]


class ExerciseViewSet(SharedSnippetViewSet):
    model = Exercise
    icon = "pick"
    list_display = ["title", "goal", *STATE]


class TopicViewSet(SharedSnippetViewSet):
    model = Topic
    icon = "tag"
    list_display = ["title", "parent", *STATE]
    list_filter = ["live", "parent"]


class ComplaintViewSet(SharedSnippetViewSet):
    model = Complaint
    icon = "warning"
    list_display = ["title", "parent", *STATE]
    list_filter = ["live", "parent"]


class BodyRegionViewSet(SharedSnippetViewSet):
    model = BodyRegion
    icon = "crosshairs"
    list_display = ["title", "parent", *STATE]
    list_filter = ["live", "parent"]


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


@hooks.register("register_admin_viewset")
def register_article_viewsets() -> list[Any]:
    """Adds the list of articles to the menu, and ours to the views of articles."""
    return [ArticleListViewSet("article_list"), ArticlePageViewSet()]


@hooks.register("construct_homepage_panels")
def add_article_panels(request: Any, panels: list[Any]) -> None:
    """Puts on the dashboard what waits for an editor."""
    panels.extend(article_panels(request.user))
