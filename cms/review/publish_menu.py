"""The buttons below a form tell beforehand that an approval is missing, and offer a way."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import ActionMenuItem

from cms.publishing.registry import key_of
from cms.review.gate import decisions_about, is_asked, why_not
from cms.review.minor_change_view import may_publish_minor_change
from cms.review.models import Decision
from cms.review.registry import reviewed_kind_of_model

PUBLISH = "action-publish"


class RefusedPublishItem(ActionMenuItem):
    """The publish button of a draft that will be refused; the refusal says all about it."""

    name = PUBLISH
    label = _("Publish – needs medical approval")
    icon_name = "warning"


class MinorChangeItem(ActionMenuItem):
    """The way to publish a small correction."""

    name = "action-minor-change"
    label = _("Publish as a small correction")
    icon_name = "edit"

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key

    def get_url(self, parent_context: Any) -> str:
        return reverse("review_minor_change", args=[self.key])


def say_what_is_missing(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Marks the publish button of what is not approved, and offers a small correction."""
    draft: Any = context.get("page") or context.get("instance")
    if not _is_refused(draft, request, context):
        return
    items[:] = [RefusedPublishItem() if item.name == PUBLISH else item for item in items]
    if context["view"] == "edit" and _may_be_corrected(draft, request.user):
        items.append(MinorChangeItem(key_of(draft)))


def _is_refused(draft: Any, request: HttpRequest, context: dict[str, Any]) -> bool:
    if draft is not None and draft.pk:
        return why_not(draft) is not None
    # Nothing is approved before it exists.
    model = context.get("model") or _model_of_new_page(request)
    kind = reviewed_kind_of_model(model)
    return kind is not None and is_asked(kind)


def _model_of_new_page(request: HttpRequest) -> Any:
    match: Any = request.resolver_match
    names = match.kwargs
    return apps.get_model(names["content_type_app_name"], names["content_type_model_name"])


def _may_be_corrected(draft: Any, user: Any) -> bool:
    approved = decisions_about(key_of(draft)).filter(decision=Decision.APPROVED)
    return may_publish_minor_change(user, draft) and approved.exists()
