"""Makes definitions of checks: small ones by hand, and random ones from a seed."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

Json = dict[str, Any]

BLOCKS = ("alarm", "safety", "complaint", "severity")
SOURCE: Json = {"title": "Richtlijn", "url": None}
SCORES = ("ernst", "aandachtspunten")


def option(
    key: str,
    *,
    flag: str | None = None,
    points: dict[str, int] | None = None,
    exclusive: bool = False,
) -> Json:
    """Gives an option; `flag` is the route that its red flag asks for."""
    red_flag = {"route": flag, "text": f"Vanwege {key}.", "source": SOURCE} if flag else None
    return {
        "key": key,
        "label": key.capitalize(),
        "help": None,
        "exclusive": exclusive,
        "points": points or {},
        "redFlag": red_flag,
    }


def step(key: str, options: Sequence[str | Json], **fields: Any) -> Json:
    """Gives a step; an option can be just its key."""
    made = [option(one) if isinstance(one, str) else one for one in options]
    return {
        "key": key,
        "block": "complaint",
        "kind": "single",
        "ordinal": False,
        "text": f"{key.capitalize()}?",
        "help": None,
        "shownWhen": [],
        "options": made,
        "retired": [],
    } | fields


def rule(key: str, route: str, *when: Json) -> Json:
    """Gives a rule."""
    return {"key": key, "when": list(when), "route": route, "text": f"Reden {key}.", "source": None}


def any_of(question: str, *options: str) -> Json:
    """Gives the condition that an answer has one of these options."""
    return {"question": question, "in": list(options)}


def at_least(score: str, points: int) -> Json:
    """Gives the condition that a score has at least this many points."""
    return {"score": score, "atLeast": points}


def at_most(score: str, points: int) -> Json:
    """Gives the condition that a score has at most this many points."""
    return {"score": score, "atMost": points}


def route(key: str, urgency: int) -> Json:
    """Gives a route."""
    return {
        "key": key,
        "urgency": urgency,
        "title": key.capitalize(),
        "summary": f"Ga naar {key}.",
        "body": [],
        "action": None,
        "followUp": None,
    }


def definition(steps: Sequence[Json], rules: Sequence[Json], **fields: Any) -> Json:
    """Gives a definition with the routes `self` 10, `physio` 30, `gp` 40 and `emergency` 60."""
    routes = [route("self", 10), route("physio", 30), route("gp", 40), route("emergency", 60)]
    return {
        "format": 1,
        "title": "Klachtencheck",
        "audience": "Volwassenen",
        "introduction": "Een paar vragen.",
        "disclaimer": "Dit is een voorbeeld.",
        "intendedPurpose": "Voorbeeld.",
        "regulatoryStatus": "Voorbeeld.",
        "promisedSeconds": 180,
        "scores": [{"key": key, "name": key, "meaning": key} for key in SCORES],
        "routes": routes,
        "fallback": "gp",
        "steps": list(steps),
        "rules": list(rules),
        "recommendations": [],
    } | fields


def random_definition(random: Random, *, most_steps: int = 5, most_options: int = 4) -> Json:
    """Gives a small check that is well formed; whether it is safe is left to chance."""
    steps: list[Json] = []
    for number in range(random.randint(1, most_steps)):
        steps.append(_random_step(random, f"q{number}", steps, most_options))
    rules = [_random_rule(random, f"r{number}", steps) for number in range(random.randint(0, 5))]
    rules.append(rule("basis", "self", at_most("ernst", random.randint(0, 12))))
    rules.append(rule("rest", random.choice(("physio", "gp")), at_least("ernst", 0)))
    recommendations = [
        {"when": [_random_condition(random, steps)], "type": "article", "id": f"id-{number}"}
        for number in range(random.randint(0, 2))
    ]
    kept = [one for one in rules if random.random() < 0.85]
    return definition(steps, kept, recommendations=recommendations)


def random_answers(random: Random, made: Json, *, complete: float = 0.9) -> Json:
    """Gives answers that are valid for a definition, to shown and hidden questions alike.

    `complete` is the chance that a question has one.
    """
    answers = {}
    for one in made["steps"]:
        if random.random() > complete:
            continue
        keys = [item["key"] for item in one["options"]]
        if one["kind"] != "multiple":
            answers[one["key"]] = random.choice(keys)
            continue
        exclusive = [item["key"] for item in one["options"] if item["exclusive"]]
        others = [key for key in keys if key not in exclusive]
        chosen = [key for key in others if random.random() < 0.4]
        answers[one["key"]] = chosen or [random.choice(keys)]
    return answers


def _random_step(random: Random, key: str, earlier: list[Json], most_options: int) -> Json:
    kind = random.choice(("single", "single", "multiple", "yesNo", "rating"))
    names = ["a", "b", "c", "d", "e", "f"][: random.randint(2, most_options)]
    if kind == "yesNo":
        names = ["nee", "ja"]
    if kind == "rating":
        names = [str(number) for number in range(len(names))]
    options = [_random_option(random, name) for name in names]
    if kind == "multiple":
        options = [option("geen", exclusive=True), *options]
    shown = [_random_condition(random, earlier)] if earlier and random.random() < 0.5 else []
    ordinal = kind in {"yesNo", "rating"} or (kind == "single" and random.random() < 0.5)
    block = random.choice(BLOCKS)
    return step(key, options, kind=kind, block=block, ordinal=ordinal, shownWhen=shown)


def _random_option(random: Random, name: str) -> Json:
    flag = random.choice(("gp", "emergency")) if random.random() < 0.12 else None
    points = {score: random.randint(1, 3) for score in SCORES if random.random() < 0.3}
    return option(name, flag=flag, points=points)


def _random_rule(random: Random, key: str, steps: list[Json]) -> Json:
    when = [_random_condition(random, steps) for _ in range(random.randint(1, 2))]
    return rule(key, random.choice(("physio", "gp", "emergency")), *when)


def _random_condition(random: Random, steps: list[Json]) -> Json:
    if random.random() < 0.3:
        return at_least(random.choice(SCORES), random.randint(1, 4))
    one = random.choice(steps)
    keys = [item["key"] for item in one["options"]]
    return any_of(one["key"], *random.sample(keys, random.randint(1, len(keys))))
