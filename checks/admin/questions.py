"""Tells the admin's scripts which answers there are to a question, as it is drafted now."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.db.models import Q
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET
from wagtail.permissions import policy_registry

from checks.compile import shown_options
from checks.models import Check, Question
from cms.wire.names import camel_case

# More than any check has questions.
MOST_ASKED = 200


@require_GET
@never_cache
def questions_json(request: HttpRequest) -> JsonResponse:
    """Gives questions by their numbers (`?pk=…`) or identifiers (`?uuid=…`), latest drafts.

        {"questions": [{"pk": "12", "uuid", "text", "kind": "single"|"multiple"|"yesNo"|"rating",
                        "options": [{"id", "label", "exclusive", "retired"}]}]}

    Raises:
        PermissionDenied: this person may not edit checks.
        BadRequest: what is asked for is no number or identifier.
    """
    policy = policy_registry.get_by_type(Check)
    if not policy.user_has_any_permission(request.user, {"add", "change"}):
        raise PermissionDenied
    numbers, identifiers = request.GET.getlist("pk"), request.GET.getlist("uuid")
    if len(numbers) + len(identifiers) > MOST_ASKED:
        raise BadRequest
    try:
        asked = Q(pk__in=[int(number) for number in numbers]) | Q(uuid__in=identifiers)
        rows = list(Question.objects.filter(asked).select_related("latest_revision"))
    except (ValueError, ValidationError) as error:
        raise BadRequest from error
    drafts = [row.get_latest_revision_as_object() for row in rows]
    return JsonResponse({"questions": [question_json(question) for question in drafts]})


def question_json(question: Question) -> dict[str, Any]:
    """Gives what the choice of answers shows of a question."""
    return {
        "pk": str(question.pk),
        "uuid": str(question.uuid),
        "text": question.text,
        "kind": camel_case(question.kind),
        "options": _options(question),
    }


def _options(question: Question) -> list[dict[str, Any]]:
    if question.kind == Question.Kind.RATING:
        scale = shown_options(question)
        return [
            {"id": number["key"], "label": number["label"], "exclusive": False, "retired": False}
            for number in scale
        ]
    return [
        {
            "id": item["id"],
            "label": item["value"]["label"],
            "exclusive": bool(item["value"].get("exclusive")),
            "retired": bool(item["value"].get("retired")),
        }
        for item in question.options.raw_data
    ]
