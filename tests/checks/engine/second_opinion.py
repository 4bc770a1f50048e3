"""What z3, a solver of formulas, says of a check: a reading that walks no path at all.

A definition is written down as one formula over the answers to all questions, once for a visitor
and once more for a second one where two are compared. It shares no code with the engine, the
proofs or the brute force.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import z3

Json = Mapping[str, Any]


class Visitor:
    """The answers of somebody, as yes or no for each option, and what follows from them."""

    def __init__(self, made: Json, name: str) -> None:
        self.made = made
        self.urgency = {route["key"]: route["urgency"] for route in made["routes"]}
        self.chosen = {
            step["key"]: {
                option["key"]: z3.Bool(f"{name}/{step['key']}/{option['key']}")
                for option in step["options"]
            }
            for step in made["steps"]
        }
        self.shown: dict[str, Any] = {}
        self.rules: list[tuple[str, Any]] = []
        self.laws = list(self._laws())
        self.flags = [
            (self.urgency[option["redFlag"]["route"]], self.chosen[step["key"]][option["key"]])
            for step in made["steps"]
            for option in step["options"]
            if option["redFlag"]
        ]
        self.rules = [(rule["key"], self._all(rule["when"])) for rule in made["rules"]]

    def _laws(self) -> Iterator[Any]:
        """Gives what is true of everybody's answers."""
        for number, step in enumerate(self.made["steps"]):
            boxes = list(self.chosen[step["key"]].values())
            shown = self._all(step["shownWhen"], self.made["steps"][:number])
            self.shown[step["key"]] = shown
            yield z3.Or(boxes) == shown
            if step["kind"] != "multiple":
                yield z3.AtMost(*boxes, 1)
            for option in step["options"]:
                if option["exclusive"]:
                    alone = self.chosen[step["key"]][option["key"]]
                    yield z3.Implies(alone, z3.AtMost(*boxes, 1))

    def _all(self, conditions: Sequence[Json], steps: Sequence[Json] | None = None) -> Any:
        return z3.And([self._one(one, steps) for one in conditions])

    def _one(self, condition: Json, steps: Sequence[Json] | None) -> Any:
        if "question" in condition:
            boxes = self.chosen[condition["question"]]
            return z3.Or([boxes[key] for key in condition["in"]])
        points = z3.Sum(
            [
                z3.If(self.chosen[step["key"]][option["key"]], z3.IntVal(more), z3.IntVal(0))
                for step in (self.made["steps"] if steps is None else steps)
                for option in step["options"]
                if (more := option["points"].get(condition["score"]))
            ]
            or [z3.IntVal(0)]
        )
        if "atLeast" in condition:
            return points >= condition["atLeast"]
        return points <= condition["atMost"]

    def at_least(self, urgency: int, *, without: str | None = None) -> Any:
        """Gives whether something as urgent holds; `without` leaves one rule out."""
        flags = [chosen for flagged, chosen in self.flags if flagged >= urgency]
        routes = {rule["key"]: self.urgency[rule["route"]] for rule in self.made["rules"]}
        rules = [holds for key, holds in self.rules if routes[key] >= urgency and key != without]
        return z3.Or(flags + rules)

    def milliseconds(self, of: Mapping[str, int]) -> Any:
        """Gives the time that all shown questions take together."""
        return z3.Sum(
            [z3.If(shown, z3.IntVal(of[key]), z3.IntVal(0)) for key, shown in self.shown.items()]
        )


class Opinion:
    """Answers questions about one definition."""

    def __init__(self, made: Json) -> None:
        self.made = made
        self.one = Visitor(made, "one")
        self.solver = z3.Solver()
        self.solver.add(self.one.laws)

    def possible(self, *claims: Any) -> bool:
        """Tells whether some answers make all claims true."""
        result = self.solver.check(*claims)
        assert result != z3.unknown
        return bool(result == z3.sat)

    def findings(self) -> set[tuple[str, str]]:
        """Gives the code and the key of what is wrong, in the words of the proofs."""
        found: set[tuple[str, str]] = set()
        for key, shown in self.one.shown.items():
            if not self.possible(shown):
                found.add(("stepNeverShown", key))
        levels = sorted(self.one.urgency.items(), key=lambda item: item[1])
        above = [urgency for _key, urgency in levels[1:]]
        for (key, urgency), higher in zip(levels, [*above, None], strict=True):
            over = self.one.at_least(higher) if higher is not None else z3.Or([])
            if not self.possible(self.one.at_least(urgency), z3.Not(over)):
                found.add(("routeNeverGiven", key))
        for key, holds in self.one.rules:
            found |= {(code, key) for code in self._rule_codes(key, holds)}
        if self.possible(z3.Not(self.one.at_least(0))):
            found.add(("nothingHolds", ""))
        elif self._out_of_order():
            found.add(("worseIsLessUrgent", ""))
        return found

    def _rule_codes(self, key: str, holds: Any) -> Iterator[str]:
        urgency = self.one.urgency
        route = next(rule["route"] for rule in self.made["rules"] if rule["key"] == key)
        if not self.possible(holds):
            yield "ruleNeverHolds"
            return
        if urgency[route] < urgency[self.made["fallback"]] and not self.possible(z3.Not(holds)):
            yield "alwaysHolds"
        others = self.one.at_least(urgency[route], without=key)
        if not self.possible(holds, z3.Not(others)):
            yield "ruleNeverDecides"

    def _out_of_order(self) -> bool:
        """Tells whether a second visitor with worse answers can get a less urgent advice."""
        two = Visitor(self.made, "two")
        worse = [self._no_worse(step, two) for step in self.made["steps"]]
        solver = z3.Solver()
        solver.add(self.one.laws + two.laws + worse)
        urgencies = sorted(self.one.urgency.values())
        solver.add(
            z3.Or([z3.And(self.one.at_least(one), z3.Not(two.at_least(one))) for one in urgencies])
        )
        result = solver.check()
        assert result != z3.unknown
        return bool(result == z3.sat)

    def _no_worse(self, step: Json, two: Visitor) -> Any:
        key = step["key"]
        first, second = self.one.chosen[key], two.chosen[key]
        if step["kind"] == "multiple":
            none = [first[option["key"]] for option in step["options"] if option["exclusive"]]
            within = z3.And([z3.Implies(first[name], second[name]) for name in first])
            order = z3.Or(*none, within)
        elif step["kind"] in {"yesNo", "rating"} or step["ordinal"]:
            names = [option["key"] for option in step["options"]]
            # Whoever has the milder answer or one before it cannot have less than that.
            order = z3.And(
                [
                    z3.Implies(
                        first[later], z3.Not(z3.Or([second[name] for name in names[: place + 1]]))
                    )
                    for place, (_earlier, later) in enumerate(pairwise(names))
                ]
            )
        else:
            order = z3.And([first[name] == second[name] for name in first])
        return z3.Implies(z3.And(self.one.shown[key], two.shown[key]), order)

    def longest_is(self, milliseconds: int, of: Mapping[str, int]) -> bool:
        """Tells whether the longest path takes just this time, given the time of each question."""
        total = self.one.milliseconds(of)
        return self.possible(total == milliseconds) and not self.possible(total > milliseconds)
