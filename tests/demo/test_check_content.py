"""The demonstration check: complete, short, and with everybody sent where they must go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from checks.blocks.frozen import grow_key
from checks.blocks.route import RouteBodyBlock
from checks.engine.definition import read_definition
from checks.engine.evaluate import evaluate
from checks.engine.prove import Budget, TestPerson, prove
from cms.demo.content.check import CARE_ROUTES, QUESTIONS
from cms.demo.content.check.persons import ASKED
from cms.demo.content.check.records import CareRoute
from cms.demo.content.references import resolve
from cms.wire import registry
from tests.demo.check_definition import CHECK, definition, persons

# Milliseconds to read a character: IReST, 17 languages, PubMed 22661485.
READING = 68
LONGEST = 150
DEFINITION = read_definition(definition())


def advice(person: TestPerson) -> dict[str, Any]:
    answer = evaluate(DEFINITION, person.answers)
    assert answer["status"] == "advice"
    return answer


def seconds(place: str) -> float:
    """Gives how long the longest way of somebody with a complaint in this place takes."""
    shown = [question for question in QUESTIONS if question.key in asked(place)]
    read = sum(
        len(text)
        for question in shown
        for text in (question.text, question.help, *labels(question))
    )
    several = sum(question.kind == "multiple" for question in shown)
    return read * READING / 1000 + 2.5 * len(shown) + several


def labels(question: Any) -> Iterator[str]:
    for option in question.options:
        yield option["value"]["label"]
        yield option["value"]["help"]


def asked(place: str) -> set[str]:
    shown = set()
    for step in DEFINITION.steps:
        places = [atom.options for atom in step.shown_when if hasattr(atom, "options")]
        if all(place in options for options in places):
            shown.add(step.key)
    return shown


@pytest.mark.parametrize("person", persons(), ids=lambda person: person.name)
def test_a_person_gets_their_route(person: TestPerson) -> None:
    assert advice(person)["route"]["key"] == person.route


@pytest.mark.parametrize("person", persons(), ids=lambda person: person.name)
def test_a_person_answers_only_what_is_asked(person: TestPerson) -> None:
    answer = advice(person)
    assert (answer["ignored"], answer["pending"]) == ([], [])


def test_together_the_persons_meet_every_red_flag_and_rule() -> None:
    kept = [(person.answers, advice(person)) for person in persons()]
    met = {
        (key, option)
        for answers, _ in kept
        for key, given in answers.items()
        for option in ([given] if isinstance(given, str) else given)
    }
    flags = {
        (step.key, option.key)
        for step in DEFINITION.steps
        for option in step.options
        if option.red_flag
    }
    reasons = {
        reason["rule"]
        for _, answer in kept
        for reason in answer["reasons"]
        if reason["kind"] == "rule"
    }
    assert flags - met == set()
    assert {rule.key for rule in DEFINITION.rules} - reasons == set()


def test_the_proofs_hold() -> None:
    report = prove(definition(), persons(), budget=Budget())
    assert report.findings == ()


@pytest.mark.parametrize("place", ASKED)
def test_everybody_is_done_in_time(place: str) -> None:
    assert seconds(place) <= LONGEST


@pytest.mark.parametrize("place", ASKED)
def test_a_complaint_comes_with_something_to_read_or_do(place: str) -> None:
    found = [
        item
        for person in persons()
        if person.answers.get("plek") == place
        and person.route in {"zelfzorg", "digitale-begeleiding", "fysiotherapeut"}
        for item in [advice(person)["recommendations"]]
    ]
    assert all(len(items) > 1 for items in found)


@pytest.mark.parametrize(
    "person",
    [p for p in persons() if p.route in {"bel-112", "huisarts-vandaag"}],
    ids=lambda person: person.name,
)
def test_nobody_in_a_hurry_is_told_to_exercise(person: TestPerson) -> None:
    assert [item for item in advice(person)["recommendations"] if item["type"] == "exercise"] == []


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
    (person,) = [
        person for person in persons() if person.answers.get("slaap-alarm") == ["niet-leven"]
    ]
    answer = advice(person)
    assert "0800-0113" in answer["reasons"][0]["text"]
    assert "0800-0113" in str(answer["route"]["body"])


def test_it_says_that_it_is_a_demonstration() -> None:
    assert "demonstratie" in CHECK.disclaimer
    assert "IIa" in CHECK.regulatory_status
