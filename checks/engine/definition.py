"""A compiled check as frozen values, read from the JSON that is published.

The JSON, as frontends get it (keys of questions, options, scores and routes are data):

    {"format": 1, "title", "audience", "introduction", "disclaimer", "intendedPurpose",
     "regulatoryStatus", "promisedSeconds": 180,
     "scores": [{"key": "ernst", "name", "meaning"}],
     "routes": [{"key": "gp", "urgency": 40, "title", "summary", "body": [blocks],
                 "action": {"type": "tel", …} | null, "followUp": text | null}],
     "fallback": "gp",
     "steps": [{"key": "rijbroek", "block": "alarm"|"safety"|"complaint"|"severity",
                "kind": "single"|"multiple"|"yesNo"|"rating", "ordinal": true,
                "text", "help": text | null, "shownWhen": [condition],
                "options": [{"key": "plas", "label", "help": text | null, "exclusive": false,
                             "points": {"ernst": 2},
                             "redFlag": {"route": "gpToday", "text", "source": {…}} | null}],
                "retired": ["een-oude-optie"]}],
     "rules": [{"key": "rule-1", "when": [condition], "route": "gp", "text",
                "source": {…} | null}],
     "recommendations": [{"when": [condition], "type": "article"|"exercise", "id": uuid}]}

A condition is one of
    {"question": "rijbroek", "in": ["gevoelloos", "plas"]}
    {"score": "ernst", "atLeast": 5}
    {"score": "ernst", "atMost": 1}      only in rules for the least urgent route

Routes are in order of urgency, the least urgent first; options in order of severity, the least
severe first (an exclusive "none of these" is the least severe).

What an evaluation asks of a definition again and again is worked out once, in `__post_init__`;
a reference that does not resolve is left out there, and found by the proofs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

FORMAT = 1

Json = Mapping[str, Any]


def worked_out() -> Any:
    """Declares a field that follows from the others."""
    return field(init=False, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class QuestionAtom:
    """Holds when the kept answer to `question` has one of `options`."""

    question: str
    options: frozenset[str]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """Holds when a score has at least this many points."""

    score: str
    points: int


@dataclass(frozen=True, slots=True)
class AtMost:
    """Holds when a score has at most this many points; only in rules for the lowest route."""

    score: str
    points: int


Atom = QuestionAtom | AtLeast | AtMost
# All of them must hold; none at all always holds.
Conjunction = tuple[Atom, ...]


@dataclass(frozen=True, slots=True)
class RedFlag:
    """An answer that asks for at least the urgency of a route, whatever the rules say."""

    route: str
    json: Json


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be given."""

    key: str
    exclusive: bool
    points: Mapping[str, int]
    red_flag: RedFlag | None


@dataclass(frozen=True, slots=True)
class Step:
    """A question at its place in a check, with when it is shown."""

    key: str
    block: str
    kind: str
    ordinal: bool
    shown_when: Conjunction
    options: tuple[Option, ...]
    retired: frozenset[str]
    json: Json

    by_key: Mapping[str, Option] = worked_out()
    flagged: tuple[Option, ...] = worked_out()
    # The most points per score that one answer can add.
    most_points: Mapping[str, int] = worked_out()

    def __post_init__(self) -> None:
        set_field = object.__setattr__
        set_field(self, "by_key", {option.key: option for option in self.options})
        set_field(self, "flagged", tuple(one for one in self.options if one.red_flag))
        set_field(self, "most_points", self._most_points())

    @property
    def multiple(self) -> bool:
        """Whether an answer is a list of options."""
        return self.kind == "multiple"

    def _most_points(self) -> dict[str, int]:
        most: dict[str, int] = {}
        together: dict[str, int] = {}
        for option in self.options:
            for score, points in option.points.items():
                most[score] = max(most.get(score, 0), points)
                if self.multiple and not option.exclusive:
                    together[score] = together.get(score, 0) + points
        return {score: max(points, together.get(score, 0)) for score, points in most.items()}


@dataclass(frozen=True, slots=True)
class Route:
    """Where an advice can lead."""

    key: str
    urgency: int
    json: Json


@dataclass(frozen=True, slots=True)
class Rule:
    """Conditions, and the route they ask for."""

    key: str
    when: Conjunction
    route: str
    json: Json

    # Whether later answers cannot undo it once it holds.
    lasting: bool = worked_out()

    def __post_init__(self) -> None:
        lasting = not any(isinstance(atom, AtMost) for atom in self.when)
        object.__setattr__(self, "lasting", lasting)


@dataclass(frozen=True, slots=True)
class Recommendation:
    """An article or exercise for whoever meets the conditions."""

    when: Conjunction
    json: Json


@dataclass(frozen=True, slots=True)
class Definition:
    """A whole check; `json` is what it was read from."""

    steps: tuple[Step, ...]
    routes: Mapping[str, Route]
    fallback: str
    scores: tuple[str, ...]
    rules: tuple[Rule, ...]
    recommendations: tuple[Recommendation, ...]
    promised_seconds: int
    json: Json

    step_of: Mapping[str, Step] = worked_out()
    route_at: Mapping[int, Route] = worked_out()
    # The highest urgency that an answer to a step can ask for by a red flag.
    flag_urgency: Mapping[str, int] = worked_out()
    # The rules with their urgency, the most urgent first.
    urgent_rules: tuple[tuple[int, Rule], ...] = worked_out()

    def __post_init__(self) -> None:
        set_field = object.__setattr__
        urgency = {route.key: route.urgency for route in self.routes.values()}
        set_field(self, "step_of", {step.key: step for step in self.steps})
        set_field(self, "route_at", {route.urgency: route for route in self.routes.values()})
        flags = {
            step.key: [urgency.get(one.red_flag.route, 0) for one in step.flagged if one.red_flag]
            for step in self.steps
        }
        set_field(self, "flag_urgency", {key: max(flags[key]) for key in flags if flags[key]})
        rules = [(urgency[rule.route], rule) for rule in self.rules if rule.route in urgency]
        set_field(self, "urgent_rules", tuple(sorted(rules, key=lambda pair: -pair[0])))


def read_definition(json: Json) -> Definition:
    """Gives a compiled check as values.

    Its structure is taken to be right, as it is for whatever was published: `checks.engine.prove`
    is what finds a reference that does not resolve.

    Raises:
        KeyError, TypeError: a part is missing or has another form.
    """
    routes = {
        route["key"]: Route(route["key"], route["urgency"], route) for route in json["routes"]
    }
    return Definition(
        steps=tuple(_step(step) for step in json["steps"]),
        routes=routes,
        fallback=json["fallback"],
        scores=tuple(score["key"] for score in json["scores"]),
        rules=tuple(
            Rule(rule["key"], read_conditions(rule["when"]), rule["route"], rule)
            for rule in json["rules"]
        ),
        recommendations=tuple(
            Recommendation(read_conditions(item["when"]), item) for item in json["recommendations"]
        ),
        promised_seconds=json["promisedSeconds"],
        json=json,
    )


def read_conditions(conditions: Sequence[Json]) -> Conjunction:
    """Gives conditions that must all hold."""
    return tuple(_atom(condition) for condition in conditions)


def _atom(condition: Json) -> Atom:
    if "question" in condition:
        return QuestionAtom(condition["question"], frozenset(condition["in"]))
    if "atLeast" in condition:
        return AtLeast(condition["score"], condition["atLeast"])
    return AtMost(condition["score"], condition["atMost"])


def _step(json: Json) -> Step:
    return Step(
        key=json["key"],
        block=json["block"],
        kind=json["kind"],
        ordinal=json["ordinal"],
        shown_when=read_conditions(json["shownWhen"]),
        options=tuple(_option(option) for option in json["options"]),
        retired=frozenset(json["retired"]),
        json=json,
    )


def _option(json: Json) -> Option:
    flag = json["redFlag"]
    return Option(
        key=json["key"],
        exclusive=json["exclusive"],
        points=json["points"],
        red_flag=RedFlag(flag["route"], flag) if flag else None,
    )
