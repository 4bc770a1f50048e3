"""What a check is made of: its questions and routes, as they are live or as drafts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from checks.models import CareRoute, Check, Question


@dataclass(slots=True)
class Parts:
    """The questions and routes of a check by their numbers."""

    questions: dict[int, Question] = field(default_factory=dict)
    routes: dict[int, CareRoute] = field(default_factory=dict)

    @property
    def all(self) -> list[Question | CareRoute]:
        """All of them, the questions first."""
        return [*self.questions.values(), *self.routes.values()]

    @classmethod
    def of(cls, check: Check, *, drafts: bool) -> Parts:
        """Gives the questions and routes of a check, as they are live or as drafts."""
        chosen = (step["question"] for step in values(check.steps))
        questions = load_rows(Question, chosen, drafts=drafts)
        flags = (
            option["red_flag"]["route"]
            for question in questions.values()
            for option in values(question.options)
        )
        routes = [check.fallback_id, *flags, *(rule["route"] for rule in values(check.rules))]
        return cls(questions, load_rows(CareRoute, routes, drafts=drafts))


def values(stream: Any) -> Iterator[Any]:
    """Gives the values of the blocks of a stream."""
    return (item["value"] for item in stream.raw_data)


def load_rows(model: type[Any], chosen: Iterable[int | None], *, drafts: bool) -> dict[int, Any]:
    """Gives rows by number, or each as its latest draft; what is gone is left out."""
    numbers = {number for number in chosen if number}
    rows = model._base_manager.select_related("latest_revision").in_bulk(numbers)
    if not drafts:
        return rows
    return {number: row.get_latest_revision_as_object() for number, row in rows.items()}
