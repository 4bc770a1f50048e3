"""What editors made becomes a definition: every kind of question, condition and person."""

from __future__ import annotations

from typing import Any

import pytest

from checks.compile import Compiled
from checks.engine.definition import read_definition
from checks.engine.evaluate import evaluate
from checks.models import Check, Question, Score
from checks.publishing import compiled
from tests.factories import (
    answer,
    answer_option,
    block_id,
    check_rule,
    check_step,
    condition,
    create_check,
    create_question,
    create_route,
)

pytestmark = pytest.mark.django_db


def compile_draft(**fields: Any) -> Compiled:
    """Gives the definition of a draft with these fields."""
    return compiled(create_check(live=False, **fields), draft=True)


def score_condition(bound: str, score: Score, points: int) -> dict[str, Any]:
    """Gives a condition on a score as it is stored."""
    return {"type": bound, "value": {"score": score.pk, "points": points}, "id": block_id(bound)}


def person(name: str, route: Any, *answers: str) -> dict[str, Any]:
    """Gives a test person as it is stored."""
    value = {"name": name, "answers": list(answers), "route": route.pk}
    return {"type": "person", "value": value, "id": block_id(name)}


def points(score: Score, number: int) -> list[dict[str, Any]]:
    """Gives points of an answer as they are stored."""
    value = {"score": score.pk, "points": number}
    return [{"type": "item", "value": value, "id": block_id(f"{score} {number}")}]


def test_a_scale_becomes_numbers_with_points_above_the_lowest() -> None:
    score = Score.objects.create(name="Ernst")
    scale: dict[str, Any] = {
        "minimum": 1,
        "maximum": 3,
        "minimum_label": "licht",
        "maximum_label": "zwaar",
    }
    question = create_question("Hoe erg?", kind=Question.Kind.RATING, rating_score=score, **scale)
    step = compile_draft(steps=[check_step(question)]).json["steps"][0]
    assert (step["kind"], step["ordinal"]) == ("rating", True)
    assert [(one["key"], one["help"], one["points"]) for one in step["options"]] == [
        ("1", "licht", {}),
        ("2", None, {"ernst": 1}),
        ("3", "zwaar", {"ernst": 2}),
    ]


def test_only_scores_in_use_are_told() -> None:
    Score.objects.create(name="Ongebruikt")
    score = Score.objects.create(name="Ernst", meaning="Hoe zwaar het is.")
    route = create_route()
    rule = check_rule(route, score_condition("score_at_most", score, 2))
    made = compile_draft(rules=[rule], fallback=route).json
    assert made["scores"] == [{"key": "ernst", "name": "Ernst", "meaning": "Hoe zwaar het is."}]
    assert made["rules"][0]["when"] == [{"score": "ernst", "atMost": 2}]


def test_points_for_one_score_are_added() -> None:
    score = Score.objects.create(name="Ernst")
    twice = [*points(score, 1), *points(score, 2)]
    question = create_question("Pijn?", options=[answer_option("Ja", points=twice)], live=False)
    step = compile_draft(steps=[check_step(question)]).json["steps"][0]
    assert step["options"][0]["points"] == {"ernst": 3}


def test_a_retired_answer_is_named_and_not_given() -> None:
    options = [answer_option("Ja"), answer_option("Soms", retired=True)]
    question = create_question("Pijn?", options=options, live=False)
    step = compile_draft(steps=[check_step(question)]).json["steps"][0]
    assert [one["key"] for one in step["options"]] == ["ja"]
    assert step["retired"] == ["soms"]


def test_a_person_answers_in_the_form_of_the_question() -> None:
    route = create_route()
    one = create_question("Waar?", "Rug", "Nek")
    many = create_question("Ook?", "Koorts", "Moe", kind=Question.Kind.MULTIPLE, live=False)
    answers = [answer(one, "Rug"), answer(many, "Koorts"), answer(many, "Moe")]
    made = compile_draft(
        steps=[check_step(one), check_step(many)],
        test_persons=[person("Anna", route, *answers)],
    )
    assert made.persons[0].answers == {"waar": "rug", "ook": ["koorts", "moe"]}
    assert made.persons[0].route == "zelf-aan-de-slag"


def test_what_is_not_filled_in_is_left_out_of_a_draft() -> None:
    route = create_route()
    empty = {"type": "step", "value": {"question": None, "block": "", "shown_when": []}}
    unfinished: dict[str, Any] = {"when": [], "route": None, "text": "", "source": None}
    question = create_question("Waar?", "Rug", "Nek")
    made = compile_draft(
        steps=[empty | {"id": block_id("empty")}, check_step(question, condition())],
        rules=[{"type": "rule", "value": unfinished, "id": block_id("rule")}],
        fallback=route,
    )
    assert [step["key"] for step in made.json["steps"]] == ["waar"]
    assert made.json["steps"][0]["shownWhen"] == []
    assert made.json["rules"] == []


def test_an_answer_that_is_gone_stays_to_be_found() -> None:
    first, second = create_question("Waar?", "Rug", "Nek"), create_question("Pijn?", "Nee", "Ja")
    gone = condition(f"{first.uuid}:{block_id('gone')}")
    steps = [check_step(first), check_step(second, gone)]
    made = compile_draft(steps=steps).json
    assert made["steps"][1]["shownWhen"] == [{"question": "waar", "in": [block_id("gone")]}]


def test_the_draft_of_a_question_is_compiled_with_a_draft_only() -> None:
    check = create_check()
    question = Question.objects.get()
    question.text = "Heb je veel pijn?"
    question.save_revision()
    texts = [compiled(check, draft=draft).json["steps"][0]["text"] for draft in (True, False)]
    assert texts == ["Heb je veel pijn?", "Heb je pijn?"]


def test_places_lead_from_a_definition_to_its_blocks() -> None:
    check = create_check()
    made = compiled(check, draft=True)
    assert made.places["step", "heb-je-pijn"] == check.steps.raw_data[0]["id"]
    rule_id = check.rules.raw_data[0]["id"]
    assert made.places["rule", rule_id] == rule_id


def test_a_definition_is_what_the_engine_reads() -> None:
    made = compiled(create_check(), draft=False)
    outcome = evaluate(read_definition(made.json), {"heb-je-pijn": "ja"})
    assert outcome["route"]["key"] == "zelf-aan-de-slag"


def test_the_same_content_has_the_same_hash() -> None:
    check = create_check()
    assert compiled(check, draft=False).hash == compiled(Check.objects.get(), draft=True).hash
