"""Describes the public API in OpenAPI 3.1, from the views and the published schemas themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.utils import OpenApiExample, OpenApiResponse, extend_schema, extend_schema_view
from rest_framework import serializers

from cms.api.parameters import NamesField
from cms.api.problems import PROBLEM_ERROR_SCHEMA, PROBLEM_SCHEMA, PROBLEM_TYPE

PREFIX = "/api/v1"

PROBLEMS = {
    400: "The request is not valid; `errors` names every fault.",
    404: "There is nothing public at this address.",
    406: "The answer does not come in a form you accept.",
    410: "This was public and has been withdrawn.",
    413: "The body is too large.",
    415: "The body is not JSON in UTF-8.",
    429: "You ask too often; `Retry-After` says how many seconds to wait.",
}

Schema = dict[str, Any]

# By header: of which answers it is, all of them when there is no status, and what it says.
HEADERS: dict[str, tuple[str | None, Schema]] = {
    "API-Version": (
        None,
        {
            "description": "The version of this contract that the answer keeps to.",
            "schema": {"type": "string", "pattern": r"^\d+\.\d+\.\d+$"},
            "required": True,
        },
    ),
    "Location": (
        "308",
        {
            "description": "Where it is now: an address to be asked for instead.",
            "schema": {"type": "string"},
            "required": True,
        },
    ),
    "Retry-After": (
        "429",
        {
            "description": "How many seconds to wait.",
            "schema": {"type": "integer", "minimum": 0},
        },
    ),
}
Endpoint = tuple[str, str, str, Callable[..., Any]]


class NamesFieldSchema(OpenApiSerializerFieldExtension):
    """Describes a list of names by the names it takes."""

    target_class = NamesField
    match_subclasses = True

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> Schema:
        """Gives the schema of the names; `with_commas` says how they are written."""
        names: Schema = {"type": "string", "enum": list(self.target.names())}
        return {"type": "array", "items": names, "minItems": 1, "uniqueItems": True}


def documented(
    operation_id: str,
    summary: str,
    answer: Schema,
    *,
    parameters: Sequence[type[serializers.Serializer[Any]]] = (),
    problems: Sequence[int] = (400, 404, 406),
    media_type: str = "application/json",
    tag: str = "content",
    may_move: bool = False,
    method: str = "get",
    body: Schema | None = None,
    examples: Sequence[OpenApiExample] = (),
) -> Callable[[type], type]:
    """Describes a method of a view: what it gives, what it takes and how it fails."""
    responses: dict[Any, Any] = {(200, media_type): answer}
    if method == "get":
        responses[304] = OpenApiResponse(description="What you have is still current.")
    if may_move:
        responses[308] = OpenApiResponse(description="It has another slug now: see `Location`.")
    for status in problems:
        responses[(status, PROBLEM_TYPE)] = OpenApiResponse(
            response={"$ref": "#/components/schemas/Problem"}, description=PROBLEMS[status]
        )
    described = extend_schema(
        operation_id=operation_id,
        summary=summary,
        description=summary,
        tags=[tag],
        parameters=list(parameters),
        request={"application/json": body} if body else None,
        responses=responses,
        examples=list(examples),
    )
    return extend_schema_view(**{method: described})


def whole_or_selection(whole: str, selection: str) -> Schema:
    """Gives the schema of an answer that `?fields=` can reduce."""
    return {"anyOf": [{"$ref": f"#/components/schemas/{name}"} for name in (whole, selection)]}


def only_public(endpoints: list[Endpoint]) -> list[Endpoint]:
    """Leaves out what is not ours to promise: Wagtail's admin has REST framework views too."""
    return [endpoint for endpoint in endpoints if endpoint[0].startswith(PREFIX)]


def with_commas(result: Schema, **_: Any) -> Schema:
    """Says of every list in a query that its items are separated by commas."""
    for path in result["paths"].values():
        for operation in path.values():
            for parameter in operation.get("parameters", []):
                if parameter["schema"].get("type") == "array":
                    parameter |= {"style": "form", "explode": False}
    return result


def require_bodies(result: Schema, **_: Any) -> Schema:
    """Says of every operation that takes a body that it cannot do without."""
    for path in result["paths"].values():
        for operation in path.values():
            if "requestBody" in operation:
                operation["requestBody"]["required"] = True
    return result


def add_headers(result: Schema, **_: Any) -> Schema:
    """Says of every answer which headers it has."""
    for path in result["paths"].values():
        for operation in path.values():
            for status, answer in operation["responses"].items():
                answer["headers"] = {
                    name: {"$ref": f"#/components/headers/{name}"}
                    for name, (only, _header) in HEADERS.items()
                    if only in {None, status}
                }
    components = result.setdefault("components", {})
    components["headers"] = {name: header for name, (_status, header) in HEADERS.items()}
    return result


def add_problem_schema(result: Schema, **_: Any) -> Schema:
    """Adds the schema of a problem document."""
    schemas = result.setdefault("components", {}).setdefault("schemas", {})
    schemas["Problem"] = PROBLEM_SCHEMA
    schemas["ProblemError"] = PROBLEM_ERROR_SCHEMA
    return result
