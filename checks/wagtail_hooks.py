"""Puts the checks, their questions, routes and scores in the admin."""

from __future__ import annotations

from typing import Any

from django.urls import path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from checks.admin import answers
from checks.admin.forms import CheckForm, QuestionForm
from checks.admin.panels import (
    CheckCreateView,
    CheckEditView,
    QuestionEditView,
    UsedInChecksPanel,
)
from checks.admin.questions import questions_json
from checks.admin.tools import TOOLS, RecallView
from checks.models import CareRoute, Check, Question, Score
from checks.publishing import needs_publishing
from cms.site.snippet_lists import SharedSnippetViewSet, UsageColumn


def publish_again(check: Check) -> str:
    """Gives what the list says of a check of which a part was published since."""
    if check.current_version is None:
        return ""
    return gettext("Publish again") if needs_publishing(check) else gettext("Yes")


STATE = [LiveStatusTagColumn(), UsageColumn("usage_count")]


class CheckViewSet(SharedSnippetViewSet):
    model = Check
    icon = "list-ul"
    list_display = [
        "title",
        Column("promised_minutes", label=_("Promised minutes")),
        Column("again", label=_("Newest words"), accessor=publish_again),
        *STATE,
    ]
    add_view_class = CheckCreateView
    edit_view_class = CheckEditView

    def get_edit_handler(self) -> Any:
        """Gives the panels, with a form that says at its place what does not fit."""
        handler = ObjectList(Check.panels, base_form_class=CheckForm)
        return handler.bind_to_model(Check)

    def get_urlpatterns(self) -> list[Any]:
        """Adds the tools of a check to its addresses."""
        tools = [
            path(f"{view.tool}/<str:pk>/", self.construct_view(view), name=view.tool)
            for view in TOOLS
        ]
        recall = self.construct_view(RecallView)
        return [
            *super().get_urlpatterns(),
            *tools,
            path("recall/<str:pk>/<int:number>/", recall, name="recall"),
        ]


class QuestionViewSet(SharedSnippetViewSet):
    model = Question
    icon = "help"
    list_display = ["text", "kind", *STATE]
    list_filter = ["live", "kind"]
    edit_view_class = QuestionEditView

    def get_edit_handler(self) -> Any:
        """Gives the panels, with a form that says at its place what does not fit."""
        panels = [UsedInChecksPanel(), *Question.panels]
        return ObjectList(panels, base_form_class=QuestionForm).bind_to_model(Question)


class CareRouteViewSet(SharedSnippetViewSet):
    model = CareRoute
    icon = "redirect"
    list_display = ["title", "urgency", *STATE]

    def get_edit_handler(self) -> Any:
        """Gives the panels, with the checks that the route is in."""
        return ObjectList([UsedInChecksPanel(), *CareRoute.panels]).bind_to_model(CareRoute)


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
