"""Every fault that an editor or a program can put in a check is found when it is proved."""

from __future__ import annotations

from copy import deepcopy

import pytest

from checks.engine.definition import read_definition
from checks.engine.evaluate import evaluate
from checks.engine.prove import Finding, prove
from tests.checks.engine.faults import FAULTS, Change
from tests.checks.engine.making import Json
from tests.checks.engine.realistic import PERSONS, eighteen_questions


@pytest.fixture(scope="module")
def clean() -> Json:
    """Gives the check that faults are seeded in, which has none."""
    made = eighteen_questions()
    assert prove(made, PERSONS).ok
    return made


@pytest.mark.parametrize(("code", "change"), FAULTS.values(), ids=FAULTS)
def test_a_seeded_fault_is_found(clean: Json, code: str, change: Change) -> None:
    spoilt = deepcopy(clean)

    change(spoilt)
    report = prove(spoilt, PERSONS)

    found = [finding for finding in report.findings if finding.code == code]
    assert found, [finding.code for finding in report.findings]
    for finding in found:
        assert_witness_shows_it(spoilt, finding)


def assert_witness_shows_it(made: Json, finding: Finding) -> None:
    """Gives the answers of a finding to the engine."""
    match finding.code:
        case "worseIsLessUrgent":
            definition, params = read_definition(made), finding.params
            milder = evaluate(definition, finding.witness or {})["route"]
            worse = evaluate(definition, params["worse"])["route"]
            assert milder["urgency"] > worse["urgency"]
            assert (milder["key"], worse["key"]) == (params["route"], params["worseRoute"])
        case "nothingHolds":
            assert evaluate(read_definition(made), finding.witness or {})["reasons"] == []
        case "alwaysHolds" | "tooLong":
            assert evaluate(read_definition(made), finding.witness or {})["status"] == "advice"
        case "personGetsOther":
            given = evaluate(read_definition(made), finding.witness or {})["route"]["key"]
            assert given == finding.params["given"]
        case _:
            assert finding.place.kind


def test_forty_faults_of_ten_kinds_are_seeded() -> None:
    assert len(FAULTS) >= 40
    assert len({code for code, _change in FAULTS.values()}) >= 10
