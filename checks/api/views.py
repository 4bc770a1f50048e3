"""Reading checks and care routes, and asking for an advice."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse

from checks.api.advice import give_advice
from checks.api.body import read_answers
from checks.api.cors import allow_own_sites
from checks.api.examples import EXAMPLES
from checks.api.throttling import AdviceThrottle
from checks.api.versions import get_version
from checks.outcome import REQUEST_SCHEMA
from cms.api.caching import JSON_TYPE
from cms.api.parameters import NoParameters, read_parameters
from cms.api.schema import documented
from cms.api.views import PublicView
from cms.publishing.api.parameters import ReviewedListParameters, list_parameters
from cms.publishing.api.responses import document_response
from cms.publishing.api.views import views_of
from cms.publishing.documents import canonical_json
from cms.wire.schema import reference

CheckListView, CheckView = views_of(
    "check", "Check", "Checks", list_parameters("check", ReviewedListParameters)
)
CareRouteListView, CareRouteView = views_of(
    "careRoute", "CareRoute", "CareRoutes", list_parameters("careRoute", ReviewedListParameters)
)


@documented(
    "getCheckVersion",
    "A version of a check: it never changes, but can be recalled; then `replacement` says by what.",
    reference("CheckVersion"),
    problems=(400, 404, 406, 410),
    may_move=True,
)
class CheckVersionView(PublicView):
    """A version of a check, as it was published."""

    def get(self, request: HttpRequest, slug: str, version: int) -> HttpResponse:
        read_parameters(NoParameters, request)
        return document_response(request, partial(get_version, slug, version))


@documented(
    "giveAdvice",
    "The next question or the advice for these answers. They are not kept, logged or counted.",
    reference("CheckOutcome"),
    method="post",
    body=REQUEST_SCHEMA,
    examples=EXAMPLES,
    problems=(400, 404, 406, 410, 413, 415, 429),
    may_move=True,
)
class AdviceView(PublicView):
    """An advice on answers, or the next question; leaves no trace of them."""

    http_method_names = ["post", "options"]
    throttle_classes = [AdviceThrottle]
    # An error is logged by its place alone.
    confidential = True

    def post(self, request: HttpRequest, slug: str, version: int) -> HttpResponse:
        read_parameters(NoParameters, request)
        answers = read_answers(request)
        outcome = give_advice(slug, version, answers)
        return HttpResponse(canonical_json(outcome), content_type=JSON_TYPE)

    def finalize_response(self, request: Any, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Says of every answer who may read it, and that nobody may keep it."""
        final = super().finalize_response(request, response, *args, **kwargs)
        final["Cache-Control"] = "no-store"
        allow_own_sites(request, final)
        return final

    def check_throttles(self, request: Any) -> None:
        """Lets a browser ask first as often as it likes: it sends no answers."""
        if request.method == "POST":
            super().check_throttles(request)
