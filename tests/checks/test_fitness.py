"""What does not fit in a question or check is said in an editor's words, and where."""

from __future__ import annotations

from typing import Any

import pytest

from checks.fitness import check_misfits, question_misfits
from checks.misfit import form_error, sentence
from checks.models import Check, Question, Score
from checks.parts import Parts
from tests.factories import (
    answer,
    answer_option,
    block_id,
    check_rule,
    check_step,
    condition,
    create_question,
    create_route,
    publish,
)

pytestmark = pytest.mark.django_db
KIND = Question.Kind
NONE = {"exclusive": True}


def said_of_question(kind: str, *options: Any, **fields: Any) -> list[str]:
    question = Question(text="Heb je pijn?", kind=kind, options=list(options), **fields)
    return [sentence(question, one) for one in question_misfits(question)]


def said_of_check(**fields: Any) -> list[str]:
    check = Check(title="Klachtencheck", **fields)
    return [sentence(check, one) for one in check_misfits(check, Parts.of(check, drafts=True))]


@pytest.mark.parametrize(
    ("kind", "options", "expected"),
    [
        (KIND.SINGLE, [answer_option("Nee"), answer_option("Ja")], []),
        (KIND.SINGLE, [answer_option("Nee")], ["Geef minstens twee antwoorden"]),
        (
            KIND.SINGLE,
            [answer_option("Nee"), answer_option("Ja", retired=True)],
            ["Geef minstens twee antwoorden"],
        ),
        (
            KIND.YES_NO,
            [answer_option("Nee"), answer_option("Ja"), answer_option("Soms")],
            ["Een ja-neevraag heeft precies twee antwoorden"],
        ),
        (KIND.MULTIPLE, [answer_option("Geen", **NONE), answer_option("Koorts")], []),
        (
            KIND.MULTIPLE,
            [answer_option("Moe"), answer_option("Koorts")],
            ["Vink bij één antwoord “Geen van deze” aan"],
        ),
        (
            KIND.MULTIPLE,
            [answer_option("Geen", **NONE), answer_option("Niets", **NONE)],
            ["Antwoord 2 › “Geen van deze”: Maar één antwoord"],
        ),
        (
            KIND.SINGLE,
            [answer_option("Nee", **NONE), answer_option("Ja")],
            ["Antwoord 1 › “Geen van deze”: Alleen een vraag met meerdere antwoorden"],
        ),
        (
            KIND.SINGLE,
            [answer_option("Nee"), answer_option("nee ")],
            ["Antwoord 2 › Antwoord: Er is al een antwoord met deze woorden"],
        ),
    ],
)
def test_answers_fit_the_kind_of_question(
    kind: str, options: list[Any], expected: list[str]
) -> None:
    said = said_of_question(kind, *options)
    assert len(said) == len(expected), said
    assert all(one.startswith(start) for one, start in zip(said, expected, strict=True)), said


@pytest.mark.parametrize(
    ("lowest", "highest", "fits"), [(0, 10, True), (0, 11, False), (3, 3, False)]
)
def test_a_scale_has_2_to_11_numbers(lowest: int, highest: int, fits: bool) -> None:
    assert fits is not bool(said_of_question(KIND.RATING, minimum=lowest, maximum=highest))


def test_a_published_answer_that_is_removed_stays_as_one_no_longer_given() -> None:
    question = create_question("Waar?", "Rug", "Nek", "Knie")
    nek = question.options.raw_data[1]["id"]
    question.options = [item for item in question.options.get_prep_value() if item["id"] != nek]
    publish(question)
    options = {item["id"]: item["value"] for item in question.options.raw_data}
    assert (options[nek]["key"], options[nek]["retired"]) == ("nek", True)
    assert said_of_question(KIND.SINGLE, *question.options.raw_data) == []


def test_steps_look_back_only() -> None:
    first, second = create_question("Waar?", "Rug", "Nek"), create_question("Erg?", "Nee", "Ja")
    other = create_question("Koorts?", "Nee", "Ja")
    route = create_route()
    said = said_of_check(
        steps=[
            check_step(first, condition(answer(second, "Ja"))),
            check_step(second, condition(answer(first, "Rug"))),
            check_step(first),
        ],
        rules=[check_rule(route, condition(answer(other, "Ja")))],
        fallback=route,
    )
    assert said == [
        (
            "Stap 1 › Tonen als › Antwoord › Een van deze antwoorden: “Erg?” komt later. "
            "Kies een eerdere vraag, of verplaats de stap."
        ),
        "Stap 3 › Vraag: Deze vraag wordt al eerder gesteld.",
        (
            "Regel › Wanneer › Antwoord › Een van deze antwoorden: “Koorts?” zit niet in deze "
            "check. Kies een andere vraag, of voeg een stap toe."
        ),
    ]


def test_an_answer_that_is_no_longer_given_is_not_asked_for() -> None:
    question = create_question("Waar?", "Rug", "Nek", "Knie")
    knie = answer(question, "Knie")
    question.options[2].value["retired"] = True
    question.save_revision()
    route = create_route()
    said = said_of_check(
        steps=[check_step(question)], rules=[check_rule(route, condition(knie))], fallback=route
    )
    assert said == [
        (
            "Regel › Wanneer › Antwoord › Een van deze antwoorden: "
            "Een antwoord op “Waar?” wordt niet meer gegeven. Kies opnieuw."
        )
    ]


def test_only_the_least_urgent_route_asks_for_few_points() -> None:
    score = Score.objects.create(name="Ernst")
    few = {
        "type": "score_at_most",
        "value": {"score": score.pk, "points": 1},
        "id": block_id("few"),
    }
    self_care, doctor = create_route(), create_route("Bel je huisarts", urgency=40)
    steps = [check_step(create_question("Erg?", "Nee", "Ja"))]
    rules = [check_rule(self_care, few), check_rule(doctor, few)]
    (said,) = said_of_check(steps=steps, rules=rules, fallback=doctor)
    assert said.startswith("Regel 2 › Wanneer › Score hoogstens › Score: Alleen een regel voor")


def test_a_check_has_questions_and_a_fallback() -> None:
    assert len(said_of_check()) == 2


def test_each_misfit_is_shown_at_its_block() -> None:
    first, second = create_question("Waar?", "Rug", "Nek"), create_question("Erg?", "Nee", "Ja")
    check = Check(steps=[check_step(first, condition(answer(second, "Ja"))), check_step(second)])
    misfits = [
        one for one in check_misfits(check, Parts.of(check, drafts=True)) if one.field == "steps"
    ]
    error: Any = form_error(misfits)
    answers = error.block_errors[0].block_errors["shown_when"].block_errors[0]
    assert list(answers.block_errors) == ["answers"]
