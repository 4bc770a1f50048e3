"""The dashboard's list of reviews; without anything it does not show."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from cms.review.admin.report import MAY_SEE
from cms.review.admin.rows import Row, Subject, all_rows

MOST_SHOWN = 5


class ReviewsPanel(Component):
    """How much waits and is due, and the first few of it."""

    name = "reviews"
    heading = _("Medical review")
    template_name = "review/admin/home.html"
    order = 225

    def __init__(self, user: Any) -> None:
        self.user = user

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        rows: list[Row] = all_rows() if self.user.has_perm(MAY_SEE) else []
        waiting = [row for row in rows if row.subject != Subject.MINOR_CHANGE]
        counts = Counter(row.subject for row in waiting)
        report = reverse("review_report")
        return {
            "panel": self,
            "rows": waiting[:MOST_SHOWN],
            "counts": [
                (subject.label, counts[subject], f"{report}?subject={subject}")
                for subject in Subject
                if counts[subject]
            ],
        }
