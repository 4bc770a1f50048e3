"""The choice of answers in the form of a check, drawn by `checks/answers.js`."""

from __future__ import annotations

from typing import Any

from django.forms import Media
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import WidgetAdapter

from checks.blocks.answers import AnswersInput


class AnswersInputAdapter(WidgetAdapter):
    """Gives the script where to ask for answers, and its words."""

    js_constructor = "checks.AnswersInput"

    def js_args(self, widget: AnswersInput) -> list[Any]:
        return [
            {
                "several": widget.several,
                "address": reverse("checks_questions"),
                "strings": strings(),
            }
        ]

    @cached_property
    def media(self) -> Media:
        """The scripts: one that knows the steps in the form, and one that draws the choice."""
        return super().media + Media(
            js=["checks/steps.js", "checks/answers.js"], css={"all": ["checks/admin.css"]}
        )


def strings() -> dict[str, str]:
    """Gives the words of the script, in the language of this request."""
    return {
        "question": _("Question"),
        "choose": _("Choose a question …"),
        "noSteps": _("There is no earlier step with a question yet."),
        "noStepsAtAll": _("Add a step with a question first."),
        "loading": _("Loading answers …"),
        "failed": _("The answers could not be loaded."),
        "again": _("Try again"),
        "noAnswers": _("This question has no answers yet."),
        "retired": _("no longer given"),
        "unanswered": _("not answered"),
        "answered": _("%(number)s of %(total)s questions answered"),
        "lostOption": _("An answer that no longer exists"),
        "lostQuestion": _("A question that no longer exists"),
        "warnLater": _(
            "This question comes later in the check. Choose an earlier one, or move it."
        ),
        "warnGone": _("This question is not in the check any more. Choose another one."),
        "warnOption": _("A chosen answer is no longer given. Untick it, or choose another one."),
        "warnGoneSome": _("Answers to questions that are not in the check any more:"),
        "remove": _("Remove"),
    }


def register_adapter() -> None:
    """Makes every form with this field use the script."""
    register(AnswersInputAdapter(), AnswersInput)
