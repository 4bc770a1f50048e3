"""The OpenAPI document itself: complete, and the one that was committed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.test import Client

from articles.blocks.body import ArticleBodyBlock
from cms.wire.names import camel_case
from cms.wire.schema import PREFIX
from frontend_contract.generate import FOLDER
from tests.contract.answers import BASE, contract
from tests.contract.test_golden import golden

SCHEMAS: dict[str, Any] = contract()["components"]["schemas"]
UNIONS = {name: schema for name, schema in SCHEMAS.items() if "discriminator" in schema}


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Gives every part of a schema that is an object."""
    if isinstance(schema, dict):
        yield schema
    values = schema.values() if isinstance(schema, dict) else schema
    for part in values if isinstance(schema, dict | list) else ():
        yield from parts(part)


def types_in(document: Any) -> set[str]:
    """Gives the `type` of everything in a document."""
    return {part["type"] for part in parts(document) if isinstance(part.get("type"), str)}


def test_every_block_has_a_named_component() -> None:
    stored = {*ArticleBodyBlock().child_blocks, "subsection"}
    known = {camel_case(name) for name in stored} | {"unsupported"}
    assert SCHEMAS["Block"]["discriminator"]["mapping"].keys() == known


@pytest.mark.parametrize("name", UNIONS)
def test_a_union_maps_every_member_by_its_constant(name: str) -> None:
    union = UNIONS[name]
    told_by = union["discriminator"]["propertyName"]
    assert told_by in {"type", "kind", "status"}
    members = [member["$ref"] for member in union["oneOf"]]
    mapping = union["discriminator"]["mapping"]
    assert list(mapping.values()) == members
    for value, member in mapping.items():
        schema = SCHEMAS[member.removeprefix(PREFIX)]
        assert schema["properties"][told_by] == {"type": "string", "const": value}
        assert told_by in schema["required"]


def test_every_choice_between_objects_has_a_discriminator() -> None:
    choices = [part for part in parts(SCHEMAS) if "oneOf" in part]
    assert choices
    assert all("discriminator" in choice for choice in choices)


def test_every_enum_is_named() -> None:
    # A column repeats the types of its cells, which are constants.
    inline = [
        name
        for name, schema in SCHEMAS.items()
        for part in parts(schema.get("properties", {}))
        if isinstance(part.get("enum"), list)
    ]
    assert inline == ["TableColumn"]


def test_every_reference_leads_somewhere() -> None:
    references = {part["$ref"] for part in parts(contract()) if isinstance(part.get("$ref"), str)}
    components = contract()["components"]
    named = {f"#/components/{kind}/{name}" for kind, all_ in components.items() for name in all_}
    assert references == named


def test_published_schemas_stay_open() -> None:
    forbidding = {"additionalProperties", "unevaluatedProperties"}
    assert [
        part for part in parts(SCHEMAS) if any(part.get(key) is False for key in forbidding)
    ] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_component_is_a_valid_schema(name: str) -> None:
    jsonschema_rs.meta.validate(SCHEMAS[name])


def test_the_golden_article_holds_every_block() -> None:
    blocks = SCHEMAS["Block"]["discriminator"]["mapping"].keys() - {"unsupported"}
    assert blocks <= types_in(golden("article"))


def test_the_committed_document_is_what_the_program_makes(tmp_path: Path) -> None:
    made = tmp_path / "openapi.json"
    options = {"format": "openapi-json", "validate": True, "fail_on_warn": True}
    call_command("spectacular", **options, file=str(made))
    assert made.read_bytes() == (FOLDER / "openapi.json").read_bytes()


def test_the_served_document_is_the_committed_one(api: Client) -> None:
    answer = api.get(f"{BASE}/openapi.json")
    assert answer["Content-Type"] == "application/json"
    assert answer.json() == json.loads((FOLDER / "openapi.json").read_bytes())
    assert answer["ETag"]


class Addresses(HTMLParser):
    """Collects every address in a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {"src", "href", "spec-url", "action", "srcset", "data"}
        self.found += [str(value) for name, value in attrs if name in names]


def test_the_page_about_the_api_asks_nothing_of_others(api: Client) -> None:
    answer = api.get(f"{BASE}/docs")
    assert answer["Content-Type"] == "text/html; charset=utf-8"
    addresses = Addresses(answer.content.decode()).found
    assert f"{BASE}/openapi.json" in addresses
    assert [address for address in addresses if not address.startswith(("/api/", "/static/"))] == []
    policy = dict(part.split(" ", 1) for part in answer["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert "http" not in answer["Content-Security-Policy"]
    assert not answer.cookies


def test_the_script_of_that_page_comes_from_here(api: Client) -> None:
    page = api.get(f"{BASE}/docs").content.decode()
    script = next(address for address in Addresses(page).found if address.endswith(".js"))
    assert finders.find(script.removeprefix("/static/"))


def test_each_block_that_holds_blocks_refers_to_the_union() -> None:
    for name in ("SectionBlock", "SubsectionBlock", "ExpanderBlock"):
        content = SCHEMAS[name]["properties"]["content"]
        assert content == {"type": "array", "items": {"$ref": f"{PREFIX}Block"}}
