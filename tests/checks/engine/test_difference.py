"""What a new version of a check changes: who is advised more or less urgently, and every part."""

from __future__ import annotations

import os
from collections import Counter
from copy import deepcopy
from random import Random
from typing import Any

import pytest

from checks.engine.definition import read_definition
from checks.engine.evaluate import evaluate
from checks.engine.prove import Budget, Change, difference
from tests.checks.engine.brute_force import (
    Json,
    Path,
    count_answer_sets,
    every_path,
    keys_of,
)
from tests.checks.engine.making import any_of, at_least, definition, option, rule, step
from tests.checks.engine.random_checks import changed_check, random_check
from tests.checks.engine.realistic import eighteen_questions, random_wiring

pytestmark = pytest.mark.no_cover

CHECKS = int(os.environ.get("PROOF_CHECKS", "300"))
MOST_ANSWER_SETS = 150


def alike(old: Path, new: Path, common: dict[str, set[str]]) -> bool:
    """Tells whether these could be the answers of one person: the same where both are asked."""
    for key, options in common.items():
        if key in old.answers and key in new.answers:
            first, second = keys_of(old.answers[key]), keys_of(new.answers[key])
            if first != second or not first <= options:
                return False
    return True


def changes_walked(old: Json, new: Json) -> set[tuple[str, str]]:
    """Gives each pair of an old and a new route that one person can get, found path by path."""
    options = [
        {one["key"]: {item["key"] for item in one["options"]} for one in made["steps"]}
        for made in (old, new)
    ]
    common = {key: options[0][key] & options[1][key] for key in options[0] if key in options[1]}
    paths = [[(route_of(made, path), path) for path in every_path(made)] for made in (old, new)]
    return {
        (before, after)
        for before, old_path in paths[0]
        for after, new_path in paths[1]
        if before != after and alike(old_path, new_path, common)
    }


def route_of(made: Json, path: Path) -> str:
    """Gives the route that a path leads to, the fallback where nothing holds."""
    keys = {route["urgency"]: route["key"] for route in made["routes"]}
    return made["fallback"] if path.urgency is None else keys[path.urgency]


def assert_shown(old: Json, new: Json, change: Change) -> None:
    """Gives both sets of answers of a change to the engine."""
    for made, answers, route in (
        (old, change.old_answers, change.old_route),
        (new, change.new_answers, change.new_route),
    ):
        advice = evaluate(read_definition(made), answers)
        assert advice["route"]["key"] == route
        assert advice["ignored"] == []
    for key in change.old_answers.keys() & change.new_answers.keys():
        assert keys_of(change.old_answers[key]) == keys_of(change.new_answers[key])
    assert change.answers.keys() == change.old_answers.keys() | change.new_answers.keys()


def test_who_is_advised_differently_is_what_walking_every_pair_of_paths_finds() -> None:
    random, seen = Random(20_263), Counter[bool]()
    while seen.total() < CHECKS:
        old = random_check(random, most_steps=4)
        new = changed_check(random, old)
        if max(map(count_answer_sets, (old, new))) > MOST_ANSWER_SETS:
            continue

        found = difference(old, new)

        assert found.complete
        pairs = {(change.old_route, change.new_route) for change in found.changes}
        assert pairs == changes_walked(old, new), (old, new)
        assert len(pairs) == len(found.changes)
        for change in found.changes:
            assert_shown(old, new, change)
        seen[bool(pairs)] += 1
    assert min(seen[True], seen[False]) > CHECKS / 20


def test_the_same_check_has_no_difference() -> None:
    found = difference(eighteen_questions(), eighteen_questions())

    assert found.complete
    assert found.changes == ()
    assert not any([*found.added.values(), *found.removed.values(), *found.reworded.values()])


def test_a_rule_that_asks_for_more_makes_people_less_urgent() -> None:
    old, new = eighteen_questions(), eighteen_questions()
    severe = next(one for one in new["rules"] if one["key"] == "severe")
    severe["when"] = [at_least("severity", 7)]

    found = difference(old, new)

    assert found.reworded == {"step": [], "option": [], "rule": ["severe"], "route": []}
    assert [(one.old_route, one.new_route, one.urgency) for one in found.changes] == [
        ("physio", "digital", -10)
    ]
    assert_shown(old, new, found.changes[0])


def test_a_new_question_with_a_red_flag_is_a_change_for_whoever_has_it() -> None:
    old = definition([step("a", ["no", "yes"])], [rule("rest", "physio")])
    new = deepcopy(old)
    new["steps"].append(step("b", ["no", option("yes", flag="emergency")]))

    found = difference(old, new)

    assert found.added == {
        "step": ["b"],
        "option": [("b", "no"), ("b", "yes")],
        "rule": [],
        "route": [],
    }
    (change,) = found.changes
    assert (change.old_route, change.new_route) == ("physio", "emergency")
    assert change.urgency == 30
    assert change.old_answers == {"a": "no"}
    assert change.answers == change.new_answers == {"a": "no", "b": "yes"}


def test_a_route_in_the_place_of_an_equally_urgent_one_is_a_change() -> None:
    old = definition([step("a", ["no", "yes"])], [rule("rest", "physio")])
    new = deepcopy(old)
    new["routes"][1] |= {"key": "manual"}
    new["rules"][0] |= {"route": "manual"}

    found = difference(old, new)

    (change,) = found.changes
    assert (change.old_route, change.new_route, change.urgency) == ("physio", "manual", 0)


def test_an_answer_that_is_new_is_named_and_is_no_change() -> None:
    old = definition([step("a", ["no", "yes"])], [rule("rest", "physio")])
    new = deepcopy(old)
    new["steps"][0]["options"].append(option("hard", flag="emergency"))

    found = difference(old, new)

    assert found.changes == ()
    assert found.added["option"] == [("a", "hard")]


def test_a_question_that_takes_several_answers_now_shares_the_single_ones() -> None:
    several: list[str | dict[str, Any]] = ["none", option("a", flag="gp"), option("b")]
    old = definition([step("q", several)], [rule("rest", "physio")])
    new = deepcopy(old)
    new["steps"][0] |= {"kind": "multiple"}
    new["steps"][0]["options"] = [
        option("none", exclusive=True),
        option("a"),
        option("b", flag="emergency"),
    ]

    found = difference(old, new)

    ways = {(one.old_route, one.new_route): one for one in found.changes}
    assert ways.keys() == {("gp", "physio"), ("physio", "emergency")}
    assert ways["gp", "physio"].old_answers == {"q": "a"}
    assert ways["gp", "physio"].new_answers == {"q": ["a"]}


def test_questions_in_another_order_are_compared_all_the_same() -> None:
    old = definition(
        [step("a", ["no", "yes"]), step("b", ["no", "yes"]), step("c", ["no", "yes"])],
        [rule("rest", "physio"), rule("both", "gp", any_of("a", "yes"), any_of("c", "yes"))],
    )
    new = deepcopy(old)
    new["steps"].reverse()

    assert difference(old, new).changes == ()
    assert difference(old, new).complete


def test_over_the_budget_a_difference_is_not_complete() -> None:
    old, new = random_wiring(1), random_wiring(2)

    found = difference(old, new, budget=Budget(seconds=20, states=2_000))

    assert not found.complete
    assert found.changes == ()
    assert found.reworded["rule"]


@pytest.mark.parametrize("spoilt", [{}, None, {"steps": []}])
def test_a_definition_that_is_not_well_formed_is_not_compared(spoilt: Any) -> None:
    good = eighteen_questions()

    assert not difference(spoilt, good).complete
    assert not difference(good, spoilt).complete
