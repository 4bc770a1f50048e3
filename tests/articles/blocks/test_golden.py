"""Every block, full and sparse: its JSON, its text, and its schema."""

import json
from pathlib import Path
from typing import Any

import pytest

from articles.blocks.body import ArticleBodyBlock, body_lines, body_schema, clean_body, render_body
from cms.wire.context import RenderContext
from cms.wire.schema import Components, DocumentValidator, close
from tests.wire.references import KnownReferences

GOLDEN = sorted(Path(__file__).with_name("golden").glob("*.json"))
CASES = [(path.stem, kind) for path in GOLDEN for kind in ("full", "sparse")]


def golden(name: str, kind: str) -> dict[str, Any]:
    path = Path(__file__).with_name("golden") / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))[kind]


@pytest.fixture(scope="module")
def closed() -> DocumentValidator:
    components = Components()
    schema = close(body_schema(components))
    components.schemas = close(components.schemas)
    return DocumentValidator(schema, components)


def test_every_block_has_a_golden_file() -> None:
    blocks = ArticleBodyBlock().child_blocks.keys() | {"subsection"}
    assert {path.stem for path in GOLDEN} == blocks


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_a_block_has_exactly_its_json(name: str, kind: str) -> None:
    example = golden(name, kind)
    assert render_body(example["stored"], RenderContext(KnownReferences())) == example["wire"]


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_the_json_of_a_block_fits_its_closed_schema(
    closed: DocumentValidator, name: str, kind: str
) -> None:
    assert closed.errors(golden(name, kind)["wire"]) == []


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_a_block_has_exactly_its_text(name: str, kind: str) -> None:
    example = golden(name, kind)
    assert body_lines(example["wire"]) == example["lines"]


@pytest.mark.parametrize("name", [path.stem for path in GOLDEN])
def test_a_full_block_may_be_published(name: str) -> None:
    clean_body(golden(name, "full")["stored"])


@pytest.mark.parametrize("name", [path.stem for path in GOLDEN])
def test_every_key_of_a_block_is_required_by_its_schema(
    closed: DocumentValidator, name: str
) -> None:
    wire = golden(name, "full")["wire"]
    innermost = wire[0]["content"][0] if name == "subsection" else wire[0]
    for key in list(innermost):
        value = innermost.pop(key)
        assert closed.errors(wire), key
        innermost[key] = value
