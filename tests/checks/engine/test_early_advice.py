"""An advice is given before the end only when nothing that may follow can change its route."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from checks.engine.definition import read_definition
from checks.engine.evaluate import evaluate
from tests.checks.engine.making import (
    Json,
    any_of,
    at_least,
    at_most,
    definition,
    option,
    random_answers,
    random_definition,
    rule,
    step,
)

SELF = rule("altijd", "self", at_least("ernst", 0))


def outcome(made: Json, **answers: Any) -> Json:
    return evaluate(read_definition(made), answers)


def test_a_red_flag_decides_at_once_when_nothing_more_urgent_is_left() -> None:
    made = definition(
        [step("a", ["x", option("y", flag="gp")]), step("b", ["x", option("y", flag="gp")])],
        [SELF],
    )

    found = outcome(made, a="y")

    assert (found["route"]["key"], found["decidedEarly"]) == ("gp", True)
    assert found["progress"] == {"answered": 1, "remainingAtMost": 0}


def test_nothing_is_decided_while_a_more_urgent_flag_may_follow() -> None:
    made = definition(
        [step("a", ["x", option("y", flag="gp")]), step("b", ["x", option("y", flag="emergency")])],
        [SELF],
    )

    assert outcome(made, a="y")["status"] == "question"


def test_nothing_is_decided_while_points_may_still_reach_a_more_urgent_rule() -> None:
    options = [option(key, points={"ernst": 1}) for key in "abc"]
    steps = [step("q", ["x", "y"]), step("a", options, kind="multiple")]

    within = definition(steps, [SELF, rule("r", "gp", at_least("ernst", 3))])
    beyond = definition(steps, [SELF, rule("r", "gp", at_least("ernst", 4))])

    assert outcome(within, q="x")["status"] == "question"
    assert outcome(beyond, q="x")["decidedEarly"] is True


def test_a_flag_behind_a_condition_that_can_no_longer_hold_does_not_delay_the_advice() -> None:
    made = definition(
        [
            step("a", ["nee", "ja"]),
            step("b", ["x", "y"]),
            step("c", ["x", option("y", flag="gp")], shownWhen=[any_of("a", "ja")]),
        ],
        [SELF],
    )

    assert outcome(made, a="nee")["decidedEarly"] is True
    assert outcome(made, a="ja")["status"] == "question"


def test_a_rule_with_at_most_decides_only_at_the_end() -> None:
    made = definition(
        [step("a", ["x", "y"]), step("b", ["x", option("y", points={"ernst": 2})])],
        [rule("laag", "self", at_most("ernst", 1)), rule("hoog", "gp", at_least("ernst", 2))],
    )

    assert outcome(made, a="x")["status"] == "question"
    assert outcome(made, a="x", b="x")["route"]["key"] == "self"
    assert outcome(made, a="x", b="y")["route"]["key"] == "gp"


def test_an_early_advice_names_the_answers_beyond_it_as_pending() -> None:
    made = definition(
        [step("a", [option("y", flag="gp")]), step("b", ["x", "y"]), step("c", ["x", "y"])], [SELF]
    )

    found = outcome(made, a="y", c="x")

    assert found["decidedEarly"] is True
    assert found["pending"] == ["c"]


@pytest.mark.parametrize("seed", range(200))
def test_deciding_early_never_changes_the_route(seed: int) -> None:
    random = Random(seed)
    made = random_definition(random)
    complete = random_answers(random, made, complete=1.0)
    answers: Json = {}
    early = outcome(made)
    while early["status"] == "question":
        key = early["question"]["key"]
        answers[key] = complete[key]
        early = outcome(made, **answers)

    assert early["route"] == outcome(made, **complete)["route"]
