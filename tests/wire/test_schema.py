"""Building schemas and checking documents against them."""

from typing import Any

import pytest

from cms.wire.names import camel_case
from cms.wire.schema import (
    Components,
    DocumentValidator,
    SchemaError,
    array_of,
    close,
    constant,
    nullable,
    object_of,
    one_of,
    reference,
)


@pytest.fixture
def components() -> Components:
    named = Components()
    named.add("Leaf", object_of({"type": constant("leaf"), "text": {"type": "string"}}))
    named.add("Gone", object_of({"type": constant("gone")}))
    named.define(
        "Tree",
        named,
        lambda: object_of({"type": constant("tree"), "content": array_of(reference("Node"))}),
    )
    named.add("Node", one_of({"leaf": "Leaf", "tree": "Tree", "gone": "Gone"}))
    named.draft_only.add("Gone")
    return named


@pytest.mark.parametrize(
    ("document", "errors"),
    [
        ({"type": "leaf", "text": "x"}, []),
        ({"type": "leaf", "text": "x", "more": 1}, []),
        ({"type": "leaf"}, ['/: "text" is a required property']),
        ({"type": "leaf", "text": 1}, ['/text: 1 is not of type "string"']),
        ({"type": "other"}, ["/: “other” is not one of the known types"]),
        (
            {"type": "tree", "content": [{"type": "leaf", "text": "x"}, {"type": "leaf"}]},
            ['/content/1: "text" is a required property'],
        ),
    ],
)
def test_errors_say_where_and_what(
    components: Components, document: Any, errors: list[str]
) -> None:
    assert DocumentValidator(reference("Node"), components).errors(document) == errors


def test_what_is_only_for_drafts_is_refused_in_a_published_document(
    components: Components,
) -> None:
    document = {"type": "tree", "content": [{"type": "gone"}]}
    published = DocumentValidator(reference("Node"), components)
    draft = DocumentValidator(reference("Node"), components, draft=True)
    assert published.errors(document) == ["/content/0: “gone” is not one of the known types"]
    assert draft.errors(document) == []


def test_a_pointer_escapes_what_it_must() -> None:
    schema = object_of({"a/b": {"type": "string"}})
    assert DocumentValidator(schema, Components()).errors({"a/b": 1}) == [
        '/a~1b: 1 is not of type "string"'
    ]


def test_a_closed_schema_allows_nothing_more() -> None:
    schema = close(object_of({"inner": object_of({"a": {"type": "string"}})}))
    document = {"inner": {"a": "x", "b": 1}}
    assert len(DocumentValidator(schema, Components()).errors(document)) == 1


def test_one_name_cannot_stand_for_two_schemas() -> None:
    components = Components()
    components.add("Thing", {"type": "string"})
    with pytest.raises(SchemaError, match="Thing"):
        components.add("Thing", {"type": "integer"})


def test_one_name_cannot_stand_for_two_blocks() -> None:
    components = Components()
    components.define("Thing", str, dict)
    with pytest.raises(SchemaError, match="Thing"):
        components.define("Thing", int, dict)


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string"}, {"type": ["string", "null"]}),
        (reference("Image"), {"anyOf": [reference("Image"), {"type": "null"}]}),
        (
            {"type": "string", "enum": ["a"]},
            {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "null"}]},
        ),
    ],
)
def test_a_nullable_schema_allows_null(schema: Any, expected: Any) -> None:
    assert nullable(schema) == expected


@pytest.mark.parametrize(
    ("name", "public"),
    [("type", "type"), ("tip_list", "tipList"), ("out_of_hours_gp", "outOfHoursGp")],
)
def test_names_become_camel_case(name: str, public: str) -> None:
    assert camel_case(name) == public
