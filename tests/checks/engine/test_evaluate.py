"""The rules of walking and of the advice, each on the smallest check that shows it."""

from __future__ import annotations

from typing import Any

from checks.engine.definition import read_definition
from checks.engine.evaluate import evaluate
from tests.checks.engine.making import (
    Json,
    any_of,
    at_least,
    definition,
    option,
    rule,
    step,
)


def outcome(made: Json, **answers: Any) -> Json:
    return evaluate(read_definition(made), answers)


def reasons(found: Json) -> list[str]:
    return [reason.get("option") or reason["rule"] for reason in found["reasons"]]


SELF = rule("altijd", "self", at_least("ernst", 0))

# The second question is for who answers "ja" to the first; "ja" to the second is a red flag.
BRANCH = definition(
    [
        step("pijn", ["nee", "ja"]),
        step("been", ["nee", option("ja", flag="gp")], shownWhen=[any_of("pijn", "ja")]),
        step("duur", ["kort", option("lang", flag="emergency", points={"ernst": 2})]),
    ],
    [SELF],
)


def test_the_first_question_is_asked_without_answers() -> None:
    assert outcome(BRANCH)["question"] == {
        "key": "pijn",
        "block": "complaint",
        "kind": "single",
        "text": "Pijn?",
        "help": None,
        "options": [
            {"key": "nee", "label": "Nee", "help": None, "exclusive": False},
            {"key": "ja", "label": "Ja", "help": None, "exclusive": False},
        ],
    }


def test_a_question_shows_nothing_of_what_its_answers_lead_to() -> None:
    asked = outcome(BRANCH, pijn="nee")["question"]

    assert set(asked["options"][1]) == {"key", "label", "help", "exclusive"}


def test_a_question_is_shown_when_its_conditions_hold() -> None:
    assert outcome(BRANCH, pijn="ja")["question"]["key"] == "been"


def test_a_question_whose_conditions_fail_is_passed_over() -> None:
    assert outcome(BRANCH, pijn="nee")["question"]["key"] == "duur"


def test_all_conditions_of_a_question_must_hold() -> None:
    both = [any_of("a", "ja"), at_least("ernst", 1)]
    made = definition(
        [
            step("a", ["nee", "ja", option("erg", points={"ernst": 1})]),
            step("b", ["x", option("y", flag="gp")], shownWhen=both),
            step("c", ["x", option("y", flag="gp")]),
        ],
        [SELF],
    )

    assert outcome(made, a="ja")["question"]["key"] == "c"
    assert outcome(made, a="erg")["question"]["key"] == "c"


def test_the_walk_stops_at_a_gap_and_names_later_answers_as_pending() -> None:
    found = outcome(BRANCH, pijn="ja", duur="kort")

    assert found["question"]["key"] == "been"
    assert found["pending"] == ["duur"]
    assert found["ignored"] == []


def test_a_pending_red_flag_counts_for_nothing_yet() -> None:
    found = outcome(BRANCH, pijn="ja", duur="lang")

    assert found["status"] == "question"
    assert found["pending"] == ["duur"]
    assert found["progress"] == {"answered": 1, "remainingAtMost": 2}


def test_a_pending_answer_counts_once_the_gap_is_closed() -> None:
    found = outcome(BRANCH, pijn="ja", been="nee", duur="lang")

    assert found["route"]["key"] == "emergency"
    assert found["pending"] == []


def test_a_hidden_answer_is_ignored_and_named() -> None:
    found = outcome(BRANCH, pijn="nee", been="nee", duur="kort")

    assert found["ignored"] == [{"question": "been", "redFlag": False}]
    assert found["progress"]["answered"] == 2


def test_a_hidden_red_flag_is_ignored_and_named_as_one() -> None:
    found = outcome(BRANCH, pijn="nee", been="ja", duur="kort")

    assert found["ignored"] == [{"question": "been", "redFlag": True}]
    assert found["route"]["key"] == "self"


def test_a_hidden_answer_shows_no_later_question() -> None:
    made = definition(
        [
            step("a", ["nee", "ja"]),
            step("b", ["nee", "ja"], shownWhen=[any_of("a", "ja")]),
            step("c", ["nee", option("ja", flag="gp")], shownWhen=[any_of("b", "ja")]),
        ],
        [SELF],
    )

    found = outcome(made, a="nee", b="ja", c="ja")

    assert [one["question"] for one in found["ignored"]] == ["b", "c"]
    assert found["route"]["key"] == "self"


def test_an_answer_between_the_last_kept_one_and_the_gap_is_ignored_not_pending() -> None:
    found = outcome(BRANCH, pijn="nee", been="ja")

    assert [one["question"] for one in found["ignored"]] == ["been"]
    assert found["pending"] == []


def test_an_unanswered_question_satisfies_no_condition() -> None:
    made = definition([step("a", ["x", "y"])], [rule("een", "gp", any_of("b", "x")), SELF])

    assert reasons(outcome(made, a="x")) == ["altijd"]


def test_points_of_all_options_of_an_answer_add_up() -> None:
    options = [option(key, points={"ernst": 1}) for key in "abc"]
    made = definition(
        [step("a", [option("geen", exclusive=True), *options], kind="multiple")],
        [rule("drie", "gp", at_least("ernst", 3)), SELF],
    )

    assert outcome(made, a=["a", "b"])["route"]["key"] == "self"
    assert outcome(made, a=["c", "a", "b"])["route"]["key"] == "gp"


def test_the_most_urgent_of_flags_and_rules_wins_whatever_their_order() -> None:
    made = definition(
        [step("a", [option("x", flag="gp")])],
        [rule("een", "emergency", any_of("a", "x")), SELF],
    )

    found = outcome(made, a="x")

    assert found["route"]["key"] == "emergency"
    assert reasons(found) == ["een"]


def test_reasons_are_all_that_holds_at_the_winning_level_red_flags_first() -> None:
    made = definition(
        [step("a", [option("x", flag="physio")]), step("b", [option("y", flag="gp")])],
        [SELF, rule("r2", "gp", any_of("a", "x")), rule("r1", "gp", any_of("b", "y"))],
    )

    assert reasons(outcome(made, b="y", a="x")) == ["y", "r2", "r1"]


def test_a_reason_has_the_words_and_the_source_of_the_editor() -> None:
    made = definition([step("a", [option("x", flag="gp")])], [rule("r", "gp", any_of("a", "x"))])

    assert outcome(made, a="x")["reasons"] == [
        {
            "kind": "redFlag",
            "question": "a",
            "option": "x",
            "text": "Vanwege x.",
            "source": {"title": "Richtlijn", "url": None},
        },
        {"kind": "rule", "rule": "r", "text": "Reden r.", "source": None},
    ]


def test_nothing_that_holds_gives_the_fallback_without_a_reason() -> None:
    made = definition(
        [step("a", ["x", "y"])], [rule("r", "emergency", any_of("a", "x"))], fallback="physio"
    )

    found = outcome(made, a="y")

    assert found["route"]["key"] == "physio"
    assert found["reasons"] == []


def test_progress_leaves_out_questions_that_can_no_longer_be_shown() -> None:
    assert outcome(BRANCH, pijn="ja")["progress"] == {"answered": 1, "remainingAtMost": 2}
    assert outcome(BRANCH, pijn="nee")["progress"] == {"answered": 1, "remainingAtMost": 1}


def test_recommendations_are_those_whose_conditions_hold() -> None:
    items = [
        {"when": [any_of("pijn", value)], "type": "article", "id": value} for value in ("nee", "ja")
    ]

    found = outcome(BRANCH | {"recommendations": items}, pijn="nee", duur="kort")

    assert found["recommendations"] == [{"type": "article", "id": "nee"}]


def test_an_advice_carries_the_route_and_the_disclaimer() -> None:
    found = outcome(BRANCH, pijn="nee", duur="kort")

    assert list(found) == [
        *("status", "route", "decidedEarly", "reasons", "recommendations", "disclaimer"),
        *("ignored", "pending", "progress"),
    ]
    assert found["route"] == BRANCH["routes"][0]
    assert found["disclaimer"] == BRANCH["disclaimer"]
