"""Whether a definition is well formed: keys, references, answers, conditions and texts.

The other proofs read the definition as values and take all of this for granted.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from checks.engine.prove.forms import find_form_faults, is_whole
from checks.engine.prove.report import CHECK, Finding, Place

Json = Mapping[str, Any]

ROUTE_TEXTS = ("title", "summary")
FEWEST_OPTIONS = 2
# No scale goes further, and longer numbers are slow to read.
MOST_DIGITS = 9


def find_structure_faults(json: Any) -> Iterator[Finding]:
    """Finds everything about the structure of a definition; of one without form, only that."""
    unreadable = list(find_form_faults(json))
    yield from unreadable
    if not unreadable:
        yield from _Structure(json).faults()


class _Structure:
    def __init__(self, json: Json) -> None:
        self.json = json
        self.steps: Sequence[Json] = json["steps"]
        self.options = {
            step["key"]: [option["key"] for option in step["options"]] for step in self.steps
        }
        self.routes = {route["key"]: route["urgency"] for route in json["routes"]}
        self.scores = [score["key"] for score in json["scores"]]

    def faults(self) -> Iterator[Finding]:
        if not self.steps:
            yield Finding("noSteps")
        yield from self._key_faults()
        yield from self._route_faults()
        for number, step in enumerate(self.steps):
            yield from _answer_faults(step)
            yield from self._option_faults(step)
            place = Place("step", step["key"])
            earlier = [other["key"] for other in self.steps[:number]]
            yield from self._condition_faults(step["shownWhen"], place, earlier)
        yield from self._rule_faults()
        for item in self.json["recommendations"]:
            place = Place("recommendation", item["id"])
            yield from self._condition_faults(item["when"], place, self.options)

    def _key_faults(self) -> Iterator[Finding]:
        kinds = {"step": self.steps, "route": self.json["routes"], "rule": self.json["rules"]}
        for kind, parts in (kinds | {"score": self.json["scores"]}).items():
            for key in _repeated(part["key"] for part in parts):
                yield Finding("duplicateKey", Place(kind, key), params={"key": key})
        for kind, keys in (("step", self.options), ("score", self.scores)):
            for key in keys:
                # JavaScript would put such a key before all others.
                if key.isdigit():
                    yield Finding("numericKey", Place(kind, key), params={"key": key})

    def _route_faults(self) -> Iterator[Finding]:
        routes = self.json["routes"]
        for urgency in _repeated(route["urgency"] for route in routes):
            same = [route["key"] for route in routes if route["urgency"] == urgency]
            yield Finding("duplicateUrgency", Place("route", same[0]), params={"routes": same})
        for route in routes:
            yield from _text_faults(route, ROUTE_TEXTS, Place("route", route["key"]))
        if self.json["fallback"] is None:
            yield Finding("noFallback")
        else:
            yield from self._unknown_route(self.json["fallback"], CHECK)

    def _option_faults(self, step: Json) -> Iterator[Finding]:
        yield from _text_faults(step, ("text",), Place("step", step["key"]))
        for option in step["options"]:
            place = Place("option", step["key"], option["key"])
            yield from _text_faults(option, ("label",), place)
            for score, points in option["points"].items():
                if score not in self.scores:
                    yield Finding("unknownScore", place, params={"score": score})
                if not is_whole(points):
                    yield Finding("badPoints", place, params={"score": score})
            if flag := option["redFlag"]:
                yield from self._unknown_route(flag["route"], place)
                yield from _text_faults(flag, ("text",), place)
                if not _has_text(flag["source"] or {}):
                    yield Finding("noSource", place)

    def _rule_faults(self) -> Iterator[Finding]:
        lowest = min(self.routes.values(), default=None)
        for rule in self.json["rules"]:
            place = Place("rule", rule["key"])
            yield from _text_faults(rule, ("text",), place)
            yield from self._unknown_route(rule["route"], place)
            may_ask_few = self.routes.get(rule["route"]) == lowest
            yield from self._condition_faults(
                rule["when"], place, self.options, may_ask_few=may_ask_few
            )

    def _condition_faults(
        self,
        conditions: Iterable[Json],
        place: Place,
        questions: Iterable[str],
        *,
        may_ask_few: bool = False,
    ) -> Iterator[Finding]:
        known = set(questions)
        for condition in conditions:
            if "question" in condition:
                yield from self._answer_condition_faults(condition, place, known)
                continue
            bound = condition.get("atLeast", condition.get("atMost"))
            if condition["score"] not in self.scores:
                yield Finding("unknownScore", place, params={"score": condition["score"]})
            if not is_whole(bound):
                yield Finding("badPoints", place, params={"score": condition["score"]})
            if "atMost" in condition and not may_ask_few:
                yield Finding("scoreAtMostNotAllowed", place)

    def _answer_condition_faults(
        self, condition: Json, place: Place, known: set[str]
    ) -> Iterator[Finding]:
        question = condition["question"]
        if question not in self.options:
            yield Finding("unknownQuestion", place, params={"question": question})
            return
        if question not in known:
            yield Finding("looksForward", place, params={"question": question})
        if not condition["in"]:
            yield Finding("emptyCondition", place, params={"question": question})
        for option in condition["in"]:
            if option not in self.options[question]:
                params = {"question": question, "option": option}
                yield Finding("unknownOption", place, params=params)

    def _unknown_route(self, key: Any, place: Place) -> Iterator[Finding]:
        if key not in self.routes:
            yield Finding("unknownRoute", place, params={"route": key})


def _answer_faults(step: Json) -> Iterator[Finding]:
    place = Place("step", step["key"])
    kind, options = step["kind"], step["options"]
    keys = [option["key"] for option in options]
    for key in _repeated(keys):
        yield Finding("duplicateKey", Place("option", step["key"], key), params={"key": key})
    for key in keys:
        if key in step["retired"]:
            yield Finding("retiredOption", place, params={"option": key})
    if kind == "yesNo" and len(keys) != FEWEST_OPTIONS:
        yield Finding("notTwoOptions", place)
    elif len(keys) < FEWEST_OPTIONS:
        yield Finding("tooFewOptions", place)
    if kind == "rating" and not _consecutive(keys):
        yield Finding("scaleWithGaps", place, params={"key": step["key"]})
    yield from _exclusive_faults(step, place)


def _exclusive_faults(step: Json, place: Place) -> Iterator[Finding]:
    exclusive = sum(bool(option["exclusive"]) for option in step["options"])
    if step["kind"] == "multiple" and exclusive != 1:
        yield Finding("notOneExclusive", place)
    if step["kind"] != "multiple" and exclusive:
        yield Finding("exclusiveNotAllowed", place)


def _text_faults(part: Json, names: Iterable[str], place: Place) -> Iterator[Finding]:
    for name in names:
        if not (part[name] or "").strip():
            yield Finding("noText", place, params={"field": name})


def _has_text(part: Json) -> bool:
    return any(isinstance(value, str) and value.strip() for value in part.values())


def _consecutive(keys: Sequence[str]) -> bool:
    if not all(key.isascii() and key.isdigit() and len(key) <= MOST_DIGITS for key in keys):
        return False
    numbers = [int(key) for key in keys]
    return all(after == before + 1 for before, after in itertools.pairwise(numbers))


def _repeated(values: Iterable[Any]) -> list[Any]:
    return [value for value, count in Counter(values).items() if count > 1]
