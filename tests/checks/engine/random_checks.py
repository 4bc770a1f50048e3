"""Random checks for the proofs: of every form they must judge, some tidy enough to be safe."""

from __future__ import annotations

from copy import deepcopy
from random import Random
from typing import Any

from checks.engine.prove import Report, prove
from tests.checks.engine.making import (
    SCORES,
    SOURCE,
    Json,
    any_of,
    at_least,
    at_most,
    option,
    random_definition,
    rule,
    step,
)

ROUTES = ("self", "physio", "gp", "emergency")
DEAD = ("stepNeverShown", "routeNeverGiven", "ruleNeverHolds")


def random_check(random: Random, *, most_steps: int = 5, most_options: int = 4) -> Json:
    """Gives a check of which the form is right; every second one is likely to be safe."""
    made = random_definition(random, most_steps=most_steps, most_options=most_options)
    for place, one in enumerate(made["steps"]):
        _vary_step(random, one, made["steps"][:place])
    made["rules"] = [one for one in made["rules"] if one["key"] not in {"basis", "rest"}]
    made["rules"] += _basis(random, made)
    made["fallback"] = random.choice(("self", "gp", "gp", "emergency"))
    if random.random() < 0.5:
        _tidy(made)
        if random.random() < 0.4:
            _spoil(random, made)
    random.shuffle(made["rules"])
    return made


def proved_check(random: Random) -> Json:
    """Gives a random check that may be published: what is never reached in it is taken out."""
    while True:
        made = random_check(random, most_steps=6)
        for _ in range(6):
            report = prove(made)
            if report.ok:
                return made
            if not _trim(made, report):
                break


def _trim(made: Json, report: Report) -> bool:
    """Takes out what is never reached; tells whether nothing else is wrong."""
    found = {(one.code, one.place.key) for one in report.findings}
    if {code for code, _key in found} - {*DEAD, "alwaysHolds"}:
        return False
    dead = {code: {key for one, key in found if one == code} for code in (*DEAD, "alwaysHolds")}
    gone = dead["ruleNeverHolds"] | dead["alwaysHolds"]
    made["steps"] = [one for one in made["steps"] if one["key"] not in dead["stepNeverShown"]]
    made["routes"] = [one for one in made["routes"] if one["key"] not in dead["routeNeverGiven"]]
    routes = [one["key"] for one in made["routes"]]
    asked = {one["key"] for one in made["steps"]}
    for item in (item for one in made["steps"] for item in one["options"]):
        if item["redFlag"] and item["redFlag"]["route"] not in routes:
            item["redFlag"] = None
    made["rules"] = [
        one
        for one in made["rules"]
        if one["key"] not in gone
        and one["route"] in routes
        and all(condition.get("question", None) in {None, *asked} for condition in one["when"])
    ]
    made["recommendations"] = []
    if made["fallback"] not in routes:
        made["fallback"] = routes[-1] if routes else "gp"
    return bool(routes and asked)


def _vary_step(random: Random, one: Json, earlier: list[Json]) -> None:
    if earlier and random.random() < 0.2:
        one["shownWhen"].append(_condition(random, earlier))
    for item in one["options"]:
        if item["exclusive"] and random.random() < 0.1:
            item["points"] = {random.choice(SCORES): random.randint(1, 3)}
        if random.random() < 0.04:
            item["redFlag"] = _flag(random.choice(ROUTES))


def _flag(to: str) -> Json:
    return {"route": to, "text": "Daarom.", "source": SOURCE}


def _condition(random: Random, steps: list[Json]) -> Json:
    if random.random() < 0.4:
        return at_least(random.choice(SCORES), random.randint(0, 3))
    one = random.choice(steps)
    keys = [item["key"] for item in one["options"]]
    return any_of(one["key"], *random.sample(keys, random.randint(1, len(keys))))


def _basis(random: Random, made: Json) -> list[Json]:
    """Gives the rules that give everybody a route, or nearly."""
    few, score = random.randint(0, 4), random.choice(SCORES)
    rules = [
        rule("few", "self", at_most(score, few)),
        rule("many", random.choice(("physio", "gp")), at_least(score, few + 1)),
        rule("always", random.choice(ROUTES)),
        rule("also", "self", at_most(score, few), _condition(random, made["steps"])),
        rule("between", "self", at_least(score, 1), at_most(score, few)),
    ]
    return [
        one
        for one, chance in zip(rules, (0.9, 0.9, 0.05, 0.2, 0.2), strict=True)
        if random.random() < chance
    ]


def _tidy(made: Json) -> None:
    """Puts points, flags and conditions in order of severity, and hides nothing for an answer."""
    ordered = {one["key"] for one in made["steps"] if one["ordinal"] or one["kind"] == "multiple"}
    places: dict[str, list[str]] = {}
    for one in made["steps"]:
        places[one["key"]] = [item["key"] for item in one["options"]]
        if one["key"] in ordered:
            _put_in_order(one)
        one["shownWhen"] = [
            condition for condition in one["shownWhen"] if condition.get("question") not in ordered
        ]
        one["shownWhen"] = [item for item in one["shownWhen"] if "score" not in item]
    for condition in (item for one in made["rules"] for item in one["when"]):
        if condition.get("question") in ordered:
            keys = places[condition["question"]]
            mildest = max(min(keys.index(key) for key in condition["in"]), 1)
            condition["in"] = keys[mildest:]


def _spoil(random: Random, made: Json) -> None:
    """Adds one rule that asks for two answers, of which the first need not be a worst one."""
    first, *_rest = random.sample(made["steps"], len(made["steps"]))
    keys = [item["key"] for item in first["options"]]
    asked = any_of(first["key"], random.choice(keys))
    made["rules"].append(rule("two", "emergency", asked, _condition(random, made["steps"])))


def _put_in_order(one: Json) -> None:
    options: list[Json] = one["options"]
    if one["kind"] == "multiple":
        options[0] |= {"points": {}, "redFlag": None}
        return
    flags = sorted((_rank(item), place) for place, item in enumerate(options))
    in_order: list[Any] = [options[place]["redFlag"] for _rank, place in flags]
    for score in SCORES:
        points = sorted(item["points"].get(score, 0) for item in options)
        for item, more in zip(options, points, strict=True):
            item["points"] = {key: value for key, value in item["points"].items() if key != score}
            if more:
                item["points"][score] = more
    for item, flag in zip(options, in_order, strict=True):
        item["redFlag"] = flag


def _rank(item: Json) -> int:
    return ROUTES.index(item["redFlag"]["route"]) if item["redFlag"] else -1


def changed_check(random: Random, made: Json) -> Json:
    """Gives a next version of a check: some parts added, removed, moved or changed."""
    new = deepcopy(made)
    for _ in range(random.randint(1, 3)):
        change = random.choice((_move, _drop, _retire, _add, _flag_other, _switch_kind, _drop_rule))
        change(random, new)
    _forget_what_is_gone(new)
    return new


def _move(random: Random, made: Json) -> None:
    steps = made["steps"]
    steps.insert(random.randrange(len(steps)), steps.pop(random.randrange(len(steps))))


def _drop(random: Random, made: Json) -> None:
    if len(made["steps"]) > 1:
        made["steps"].pop(random.randrange(len(made["steps"])))


def _retire(random: Random, made: Json) -> None:
    one = random.choice(made["steps"])
    kept = [item for item in one["options"] if not item["exclusive"]]
    if len(one["options"]) > 2 and one["kind"] in {"single", "multiple"}:
        one["options"].remove(random.choice(kept))


def _add(random: Random, made: Json) -> None:
    one = random.choice(made["steps"])
    if one["kind"] in {"single", "multiple"} and all(item["key"] != "z" for item in one["options"]):
        one["options"].append(option("z", flag=random.choice((None, "gp", "emergency"))))
    if all(other["key"] != "new" for other in made["steps"]):
        made["steps"].insert(0, step("new", ["a", option("b", flag="gp")]))


def _flag_other(random: Random, made: Json) -> None:
    item = random.choice(random.choice(made["steps"])["options"])
    item["redFlag"] = None if item["redFlag"] else _flag(random.choice(ROUTES))


def _switch_kind(random: Random, made: Json) -> None:
    one = random.choice(made["steps"])
    if one["kind"] == "single":
        one["kind"] = "multiple"
        one["options"][0]["exclusive"] = True
    elif one["kind"] == "multiple":
        one["kind"] = "single"
        one["options"] = [item | {"exclusive": False} for item in one["options"]]


def _drop_rule(random: Random, made: Json) -> None:
    if made["rules"]:
        made["rules"].pop(random.randrange(len(made["rules"])))


def _forget_what_is_gone(made: Json) -> None:
    """Leaves out conditions on what is not there, or not there yet."""
    options: dict[str, set[str]] = {}
    for one in made["steps"]:
        one["shownWhen"] = _still_there(one["shownWhen"], options)
        options[one["key"]] = {item["key"] for item in one["options"]}
    for part in (*made["rules"], *made["recommendations"]):
        part["when"] = _still_there(part["when"], options)


def _still_there(conditions: list[Json], options: dict[str, set[str]]) -> list[Json]:
    kept = []
    for one in conditions:
        if "question" in one:
            there = [key for key in one["in"] if key in options.get(one["question"], ())]
            kept += [one | {"in": there}] if there else []
        else:
            kept.append(one)
    return kept
