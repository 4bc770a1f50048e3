"""What the proofs find is what there is: held against every path, and against another solver."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from checks.engine.definition import read_definition
from checks.engine.evaluate import evaluate
from checks.engine.prove import Finding, Report, prove
from tests.checks.engine.brute_force import (
    Json,
    Path,
    compares,
    count_answer_sets,
    every_answer,
    every_path,
    expected,
    keys_of,
    milliseconds,
    no_worse,
)
from tests.checks.engine.random_checks import random_check
from tests.checks.engine.second_opinion import Opinion

pytestmark = pytest.mark.no_cover

# The promise is held over two thousand: PROOF_CHECKS=2000.
CHECKS = int(os.environ.get("PROOF_CHECKS", "300"))
MOST_ANSWER_SETS = 600
AGREED = (
    "stepNeverShown",
    "routeNeverGiven",
    "nothingHolds",
    "worseIsLessUrgent",
    "ruleNeverHolds",
    "alwaysHolds",
    "ruleNeverDecides",
    "tooLong",
    "slowReader",
)
# The engine is sound and outranks no flag: what would find otherwise has its own tests.
NEVER = {"redFlagOutranked", "earlyAdviceDiffers"}


def small_checks(count: int) -> Iterator[Json]:
    """Gives random checks of which every path can be walked."""
    random = Random(20_261)
    while count:
        made = random_check(random)
        if count_answer_sets(made) <= MOST_ANSWER_SETS:
            count -= 1
            yield made | {"promisedSeconds": random.choice((5, 10, 15, 20, 30, 180))}


def large_checks(count: int) -> Iterator[Json]:
    """Gives random checks with far too many paths to walk."""
    random = Random(20_262)
    while count:
        made = random_check(random, most_steps=14, most_options=6)
        if count_answer_sets(made) > 100_000:
            count -= 1
            yield made


def codes(report: Report) -> set[tuple[str, str]]:
    """Gives the code and the key of what the others can find too, as they name it."""
    found = [(one.code, one.place.key) for one in (*report.findings, *report.warnings)]
    assert not NEVER & {code for code, _key in found}
    # It is found for each question that it starts with; the others only say whether it is so.
    named = {(code, "" if code == "worseIsLessUrgent" else key) for code, key in found}
    return {(code, key) for code, key in named if code in AGREED}


def test_the_proofs_find_what_walking_every_path_finds() -> None:
    random, seen = Random(20_260), Counter[tuple[str, bool]]()

    for made in small_checks(CHECKS):
        report, paths = prove(made), list(every_path(made))
        found = codes(report)
        assert found == expected(made, paths), made
        assert_witnesses_show_it(made, report, paths)
        for path in random.sample(paths, min(len(paths), 20)):
            assert_advice_is_that_of_the_path(made, path)
        for code in AGREED:
            seen[code, code in {one for one, _key in found}] += 1

    for code in AGREED:
        assert seen[code, True] >= CHECKS / 50, code
        assert seen[code, False] >= CHECKS / 50, code


def assert_witnesses_show_it(made: Json, report: Report, paths: list[Path]) -> None:
    """Holds every example of a report against the engine."""
    definition = read_definition(made)
    for key, answers in report.examples.items():
        assert evaluate(definition, answers)["route"]["key"] == key
    for finding in (*report.findings, *report.warnings):
        if finding.code == "nothingHolds":
            outcome = evaluate(definition, finding.witness or {})
            assert outcome["status"] == "advice"
            assert outcome["reasons"] == []
        if finding.code == "worseIsLessUrgent":
            assert_worse(made, finding, paths)
    assert report.longest is not None
    longest = sum(
        milliseconds(one) for one in made["steps"] if one["key"] in report.longest.answers
    )
    assert longest == max(path.milliseconds for path in paths)
    assert report.longest.seconds == pytest.approx(longest / 1000)
    assert report.longest.slow_seconds == pytest.approx(longest * 1.5 / 1000)
    assert report.longest.question_count == len(report.longest.answers)


def assert_advice_is_that_of_the_path(made: Json, path: Path) -> None:
    """Answers one question at a time: an early advice must be the one at the end."""
    definition, given = read_definition(made), dict[str, Any]()
    keys = {route["urgency"]: route["key"] for route in made["routes"]}
    route = made["fallback"] if path.urgency is None else keys[path.urgency]
    for key, answer in path.answers.items():
        outcome = evaluate(definition, given)
        if outcome["status"] == "advice":
            assert outcome["route"]["key"] == route, (made, given, path)
        given[key] = answer
    assert evaluate(definition, given)["route"]["key"] == route


def assert_worse(made: Json, finding: Finding, paths: list[Path]) -> None:
    """Holds both sets of answers of a finding against every path, and against the engine."""
    pair = [finding.witness, finding.params["worse"]]
    milder, worse = (places_of(made, answers, paths) for answers in pair)
    assert compares([no_worse(one) for one in made["steps"]], milder.places, worse.places)
    key = finding.place.key
    assert milder.answers[key] != worse.answers[key]
    urgencies = []
    for answers, route in zip(pair, ("route", "worseRoute"), strict=True):
        advice = evaluate(read_definition(made), answers)["route"]
        assert advice["key"] == finding.params[route]
        urgencies.append(advice["urgency"])
    assert urgencies[0] > urgencies[1]


def places_of(made: Json, answers: Json, paths: list[Path]) -> Path:
    """Gives the path that was walked with these answers."""
    places = tuple(
        next(
            place
            for place, answer in enumerate(every_answer(one))
            if keys_of(answer) == keys_of(answers[one["key"]])
        )
        if one["key"] in answers
        else None
        for one in made["steps"]
    )
    return next(path for path in paths if path.places == places)


def test_another_solver_finds_what_the_proofs_find() -> None:
    for made in large_checks(max(CHECKS // 10, 1)):
        report = prove(made)
        opinion = Opinion(made)
        of = {one["key"]: milliseconds(one) for one in made["steps"]}
        time = {(code, "") for code in ("tooLong", "slowReader")}

        assert codes(report) - time == opinion.findings(), made
        assert report.longest is not None
        assert opinion.longest_is(round(report.longest.seconds * 1000), of), made
