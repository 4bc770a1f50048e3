"""An engine that does not do what a definition says is found by the proofs."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

import pytest

from checks.engine.answers import Answers
from checks.engine.definition import Definition, Option, Step, read_definition
from checks.engine.evaluate import Outcome, decide, evaluate
from checks.engine.prove import Place, advice, prove
from tests.checks.engine.proving import codes, simple
from tests.checks.engine.realistic import eighteen_questions


def forgetting(question: str, key: str) -> Any:
    """Gives an engine that does not see one red flag."""

    def forget(one: Step, item: Option) -> Option:
        forgotten = (one.key, item.key) == (question, key)
        return dataclasses.replace(item, red_flag=None) if forgotten else item

    @functools.cache
    def without(number: int) -> Definition:
        steps = [
            dataclasses.replace(one, options=tuple(forget(one, item) for item in one.options))
            for one in made[number].steps
        ]
        return dataclasses.replace(made[number], steps=tuple(steps))

    made: dict[int, Definition] = {}

    def decide_without(definition: Definition, answers: Answers) -> Outcome:
        made[id(definition)] = definition
        return decide(without(id(definition)), answers)

    return decide_without


@pytest.mark.parametrize(
    ("question", "key"),
    [("now", "accident"), ("age", "under18"), ("saddle", "legStrength"), ("sleepAlarm", "apnea")],
)
def test_an_engine_that_forgets_one_red_flag_is_found(
    monkeypatch: pytest.MonkeyPatch, question: str, key: str
) -> None:
    made = eighteen_questions()
    monkeypatch.setattr(advice, "decide", forgetting(question, key))

    findings = prove(made).findings

    outranked = [one for one in findings if one.code == "redFlagOutranked"]
    assert Place("option", question, key) in [one.place for one in outranked]
    urgency = {route["key"]: route["urgency"] for route in made["routes"]}
    for one in outranked:
        assert urgency[one.params["given"]] < urgency[one.params["expected"]]
        route = evaluate(read_definition(made), one.witness or {})["route"]
        assert route["urgency"] >= urgency[one.params["expected"]]


def test_an_engine_that_advises_too_early_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def hasty(made: Definition, answers: Answers) -> Outcome:
        outcome = decide(made, answers)
        if outcome.question is None or not answers:
            return outcome
        return dataclasses.replace(
            outcome, question=None, route=made.routes["gp"], decided_early=True
        )

    monkeypatch.setattr(advice, "decide", hasty)
    made = simple()

    early = [one for one in prove(made).findings if one.code == "earlyAdviceDiffers"]

    assert early
    assert early[0].params["early"] == "gp"
    complete = early[0].params["complete"]
    assert complete.items() >= (early[0].witness or {}).items()
    assert evaluate(read_definition(made), complete)["route"]["key"] != "gp"


def test_an_engine_that_ends_elsewhere_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def mild(made: Definition, answers: Answers) -> Outcome:
        outcome = decide(made, answers)
        return dataclasses.replace(outcome, route=outcome.route and made.routes["self"])

    monkeypatch.setattr(advice, "decide", mild)

    assert "earlyAdviceDiffers" in codes(prove(simple()))


def test_an_engine_that_keeps_asking_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(made: Definition, answers: Answers) -> Outcome:
        return dataclasses.replace(decide(made, answers), route=None)

    monkeypatch.setattr(advice, "decide", endless)

    assert {"redFlagOutranked", "earlyAdviceDiffers"} <= set(codes(prove(simple())))
