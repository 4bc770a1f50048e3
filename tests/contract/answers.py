"""Holds every answer of the public API against the OpenAPI document, with its schemas closed."""

from __future__ import annotations

import functools
import gzip
import json
import re
from typing import Any
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

import jsonschema_rs
from django.http import HttpResponse

from cms.api import API_VERSION
from cms.api.documentation import openapi_document
from cms.api.problems import PROBLEM_TYPE
from cms.wire.schema import Schema, close

BASE = "/api/v1"
# They are the description, and its page for people.
UNDESCRIBED = {f"{BASE}/openapi.json", f"{BASE}/docs"}
PROBLEM: Schema = {"$ref": "#/components/schemas/Problem"}
READING = {"GET", "HEAD"}


class BrokenContractError(AssertionError):
    """An answer is not what the OpenAPI document promises."""


def ask(origin: str, address: str) -> HttpResponse:
    """Asks a running API, holds its answer against the description and gives it.

    Raises:
        BrokenContractError: the answer was not promised.
    """
    try:
        given = urlopen(origin + address, timeout=10)
    except HTTPError as error:
        given = error
    with given:
        answer = HttpResponse(given.read(), status=given.status, headers=dict(given.headers))
    parts = urlsplit(address)
    check_answer("GET", parts.path, parts.query, answer)
    return answer


def check_answer(method: str, path: str, query: str, answer: Any) -> None:
    """Compares one answer with its description.

    Raises:
        BrokenContractError: its status, media type, body or version header was not promised.
    """
    if answer.get("API-Version") != API_VERSION:
        raise BrokenContractError(f"{path} came without API-Version.")
    if path in UNDESCRIBED and answer.status_code in {200, 304}:
        return
    if answer.status_code == 304 or (method == "OPTIONS" and answer.status_code < 300):
        _expect(answer.content == b"", "There should be no body.")
        return
    if answer.status_code == 308:
        operation = find_operation(method, path) or {"responses": {}}
        promised = "308" in operation["responses"] and answer["Location"].startswith(BASE)
        _expect(promised and answer.content == b"", f"{path} may not move like this.")
        return
    contents = promised_contents(method, path, answer.status_code)
    media_type = answer["Content-Type"].split(";")[0]
    if media_type not in contents:
        raise BrokenContractError(f"{media_type} is not promised for {method} {path}.")
    if method == "HEAD":
        _expect(answer.content == b"", "There should be no body.")
    elif media_type.endswith("json"):
        selection = "fields" in parse_qs(query, keep_blank_values=True)
        validator = closed_validator(json.dumps(contents[media_type]), selection=selection)
        packed = answer.get("Content-Encoding") == "gzip"
        body = gzip.decompress(answer.content) if packed else answer.content
        errors = [str(error) for error in validator.iter_errors(json.loads(body))]
        _expect(not errors, "\n".join(errors))


def promised_contents(method: str, path: str, status: int) -> dict[str, Schema]:
    """Gives the schema of each media type that may come with this status."""
    operation = find_operation(method, path)
    if operation is None:
        refusals = {400, 404, 405} if find_operations(path) or path in UNDESCRIBED else {400, 404}
        described = method in READING and path in UNDESCRIBED
        _expect(described or status in refusals, f"{method} {path} answers {status}.")
        return {PROBLEM_TYPE: PROBLEM}
    if str(status) not in operation["responses"]:
        raise BrokenContractError(f"{path} may not answer {status}.")
    contents = operation["responses"][str(status)].get("content", {})
    return {media_type: content["schema"] for media_type, content in contents.items()}


def find_operation(method: str, path: str) -> dict[str, Any] | None:
    """Gives the description of a method at this path, or None when there is none."""
    return find_operations(path).get("get" if method in READING else method.lower())


def find_operations(path: str) -> dict[str, Any]:
    """Gives the description of each method at this path."""
    for template, item in contract()["paths"].items():
        if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path):
            return item
    return {}


@functools.cache
def contract() -> dict[str, Any]:
    """Gives the OpenAPI document."""
    return json.loads(openapi_document())


@functools.cache
def closed_validator(schema: str, *, selection: bool) -> jsonschema_rs.Validator:
    """Gives a validator that takes nothing but what is described.

    A part of a document is only right when it was asked for; otherwise any part would do.
    """
    schemas = {
        name: close(named) if selection or not name.endswith("Selection") else False
        for name, named in contract()["components"]["schemas"].items()
    }
    document = {**close(json.loads(schema)), "components": {"schemas": schemas}}
    return jsonschema_rs.Draft202012Validator(document, validate_formats=True)


def _expect(condition: bool, message: str) -> None:
    if not condition:
        raise BrokenContractError(message)
