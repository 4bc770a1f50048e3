"""Real checks are proved while an editor waits; what cannot be proved in time is refused."""

from __future__ import annotations

import time

import pytest

from checks.engine.prove import Budget, Report, prove
from tests.checks.engine.brute_force import count_answer_sets
from tests.checks.engine.making import Json
from tests.checks.engine.realistic import eighteen_questions, forty_by_six, random_wiring

pytestmark = pytest.mark.no_cover


def timed(made: Json, budget: Budget | None = None) -> tuple[Report, float]:
    """Gives a report, and the seconds of work that it took."""
    start = time.thread_time()
    report = prove(made, budget=budget)
    return report, time.thread_time() - start


def test_eighteen_questions_are_proved_in_two_seconds() -> None:
    made = eighteen_questions()

    report, seconds = timed(made)

    assert count_answer_sets(made) > 10**9
    assert report.ok
    assert report.examples.keys() == {route["key"] for route in made["routes"]}
    assert report.longest is not None
    assert report.longest.question_count == 16
    assert report.states < 5_000
    assert seconds < 2


@pytest.mark.parametrize("seed", [0, 1])
def test_forty_questions_of_six_answers_are_proved_in_ten_seconds(seed: int) -> None:
    made = forty_by_six(seed)

    report, seconds = timed(made)

    assert count_answer_sets(made) == 6**40
    assert report.ok
    assert seconds < 10


def test_random_wiring_is_refused_over_the_budget_of_states() -> None:
    report, _seconds = timed(random_wiring(), Budget(states=20_000))

    assert [finding.code for finding in report.findings] == ["overBudget"]
    assert report.findings[0].params["states"] > 20_000


def test_random_wiring_is_refused_over_the_budget_of_time() -> None:
    report, seconds = timed(random_wiring(), Budget(seconds=0.5))

    assert [finding.code for finding in report.findings] == ["overBudget"]
    assert seconds < 2
