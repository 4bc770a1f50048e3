"""Makes random vectors: definitions, answers good and bad, and what Python makes of them.

    python -m tests.checks.engine.vectors 10000 [seed] > vectors.jsonl

A line holds a definition and vectors for it; `outcome` is the text another evaluator must give,
to the byte:

    {"definition": {…}, "vectors": [{"answers": {…}, "outcome": "{\"status\":…}"}]}
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from random import Random
from typing import Any

from checks.engine.definition import Definition, read_definition
from checks.engine.evaluate import evaluate
from cms.errors import InvalidRequest
from tests.checks.engine.making import (
    SCORES,
    Json,
    any_of,
    at_least,
    at_most,
    option,
    random_answers,
    random_definition,
    rule,
    step,
)

MOST_STEPS = 7
VECTORS_A_LINE = 4
QUESTIONS = [f"q{number}" for number in range(MOST_STEPS + 1)]
OPTIONS = [*"abcdef", *"012345", "geen", "nee", "ja", "oud"]

# Names that one of the two languages may take for something else.
NAMES = (
    *("__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "toJSON", "length"),
    *("10", "9", "-1", "01", "1e3", "4294967296", "null", "true", "undefined", "", " ", "a b"),
    *(
        "naïef",
        "nai\u0308ef",
        "İ",
        "ß",
        "😀",
        "😀😀",
        "👩‍⚕️",
        "\uffff",
        "\ue000",
        "\ud7ff",
        "\u2028",
    ),
    *("a/b", "~", "~1", "/", '"', "\\", "\x00", "\x7f", "\x1b", "\n", "é" * 99, "😀" * 100),
)
UNKNOWN_NAMES = (
    *NAMES,
    *("\ud800", "\udfff\ud800", "x\udc00y", "~/" * 60, "😀" * 101, "a" * 99 + "😀" * 2, "a" * 101),
)
WRONG_ANSWERS: tuple[Any, ...] = (
    *(None, True, 0, 1.5, -(10**12), "", "oud", "constructor", "\ud800", [], {}, [[]], [None]),
    *({"0": "a"}, [{"a": 1}, {"a": 1}], [1, 1, True], ["geen", "geen"], ["oud", "x", "oud"]),
    [f"x{number}" for number in range(12)],
)


def main() -> None:
    """Writes as many vectors as asked for."""
    count, *seed = map(int, sys.argv[1:])
    for line in vector_lines(count, seed=seed[0] if seed else 0):
        sys.stdout.write(line)


def vector_lines(count: int, *, seed: int) -> Iterator[str]:
    """Gives lines that hold `count` vectors together; the same for the same seed."""
    random = Random(seed)
    while count > 0:
        made = _enrich(random, random_definition(random, most_steps=MOST_STEPS))
        names = _names(random)
        for used in (made, _change(random, made)):
            vectors = [_answers(random, made) for _ in range(min(count, VECTORS_A_LINE))]
            count -= len(vectors)
            if vectors:
                yield _line(_rename(used, names), [_rename(one, names) for one in vectors])


def outcome_text(definition: Definition, answers: Mapping[str, Any]) -> str:
    """Gives an outcome as JSON, or the faults: `{"faults": [{"code", "detail", "pointer"}]}`."""
    outcome: Any
    try:
        outcome = evaluate(definition, answers)
    except InvalidRequest as invalid:
        outcome = {
            "faults": [
                {"code": fault.code, "detail": fault.detail, "pointer": fault.pointer}
                for fault in invalid.faults
            ]
        }
    return json.dumps(outcome, ensure_ascii=False, separators=(",", ":"))


def _line(made: Json, given: list[Json]) -> str:
    definition = read_definition(made)
    vectors = [{"answers": one, "outcome": outcome_text(definition, one)} for one in given]
    return json.dumps({"definition": made, "vectors": vectors}) + "\n"


def _enrich(random: Random, made: Json) -> Json:
    """Adds what the proofs refuse, and an evaluator must agree on all the same."""
    for one in made["steps"]:
        one["retired"] = ["oud"] if random.random() < 0.3 else []
        if one["shownWhen"] and random.random() < 0.3:
            one["shownWhen"].append(at_least(random.choice(SCORES), random.randint(0, 3)))
        for item in one["options"]:
            if item["exclusive"] and random.random() < 0.3:
                item["points"] = {random.choice(SCORES): random.randint(1, 9)}
    extra = [
        rule("altijd", "self"),
        rule("weinig", "gp", at_most(random.choice(SCORES), random.randint(0, 4))),
        rule("smal", "self", at_most("ernst", 3), any_of(made["steps"][0]["key"], "a", "ja")),
    ]
    made["rules"] += [one for one in extra if random.random() < 0.1]
    made["fallback"] = random.choice(("self", "gp", "emergency"))
    return made


def _change(random: Random, made: Json) -> Json:
    """Gives the next version of a definition, to which answers of the first are stale."""
    changed = deepcopy(made)
    for _ in range(random.randint(1, 3)):
        random.choice(CHANGES)(random, changed)
    return changed


def _retire_option(random: Random, made: Json) -> None:
    one = random.choice(made["steps"])
    if len(one["options"]) > 1:
        one["retired"].append(one["options"].pop(random.randrange(len(one["options"])))["key"])


def _drop_step(random: Random, made: Json) -> None:
    if len(made["steps"]) > 1:
        made["steps"].pop(random.randrange(len(made["steps"])))


def _add_step(random: Random, made: Json) -> None:
    flagged = option("ja", flag=random.choice(("gp", "emergency")), points={"ernst": 1})
    added = step(QUESTIONS[-1], ["nee", flagged], kind="yesNo")
    if all(one["key"] != added["key"] for one in made["steps"]):
        made["steps"].insert(random.randint(0, len(made["steps"])), added)


def _change_kind(random: Random, made: Json) -> None:
    one = random.choice(made["steps"])
    one["kind"] = "single" if one["kind"] == "multiple" else "multiple"


def _change_condition(random: Random, made: Json) -> None:
    one = random.choice(made["steps"])
    one["shownWhen"] = [] if one["shownWhen"] else [at_least("ernst", random.randint(1, 4))]


def _change_flag(random: Random, made: Json) -> None:
    item = random.choice(random.choice(made["steps"])["options"])
    item["redFlag"] = option("x", flag=random.choice(("gp", "emergency")))["redFlag"]


CHANGES: tuple[Callable[[Random, Json], None], ...] = (
    _retire_option,
    _drop_step,
    _add_step,
    _change_kind,
    _change_condition,
    _change_flag,
)


def _answers(random: Random, made: Json) -> Json:
    answers = random_answers(random, made, complete=random.choice((0.5, 0.9, 1.0)))
    if random.random() < 0.2:
        for _ in range(random.randint(1, 3)):
            _spoil(random, made, answers)
    return answers


def _spoil(random: Random, made: Json, answers: Json) -> None:
    one = random.choice(made["steps"])
    keys = [item["key"] for item in one["options"]]
    answers |= random.choice(
        (
            {random.choice(UNKNOWN_NAMES): random.choice(keys)},
            {one["key"]: random.choice(WRONG_ANSWERS)},
            {one["key"]: random.choices(keys, k=random.randint(0, 4))},
            {one["key"]: random.choices([*keys, *WRONG_ANSWERS], k=random.randint(1, 4))},
            {one["key"]: random.choice([*keys, *UNKNOWN_NAMES])},
        )
    )


def _names(random: Random) -> dict[str, str]:
    """Gives another name for each question, option and score; half of the time for none."""
    if random.random() < 0.5:
        return {}
    families = (QUESTIONS, OPTIONS, SCORES)
    return {
        old: new
        for family in families
        for old, new in zip(family, random.sample(NAMES, len(family)), strict=True)
    }


def _rename(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, list):
        return [_rename(item, names) for item in value]
    if isinstance(value, dict):
        return {names.get(key, key): _rename(item, names) for key, item in value.items()}
    return value


if __name__ == "__main__":
    main()
