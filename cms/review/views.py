"""The pages of reviewers: they have no account, only the link that they were sent."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import View

from cms.api.throttling import ClientThrottle
from cms.review import declaration, links, mails, reading, requests
from cms.review.forms import DecisionForm
from cms.review.models import ReviewRequest
from cms.review.requests import DraftChanged, RequestClosed

POLICY = (
    "default-src 'none'; style-src 'self'; img-src data:; frame-src {frontend}; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class LinkThrottle(ClientThrottle):
    """At most `REVIEW_MISS_RATE` links that do not work a minute; then none that work either."""

    scope = "review"
    setting = "REVIEW_MISS_RATE"


def page(
    request: HttpRequest, name: str, context: dict[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """Gives a page that is kept nowhere, found nowhere, and takes nothing from elsewhere."""
    answer = render(request, f"review/{name}.html", context, status=status)
    answer["Content-Security-Policy"] = POLICY.format(frontend=settings.FRONTEND_ORIGIN)
    answer["Cache-Control"] = "no-store"
    # With "no-referrer" a browser would not say either where a form was sent from, and the
    # protection against forged forms would refuse it. There is no secret in this address.
    answer["Referrer-Policy"] = "same-origin"
    answer["X-Frame-Options"] = "DENY"
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer


def unknown(request: HttpRequest) -> HttpResponse:
    """Gives the one answer to everything that is no working link, whatever the reason."""
    return page(request, "unknown", status=HTTPStatus.NOT_FOUND)


class UnknownView(View):
    """Every other address."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answers that there is nothing."""
        return unknown(request)


class OpenView(View):
    """The link in the mail: exchanges its secret for a cookie, and changes nothing.

    Programs that look through mail for danger open links as well.
    """

    def get(self, request: HttpRequest) -> HttpResponse:
        """Leads to the page of the request, unless this address tried too often."""
        throttle = LinkThrottle()
        if not throttle.allow_request(request, self):
            answer = page(request, "too_many", status=HTTPStatus.TOO_MANY_REQUESTS)
            answer["Retry-After"] = str(throttle.wait())
            return answer
        review = links.find_open(getattr(request, "review_digest", ""))
        if review is None:
            return unknown(request)
        throttle.count(request, -1)
        answer = back(review)
        answer["Cache-Control"] = "no-store"
        answer["Referrer-Policy"] = "no-referrer"
        links.remember(answer, review)
        return answer


class ReviewView(View):
    """The page of one request, for the browser that opened its link."""

    http_method_names = ["get", "head", "post"]

    def dispatch(self, request: HttpRequest, *args: Any, uuid: UUID, **kwargs: Any) -> HttpResponse:
        """Lets in whoever has the cookie, and lets them stay while they are at work."""
        review = links.find_known(request, uuid)
        if review is None:
            return unknown(request)
        answer: Any = super().dispatch(request, review)
        links.remember(answer, review)
        return answer

    def get(self, request: HttpRequest, review: ReviewRequest) -> HttpResponse:
        """Shows what is asked, and after the first button what it is asked about."""
        if not review.is_open:
            return closed(request, review)
        if review.opened_at is None:
            return page(request, "landing", about(review))
        return show(request, review, DecisionForm())

    def post(self, request: HttpRequest, review: ReviewRequest) -> HttpResponse:
        """Does what the pressed button says."""
        act = ACTS.get(request.POST.get("act", ""), keep_comments)
        try:
            if not review.is_open:
                raise RequestClosed
            return act(request, review)
        except RequestClosed:
            review.refresh_from_db()
            return closed(request, review, late=True)


def show(
    request: HttpRequest,
    review: ReviewRequest,
    form: DecisionForm,
    *,
    typed: dict[str, str] | None = None,
    notice: str = "",
    status: int = 200,
) -> HttpResponse:
    """Gives the page; `notice` is what became of the last button."""
    context = about(review) | {
        "reading": reading.read(review, typed or {}),
        "form": form,
        "declaration": declaration.DECLARATION,
        "notice": notice,
    }
    return page(request, "page", context, status=status)


def closed(request: HttpRequest, review: ReviewRequest, *, late: bool = False) -> HttpResponse:
    """Gives what was decided, or why nothing can be decided any more."""
    if review.state == ReviewRequest.State.DECIDED:
        sign_off = requests.sign_off_of(review)
        return page(request, "decided", about(review) | {"sign_off": sign_off, "late": late})
    return page(request, "closed", about(review), status=HTTPStatus.GONE)


def about(review: ReviewRequest) -> dict[str, Any]:
    """Gives what every page of a request tells."""
    return {"review": review, "asker": mails.name_of(review.requested_by)}


def back(review: ReviewRequest) -> HttpResponse:
    """Leads to the page of a request."""
    return HttpResponseRedirect(
        reverse("review:page", args=[review.uuid]), status=HTTPStatus.SEE_OTHER
    )


def open_review(request: HttpRequest, review: ReviewRequest) -> HttpResponse:
    """Remembers that a person, and no program, opened the request."""
    requests.note_opened(review)
    return back(review)


def comments_in(request: HttpRequest) -> dict[str, str]:
    """Gives what was typed at passages, by field; without what no database keeps."""
    fields = (name for name in request.POST if name.startswith(reading.COMMENT))
    return {name: request.POST[name].replace("\0", "") for name in fields}


def keep_comments(request: HttpRequest, review: ReviewRequest) -> HttpResponse:
    """Keeps the comments; what was filled in of the decision stays."""
    kept = reading.keep_comments(review, comments_in(request))
    notice = _("Your comment has been saved.") if kept else _("There was no new comment to save.")
    return show(request, review, typed_so_far(request), notice=notice)


def show_newest(request: HttpRequest, review: ReviewRequest) -> HttpResponse:
    """Shows the newest draft; the points to check have to be ticked anew."""
    review = requests.show_newest(review)
    form = typed_so_far(request)
    form.initial.pop("checklist", None)
    notice = _("You now see the newest version. Please read again what changed.")
    return show(request, review, form, typed=comments_in(request), notice=notice)


def typed_so_far(request: HttpRequest) -> DecisionForm:
    """Gives the form with what was filled in, without judging it."""
    typed: dict[str, Any] = {name: request.POST[name] for name in request.POST}
    typed["checklist"] = request.POST.getlist("checklist")
    return DecisionForm(initial=typed)


def decide(request: HttpRequest, review: ReviewRequest) -> HttpResponse:
    """Takes the decision on what was on screen, or says why not; nothing typed is lost."""
    reading.keep_comments(review, comments_in(request))
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return show(request, review, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        sign_off = requests.decide(review, request.POST.get("seen", ""), form.statement())
    except DraftChanged:
        notice = _(
            "The text changed while you were reading, so your decision was not recorded. "
            "What you filled in is still here."
        )
        return show(request, review, form, notice=notice, status=HTTPStatus.CONFLICT)
    except ValidationError as error:
        form.add_error(None, error)
        return show(request, review, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    mails.send_decision(review, sign_off)
    return back(review)


Act = Callable[[HttpRequest, ReviewRequest], HttpResponse]

ACTS: dict[str, Act] = {
    "open": open_review,
    "comment": keep_comments,
    "newest": show_newest,
    "decide": decide,
}
