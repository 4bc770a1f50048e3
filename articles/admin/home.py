"""The dashboard's lists of what waits for an editor; a list without anything does not show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import CharField, Min, OuterRef, Q, Subquery
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import Revision
from wagtail.permissions import policy_registry

from articles.models import ArticlePage, Source

MOST_SHOWN = 5
SOURCE_WARNING = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that waits, what is the matter with it, and since or until when."""

    title: str
    edit_url: str
    remark: str
    date: Any = None


class WaitingPanel(Component):
    """A list on the dashboard: the first few, and a link to all of them where there is a list."""

    template_name = "articles/admin/waiting_panel.html"
    name: str
    heading: Any
    order: int

    def __init__(self, user: Any) -> None:
        self.user = user

    def rows(self) -> Iterator[Row]:
        """Gives the first few and one more, by which one sees that there are others."""
        raise NotImplementedError

    def all_url(self) -> str:
        """Gives the address of the whole list."""
        raise NotImplementedError

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        rows = list(self.rows())
        more = {"all_url": self.all_url()} if len(rows) > MOST_SHOWN else {}
        return {"panel": self, "rows": rows[:MOST_SHOWN], **more}

    def articles(self) -> Any:
        """Gives the articles that this person may edit, last edited first."""
        policy = policy_registry.get_by_type(ArticlePage)
        allowed = policy.instances_user_has_permission_for(self.user, "change").values("pk")
        articles = ArticlePage.objects.filter(pk__in=allowed).defer_streamfields()
        return articles.order_by("-latest_revision_created_at", "pk")


class WaitingDraftsPanel(WaitingPanel):
    name = "waiting_drafts"
    heading = _("On the website, with changes that wait")
    order = 230

    def rows(self) -> Iterator[Row]:
        """Gives articles whose newest text readers do not see yet, and that are not scheduled."""
        waiting = self.articles().filter(live=True, has_unpublished_changes=True)
        unplanned = waiting.annotate_approved_schedule().filter(_approved_schedule=False)
        for page in unplanned[: MOST_SHOWN + 1]:
            yield Row(page.draft_title, _edit_url(page.pk), "", page.latest_revision_created_at)

    def all_url(self) -> str:
        return f"{reverse('article_list:index')}?status=changed"


class ScheduledPanel(WaitingPanel):
    name = "scheduled"
    heading = _("Scheduled")
    order = 235

    def rows(self) -> Iterator[Row]:
        """Gives articles that go to the website by themselves, the next one first."""
        planned = _with_schedule(self.articles()).exclude(goes_live_at=None)
        for page in planned.order_by("goes_live_at", "pk")[: MOST_SHOWN + 1]:
            remark = gettext("a new text") if page.live else gettext("a new article")
            yield Row(page.draft_title, _edit_url(page.pk), remark, page.goes_live_at)

    def all_url(self) -> str:
        return f"{reverse('article_list:index')}?status=scheduled"


class IncompletePanel(WaitingPanel):
    name = "incomplete"
    heading = _("Still without topic or summary")
    order = 260

    def rows(self) -> Iterator[Row]:
        """Gives articles that readers will not find easily."""
        articles = self.articles().annotate(first_topic=Min("topics"))
        for page in articles.filter(Q(first_topic=None) | Q(summary=""))[: MOST_SHOWN + 1]:
            lacking = [
                word
                for word, lacks in (
                    (gettext("no topic"), page.first_topic is None),
                    (gettext("no summary"), not page.summary),
                )
                if lacks
            ]
            remark = ", ".join(lacking)
            yield Row(page.draft_title, _edit_url(page.pk), remark, page.latest_revision_created_at)

    def all_url(self) -> str:
        return f"{reverse('article_list:index')}?lacking=findable"


class SourcesPanel(WaitingPanel):
    name = "sources"
    heading = _("Sources to check again")
    order = 270

    def rows(self) -> Iterator[Row]:
        """Gives sources whose date to check again is past or within thirty days."""
        if not policy_registry.get_by_type(Source).user_has_permission(self.user, "change"):
            return
        edit = Source.snippet_viewset.get_url_name("edit")
        today = timezone.localdate()
        due = Source.objects.filter(expires_on__lte=today + SOURCE_WARNING)
        past = Q(expires_on__lt=today)
        for source in due.annotate(is_past=past).order_by("expires_on", "pk")[: MOST_SHOWN + 1]:
            remark = gettext("the date is past") if source.is_past else ""
            yield Row(str(source), reverse(edit, args=[source.pk]), remark, source.expires_on)

    def all_url(self) -> str:
        until: date = timezone.localdate() + SOURCE_WARNING
        listing = Source.snippet_viewset.get_url_name("list")
        return f"{reverse(listing)}?expires_on_to={until:%d-%m-%Y}"


def article_panels(user: Any) -> list[WaitingPanel]:
    """Gives every list, in no particular order: the dashboard sorts them."""
    kinds = (WaitingDraftsPanel, ScheduledPanel, IncompletePanel, SourcesPanel)
    return [kind(user) for kind in kinds]


def _with_schedule(articles: Any) -> Any:
    revisions = Revision.page_revisions.filter(
        object_id=Cast(OuterRef("pk"), output_field=CharField()), approved_go_live_at__isnull=False
    )
    goes_live_at = Subquery(revisions.values("approved_go_live_at")[:1])
    return articles.annotate(goes_live_at=goes_live_at)


def _edit_url(pk: int) -> str:
    return reverse("wagtailadmin_pages:edit", args=[pk])
