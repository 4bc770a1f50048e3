"""From answers to the next question or an advice: a pure function of definition and answers.

1. The steps are walked in order. A step is shown when its conditions hold on the answers kept so
   far. A shown step with an answer: it is kept. A hidden step with one: it is ignored, and named.
   The walk stops at the first shown step without an answer; answers beyond it are pending.
2. The advice is the highest urgency among the kept red flags and the rules that hold. When
   nothing holds at the end it is the fallback, which is proved not to happen.
3. An advice is given before the end when nothing that may still happen is more urgent than what
   holds for good already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checks.engine.answers import Answers, read_answers
from checks.engine.definition import (
    AtLeast,
    AtMost,
    Atom,
    Conjunction,
    Definition,
    QuestionAtom,
    RedFlag,
    Route,
    Step,
)

# Less urgent than any route.
NOTHING = -1

ROUTE_FIELDS = ("key", "urgency", "title", "summary", "body", "action", "followUp")
QUESTION_FIELDS = ("key", "block", "kind", "text", "help")
OPTION_FIELDS = ("key", "label", "help", "exclusive")


@dataclass(frozen=True, slots=True)
class Walk:
    """How far the answers go: `position` is the number of the first open step."""

    kept: Mapping[str, tuple[str, ...]]
    scores: Mapping[str, int]
    ignored: tuple[tuple[str, bool], ...]
    pending: tuple[str, ...]
    position: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the answers lead to: `question` when there is more to ask, else `route`."""

    walk: Walk
    question: Step | None
    route: Route | None
    decided_early: bool
    reasons: tuple[Mapping[str, Any], ...]
    recommendations: tuple[Mapping[str, Any], ...]
    remaining_at_most: int


def evaluate(definition: Definition, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Gives the next question or the advice, as JSON.

        {"status": "question", "question": {"key", "block", "kind", "text", "help", "options"},
         "ignored": [{"question", "redFlag"}], "pending": [key],
         "progress": {"answered", "remainingAtMost"}}

        {"status": "advice", "route": {"key", "urgency", "title", "summary", "body", "action",
         "followUp"}, "decidedEarly", "reasons": [{"kind": "redFlag", "question", "option",
         "text", "source"} | {"kind": "rule", "rule", "text", "source"}],
         "recommendations": [{"type", "id"}], "disclaimer", "ignored", "pending", "progress"}

    Raises:
        InvalidRequest: an answer is not one of this check.
    """
    return outcome_json(definition, decide(definition, read_answers(definition, answers)))


def decide(definition: Definition, answers: Answers) -> Outcome:
    """Gives what these answers lead to."""
    walk = walk_steps(definition, answers)
    complete = walk.position == len(definition.steps)
    lower = _level(definition, walk, complete=complete)
    if complete:
        return _advice(definition, walk, lower, complete=True)
    ahead = _Ahead(definition, walk)
    if lower >= ahead.highest(lower):
        return _advice(definition, walk, lower, complete=False)
    return Outcome(
        walk=walk,
        question=definition.steps[walk.position],
        route=None,
        decided_early=False,
        reasons=(),
        recommendations=(),
        remaining_at_most=len(ahead.possible),
    )


def walk_steps(definition: Definition, answers: Answers) -> Walk:
    """Keeps answers until the first shown step that has none."""
    kept: dict[str, tuple[str, ...]] = {}
    scores = dict.fromkeys(definition.scores, 0)
    ignored = []
    for position, step in enumerate(definition.steps):
        answer = answers.get(step.key)
        if not holds(step.shown_when, kept, scores):
            if answer is not None:
                flagged = any(option.key in answer for option in step.flagged)
                ignored.append((step.key, flagged))
            continue
        if answer is None:
            pending = tuple(
                later.key for later in definition.steps[position + 1 :] if later.key in answers
            )
            return Walk(kept, scores, tuple(ignored), pending, position)
        kept[step.key] = answer
        for option in answer:
            for score, points in step.by_key[option].points.items():
                scores[score] += points
    return Walk(kept, scores, tuple(ignored), (), len(definition.steps))


def holds(
    conditions: Conjunction, kept: Mapping[str, Sequence[str]], scores: Mapping[str, int]
) -> bool:
    """Tells whether all conditions hold; an unanswered question satisfies none."""
    for atom in conditions:
        if isinstance(atom, QuestionAtom):
            if atom.options.isdisjoint(kept.get(atom.question, ())):
                return False
        elif isinstance(atom, AtLeast):
            if scores[atom.score] < atom.points:
                return False
        elif scores[atom.score] > atom.points:
            return False
    return True


def outcome_json(definition: Definition, outcome: Outcome) -> dict[str, Any]:
    """Gives an outcome as JSON, its keys in a fixed order."""
    walk = outcome.walk
    rest = {
        "ignored": [{"question": key, "redFlag": flagged} for key, flagged in walk.ignored],
        "pending": list(walk.pending),
        "progress": {
            "answered": len(walk.kept),
            "remainingAtMost": outcome.remaining_at_most,
        },
    }
    if outcome.question is not None:
        return {"status": "question", "question": question_json(outcome.question)} | rest
    assert outcome.route is not None  # noqa: S101 - there is a question or a route
    return {
        "status": "advice",
        "route": {name: outcome.route.json[name] for name in ROUTE_FIELDS},
        "decidedEarly": outcome.decided_early,
        "reasons": list(outcome.reasons),
        "recommendations": list(outcome.recommendations),
        "disclaimer": definition.json["disclaimer"],
    } | rest


def question_json(step: Step) -> dict[str, Any]:
    """Gives what has to be shown of a question, and nothing of what its answers lead to."""
    options = [{name: option[name] for name in OPTION_FIELDS} for option in step.json["options"]]
    return {name: step.json[name] for name in QUESTION_FIELDS} | {"options": options}


def _advice(definition: Definition, walk: Walk, level: int, *, complete: bool) -> Outcome:
    return Outcome(
        walk=walk,
        question=None,
        route=definition.route_at.get(level) or definition.routes[definition.fallback],
        decided_early=not complete,
        reasons=tuple(_reasons(definition, walk, level, complete=complete)),
        recommendations=tuple(
            {name: item.json[name] for name in ("type", "id")}
            for item in definition.recommendations
            if holds(item.when, walk.kept, walk.scores)
        ),
        remaining_at_most=0,
    )


def _level(definition: Definition, walk: Walk, *, complete: bool) -> int:
    """Gives the highest urgency of all that holds for good, or `NOTHING`."""
    flags = (definition.routes[flag.route].urgency for _, _, flag in _kept_flags(definition, walk))
    level = max(flags, default=NOTHING)
    for urgency, rule in definition.urgent_rules:
        if urgency <= level:
            break
        if (complete or rule.lasting) and holds(rule.when, walk.kept, walk.scores):
            return urgency
    return level


def _reasons(
    definition: Definition, walk: Walk, level: int, *, complete: bool
) -> Iterator[dict[str, Any]]:
    """Gives all that holds for good at a level, red flags first, as in the definition."""
    for step, option, flag in _kept_flags(definition, walk):
        if definition.routes[flag.route].urgency == level:
            yield {
                "kind": "redFlag",
                "question": step,
                "option": option,
                "text": flag.json["text"],
                "source": flag.json["source"],
            }
    for rule in definition.rules:
        urgent = definition.routes[rule.route].urgency == level
        if urgent and (complete or rule.lasting) and holds(rule.when, walk.kept, walk.scores):
            yield {
                "kind": "rule",
                "rule": rule.key,
                "text": rule.json["text"],
                "source": rule.json["source"],
            }


def _kept_flags(definition: Definition, walk: Walk) -> Iterator[tuple[str, str, RedFlag]]:
    """Gives the red flags of the kept answers, which are in the order of the steps."""
    for key, answer in walk.kept.items():
        for option in definition.step_of[key].flagged:
            if option.red_flag and option.key in answer:
                yield key, option.key, option.red_flag


class _Ahead:
    """What may still happen from the first open step on: a bound that is simple and never too low.

    `possible` has the keys of the steps that may still be shown.
    """

    def __init__(self, definition: Definition, walk: Walk) -> None:
        self.definition = definition
        self.walk = walk
        self.possible: set[str] = set()
        # The highest that each score can still become.
        self.scores = dict(walk.scores)
        for step in definition.steps[walk.position :]:
            if all(map(self._may_hold, step.shown_when)):
                self.possible.add(step.key)
                for score, points in step.most_points.items():
                    self.scores[score] += points

    def highest(self, lower: int) -> int:
        """Gives the highest urgency that is not impossible yet, at least `lower`."""
        flags = self.definition.flag_urgency
        highest = max((flags.get(key, lower) for key in self.possible), default=lower)
        highest = max(highest, lower)
        for urgency, rule in self.definition.urgent_rules:
            if urgency <= highest:
                break
            if all(map(self._may_hold, rule.when)):
                return urgency
        return highest

    def _may_hold(self, atom: Atom) -> bool:
        if isinstance(atom, QuestionAtom):
            if atom.question in self.possible:
                return True
            return not atom.options.isdisjoint(self.walk.kept.get(atom.question, ()))
        if isinstance(atom, AtMost):
            return self.walk.scores[atom.score] <= atom.points
        return self.scores[atom.score] >= atom.points
