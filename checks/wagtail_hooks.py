"""Puts the checks, their questions, routes and scores in the admin."""

from __future__ import annotations

from typing import Any

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from checks.admin import answers
from checks.admin.forms import CheckForm, QuestionForm, with_form
from checks.admin.questions import questions_json
from checks.models import CareRoute, Check, Question, Score
from cms.site.snippet_lists import SharedSnippetViewSet, UsageColumn

STATE = [LiveStatusTagColumn(), UsageColumn("usage_count")]


class CheckViewSet(SharedSnippetViewSet):
    model = Check
    icon = "list-ul"
    list_display = ["title", Column("promised_minutes", label=_("Promised minutes")), *STATE]

    def get_edit_handler(self) -> Any:
        """Gives the panels, with a form that says at its place what does not fit."""
        return with_form(super().get_edit_handler(), CheckForm)


class QuestionViewSet(SharedSnippetViewSet):
    model = Question
    icon = "help"
    list_display = ["text", "kind", *STATE]
    list_filter = ["live", "kind"]

    def get_edit_handler(self) -> Any:
        """Gives the panels, with a form that says at its place what does not fit."""
        return with_form(super().get_edit_handler(), QuestionForm)


class CareRouteViewSet(SharedSnippetViewSet):
    model = CareRoute
    icon = "redirect"
    list_display = ["title", "urgency", *STATE]


class ScoreViewSet(SnippetViewSet):
    model = Score
    icon = "plus"
    list_display = ["name", "meaning"]


class CheckSnippetGroup(SnippetViewSetGroup):
    """One menu for the check and what it is made of."""

    menu_label = _("Klachtencheck")
    menu_icon = "list-ul"
    menu_order = 310
    items = (CheckViewSet, QuestionViewSet, CareRouteViewSet, ScoreViewSet)


register_snippet(CheckSnippetGroup)
answers.register_adapter()


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[Any]:
    """Adds the address where the form of a check asks for questions."""
    return [path("checks/questions/", questions_json, name="checks_questions")]
