"""What a client sees of a failure inside: that there was one, and nothing else."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError, connection
from django.http import Http404
from django.test import Client, RequestFactory
from rest_framework import exceptions
from rest_framework.request import Request

from cms.api import API_VERSION
from cms.api.problems import answer_exception
from cms.api.views import PublicView
from cms.urls import handler500
from tests.contract.answers import PROBLEM, closed_validator

SECRET = "host=db.intern password=geheim"


@pytest.fixture(autouse=True)
def every_public_answer_keeps_the_contract() -> None:
    """Is not in force here: these failures are the ones that nobody promises."""


@pytest.fixture
def broken_database(db: Any) -> Iterator[None]:
    """Every query fails as it does when the server has gone."""

    def fail(*args: Any) -> None:
        raise OperationalError(SECRET)

    with connection.execute_wrapper(fail):
        yield


def body_of(answer: Any) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(answer.content)
    validator = closed_validator(json.dumps(PROBLEM), selection=False)
    assert list(validator.iter_errors(body)) == []
    return body


@pytest.mark.usefixtures("broken_database")
@pytest.mark.parametrize("path", ["/articles", "/articles/x", "/articles/x/text"])
def test_a_failure_inside_says_nothing_of_the_inside(
    api: Client, caplog: pytest.LogCaptureFixture, path: str
) -> None:
    answer = api.get(f"/api/v1{path}")
    assert answer.status_code == 500
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Cache-Control"] == "no-store"
    assert answer["API-Version"] == API_VERSION
    assert body_of(answer) == {
        "type": "about:blank",
        "title": "Internal Server Error",
        "status": 500,
        "detail": "Something went wrong on our side.",
        "instance": f"/api/v1{path}",
        "code": "internalError",
        "errors": [],
    }
    assert "geheim" not in str(answer.headers)
    assert [record.levelno for record in caplog.records if record.exc_info] == [logging.ERROR]


@pytest.mark.parametrize(
    ("path", "media_type"),
    [("/api/v1/articles", "application/problem+json"), ("/admin/", "text/html; charset=utf-8")],
)
def test_a_failure_outside_a_view_is_a_problem_below_api(path: str, media_type: str) -> None:
    answer = handler500(RequestFactory().get(path))
    assert (answer.status_code, answer["Content-Type"]) == (500, media_type)


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (Http404(SECRET), 404, "notFound"),
        (PermissionDenied(SECRET), 403, "forbidden"),
        (SuspiciousOperation(SECRET), 400, "invalidRequest"),
        (exceptions.ParseError(), 400, "invalidRequest"),
        (exceptions.UnsupportedMediaType("text/xml"), 415, "unsupportedMediaType"),
        (exceptions.Throttled(wait=2.5), 429, "tooManyRequests"),
        (RuntimeError(SECRET), 500, "internalError"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_error_of_the_framework_is_a_problem(error: Any, status: int, code: str) -> None:
    request = Request(RequestFactory().get("/api/v1/articles"))
    answer = answer_exception(error, {"request": request, "view": PublicView()})
    assert (answer.status_code, body_of(answer)["code"]) == (status, code)
    assert b"geheim" not in answer.content
    assert answer.get("Retry-After") == ("3" if status == 429 else None)
