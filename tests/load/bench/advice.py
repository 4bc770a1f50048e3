"""A long check for a run, and answers to all of it: forty questions and sixty rules."""

from __future__ import annotations

import hashlib
from typing import Any

from checks.models import Check, CheckVersion
from cms.publishing.documents import canonical_json
from tests.checks.engine import making
from tests.checks.engine.making import any_of, at_least, at_most, definition, option, rule, step

QUESTIONS, OPTIONS, RULES = 40, 6, 60
SLUG = "lange-check"
PATH = f"/api/v1/checks/{SLUG}/versions/1/advice"
SOURCE = dict.fromkeys(("authors", "year", "publisher", "edition", "url")) | {"title": "Richtlijn"}
# Nobody stops early: the most urgent red flag can still come with the last question.
ANSWERS: dict[str, Any] = {
    f"vraag-{number}": "antwoord-1" if number % 10 else ["antwoord-1", "antwoord-2"]
    for number in range(QUESTIONS)
}


def long_definition() -> dict[str, Any]:
    """Gives a check in which every kind of question, condition and reason occurs."""
    rules = [_rule(number) for number in range(RULES - 1)]
    last = rule("regel-laatste", "self", at_most("ernst", 1000))
    steps = [_step(number) for number in range(QUESTIONS)]
    return definition(steps, [*rules, last])


def publish_long_check() -> None:
    """Publishes one version of it, as it is: whether it is safe makes no difference in time."""
    check = Check(title="Lange check", slug=SLUG)
    check.save()
    text = canonical_json(long_definition()).decode()
    digest = hashlib.sha256(text.encode()).hexdigest()
    version = CheckVersion(check_object=check, number=1, definition=text, definition_hash=digest)
    version.save()


def _step(number: int) -> dict[str, Any]:
    flagged = number % 5 == 4
    options = [
        option(
            f"antwoord-{place}",
            flag="emergency" if flagged and place == OPTIONS - 1 else None,
            points={"ernst": place} if number % 2 else {"aandachtspunten": place // 3},
        )
        for place in range(OPTIONS)
    ]
    for one in options:
        if one["redFlag"]:
            one["redFlag"] |= {"source": SOURCE}
    shown = [any_of(f"vraag-{number - 1}", "antwoord-1", "antwoord-2")] if number % 3 == 1 else []
    kind = "single" if number % 10 else "multiple"
    return step(f"vraag-{number}", options, kind=kind, shownWhen=shown)


def _rule(number: int) -> dict[str, Any]:
    question = f"vraag-{number % QUESTIONS}"
    when = [any_of(question, *(f"antwoord-{place}" for place in range(3, OPTIONS)))]
    if number % 2:
        when.append(at_least(making.SCORES[number % 4 // 2], number % 7))
    return rule(f"regel-{number}", "physio" if number % 3 else "gp", *when)
