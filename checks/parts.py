"""What a check is made of: its questions and routes, as they are live or as drafts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from checks.models import CareRoute, Check, Question


def parts_of(check: Check, *, drafts: bool) -> Iterator[Question | CareRoute]:
    """Gives the questions and routes that a check is made of, as they are live or as drafts."""
    parts = Parts.of(check, drafts=drafts)
    yield from parts.questions.values()
    yield from parts.routes.values()


@dataclass(slots=True)
class Parts:
    """The questions and routes of a check by their numbers."""

    questions: dict[int, Question] = field(default_factory=dict)
    routes: dict[int, CareRoute] = field(default_factory=dict)

    @classmethod
    def of(cls, check: Check, *, drafts: bool) -> Parts:
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
