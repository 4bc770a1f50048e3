"""Lists of snippets that say how often each is used, at the same cost for one row as for fifty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.admin.utils import quote
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import UsageCountColumn
from wagtail.models import ReferenceIndex, Revision, WorkflowState
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from cms.review.preview_views import SnippetOnAddView, SnippetOnEditView
from cms.site.shown import ShownEditView


class UsageColumn(UsageCountColumn):
    """How often an object is used, drafts among it; a link to Wagtail's list of where."""

    def __init__(self, name: str) -> None:
        super().__init__(name, label=_("Usage"))


class CountingIndexView(IndexView):
    """A list that looks up for all its rows at once what its columns show."""

    def get_table(self, object_list: Any) -> Any:
        describe_listed(self.model, list(object_list))
        return super().get_table(object_list)


class SharedSnippetViewSet(SnippetViewSet):
    """A snippet that tells how often it is used, and in its form where it is shown."""

    index_view_class = CountingIndexView
    edit_view_class = ShownEditView
    preview_on_add_view_class = SnippetOnAddView
    preview_on_edit_view_class = SnippetOnEditView


def describe_listed(model: Any, snippets: Sequence[Any]) -> None:
    """Gives every listed snippet its use, schedule and workflow, in a query for each of these.

    The last two are what Wagtail's own column for the status would look up for every row.
    """
    usage = model.snippet_viewset.get_url_name("usage")
    counts = ReferenceIndex.get_count_references_to_in_bulk(list(snippets))
    own = {
        "base_content_type": ContentType.objects.get_for_model(model),
        "object_id__in": [str(snippet.pk) for snippet in snippets],
    }
    planned = _by_object(Revision.objects.filter(**own, approved_go_live_at__isnull=False))
    workflows = _by_object(WorkflowState.objects.active().filter(**own))
    for snippet in snippets:
        key = str(snippet.pk)
        snippet.usage_count = counts[snippet]
        snippet.usage_url = reverse(usage, args=[quote(snippet.pk)])
        snippet.scheduled_revision = next(iter(planned[key]), None)
        snippet._current_workflow_states = workflows[key]


def _by_object(rows: Iterable[Any]) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        groups[row.object_id].append(row)
    return groups
