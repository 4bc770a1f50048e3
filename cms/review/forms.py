"""The form in which a reviewer decides."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.review import declaration
from cms.review.models import Decision, ReviewSettings
from cms.review.signoffs import Statement

SEVERAL_LINES = forms.Textarea(attrs={"rows": 4})


def months_later(day: date, months: int) -> date:
    """Gives the same day some months later, or the last day of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


class DecisionForm(forms.Form):
    """Either an approval, with all that belongs to it, or what should change."""

    decision = forms.ChoiceField(
        label=_("What do you decide?"),
        choices=[
            (Decision.APPROVED, _("Approved: this may go live like this")),
            (Decision.CHANGES_REQUESTED, _("Changes are needed first")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you decide.")},
    )
    checklist = forms.MultipleChoiceField(
        label=_("Check these points"),
        choices=[(point, point) for point in declaration.CHECKLIST],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    conflicts = forms.CharField(
        label=_("Conflicts of interest"),
        help_text=_(
            "For instance work for a maker of a remedy that is named here. Leave it empty when "
            "there are none."
        ),
        widget=SEVERAL_LINES,
        required=False,
    )
    next_review_on = forms.DateField(
        label=_("It should be reviewed again before"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        required=False,
    )
    reason = forms.CharField(
        label=_("What should change, and why?"),
        help_text=_("The editors see this together with your comments."),
        widget=forms.Textarea(attrs={"rows": 6}),
        required=False,
    )

    def __init__(self, data: Any = None, *, initial: dict[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial, label_suffix="")
        today = timezone.localdate()
        self.first = today + timedelta(days=1)
        self.last = months_later(today, ReviewSettings.load().valid_months)
        day = self.fields["next_review_on"]
        day.initial = self.last
        day.widget.attrs |= {"min": self.first.isoformat(), "max": self.last.isoformat()}
        day.help_text = _("At the latest on %(day)s.") % {"day": self.last.strftime("%d-%m-%Y")}

    def clean(self) -> dict[str, Any]:
        """Asks what belongs to the decision, and nothing else."""
        values = self.cleaned_data
        if values.get("decision") == Decision.APPROVED:
            self._clean_approval(values)
        elif values.get("decision") and not values.get("reason"):
            self.add_error("reason", _("Say what should change."))
        return values

    def _clean_approval(self, values: dict[str, Any]) -> None:
        if len(values.get("checklist", [])) < len(declaration.CHECKLIST):
            self.add_error(
                "checklist",
                _("Tick every point. Is one not right? Then choose that changes are needed."),
            )
        day = values.get("next_review_on")
        if not self.has_error("next_review_on") and not (day and self.first <= day <= self.last):
            self.add_error(
                "next_review_on",
                _("Choose a day from %(first)s to %(last)s.")
                % {
                    "first": self.first.strftime("%d-%m-%Y"),
                    "last": self.last.strftime("%d-%m-%Y"),
                },
            )

    def statement(self) -> Statement:
        """Gives what the reviewer states."""
        values = self.cleaned_data
        if values["decision"] == Decision.CHANGES_REQUESTED:
            return Statement(decision=Decision.CHANGES_REQUESTED, comment=values["reason"])
        return Statement(
            decision=Decision.APPROVED,
            declaration=declaration.DECLARATION,
            declaration_version=declaration.VERSION,
            checklist=list(values["checklist"]),
            conflicts=values["conflicts"],
            next_review_on=values["next_review_on"],
        )
