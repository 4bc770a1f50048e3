"""JSON Schema 2020-12 of everything on the wire: building it, naming it, checking against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import jsonschema_rs

Schema = dict[str, Any]

PREFIX = "#/components/schemas/"


class SchemaError(Exception):
    """The contract contradicts itself; generating it stops here."""


class Components:
    """The named schemas of the contract, in order of first use.

    Those named in `draft_only` are described, because a preview can hold them, but a published
    document that holds one is refused.
    """

    def __init__(self) -> None:
        self.schemas: dict[str, Schema] = {}
        self.draft_only: set[str] = set()
        self._owners: dict[str, object] = {}

    def define(self, name: str, owner: object, build: Callable[[], Schema]) -> Schema:
        """Names the schema that `build` gives, once, and gives a reference to it.

        The name is taken before the schema is built, so a schema can contain itself.

        Raises:
            SchemaError: the name belongs to something else.
        """
        if self._owners.setdefault(name, owner) is not owner:
            raise SchemaError(f"Two different things are named {name}: {owner!r} is the second.")
        if name not in self.schemas:
            self.schemas[name] = {}
            self.schemas[name] = build()
        return reference(name)

    def add(self, name: str, schema: Schema) -> Schema:
        """Names a schema and gives a reference to it.

        Raises:
            SchemaError: the name belongs to a different schema.
        """
        if self.schemas.setdefault(name, schema) != schema:
            raise SchemaError(f"There are two different schemas named {name}.")
        return reference(name)

    def resolve(self, schema: Schema) -> Schema:
        """Gives the schema that a reference stands for."""
        return self.schemas[schema["$ref"].removeprefix(PREFIX)]


def reference(name: str) -> Schema:
    """Gives a reference to a named schema."""
    return {"$ref": PREFIX + name}


def nullable(schema: Schema) -> Schema:
    """Gives a schema that also allows null."""
    if isinstance(schema.get("type"), str) and not {"enum", "const"} & schema.keys():
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def array_of(items: Schema) -> Schema:
    """Gives the schema of a list."""
    return {"type": "array", "items": items}


def object_of(properties: Mapping[str, Schema]) -> Schema:
    """Gives the schema of an object in which every property is present."""
    return {"type": "object", "properties": dict(properties), "required": list(properties)}


def with_first(first: Mapping[str, Schema], schema: Schema) -> Schema:
    """Gives the schema of an object with more properties in front."""
    return object_of({**first, **schema["properties"]})


def constant(value: str) -> Schema:
    """Gives the schema of one fixed text."""
    return {"type": "string", "const": value}


def one_of(names: Mapping[str, str], by: str = "type") -> Schema:
    """Gives the union of named schemas, told apart by `type`: `{"tipList": "TipListBlock"}`."""
    mapping = {value: PREFIX + name for value, name in names.items()}
    return {
        "oneOf": [reference(name) for name in names.values()],
        "discriminator": {"propertyName": by, "mapping": mapping},
    }


def close(schema: Any) -> Any:
    """Gives the same schema with nothing allowed but what it names, for tests.

    Published schemas are open, so that a new field is not a breaking change.
    """
    if isinstance(schema, list):
        return [close(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: close(part) for key, part in schema.items()}
    if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
        closed["unevaluatedProperties"] = False
    return closed


class DocumentValidator:
    """Checks documents against a schema, and says in words where they differ."""

    def __init__(self, schema: Schema, components: Components, *, draft: bool = False) -> None:
        refused = set() if draft else components.draft_only
        schemas = {
            name: name not in refused and named for name, named in components.schemas.items()
        }
        self._validator = jsonschema_rs.Draft202012Validator(
            {**schema, "components": {"schemas": schemas}}
        )

    def errors(self, document: Any) -> list[str]:
        """Gives a sentence per difference, each with its JSON Pointer; empty when it is valid."""
        found = _deepest(self._validator.iter_errors(document))
        return [f"{_pointer(error.instance_path)}: {_message(error)}" for error in found]


def _deepest(errors: Iterable[Any]) -> Iterator[Any]:
    """Gives what is wrong inside a union, where the schema only says that no member fits."""
    for error in errors:
        branch = _meant(error)
        if branch is None:
            yield error
        else:
            yield from _deepest(branch)


def _meant(error: Any) -> list[Any] | None:
    """Gives the errors of the member that was meant: the one whose `type` is the document's."""
    if error.kind.name not in {"oneOf", "anyOf"}:
        return None
    own_type = [*error.instance_path, "type"]
    for branch in error.kind.context:
        kinds = {other.kind.name for other in branch if other.instance_path == error.instance_path}
        names_other = any(other.instance_path == own_type for other in branch)
        if branch and not names_other and not kinds & {"falseSchema", "type", "oneOf", "anyOf"}:
            return list(branch)
    return None


def _message(error: Any) -> str:
    if error.kind.name == "oneOf" and isinstance(error.instance, dict):
        return f"“{error.instance.get('type')}” is not one of the known types"
    return str(error.message)


def _pointer(path: Iterable[str | int]) -> str:
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path) or "/"
