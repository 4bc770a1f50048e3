"""What a proof says: findings with the answers that show them.

Every finding has a stable code, the place it is about, a witness where there is one (answers as
`evaluate` takes them), and parameters for its sentence. Codes, by what they are about:

references   unknownQuestion{question} unknownOption{question, option} unknownScore{score}
             unknownRoute{route} noFallback
structure    badValue{value: JSON Pointer} noSteps duplicateKey{key} duplicateUrgency{routes}
             numericKey{key} tooFewOptions notTwoOptions notOneExclusive exclusiveNotAllowed
             scaleWithGaps{key} badPoints{score} retiredOption{option} emptyCondition{question}
conditions   looksForward{question} scoreAtMostNotAllowed
texts        noText{field} noSource
answers      stepNeverShown ruleNeverHolds routeNeverGiven nothingHolds{fallback}
             alwaysHolds{fallback} redFlagOutranked{expected, given: route | null}
             earlyAdviceDiffers{early: route, complete: answers}
             worseIsLessUrgent{worse: answers, route, worseRoute}
persons      personInvalid{name, faults: [{code, pointer}]} personUndecided{name, question}
             personGetsOther{name, expected, given}
time         tooLong{seconds, promised}
budget       overBudget{states, seconds}
warnings     ruleNeverDecides flagAskedLate{question} slowReader{seconds, promised}

`redFlagOutranked` and `earlyAdviceDiffers` say that the engine is at fault: no definition of the
right form can cause them. `early` can be given at the end, where the states say otherwise.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

# Answers as `evaluate` takes them.
Witness = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """What a finding is about: `kind` is check, step, option, rule, route, recommendation,
    score or testPerson; `option` names one answer of the step `key`.
    """

    kind: str
    key: str = ""
    option: str | None = None


CHECK = Place("check")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it must be, or that deserves a look."""

    code: str
    place: Place = CHECK
    witness: Witness | None = None
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LongestPath:
    """The path that takes longest to read and answer, for an ordinary and for a slow reader."""

    seconds: float
    slow_seconds: float
    question_count: int
    answers: Witness


@dataclass(frozen=True, slots=True)
class Report:
    """All that was found; `examples` has complete answers that lead to each route."""

    findings: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()
    states: int = 0
    longest: LongestPath | None = None
    examples: Mapping[str, Witness] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether everything is proved."""
        return not self.findings


@dataclass(frozen=True, slots=True)
class TestPerson:
    """Somebody made up, and the route they must get."""

    __test__ = False

    name: str
    answers: Witness
    route: str


@dataclass(frozen=True, slots=True)
class Budget:
    """How much a proof may take before it is given up: seconds of work, and states."""

    seconds: float = 20.0
    states: int = 200_000


class OverBudgetError(Exception):
    """A proof would take longer than its budget."""


class Meter:
    """Counts the states of all proofs together, and stops them in time.

    Counted is the time of this thread alone: a busy machine refuses no check.
    """

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.states = 0
        self._deadline = time.thread_time() + budget.seconds

    def count(self, states: int) -> None:
        """Adds states that were looked at.

        Raises:
            OverBudgetError: they are too many, or it took too long.
        """
        self.states += states
        self.check(0)

    def check(self, more: int) -> None:
        """Looks whether so many more would be too many.

        Raises:
            OverBudgetError: they would be, or it took too long.
        """
        if self.states + more > self.budget.states:
            raise OverBudgetError
        self.tick()

    def tick(self) -> None:
        """Looks at the clock.

        Raises:
            OverBudgetError: it took too long.
        """
        if time.thread_time() > self._deadline:
            raise OverBudgetError
