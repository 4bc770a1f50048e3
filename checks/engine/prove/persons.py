"""Made-up people who must get a certain route."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from checks.engine.answers import read_answers
from checks.engine.definition import Definition
from checks.engine.evaluate import decide
from checks.engine.prove.report import Finding, Place, TestPerson
from cms.errors import InvalidRequest


def find_person_faults(definition: Definition, persons: Iterable[TestPerson]) -> Iterator[Finding]:
    """Finds people who do not get their route, or whose answers do not go that far."""
    for person in persons:
        place = Place("testPerson", person.name)
        try:
            outcome = decide(definition, read_answers(definition, person.answers))
        except InvalidRequest as invalid:
            faults = [{"code": fault.code, "pointer": fault.pointer} for fault in invalid.faults]
            params: dict[str, Any] = {"name": person.name, "faults": faults}
            yield Finding("personInvalid", place, person.answers, params)
            continue
        if outcome.route is None:
            params = {"name": person.name, "question": outcome.question and outcome.question.key}
            yield Finding("personUndecided", place, person.answers, params)
        elif outcome.route.key != person.route:
            given = {"expected": person.route, "given": outcome.route.key}
            yield Finding("personGetsOther", place, person.answers, {"name": person.name} | given)
