"""A definition in words: its questions, answers, routes and conditions as editors wrote them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

Json = Mapping[str, Any]

ARROW = " → "


class Words:
    """Looks the words of keys up in one definition; a key that is not there stands for itself."""

    def __init__(self, json: Json) -> None:
        self.json = json
        self.steps = {step["key"]: step for step in json["steps"]}
        self.routes = {route["key"]: route for route in json["routes"]}
        self.rules = {rule["key"]: rule for rule in json["rules"]}
        self.scores = {score["key"]: score for score in json["scores"]}

    def question(self, key: str) -> str:
        """Gives the text of a question."""
        return self.steps[key]["text"] if key in self.steps else key

    def option(self, question: str, key: str) -> str:
        """Gives the label of an answer."""
        options = self.steps.get(question, {"options": []})["options"]
        return next((one["label"] for one in options if one["key"] == key), key)

    def answer(self, question: str, answer: str | Sequence[str]) -> str:
        """Gives the labels of what was answered to a question."""
        keys = [answer] if isinstance(answer, str) else answer
        return ", ".join(self.option(question, key) for key in keys)

    def route(self, key: str | None) -> str:
        """Gives the title of a route."""
        return self.routes[key]["title"] if key in self.routes else str(key)

    def rule(self, key: str) -> str:
        """Gives the reason that a rule gives."""
        return (self.rules[key]["text"] or _("without a reason")) if key in self.rules else key

    def score(self, key: str) -> str:
        """Gives the name of a score."""
        return self.scores[key]["name"] if key in self.scores else key

    def steps_of(self, answers: Json) -> list[tuple[str, str]]:
        """Gives each question of a path with its answer."""
        return [(self.question(key), self.answer(key, answer)) for key, answer in answers.items()]

    def path(self, answers: Json) -> str:
        """Gives a path in one line: `Waar heb je pijn? → Onderrug; Koorts? → Nee`."""
        return "; ".join(map(ARROW.join, self.steps_of(answers)))

    def condition(self, condition: Json) -> str:
        """Gives one condition: an answer, or a score with a bound."""
        if "question" in condition:
            question = condition["question"]
            labels = [self.option(question, key) for key in condition["in"]]
            return f"{self.question(question)}{ARROW}{either(labels)}"
        name = self.score(condition["score"])
        if "atLeast" in condition:
            text = _("%(score)s: at least %(points)d points")
            return text % {"score": name, "points": condition["atLeast"]}
        text = _("%(score)s: at most %(points)d points")
        return text % {"score": name, "points": condition["atMost"]}

    def conditions(self, conditions: Iterable[Json]) -> list[str]:
        """Gives conditions that must all hold, each in words."""
        return [self.condition(condition) for condition in conditions]


def either(labels: Sequence[str]) -> str:
    """Gives labels of which one is meant: `Rug, Nek of Knie`."""
    if len(labels) < 2:  # noqa: PLR2004 - two can be joined
        return "".join(labels)
    return _("%(first)s or %(last)s") % {"first": ", ".join(labels[:-1]), "last": labels[-1]}
