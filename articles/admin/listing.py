"""The list of articles: what an editor sees of each, and by what the list can be narrowed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelMultipleChoiceFilter
from wagtail.admin.ui.tables import Column
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.pages.listing import (
    ExplorableIndexView,
    IndexView,
    PageFilterSet,
    PageListingMixin,
)
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet
from wagtail.models import Revision

from articles.admin.content_checks import ArticleCreateView, ArticleEditView
from articles.models import ArticleIndexPage, ArticlePage, Complaint, Contributor, Person, Topic
from cms.publishing.models import BasePage
from cms.review.preview_views import PageOnAddView, PageOnEditView

WRITTEN = Contributor.objects.filter(role=Contributor.Role.AUTHOR)
LACKING = {
    "findable": Q(topics=None) | Q(summary=""),
    "author": ~Q(pk__in=WRITTEN.values("page")),
}


class ArticleFilter(ModelMultipleChoiceFilter):
    """Narrows a list of pages, whatever their type, to articles that match one of the choices."""

    def __init__(self, lookup: str, **kwargs: Any) -> None:
        self.article_lookup = lookup
        super().__init__(widget=CheckboxSelectMultiple, **kwargs)

    def filter(self, queryset: QuerySet[Any], value: Iterable[Any]) -> QuerySet[Any]:
        """Gives the pages that match; all of them when nothing was chosen."""
        chosen = list(value)
        if not chosen:
            return queryset
        matching = ArticlePage.objects.filter(**{f"{self.article_lookup}__in": chosen})
        return queryset.filter(pk__in=matching.values("pk"))


class StatusFilter(ChoiceFilter):
    """Narrows by what the public sees and what waits."""

    STATES = {
        "live": {"live": True},
        "changed": {"live": True, "has_unpublished_changes": True},
        "draft": {"live": False},
        # Wagtail's lists of pages are annotated with this one.
        "scheduled": {"_approved_schedule": True},
    }

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Gives the pages in that state; all of them for an empty value."""
        return queryset.filter(**self.STATES.get(value, {}))


class LackingFilter(ChoiceFilter):
    """Narrows to articles that lack something."""

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Gives the articles without it; all pages for an empty value."""
        if not value:
            return queryset
        return queryset.filter(pk__in=ArticlePage.objects.filter(LACKING[value]).values("pk"))


class ArticleFilterSet(PageFilterSet):
    """Wagtail's filters for pages, without those that say nothing of articles, and ours."""

    site = None
    has_child_pages = None
    status = StatusFilter(
        label=_("Status"),
        empty_label=_("All"),
        choices=[
            ("live", _("On the website")),
            ("changed", _("On the website, with changes that wait")),
            ("draft", _("Not on the website")),
            ("scheduled", _("Scheduled")),
        ],
        widget=RadioSelect,
    )
    topic = ArticleFilter("topics", label=_("Topic"), queryset=Topic.objects.all())
    complaint = ArticleFilter("complaints", label=_("Complaint"), queryset=Complaint.objects.all())
    contributor = ArticleFilter(
        "contributors__person",
        label=_("Who worked on it"),
        queryset=Person.objects.filter(contributions__isnull=False).distinct(),
    )
    lacking = LackingFilter(
        label=_("Still without"),
        empty_label=_("Any"),
        choices=[("findable", _("topic or summary")), ("author", _("author"))],
        widget=RadioSelect,
    )


def article_columns(columns: Sequence[Any]) -> list[Any]:
    """Gives Wagtail's columns for pages, with ours in the place of parent and type."""
    ours = {
        "parent": [
            Column("topics", label=_("Topics"), accessor="listed_topics", width="14%"),
            Column("people", label=_("Who worked on it"), accessor="listed_people", width="14%"),
        ],
        "type": [Column("editor", label=_("Edited by"), accessor="listed_editor", width="10%")],
    }
    return [new for column in columns for new in ours.get(column.name, [column])]


def describe_listed(pages: Iterable[Any]) -> None:
    """Gives every listed page what our columns show, in three queries for all of them."""
    pages = list(pages)
    numbers = [page.pk for page in pages]
    topics = _grouped(
        ArticlePage.topics.through.objects.filter(articlepage__in=numbers)
        .order_by("topic__title")
        .values_list("articlepage_id", "topic__title")
    )
    people = _grouped(
        Contributor.objects.filter(page__in=numbers).values_list("page_id", "person__name")
    )
    revisions = Revision.objects.filter(pk__in=[page.latest_revision_id for page in pages])
    editors = {revision.pk: revision.user for revision in revisions.select_related("user")}
    for page in pages:
        page.listed_topics = ", ".join(topics[page.pk])
        page.listed_people = ", ".join(dict.fromkeys(people[page.pk]))
        editor = editors.get(page.latest_revision_id)
        page.listed_editor = get_user_display_name(editor) if editor else ""


class ArticleListing:
    """A list of pages that describes them before it shows them."""

    def get_table(self, object_list: Any) -> Any:
        describe_listed(object_list)
        return super().get_table(object_list)  # type: ignore[misc]  # a view of Wagtail's comes after this one


class ArticleIndexView(ArticleListing, IndexView):
    """All articles, wherever they are."""


class ArticleExplorerView(ArticleListing, ExplorableIndexView):
    """What lies below an index of articles."""

    model = BasePage


class ArticleListViewSet(PageListingViewSet):
    """The articles in one list, in the menu."""

    model = ArticlePage
    index_view_class = ArticleIndexView
    filterset_class = ArticleFilterSet
    columns = article_columns(PageListingMixin.base_columns)
    icon = "doc-full"
    menu_label = _("Articles")
    menu_order = 150
    add_to_admin_menu = True


class ArticlePageViewSet(PageViewSet):
    """What is ours in Wagtail's own views of articles and of the indexes that hold them."""

    model = ArticlePage
    parent_models = [ArticleIndexPage]
    add_view_class = ArticleCreateView
    edit_view_class = ArticleEditView
    preview_on_add_view_class = PageOnAddView
    preview_on_edit_view_class = PageOnEditView
    index_view_class = ArticleExplorerView
    filterset_class = ArticleFilterSet
    columns = article_columns(PageListingMixin.base_columns)

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Leaves indexes among what an index shows: they lie beside articles."""
        return super().get_index_view_kwargs(**{"model": BasePage, **kwargs})


def _grouped(pairs: Iterable[tuple[int, str]]) -> dict[int, list[str]]:
    groups: dict[int, list[str]] = defaultdict(list)
    for key, text in pairs:
        groups[key].append(text)
    return groups
