"""The report "Reviews": who is waited for, what is due, and what went live as an exception."""

from __future__ import annotations

from typing import Any

from django.forms import RadioSelect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from cms.review.admin.rows import Row, Subject, all_rows, kind_names
from cms.review.models import SignOff

MAY_SEE = "review.view_signoff"


class ReviewFilterSet(WagtailFilterSet):
    """By why it is here, what it is, how it is called, and whom it is about."""

    subject = ChoiceFilter(
        label=_("What"), choices=Subject.choices, widget=RadioSelect, empty_label=_("All")
    )
    kind = ChoiceFilter(
        label=_("Kind"),
        choices=lambda: list(kind_names().items()),
        widget=RadioSelect,
        empty_label=_("All"),
    )
    title = CharFilter(label=_("Title"))
    who = CharFilter(label=_("Reviewer or editor"))

    class Meta:
        model = SignOff
        fields: list[str] = []


class DayColumn(Column):
    """A day in the way of the admin."""

    cell_template_name = "review/admin/day_cell.html"


class ReviewReport(ReportView):
    """Rows of several models, so they are filtered as they are made and not by the database."""

    page_title = _("Reviews")
    header_icon = "clipboard-list"
    index_url_name = "review_report"
    index_results_url_name = "review_report_results"
    filterset_class = ReviewFilterSet
    permission_required = MAY_SEE
    columns = [
        TitleColumn("title", label=_("Title"), get_url=lambda row: row.url),
        Column("kind", label=_("Kind")),
        Column("subject_label", label=_("What")),
        Column("who", label=_("Reviewer or editor")),
        DayColumn("since", label=_("Since")),
        DayColumn("until", label=_("Until")),
        Column("remark", label=_("Remark")),
    ]
    list_export = ["title", "kind", "subject_label", "who", "since", "until", "remark", "key"]
    export_headings = {
        "title": _("Title"),
        "kind": _("Kind"),
        "subject_label": _("What"),
        "who": _("Reviewer or editor"),
        "since": _("Since"),
        "until": _("Until"),
        "remark": _("Remark"),
        "key": _("Identifier"),
    }

    def user_has_permission(self, permission: str) -> bool:
        """Tells whether somebody may see it; there is no model whose policy could."""
        return bool(self.request.user.has_perm(permission))

    def get_filtered_queryset(self) -> list[Row]:
        """Gives the rows that somebody looks for."""
        filters = self.filters
        wanted = filters.form.cleaned_data if filters and filters.is_valid() else {}
        return [row for row in all_rows() if row.matches(wanted)]

    def get_filename(self) -> str:
        return f"beoordelingen-{timezone.localdate():%Y-%m-%d}"


class ReportMenuItem(MenuItem):
    """Shows the report to whoever may see sign-offs."""

    def is_shown(self, request: Any) -> bool:
        """Tells whether somebody may see it."""
        return bool(request.user.has_perm(MAY_SEE))


def menu_item() -> ReportMenuItem:
    """Gives the item under Reports."""
    return ReportMenuItem(
        _("Reviews"),
        reverse("review_report"),
        name="reviews",
        icon_name=ReviewReport.header_icon,
        order=600,
    )
