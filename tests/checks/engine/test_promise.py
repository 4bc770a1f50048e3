"""What a proof promises is what visitors get: tried on random answers to checks that are proved."""

from __future__ import annotations

import os
from collections import Counter
from random import Random

import pytest

from checks.engine.definition import Definition, read_definition
from checks.engine.evaluate import evaluate
from tests.checks.engine.brute_force import Answer, Json, every_answer, keys_of, no_worse
from tests.checks.engine.random_checks import proved_check

pytestmark = pytest.mark.no_cover

# The promise is held over a million: PROMISE_ANSWERS=1000000.
ANSWERS = int(os.environ.get("PROMISE_ANSWERS", "20000"))
A_CHECK = 100


def test_no_red_flag_is_outranked_no_worse_answer_less_urgent_and_no_advice_too_early() -> None:
    random, seen = Random(20_266), Counter[str]()
    while seen["answers"] < ANSWERS:
        visitor = Visitor(random, proved_check(random))
        for _ in range(A_CHECK):
            visitor.come(seen)
            seen["answers"] += 1
    for kind in ("flagged", "worse", "early"):
        assert seen[kind] > ANSWERS / 50, seen


class Visitor:
    """Somebody who answers one check at random."""

    def __init__(self, random: Random, made: Json) -> None:
        self.random = random
        self.made = made
        self.definition: Definition = read_definition(made)
        self.steps = {step["key"]: step for step in made["steps"]}
        self.every = {key: every_answer(step) for key, step in self.steps.items()}
        self.no_worse = {key: no_worse(step) for key, step in self.steps.items()}
        self.urgency = {route["key"]: route["urgency"] for route in made["routes"]}

    def come(self, seen: Counter[str]) -> None:
        """Answers until there is an advice, goes on to the end, then again in worse health."""
        answers, early = self.walk({})
        urgency = self.advised(answers)
        flags = self.flags(answers)
        assert urgency >= max(flags, default=0), (self.made, answers)
        seen["flagged"] += bool(flags)
        if early is not None:
            assert early == urgency, (self.made, answers)
            seen["early"] += 1
        worse = self.worse(answers)
        if worse is not None:
            worse, _early = self.walk(worse)
            assert self.advised(worse) >= urgency, (self.made, answers, worse)
            seen["worse"] += 1

    def walk(self, wanted: dict[str, Answer]) -> tuple[dict[str, Answer], int | None]:
        """Answers each question that is asked as wanted, or at random; past an early advice too.

        Gives the complete answers, and the urgency of the advice when one was given early.
        """
        answers: dict[str, Answer] = {}
        early = None
        outcome = evaluate(self.definition, answers)
        while outcome["status"] == "question":
            key = outcome["question"]["key"]
            answers[key] = wanted.get(key) or self.random.choice(self.every[key])
            outcome = evaluate(self.definition, answers)
        if outcome["decidedEarly"]:
            early = outcome["route"]["urgency"]
            answers = self.complete(answers, wanted)
        return answers, early

    def complete(self, answers: dict[str, Answer], wanted: dict[str, Answer]) -> dict[str, Answer]:
        """Answers what would have been asked after an advice that was given early.

        Every later question is answered; what was hidden after all is named as ignored.
        """
        rest = {
            key: wanted.get(key) or self.random.choice(every)
            for key, every in self.every.items()
            if key not in answers
        }
        ignored = evaluate(self.definition, answers | rest)["ignored"]
        hidden = {one["question"] for one in ignored}
        return {key: given for key, given in (answers | rest).items() if key not in hidden}

    def advised(self, answers: dict[str, Answer]) -> int:
        """Gives the urgency of the advice on complete answers."""
        outcome = evaluate(self.definition, answers)
        assert outcome["status"] == "advice"
        assert not outcome["decidedEarly"]
        assert outcome["reasons"]
        return int(outcome["route"]["urgency"])

    def flags(self, answers: dict[str, Answer]) -> list[int]:
        """Gives the urgency of every red flag among answers."""
        return [
            self.urgency[option["redFlag"]["route"]]
            for key, answer in answers.items()
            for option in self.steps[key]["options"]
            if option["redFlag"] and option["key"] in keys_of(answer)
        ]

    def worse(self, answers: dict[str, Answer]) -> dict[str, Answer] | None:
        """Gives answers of which one or two are worse, or nothing when none can be."""
        worse = dict(answers)
        for key in self.random.sample(list(answers), min(len(answers), 2)):
            every = self.every[key]
            place = every.index(answers[key])
            graver = [
                other
                for other, no_worse in zip(every, self.no_worse[key][place], strict=True)
                if no_worse and other != answers[key]
            ]
            if graver:
                worse[key] = self.random.choice(graver)
        return worse if worse != answers else None
