"""Whatever is made of a definition, the proofs say what is wrong with it and never stop."""

from __future__ import annotations

import os
from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

import pytest

from checks.engine.prove import Place, prove
from tests.checks.engine.making import Json
from tests.checks.engine.proving import codes, simple
from tests.checks.engine.random_checks import random_check

pytestmark = pytest.mark.no_cover

CORRUPTIONS = int(os.environ.get("PROOF_CHECKS", "300")) * 5
ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, float("nan"), 10**12, "", " ", "x", "q0", "gp", "ernst"),
    *([], {}, [None], [[]], {"": None}, {"question": "q0"}, [{"score": "ernst"}], "1" * 5000),
)


def corrupted(random: Random, made: Json) -> Any:
    """Gives a definition of which one part, however deep, is gone or is something else."""
    top = {"": deepcopy(made)}
    parts = list(parts_of(top))
    for _ in range(random.choice((1, 1, 1, 3))):
        part, name = random.choice(parts)
        try:
            if random.random() < 0.3:
                del part[name]
            else:
                part[name] = deepcopy(random.choice(ODD))
        except (IndexError, KeyError):
            continue
    return top.get("")


def parts_of(part: Any) -> Iterator[tuple[Any, Any]]:
    """Gives every place in JSON: what holds it, and its name or number there."""
    names = part.keys() if isinstance(part, dict) else range(len(part))
    for name in names:
        yield part, name
        if isinstance(part[name], dict | list):
            yield from parts_of(part[name])


def test_nothing_that_is_made_of_a_definition_stops_the_proofs() -> None:
    random, refused = Random(20_265), 0
    for _ in range(CORRUPTIONS):
        report = prove(corrupted(random, random_check(random, most_steps=3)))

        refused += not report.ok
        for finding in report.findings:
            assert isinstance(finding.place.key, str)
    assert refused > CORRUPTIONS / 2


@pytest.mark.parametrize("json", [None, 1, "x", [], {}, [{}], True])
def test_what_is_no_definition_cannot_be_read(json: Any) -> None:
    report = prove(json)

    assert set(codes(report)) == {"badValue"}


def test_what_is_missing_is_named_by_its_place() -> None:
    made = simple()
    del made["steps"][1]["options"][0]["label"]
    made["steps"][0]["options"][1]["redFlag"] = {}
    made["rules"][0]["when"] = [{"question": "how", "in": "mild"}]

    found = [(one.place, one.params["value"]) for one in prove(made).findings]

    assert found == [
        (Place("option", "alarm", "yes"), "/steps/0/options/1/redFlag"),
        (Place("option", "how", "mild"), "/steps/1/options/0/label"),
        (Place("rule", "mild"), "/rules/0/when/0"),
    ]
