"""Every error of the public API as a problem document (RFC 9457); the only place that maps them."""

from __future__ import annotations

import json
import logging
import re
import traceback
from collections.abc import Iterator, Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from rest_framework import exceptions

from cms.api.caching import cache_control
from cms.errors import (
    CmsError,
    Fault,
    Gone,
    InvalidRequest,
    Moved,
    NotFound,
    PublishRefused,
    Recalled,
)

logger = logging.getLogger(__name__)

PROBLEM_TYPE = "application/problem+json"

# The stable code of each status that the framework itself answers.
CODES = {
    400: "invalidRequest",
    403: "forbidden",
    404: "notFound",
    405: "methodNotAllowed",
    406: "notAcceptable",
    413: "tooLarge",
    415: "unsupportedMediaType",
    429: "tooManyRequests",
    500: "internalError",
}

STATUSES: dict[type[CmsError], int] = {
    Gone: 410,
    NotFound: 404,
    InvalidRequest: 400,
    # The admin's own API publishes as well.
    PublishRefused: 409,
}

PROBLEM_SCHEMA: dict[str, Any] = {
    "type": "object",
    "description": "An error (RFC 9457); `code` is stable, `errors` names every fault at once.",
    "required": ["type", "title", "status", "detail", "instance", "code", "errors"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "code": {"type": "string"},
        "errors": {"type": "array", "items": {"$ref": "#/components/schemas/ProblemError"}},
        "replacement": {
            "type": ["string", "null"],
            "description": "With the code `recalled`: the address of what took its place.",
        },
    },
}
PROBLEM_ERROR_SCHEMA: dict[str, Any] = {
    "type": "object",
    "description": "One fault: `parameter` names it in the query, `pointer` in the body.",
    "required": ["code", "detail"],
    "properties": {
        "code": {"type": "string"},
        "detail": {"type": "string"},
        "parameter": {"type": "string"},
        "pointer": {"type": "string"},
    },
}


def problem(
    request: HttpRequest,
    status: int,
    *,
    code: str,
    detail: str,
    faults: Sequence[Fault] = (),
    **more: Any,
) -> HttpResponse:
    """Gives a problem document; it is never cached, and repeats no value that was sent."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": quote(request.path),
        "code": code,
        "errors": [_fault(fault) for fault in faults],
        **more,
    }
    response = HttpResponse(
        json.dumps(body, ensure_ascii=False), status=status, content_type=PROBLEM_TYPE
    )
    response["Cache-Control"] = "no-store"
    return response


# Also for a POST: a refusal over a missing CSRF token would be a page of HTML.
@csrf_exempt
def not_found(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """Answers an address that does not exist, and one that is not public, alike."""
    return answer(request, NotFound())


def answer(request: HttpRequest, error: CmsError) -> HttpResponse:
    """Gives the problem document of an error of our own."""
    if isinstance(error, Moved):
        return moved(request, error.slug)
    status = next(status for kind, status in STATUSES.items() if isinstance(error, kind))
    faults = error.faults if isinstance(error, InvalidRequest) else []
    more = {"replacement": error.replacement} if isinstance(error, Recalled) else {}
    return problem(request, status, code=error.code, detail=error.detail, faults=faults, **more)


def moved(request: HttpRequest, slug: str) -> HttpResponse:
    """Leads to the same address with another slug, for good (RFC 9110, section 15.4.9)."""
    assert request.resolver_match is not None  # noqa: S101 - a view gave this error
    names = {name: str(value) for name, value in request.resolver_match.kwargs.items()}
    names["slug"] = slug
    path = re.sub(r"<\w+:(\w+)>", lambda name: names[name[1]], request.resolver_match.route)
    response = HttpResponse(status=308, content_type=PROBLEM_TYPE)
    response["Location"] = "/" + "?".join(filter(None, [path, request.META["QUERY_STRING"]]))
    response["Cache-Control"] = cache_control(None)
    return response


def bad_request(request: HttpRequest) -> HttpResponse:
    """Answers what the framework itself refuses, such as a host that is not ours."""
    return problem(request, 400, code=CODES[400], detail="The request is not valid.")


def internal_error(request: HttpRequest) -> HttpResponse:
    """Answers what nobody foresaw, without saying anything about the inside."""
    return problem(request, 500, code=CODES[500], detail="Something went wrong on our side.")


def answer_exception(error: Exception, context: dict[str, Any]) -> HttpResponse:
    """Answers whatever a REST framework view raised."""
    request = context["request"]._request
    if isinstance(error, CmsError):
        return answer(request, error)
    if isinstance(error, Http404):
        return not_found(request)
    if isinstance(error, SuspiciousOperation):
        return bad_request(request)
    if isinstance(error, PermissionDenied):
        return problem(request, 403, code=CODES[403], detail="This is not allowed.")
    if not isinstance(error, exceptions.APIException):
        _report(error, confidential=getattr(context["view"], "confidential", False))
        return internal_error(request)
    response = problem(
        request, error.status_code, code=CODES[error.status_code], detail=str(error.detail)
    )
    if isinstance(error, exceptions.MethodNotAllowed):
        response["Allow"] = ", ".join(context["view"].allowed_methods)
    if wait := getattr(error, "wait", None):
        response["Retry-After"] = str(wait)
    return response


def _report(error: Exception, *, confidential: bool) -> None:
    """Logs a failure; of a confidential request only where it failed.

    The words of an error can hold what was sent, and so can the local variables that some log
    handlers read from a traceback.
    """
    if confidential:
        logger.error("A confidential API view failed: %s", " < ".join(_places(error)))
    else:
        logger.error("An API view failed.", exc_info=error)


def _places(error: BaseException | None) -> Iterator[str]:
    """Gives the kind of an error and of those behind it, each with its lines in the program."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        frames = traceback.extract_tb(error.__traceback__)
        lines = (f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
        yield f"{type(error).__name__} ({', '.join(lines)})"
        error = error.__cause__ or error.__context__


def _fault(fault: Fault) -> dict[str, str]:
    given = {"parameter": fault.parameter, "pointer": fault.pointer}
    known = {name: value for name, value in given.items() if value is not None}
    return {"code": fault.code, "detail": fault.detail} | known
