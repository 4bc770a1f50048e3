"""The golden vectors, which evaluators in other languages are held to as well."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checks.engine.definition import read_definition
from tests.checks.engine.vectors import outcome_text

FOLDER = Path(__file__).parents[3] / "frontend_contract" / "vectors"
GOLDEN = json.loads((FOLDER / "golden.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", GOLDEN["cases"], ids=lambda case: case["name"])
def test_golden_vector(case: dict[str, Any]) -> None:
    definition = read_definition(GOLDEN["definitions"][case["definition"]])
    expected = case["outcome"] if "outcome" in case else {"faults": case["faults"]}

    assert outcome_text(definition, case["answers"]) == json.dumps(
        expected, ensure_ascii=False, separators=(",", ":")
    )
