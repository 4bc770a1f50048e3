"""The demonstration check: complete, short, and with everybody sent where they must go."""

from __future__ import annotations

from typing import Any

import pytest

from checks.blocks.frozen import grow_key
from checks.blocks.route import RouteBodyBlock
from checks.engine.definition import read_definition
from checks.engine.evaluate import evaluate
from checks.engine.prove import TestPerson, prove
from cms.demo.content.check import CARE_ROUTES, QUESTIONS
from cms.demo.content.check.persons import ASKED
from cms.demo.content.check.records import CareRoute
from cms.demo.content.references import resolve
from cms.wire import registry
from tests.demo.check_definition import CHECK, definition, persons

# Seconds; half a minute less than is promised, for whoever hesitates.
LONGEST = 150
DEFINITION = read_definition(definition())


PERSONS = persons()
REPORT = prove(definition(), PERSONS)
WITHOUT_A_DOCTOR = {"zelfzorg", "digitale-begeleiding", "fysiotherapeut"}

every_person = pytest.mark.parametrize("person", PERSONS, ids=lambda person: person.name)
every_place = pytest.mark.parametrize("place", ASKED)


def advice(person: TestPerson) -> dict[str, Any]:
    answer = evaluate(DEFINITION, person.answers)
    assert answer["status"] == "advice"
    return answer


@every_person
def test_a_person_gets_their_route(person: TestPerson) -> None:
    assert advice(person)["route"]["key"] == person.route


@every_person
def test_a_person_answers_only_what_is_asked(person: TestPerson) -> None:
    answer = advice(person)
    assert (answer["ignored"], answer["pending"]) == ([], [])


def test_together_the_persons_meet_every_red_flag() -> None:
    given = {
        (question, option)
        for person in PERSONS
        for question, answer in person.answers.items()
        for option in ([answer] if isinstance(answer, str) else answer)
    }
    flags = {
        (step.key, option.key)
        for step in DEFINITION.steps
        for option in step.options
        if option.red_flag
    }
    assert flags - given == set()


def test_together_the_persons_meet_every_rule() -> None:
    reasons = [reason for person in PERSONS for reason in advice(person)["reasons"]]
    met = {reason["rule"] for reason in reasons if reason["kind"] == "rule"}
    assert {rule.key for rule in DEFINITION.rules} == met


def test_all_is_proved() -> None:
    assert REPORT.findings == ()


def test_no_red_flag_is_asked_late_and_no_rule_is_idle() -> None:
    assert {warning.code for warning in REPORT.warnings} <= {"slowReader"}


def test_everybody_is_done_in_time() -> None:
    assert REPORT.longest
    assert REPORT.longest.seconds <= LONGEST


@every_place
def test_a_complaint_comes_with_something_to_read_or_do(place: str) -> None:
    here = [person for person in PERSONS if person.answers.get("plek") == place]
    alone = [person for person in here if person.route in WITHOUT_A_DOCTOR]
    assert [person.name for person in alone if len(advice(person)["recommendations"]) < 2] == []


@every_person
def test_exercises_are_for_those_who_need_no_doctor(person: TestPerson) -> None:
    kinds = {item["type"] for item in advice(person)["recommendations"]}
    assert "exercise" not in kinds or person.route in {*WITHOUT_A_DOCTOR, "huisarts"}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.key)
def test_keys_stay_when_saved(question: Any) -> None:
    options = [option["value"] for option in question.options]
    assert grow_key(question.key, question.text, ()) == question.key
    assert [grow_key(option["key"], option["label"], ()) for option in options] == [
        option["key"] for option in options
    ]


@pytest.mark.parametrize("route", CARE_ROUTES, ids=lambda route: route.key)
def test_a_route_meets_the_rules_of_its_blocks(route: CareRoute) -> None:
    body = resolve(route.body, lambda ref: 1)
    assert [str(fault) for fault in registry.faults(RouteBodyBlock(), body)] == []


def test_thoughts_of_suicide_lead_to_113() -> None:
    person = next(p for p in PERSONS if p.answers.get("slaap-alarm") == ["niet-leven"])
    answer = advice(person)
    assert "0800-0113" in answer["reasons"][0]["text"]
    assert "0800-0113" in str(answer["route"]["body"])


def test_it_says_that_it_is_a_demonstration() -> None:
    assert "demonstratie" in CHECK.disclaimer
    assert "IIa" in CHECK.regulatory_status
