"""Tries the draft of a check, question by question; what was answered is in the form only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from checks.admin.inspection import Inspection
from checks.compile import RECOMMENDED
from checks.engine.answers import read_answers
from checks.engine.definition import Definition, read_definition
from checks.engine.evaluate import evaluate, question_json, walk_steps
from cms.errors import InvalidRequest


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered to a question; `state` is kept, ignored or pending."""

    key: str
    question: str
    answer: str
    state: str


@dataclass(slots=True)
class Trial:
    """What is shown: the next question or the advice, and all that was answered."""

    answers: dict[str, Any] = field(default_factory=dict)
    question: Mapping[str, Any] | None = None
    chosen: list[str] = field(default_factory=list)
    outcome: Mapping[str, Any] | None = None
    given: list[Given] = field(default_factory=list)
    recommended: list[str] = field(default_factory=list)
    message: str = ""
    possible: bool = True

    @property
    def answers_json(self) -> str:
        """What the form sends back."""
        return json.dumps(self.answers)

    @property
    def first(self) -> bool:
        """Whether there is no earlier question to go back to."""
        return not self.given


def step(inspection: Inspection, data: QueryDict) -> Trial:
    """Gives what comes after what an editor sent: an answer, a step back, or a change.

    A draft in which something refers to nothing cannot be tried: then `possible` is false.
    """
    try:
        definition = read_definition(inspection.made.json)
        return _Step(inspection, definition, data).take()
    except (KeyError, TypeError):
        return Trial(possible=False)


class _Step:
    def __init__(self, inspection: Inspection, definition: Definition, data: QueryDict) -> None:
        self.inspection = inspection
        self.definition = definition
        self.data = data
        self.steps = {step.key: step for step in definition.steps}
        self.trial = Trial()

    def take(self) -> Trial:
        """Gives what to show next."""
        if not self.steps:
            return Trial(possible=False)
        act, _colon, key = self.data.get("act", "").partition(":")
        if act != "restart":
            self._read_answers()
        if act == "answer":
            key = self._answer()
        elif act == "back":
            key = self._before(self.data.get("question", ""))
        self._evaluate(ask=key if act in {"answer", "back", "change"} else "")
        return self.trial

    def _read_answers(self) -> None:
        """Takes what fits: while somebody tries, somebody else may change the draft."""
        try:
            sent = json.loads(self.data.get("answers") or "{}")
        except ValueError:
            sent = {}
        for key, answer in sent.items() if isinstance(sent, dict) else ():
            if self._fits(key, answer):
                self.trial.answers[key] = answer
            else:
                self.trial.message = _("An answer no longer fits the check and was taken away.")

    def _fits(self, key: str, answer: Any) -> bool:
        try:
            read_answers(self.definition, {key: answer})
        except InvalidRequest:
            return False
        return True

    def _answer(self) -> str:
        """Keeps the answer to the question that was shown; gives its key when it must be redone."""
        key = self.data.get("question", "")
        if key not in self.steps:
            return ""
        options = self.data.getlist("option")
        answer: Any = options if self.steps[key].multiple else next(iter(options), None)
        if not options:
            self.trial.message = _("Choose an answer.")
            return key
        if not self._fits(key, answer):
            self.trial.message = _("“None of these” cannot go together with another answer.")
            self.trial.chosen = options
            return key
        self.trial.answers[key] = answer
        return ""

    def _before(self, key: str) -> str:
        kept = list(self._kept())
        if key in kept:
            kept = kept[: kept.index(key)]
        return kept[-1] if kept else ""

    def _kept(self) -> Mapping[str, Any]:
        return walk_steps(self.definition, read_answers(self.definition, self.trial.answers)).kept

    def _evaluate(self, *, ask: str) -> None:
        trial = self.trial
        trial.answers = {key: trial.answers[key] for key in self.steps if key in trial.answers}
        trial.outcome = evaluate(self.definition, trial.answers)
        trial.given = list(self._given(trial.outcome))
        if ask in self.steps:
            trial.question = question_json(self.steps[ask])
            answer = trial.answers.get(ask, [])
            trial.chosen = trial.chosen or ([answer] if isinstance(answer, str) else answer)
        elif trial.outcome["status"] == "question":
            trial.question = trial.outcome["question"]
        else:
            trial.recommended = list(_titles(trial.outcome["recommendations"]))

    def _given(self, outcome: Mapping[str, Any]) -> Any:
        ignored = {one["question"]: one["redFlag"] for one in outcome["ignored"]}
        for key, answer in self.trial.answers.items():
            state = "kept"
            if key in ignored:
                state = "flag" if ignored[key] else "ignored"
            elif key in outcome["pending"]:
                state = "pending"
            words = self.inspection.words
            yield Given(key, words.question(key), words.answer(key, answer), state)


def _titles(recommendations: Any) -> Any:
    for recommendation in recommendations:
        model, name = RECOMMENDED[recommendation["type"]]
        row = model._base_manager.filter(**{name: recommendation["id"]}).first()
        if row:
            yield str(row)
