"""What breaks frontends is told apart from what does not, and the version says which it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from cms.api import API_VERSION
from frontend_contract.compatibility import find_faults, main
from frontend_contract.differences import breaking_changes
from frontend_contract.generate import FOLDER

TEXT = (FOLDER / "openapi.json").read_text(encoding="utf-8")
OLD: dict[str, Any] = json.loads(TEXT)
SCHEMAS: dict[str, Any] = OLD["components"]["schemas"]
OBJECTS = {name: schema["properties"] for name, schema in SCHEMAS.items() if "properties" in schema}
CHANGELOG = "# Changelog\n\n## {}\n\n### For frontends\n\n- Something.\n\n## 1.0.0\n\n- First.\n"

Change = Callable[[dict[str, Any]], Any]


def change(edit: Change) -> dict[str, Any]:
    """Gives the contract with something changed in it."""
    new: dict[str, Any] = json.loads(TEXT)
    edit(new)
    return new


def retyped(schema: dict[str, Any]) -> dict[str, Any]:
    return {"type": "string" if schema.get("type") == "boolean" else "boolean"}


def test_every_block_has_fields_that_are_tried() -> None:
    mapping = SCHEMAS["Block"]["discriminator"]["mapping"]
    assert {reference.rpartition("/")[2] for reference in mapping.values()} <= OBJECTS.keys()


@pytest.mark.parametrize("name", OBJECTS)
def test_every_field_that_is_gone_renamed_or_retyped_is_caught(name: str) -> None:
    new, fields = json.loads(TEXT), OBJECTS[name]
    for changed in (
        {},
        {f"{field}Renamed": schema for field, schema in fields.items()},
        {field: retyped(schema) for field, schema in fields.items()},
    ):
        new["components"]["schemas"][name]["properties"] = changed
        found = breaking_changes(OLD, new)
        assert fields.keys() == {
            fault.removeprefix(f"{name}.").partition(":")[0]
            for fault in found
            if fault.startswith(f"{name}.")
        }


def test_fields_that_are_added_break_nothing() -> None:
    new = json.loads(TEXT)
    for name in OBJECTS:
        schema = new["components"]["schemas"][name]
        schema["properties"] |= {"added": {"type": "string"}}
        schema["required"] = [*schema.get("required", []), "added"]
    assert breaking_changes(OLD, new) == []


def schema_of(document: dict[str, Any], name: str) -> dict[str, Any]:
    return document["components"]["schemas"][name]


def list_of_articles(document: dict[str, Any]) -> dict[str, Any]:
    return document["paths"]["/api/v1/articles"]["get"]


def parameter(document: dict[str, Any], name: str) -> dict[str, Any]:
    return next(p for p in list_of_articles(document)["parameters"] if p["name"] == name)


def advice_body(document: dict[str, Any]) -> dict[str, Any]:
    operation = document["paths"]["/api/v1/checks/{slug}/versions/{version}/advice"]["post"]
    return operation["requestBody"]


def add_block(document: dict[str, Any]) -> None:
    """Adds a type of block as a program that knows it would."""
    schemas = document["components"]["schemas"]
    schemas["QuoteBlock"] = {
        "type": "object",
        "properties": {"type": {"type": "string", "const": "quote"}, "text": {"type": "string"}},
        "required": ["type", "text"],
    }
    schemas["Block"]["oneOf"].append({"$ref": "#/components/schemas/QuoteBlock"})


def remove_block(document: dict[str, Any]) -> None:
    schema_of(document, "Block")["oneOf"].pop(0)


BREAKING: dict[str, tuple[Change, str]] = {
    "an address": (lambda d: d["paths"].pop("/api/v1/topics"), "GET /api/v1/topics: it is gone."),
    "a method": (
        lambda d: d["paths"]["/api/v1/topics"].pop("get"),
        "GET /api/v1/topics: it is gone.",
    ),
    "another name of an operation": (
        lambda d: list_of_articles(d).update(operationId="articlesList"),
        "another operationId",
    ),
    "credentials": (lambda d: list_of_articles(d).update(security=[{"key": []}]), "credentials"),
    "a parameter": (lambda d: parameter(d, "topic").update(name="theme"), "topic: it is gone"),
    "a parameter that is required": (
        lambda d: parameter(d, "topic").update(required=True),
        "parameter topic: it is required now.",
    ),
    "a new parameter that is required": (
        lambda d: list_of_articles(d)["parameters"].append(
            {"in": "query", "name": "new", "required": True, "schema": {"type": "string"}}
        ),
        "parameter new: it is required now.",
    ),
    "another default": (
        lambda d: parameter(d, "pageSize")["schema"].update(default=10),
        "another default",
    ),
    "another way of writing a list": (
        lambda d: parameter(d, "fields").update(explode=True),
        "written in another way",
    ),
    "a tighter bound": (
        lambda d: parameter(d, "pageSize")["schema"].update(maximum=50),
        "parameter pageSize: it has other bounds.",
    ),
    "a value less to ask for": (
        lambda d: parameter(d, "fields")["schema"]["items"]["enum"].remove("lead"),
        "takes fewer values",
    ),
    "another pattern": (
        lambda d: parameter(d, "topic")["schema"].update(pattern="^[a-z]+$"),
        "its pattern differs",
    ),
    "a field that a request needs": (
        lambda d: advice_body(d)["content"]["application/json"]["schema"].update(
            properties={"answers": {"$ref": "#/components/schemas/CheckAnswers"}, "age": {}},
            required=["answers", "age"],
        ),
        ".age: it is required now.",
    ),
    "less that a request may hold": (
        lambda d: schema_of(d, "CheckAnswers").update(additionalProperties={"type": "string"}),
        "it can no longer be array",
    ),
    "an answer": (lambda d: list_of_articles(d)["responses"].pop("200"), "no longer answers 200"),
    "a header": (
        lambda d: list_of_articles(d)["responses"]["200"]["headers"].pop("API-Version"),
        "the header API-Version is gone",
    ),
    "a media type": (
        lambda d: list_of_articles(d)["responses"]["200"].update(content={"text/html": {}}),
        "application/json is gone",
    ),
    "null where there was none": (
        lambda d: schema_of(d, "ParagraphBlock")["properties"]["html"].update(
            type=["string", "null"]
        ),
        "ParagraphBlock.html: it can be null now.",
    ),
    "null for an object": (
        lambda d: schema_of(d, "Article")["properties"].update(
            seo={"anyOf": [{"$ref": "#/components/schemas/Seo"}, {"type": "null"}]}
        ),
        "Article.seo: it can be null now.",
    ),
    "a field that may be left out": (
        lambda d: schema_of(d, "Article")["required"].remove("lead"),
        "Article.lead: it can be left out now.",
    ),
    "a value more to expect": (
        lambda d: schema_of(d, "CareLevel")["enum"].append("soon"),
        "can have other values",
    ),
    "another constant": (
        lambda d: schema_of(d, "ParagraphBlock")["properties"]["type"].update(const="text"),
        "ParagraphBlock.type: it can have other values.",
    ),
    "another format": (
        lambda d: schema_of(d, "Article")["properties"]["updatedAt"].update(format="date"),
        "Article.updatedAt: its format differs.",
    ),
    "wider bounds of an answer": (
        lambda d: schema_of(d, "Article")["properties"]["version"].update(minimum=0),
        "Article.version: it has other bounds.",
    ),
    "items of another type": (
        lambda d: schema_of(d, "Article")["properties"].update(
            body={"type": "array", "items": {"$ref": "#/components/schemas/RichText"}}
        ),
        "Article.body[]: it can no longer be ParagraphBlock.",
    ),
    "a type of block": (remove_block, "it can no longer be ParagraphBlock."),
    "an outcome that cannot be skipped": (
        lambda d: schema_of(d, "CheckOutcome")["oneOf"].append(
            {"$ref": "#/components/schemas/RichText"}
        ),
        "it can be RichText now",
    ),
    "a named schema": (
        lambda d: d.update(json.loads(TEXT.replace('RichText"', 'Markup"'))),
        "RichText: this named schema is gone.",
    ),
}
HARMLESS: dict[str, Change] = {
    "nothing": lambda d: None,
    "an address": lambda d: d["paths"].update({"/api/v1/new": {"get": {"responses": {}}}}),
    "an optional parameter": lambda d: list_of_articles(d)["parameters"].append(
        {"in": "query", "name": "new", "schema": {"type": "string"}}
    ),
    "a type of block": add_block,
    "another field to ask for": lambda d: parameter(d, "fields")["schema"]["items"]["enum"].append(
        "new"
    ),
    "a wider bound": lambda d: parameter(d, "pageSize")["schema"].update(maximum=200),
    "never null any more": lambda d: schema_of(d, "Article")["properties"].update(
        path={"type": "string"}
    ),
    "another way to fail": lambda d: list_of_articles(d)["responses"].update({"503": {}}),
    "an object described in place": lambda d: schema_of(d, "Article")["properties"].update(
        seo=schema_of(d, "Seo")
    ),
}


@pytest.mark.parametrize("name", BREAKING)
def test_this_breaks_frontends(name: str) -> None:
    edit, fault = BREAKING[name]
    found = breaking_changes(OLD, change(edit))
    assert any(fault in sentence for sentence in found), found


@pytest.mark.parametrize("name", HARMLESS)
def test_this_breaks_nothing(name: str) -> None:
    assert breaking_changes(OLD, change(HARMLESS[name])) == []


def raise_to(version: str, edit: Change) -> dict[str, Any]:
    new = change(edit)
    new["info"]["version"] = version
    return new


@pytest.mark.parametrize(
    ("edit", "old", "enough", "too_little"),
    [
        (remove_block, "1.2.0", "2.0.0", "1.3.0"),
        (add_block, "1.2.0", "1.3.0", "1.2.1"),
        (add_block, "1.2.0", "2.0.0", "1.2.0"),
        (lambda d: schema_of(d, "Problem").update(description="?"), "1.2.9", "1.2.10", "1.2.9"),
        (
            lambda d: schema_of(d, "Article")["properties"].update(title={}),
            "1.2.0",
            "2.0.0",
            "1.3.0",
        ),
    ],
)
def test_a_change_needs_a_version(edit: Change, old: str, enough: str, too_little: str) -> None:
    released = raise_to(old, lambda d: None)
    assert find_faults(released, raise_to(enough, edit), CHANGELOG.format(enough)) == []
    faults = find_faults(released, raise_to(too_little, edit), CHANGELOG.format(too_little))
    assert f"The contract of {old} changed; {too_little} is no new" in faults[-1]


def test_a_change_needs_a_section_for_frontends() -> None:
    new = raise_to("1.3.0", add_block)
    released = raise_to("1.2.0", lambda d: None)
    faults = ["CHANGELOG.md has nothing for frontends at 1.3.0."]
    assert find_faults(released, new, CHANGELOG.format("1.2.0")) == faults


def test_what_an_installation_sets_is_no_change() -> None:
    new = change(lambda d: d.update(servers=[{"url": "https://api.example"}]))
    assert find_faults(OLD, new, "") == []


def test_the_npm_package_has_the_version_of_the_contract() -> None:
    for name in ("package.json", "package-lock.json"):
        assert json.loads((FOLDER / "typescript" / name).read_bytes())["version"] == API_VERSION


def test_this_contract_may_be_released() -> None:
    assert main() == 0
