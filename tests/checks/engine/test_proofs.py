"""What the proofs say, and how they show it."""

from __future__ import annotations

from copy import deepcopy
from random import Random

import pytest

from checks.engine.prove import Budget, Finding, Place, TestPerson, prove
from tests.checks.engine.making import any_of, at_least, definition, option, rule, step
from tests.checks.engine.proving import codes, simple
from tests.checks.engine.random_checks import random_check


def test_a_check_without_faults_is_proved() -> None:
    report = prove(simple())

    assert report.ok
    assert report.findings == ()
    assert report.states > 0


def test_a_report_has_an_example_for_each_route() -> None:
    examples = prove(simple()).examples

    assert examples == {
        "self": {"alarm": "no", "how": "mild"},
        "gp": {"alarm": "no", "how": "worse"},
        "emergency": {"alarm": "yes", "how": "mild"},
    }


def test_the_longest_path_takes_time_to_read_to_think_and_to_choose() -> None:
    made = definition(
        [
            step(
                "a",
                [option("x") | {"label": "12345", "help": "123"}, option("y") | {"label": "12"}],
                text="1234567890",
            ),
            step("b", [option("n", exclusive=True), "m"], kind="multiple", text="?", help="1234"),
        ],
        [rule("rest", "gp")],
    )

    longest = prove(made).longest

    assert longest is not None
    assert longest.seconds == pytest.approx((20 + 7) * 0.068 + 2 * 2.5 + 1)
    assert longest.slow_seconds == pytest.approx(longest.seconds * 1.5)
    assert longest.question_count == 2
    assert longest.answers.keys() == {"a", "b"}


def test_a_path_of_just_the_promised_time_is_not_too_long() -> None:
    # 25 characters are 1.7 seconds; with one question 4.2, and 20 questions are 84.
    texts = [step(f"q{number}", ["a", "b"], text="x" * 23) for number in range(20)]
    made = definition(texts, [rule("rest", "gp")])

    assert "tooLong" not in codes(prove(made | {"promisedSeconds": 84}))
    assert "tooLong" in codes(prove(made | {"promisedSeconds": 83}))


def test_a_slow_reader_over_the_promise_is_a_warning() -> None:
    made = simple()
    longest = prove(made).longest
    assert longest is not None

    report = prove(made | {"promisedSeconds": int(longest.seconds) + 1})

    assert report.ok
    (warning,) = report.warnings
    assert warning.code == "slowReader"
    assert warning.params == {"seconds": longest.slow_seconds, "promised": int(longest.seconds) + 1}


def test_a_rule_that_never_decides_is_a_warning() -> None:
    report = prove(simple(rule("idle", "self", at_least("ernst", 1))))

    assert report.ok
    assert report.warnings == (Finding("ruleNeverDecides", Place("rule", "idle")),)


def test_an_urgent_flag_asked_late_is_a_warning() -> None:
    made = simple()
    made["steps"].reverse()

    report = prove(made)

    assert report.ok
    assert [(one.code, one.place, one.params) for one in report.warnings] == [
        ("flagAskedLate", Place("step", "alarm"), {"question": "how"})
    ]


def test_people_must_get_their_route() -> None:
    persons = [
        TestPerson("goed", {"alarm": "no", "how": "mild"}, "self"),
        TestPerson("vroeg", {"alarm": "yes"}, "emergency"),
        TestPerson("ander", {"alarm": "no", "how": "worse"}, "self"),
        TestPerson("open", {"alarm": "no"}, "self"),
        TestPerson("fout", {"alarm": "maybe", "else": 1}, "self"),
    ]

    findings = prove(simple(), persons).findings

    assert [(one.code, one.place.key, one.params) for one in findings] == [
        ("personGetsOther", "ander", {"name": "ander", "expected": "self", "given": "gp"}),
        ("personUndecided", "open", {"name": "open", "question": "how"}),
        (
            "personInvalid",
            "fout",
            {
                "name": "fout",
                "faults": [
                    {"code": "unknownOption", "pointer": "/answers/alarm"},
                    {"code": "unknownQuestion", "pointer": "/answers/else"},
                ],
            },
        ),
    ]


def test_a_worse_answer_that_is_less_urgent_is_shown_by_both_sets_of_answers() -> None:
    made = simple()
    made["steps"].append(
        step("fever", ["no", option("yes", flag="emergency")], shownWhen=[any_of("how", "mild")])
    )

    (finding,) = prove(made).findings

    assert finding == Finding(
        "worseIsLessUrgent",
        Place("step", "how"),
        {"alarm": "no", "how": "mild", "fever": "yes"},
        {
            "worse": {"alarm": "no", "how": "worse"},
            "route": "emergency",
            "worseRoute": "gp",
        },
    )


@pytest.mark.parametrize("kind", ["yesNo", "rating"])
def test_the_answers_of_some_kinds_are_in_order_whatever_is_said_of_them(kind: str) -> None:
    flagged = [option("0", flag="emergency"), option("1")]
    made = definition([step("q", flagged, kind=kind, ordinal=False)], [rule("rest", "gp")])

    assert "worseIsLessUrgent" in codes(prove(made))


def test_over_the_budget_a_check_is_refused_beside_what_was_found() -> None:
    persons = [TestPerson("ander", {"alarm": "yes"}, "self")]

    for budget in (Budget(states=3), Budget(seconds=0)):
        report = prove(simple(), persons, budget=budget)

        assert not report.ok
        assert codes(report)[-1] == "overBudget"
        assert report.findings[-1].params == {"states": report.states, "seconds": budget.seconds}


def test_a_question_with_very_many_answers_together_is_over_the_budget() -> None:
    options = [option(f"o{number}", points={"ernst": 2**number}) for number in range(24)]
    made = definition(
        [step("q", [option("none", exclusive=True), *options], kind="multiple")],
        [rule("rest", "gp")],
    )

    assert codes(prove(made, budget=Budget(states=5_000))) == ["overBudget"]


def test_a_report_is_the_same_every_time() -> None:
    random = Random(20_264)
    for _ in range(20):
        made = random_check(random)
        assert prove(deepcopy(made)) == prove(made)
