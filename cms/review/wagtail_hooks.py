"""Puts medical review in the admin, and our checks of a preview in the place of Wagtail's."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission
from django.urls import URLPattern, path, re_path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.log_actions import LogFormatter

from cms.review.admin.audit import ObjectView, SignOffView
from cms.review.admin.home import ReviewsPanel
from cms.review.admin.report import ReviewReport, menu_item
from cms.review.admin.views import AskView, PanelView, RequestView, handle_comment
from cms.review.minor_change_view import MinorChangeView
from cms.review.models import Decision
from cms.review.publish_menu import say_what_is_missing
from cms.review.userbar import PreviewChecker

hooks.register("construct_page_action_menu", say_what_is_missing)
hooks.register("construct_snippet_action_menu", say_what_is_missing)


@hooks.register("register_admin_urls")
def minor_change_urls() -> list[URLPattern]:
    """Adds the address of the small correction, below the admin's own."""
    view = MinorChangeView.as_view()
    return [path("review/minor-change/<str:key>/", view, name="review_minor_change")]


@hooks.register("register_permissions")
def minor_change_permissions() -> Any:
    """Lets administrators say who may publish small corrections."""
    return Permission.objects.filter(content_type__app_label="review", codename="add_exemption")


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[URLPattern]:
    """Adds the addresses of review, below the admin's own."""
    return [
        path("review/panel/<str:key>/", PanelView.as_view(), name="review_panel"),
        path("review/ask/<str:key>/", AskView.as_view(), name="review_ask"),
        re_path(
            r"^review/requests/(?P<pk>[0-9]+)/(?P<action>revoke|extend|resend)/$",
            RequestView.as_view(),
            name="review_request",
        ),
        path("review/comments/<int:pk>/", handle_comment, name="review_comment"),
        path("review/sign-offs/<int:number>/", SignOffView.as_view(), name="review_sign_off"),
        path("review/objects/<str:key>/", ObjectView.as_view(), name="review_object"),
        path("reports/reviews/", ReviewReport.as_view(), name="review_report"),
        path(
            "reports/reviews/results/",
            ReviewReport.as_view(results_only=True),
            name="review_report_results",
        ),
    ]


@hooks.register("register_permissions")
def register_permissions() -> Any:
    """Lets administrators say who may see sign-offs."""
    return Permission.objects.filter(
        content_type__app_label="review", codename__in=["view_signoff"]
    )


hooks.register("register_reports_menu_item", menu_item)


@hooks.register("construct_homepage_panels")
def add_reviews_panel(request: Any, panels: list[Any]) -> None:
    """Puts on the dashboard what waits for a review."""
    panels.append(ReviewsPanel(request.user))


LOGGED = {
    "review.ask": (_("Ask for a review"), _("Asked %(name)s for a medical review")),
    "review.revoke": (_("Withdraw a review request"), _("Withdrew the request to %(name)s")),
    "review.extend": (_("Extend a review link"), _("Let the link of %(name)s work longer")),
    "review.renew": (_("Renew a review link"), _("Made a new link for %(name)s")),
}


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Shows the steps of review in the history of an object."""
    for action, (label, message) in LOGGED.items():
        formatter = type("Formatter", (NamedFormatter,), {"label": label, "message": message})
        actions.register_action(action)(formatter)
    actions.register_action("review.sign_off")(SignOffFormatter)


class NamedFormatter(LogFormatter):
    """Names the reviewer in the sentence."""

    def format_message(self, log_entry: Any) -> str:
        return str(self.message) % log_entry.data


class SignOffFormatter(LogFormatter):
    """Says who decided what, and under which number that can be found."""

    label = _("Medical sign-off")

    def format_message(self, log_entry: Any) -> str:
        values = dict(log_entry.data)
        approved = values["decision"] == Decision.APPROVED
        sentence = (
            gettext("%(name)s gave medical approval (sign-off %(number)s)")
            if approved
            else gettext("%(name)s asked for changes (sign-off %(number)s)")
        )
        return sentence % values


@hooks.register("construct_wagtail_userbar")
def check_across_origins(request: Any, items: list[Any], page: Any) -> None:
    """Lets the checks of the panel talk with the frontend."""
    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[place] = PreviewChecker(in_editor=item.in_editor)
