"""The reference frontend, held by the compiler to the types of the npm package."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import attempt, run

pytestmark = pytest.mark.node


def test_types_of_the_reference_hold(reference: Path, compiler: str) -> None:
    run(reference, compiler, "-p", ".")
    checked = set(map(Path, run(reference, compiler, "-p", ".", "--listFilesOnly").split()))
    assert set(reference.rglob("*.js")) <= checked


@pytest.mark.parametrize(
    ("name", "right", "wrong", "refusal"),
    [
        ("blocks/index.js", "  related: (block) => calls.related(block, place),\n", "", "TS2741"),
        ("blocks/index.js", "lists.doDont(block", "lists.tipList(block", "TS2345"),
        ("blocks/help.js", "card.timeframe &&", "card.timeFrame &&", "TS2551"),
        ("pages/exercises.js", "{ query, signal }", "{ page: 1, signal }", "TS2353"),
    ],
    ids=["missing renderer", "wrong renderer", "wrong field", "wrong parameter"],
)
def test_a_fault_in_the_reference_does_not_compile(
    reference: Path, compiler: str, *, name: str, right: str, wrong: str, refusal: str
) -> None:
    file = reference / "js" / name
    text = file.read_text(encoding="utf-8")
    assert text.count(right) == 1
    file.write_text(text.replace(right, wrong), encoding="utf-8")
    try:
        compiled = attempt(reference, compiler, "-p", ".")
    finally:
        file.write_text(text, encoding="utf-8")
    assert compiled.returncode
    assert refusal in compiled.stdout
