"""Finds what in a new OpenAPI document breaks frontends that were written for an old one.

A request that was right stays right, and an answer holds what it held. So a field, an optional
parameter, an address, and a member of a union told apart by `type` may be added: frontends skip
a type they do not know. Anything else that is seen by frontends may not change.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
LOWER_BOUNDS = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
UPPER_BOUNDS = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
FIXED = ("format", "pattern", "uniqueItems", "multipleOf")


def breaking_changes(old: Schema, new: Schema) -> list[str]:
    """Gives a sentence about each breaking change, in order of the old document."""
    return list(dict.fromkeys(_Comparison(old, new).find()))


class _Comparison:
    """Walks two documents side by side; each pair of named schemas once in each direction."""

    def __init__(self, old: Schema, new: Schema) -> None:
        self.old, self.new = old, new
        self.seen: set[tuple[str, str, bool]] = set()

    def find(self) -> Iterator[str]:
        named = self.new["components"]["schemas"]
        yield from (
            f"{name}: this named schema is gone."
            for name in self.old["components"]["schemas"]
            if name not in named
        )
        for path, item in self.old["paths"].items():
            for method in METHODS:
                if method in item:
                    where = f"{method.upper()} {path}"
                    after = self.new["paths"].get(path, {}).get(method)
                    if after is None:
                        yield f"{where}: it is gone."
                    else:
                        yield from self.operation(item[method], after, where)

    def operation(self, old: Schema, new: Schema, where: str) -> Iterator[str]:
        if old.get("operationId") != new.get("operationId"):
            yield f"{where}: it has another operationId."
        if new.get("security") and new.get("security") != old.get("security"):
            yield f"{where}: it asks for other credentials."
        yield from self.parameters(old, new, where)
        yield from self.request_body(old.get("requestBody"), new.get("requestBody"), where)
        for status, answer in old["responses"].items():
            if status in new["responses"]:
                after = new["responses"][status]
                yield from (
                    f"{where} {status}: the header {name} is gone."
                    for name in answer.get("headers", {})
                    if name not in after.get("headers", {})
                )
                yield from self.contents(answer, after, f"{where} {status}", request=False)
            elif not status.startswith(("4", "5")):
                yield f"{where}: it no longer answers {status}."

    def parameters(self, old: Schema, new: Schema, where: str) -> Iterator[str]:
        before, after = (
            {(p["in"], p["name"]): p for p in o.get("parameters", [])} for o in (old, new)
        )
        for key, parameter in after.items():
            if parameter.get("required") and not before.get(key, {}).get("required"):
                yield f"{where}, parameter {key[1]}: it is required now."
        for key, parameter in before.items():
            place = f"{where}, parameter {key[1]}"
            if key not in after:
                yield f"{place}: it is gone."
                continue
            if any(parameter.get(part) != after[key].get(part) for part in ("style", "explode")):
                yield f"{place}: it is written in another way."
            if parameter["schema"].get("default") != after[key]["schema"].get("default"):
                yield f"{place}: it has another default."
            yield from self.schema(parameter["schema"], after[key]["schema"], place, request=True)

    def request_body(self, old: Schema | None, new: Schema | None, where: str) -> Iterator[str]:
        if new and new.get("required") and not (old and old.get("required")):
            yield f"{where}: a body is required now."
        if old:
            yield from self.contents(old, new or {}, f"{where}, request", request=True)

    def contents(self, old: Schema, new: Schema, where: str, *, request: bool) -> Iterator[str]:
        after = new.get("content", {})
        for media_type, content in old.get("content", {}).items():
            if media_type not in after:
                yield f"{where}: {media_type} is gone."
            else:
                was, now = content["schema"], after[media_type]["schema"]
                yield from self.schema(was, now, where, request=request)

    def schema(self, old: Schema, new: Schema, where: str, *, request: bool) -> Iterator[str]:
        """Compares two schemas by what they can be: null, a string, this or that object."""
        before, after = _Members(self.old, old), _Members(self.new, new)
        pairs, gone, added = _pair(before.schemas, after.schemas)
        for name in gone:
            # An answer may stop being null; where a block went, a frontend does not look.
            if request or before.schemas[name].get("type") == "object":
                yield f"{where}: it can no longer be {name}."
        for name in added:
            skipped = before.told_by_type and after.schemas[name]["type"] == "object"
            if not request and not skipped:
                yield f"{where}: it can be {name} now."
        for name, other in pairs:
            key = (name, other, request)
            named = name in self.old["components"]["schemas"]
            if not named or key not in self.seen:
                self.seen |= {key} if named else set()
                place = name if named else where
                was, now = before.schemas[name], after.schemas[other]
                yield from self.member(was, now, place, request=request)

    def member(self, old: Schema, new: Schema, where: str, *, request: bool) -> Iterator[str]:
        # What is taken may grow, what is given may shrink.
        narrow, wide = (old, new) if request else (new, old)
        if not _values(narrow, wide):
            yield f"{where}: it {'takes fewer' if request else 'can have other'} values."
        if not _within(narrow, wide):
            yield f"{where}: it has other bounds."
        yield from (
            f"{where}: its {key} differs."
            for key in FIXED
            if key in wide and wide[key] != narrow.get(key)
        )
        if "properties" in old or "properties" in new:
            yield from self.properties(old, new, where, request=request)
        for key in ("items", "additionalProperties"):
            if isinstance(old.get(key), dict):
                after = new.get(key) if isinstance(new.get(key), dict) else {}
                yield from self.schema(old[key], after or {}, f"{where}[]", request=request)
        if request and _closed(new) and not _closed(old):
            yield f"{where}: it takes no other fields any more."

    def properties(self, old: Schema, new: Schema, where: str, *, request: bool) -> Iterator[str]:
        before, after = old.get("properties", {}), new.get("properties", {})
        always, now = set(old.get("required", [])), set(new.get("required", []))
        yield from (
            f"{where}.{name}: it is required now." for name in sorted(now - always) if request
        )
        for name, schema in before.items():
            place = f"{where}.{name}"
            if name not in after:
                yield f"{place}: it is gone."
                continue
            if not request and name in always - now:
                yield f"{place}: it can be left out now."
            yield from self.schema(schema, after[name], place, request=request)


class _Members:
    """What a schema can be, by name: that of the schema, or else of its JSON type."""

    def __init__(self, document: Schema, schema: Schema) -> None:
        self.named = document["components"]["schemas"]
        self.told_by_type = False
        self.schemas: dict[str, Schema] = {}
        self._add(schema, None)

    def _add(self, schema: Schema, name: str | None) -> None:
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            self._add(self.named[name], name)
            return
        choices = schema.get("oneOf", schema.get("anyOf"))
        if choices is not None:
            self.told_by_type |= schema.get("discriminator", {}).get("propertyName") == "type"
            for choice in choices:
                self._add(choice, None)
            return
        types = schema.get("type", "anything")
        for kind in types if isinstance(types, list) else [types]:
            key = name if name and kind == "object" else kind
            self.schemas[key] = {**schema, "type": kind}


def _pair(
    old: dict[str, Schema], new: dict[str, Schema]
) -> tuple[list[tuple[str, str]], list[str], list[str]]:
    """Gives the members that belong together, those that are gone, and those that were added.

    An object that was described in place may get a name, and the other way round.
    """
    pairs = [(name, name) for name in old if name in new]
    gone = [name for name in old if name not in new]
    added = [name for name in new if name not in old]
    if len(gone) == len(added) == 1 and old[gone[0]]["type"] == new[added[0]]["type"]:
        return [*pairs, (gone[0], added[0])], [], []
    return pairs, gone, added


def _values(narrow: Schema, wide: Schema) -> bool:
    """Whether every value that the one lists is one of the other."""
    given, taken = _listed(narrow), _listed(wide)
    return taken is None or (given is not None and all(value in taken for value in given))


def _listed(schema: Schema) -> list[Any] | None:
    return [schema["const"]] if "const" in schema else schema.get("enum")


def _within(narrow: Schema, wide: Schema) -> bool:
    """Whether the bounds of the one lie within those of the other."""
    return all(
        bound not in wide or (bound in narrow and narrow[bound] >= wide[bound])
        for bound in LOWER_BOUNDS
    ) and all(
        bound not in wide or (bound in narrow and narrow[bound] <= wide[bound])
        for bound in UPPER_BOUNDS
    )


def _closed(schema: Schema) -> bool:
    return schema.get("additionalProperties") is False
