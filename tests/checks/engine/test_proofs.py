"""The proofs: what they say, how they show it, and that nothing stops them."""

from __future__ import annotations

import dataclasses
import functools
import os
from copy import deepcopy
from random import Random
from typing import Any

import pytest

from checks.engine.answers import Answers
from checks.engine.definition import Definition, Option, Step, read_definition
from checks.engine.evaluate import Outcome, decide, evaluate
from checks.engine.prove import Budget, Finding, Place, Report, TestPerson, advice, prove
from tests.checks.engine.making import Json, any_of, at_least, definition, option, rule, step
from tests.checks.engine.random_checks import random_check
from tests.checks.engine.realistic import eighteen_questions

CORRUPTIONS = int(os.environ.get("PROOF_CHECKS", "300")) * 5
ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, float("nan"), 10**12, "", " ", "x", "q0", "gp", "ernst"),
    *([], {}, [None], [[]], {"": None}, {"question": "q0"}, [{"score": "ernst"}], "1" * 5000),
)


def codes(report: Report) -> list[str]:
    """Gives the codes of all findings."""
    return [finding.code for finding in report.findings]


def simple(*more: Json, **fields: Any) -> Json:
    """Gives a small check that is proved, with more rules."""
    steps = [
        step("alarm", ["no", option("yes", flag="emergency")], kind="yesNo", block="alarm"),
        step("how", ["mild", option("worse", points={"ernst": 2})], ordinal=True),
    ]
    rules = [
        rule("mild", "self", {"score": "ernst", "atMost": 1}),
        rule("more", "gp", at_least("ernst", 2)),
    ]
    routes = [one for one in definition([], [])["routes"] if one["key"] != "physio"]
    return definition(steps, [*rules, *more], routes=routes) | fields


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


def corrupted(random: Random, made: Json) -> Any:
    """Gives a definition of which one part, however deep, is gone or is something else."""
    top = {"": deepcopy(made)}
    parts = list(parts_of(top))
    for _ in range(random.choice((1, 1, 1, 3))):
        part, name = random.choice(parts)
        try:
            if random.random() < 0.3:
                del part[name]
            else:
                part[name] = deepcopy(random.choice(ODD))
        except (IndexError, KeyError):
            continue
    return top.get("")


def parts_of(part: Any) -> Any:
    """Gives every place in JSON: what holds it, and its name or number there."""
    names = part.keys() if isinstance(part, dict) else range(len(part))
    for name in names:
        yield part, name
        if isinstance(part[name], dict | list):
            yield from parts_of(part[name])


def test_nothing_that_is_made_of_a_definition_stops_the_proofs() -> None:
    random, refused = Random(20_265), 0
    for _ in range(CORRUPTIONS):
        report = prove(corrupted(random, random_check(random, most_steps=3)))

        refused += not report.ok
        for finding in report.findings:
            assert isinstance(finding.place.key, str)
    assert refused > CORRUPTIONS / 2


@pytest.mark.parametrize("json", [None, 1, "x", [], {}, [{}], True])
def test_what_is_no_definition_cannot_be_read(json: Any) -> None:
    report = prove(json)

    assert set(codes(report)) == {"badValue"}


def test_what_is_missing_is_named_by_its_place() -> None:
    made = simple()
    del made["steps"][1]["options"][0]["label"]
    made["steps"][0]["options"][1]["redFlag"] = {}
    made["rules"][0]["when"] = [{"question": "how", "in": "mild"}]

    found = [(one.place, one.params["value"]) for one in prove(made).findings]

    assert found == [
        (Place("option", "alarm", "yes"), "/steps/0/options/1/redFlag"),
        (Place("option", "how", "mild"), "/steps/1/options/0/label"),
        (Place("rule", "mild"), "/rules/0/when/0"),
    ]
