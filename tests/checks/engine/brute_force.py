"""Every complete path of a small check, one by one: what the proofs must agree with.

It shares no code with the engine or the proofs: this is a second reading of what a check means.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

Json = Mapping[str, Any]
Answer = str | list[str]


@dataclass(frozen=True)
class Path:
    """A complete path; `route` is None where nothing holds."""

    answers: dict[str, Answer]
    places: tuple[int | None, ...]
    holding: frozenset[str]
    flags: tuple[int, ...]
    urgency: int | None
    milliseconds: int


def every_answer(step: Json) -> list[Answer]:
    """Gives every answer that can be given to a step."""
    if step["kind"] != "multiple":
        return [option["key"] for option in step["options"]]
    alone: list[Answer] = [[one["key"]] for one in step["options"] if one["exclusive"]]
    others = [one["key"] for one in step["options"] if not one["exclusive"]]
    sets = (list(some) for size in range(1, len(others) + 1) for some in combinations(others, size))
    return [*alone, *sets]


def count_answer_sets(made: Json) -> int:
    """Gives how many sets of answers there are when every step is shown."""
    count = 1
    for step in made["steps"]:
        others = sum(not option["exclusive"] for option in step["options"])
        count *= 2**others if step["kind"] == "multiple" else len(step["options"])
    return count


def keys_of(answer: Answer | None) -> set[str]:
    """Gives the options of an answer, none when there is no answer."""
    if answer is None:
        return set()
    return {answer} if isinstance(answer, str) else set(answer)


def met(conditions: Sequence[Json], answers: Mapping[str, Answer], points: Json) -> bool:
    """Tells whether all conditions are met by what was answered."""
    for one in conditions:
        if "question" in one:
            if not keys_of(answers.get(one["question"])) & set(one["in"]):
                return False
            continue
        has = points[one["score"]]
        if not one.get("atLeast", has) <= has <= one.get("atMost", has):
            return False
    return True


def every_path(made: Json) -> Iterator[Path]:
    """Gives every complete path of a check."""
    steps = made["steps"]
    start = {score["key"]: 0 for score in made["scores"]}

    def go(
        number: int, answers: dict[str, Answer], places: list[int | None], points: dict[str, int]
    ) -> Iterator[Path]:
        if number == len(steps):
            yield path_of(made, answers, tuple(places), points)
            return
        step = steps[number]
        if not met(step["shownWhen"], answers, points):
            yield from go(number + 1, answers, [*places, None], points)
            return
        for place, answer in enumerate(every_answer(step)):
            added = dict(points)
            for option in step["options"]:
                if option["key"] in keys_of(answer):
                    for score, more in option["points"].items():
                        added[score] += more
            yield from go(number + 1, answers | {step["key"]: answer}, [*places, place], added)

    return go(0, {}, [], start)


def path_of(
    made: Json, answers: dict[str, Answer], places: tuple[int | None, ...], points: Json
) -> Path:
    """Gives what one set of complete answers leads to."""
    urgency = {route["key"]: route["urgency"] for route in made["routes"]}
    flags, time = [], 0
    for step in made["steps"]:
        chosen = keys_of(answers.get(step["key"]))
        if chosen:
            time += milliseconds(step)
        flags += [
            urgency[option["redFlag"]["route"]]
            for option in step["options"]
            if option["key"] in chosen and option["redFlag"]
        ]
    holding = {one["key"]: one for one in made["rules"] if met(one["when"], answers, points)}
    asked = [*flags, *(urgency[one["route"]] for one in holding.values())]
    return Path(answers, places, frozenset(holding), tuple(flags), max(asked, default=None), time)


def milliseconds(step: Json) -> int:
    """Gives how long a question takes to read and answer."""
    shown = step["text"] + (step["help"] or "")
    for option in step["options"]:
        shown += option["label"] + (option["help"] or "")
    return 68 * len(shown) + 2500 + (1000 if step["kind"] == "multiple" else 0)


def no_worse(step: Json) -> list[list[bool]]:
    """Gives a table: whether the answer at a row is the same as, or milder than, at a column."""
    answers = every_answer(step)
    exclusive = {option["key"] for option in step["options"] if option["exclusive"]}
    table = []
    for row, milder in enumerate(answers):
        line = []
        for column, worse in enumerate(answers):
            if step["kind"] == "multiple":
                below = bool(keys_of(milder) & exclusive) or keys_of(milder) <= keys_of(worse)
            elif step["kind"] in {"yesNo", "rating"} or step["ordinal"]:
                below = row <= column
            else:
                below = row == column
            line.append(below)
        table.append(line)
    return table


def worse_is_less_urgent(made: Json, paths: Sequence[Path]) -> tuple[Path, Path] | None:
    """Gives a milder and a worse path of which the milder gets the more urgent advice, if any."""
    tables = [no_worse(step) for step in made["steps"]]
    fallback = {route["key"]: route["urgency"] for route in made["routes"]}[made["fallback"]]
    rated = [(fallback if path.urgency is None else path.urgency, path) for path in paths]
    by_urgency: dict[int, list[Path]] = {}
    for urgency, path in rated:
        by_urgency.setdefault(urgency, []).append(path)
    for high, milder_paths in by_urgency.items():
        for low, worse_paths in by_urgency.items():
            if low < high:
                for milder in milder_paths:
                    for worse in worse_paths:
                        if compares(tables, milder.places, worse.places):
                            return milder, worse
    return None


def compares(
    tables: Sequence[list[list[bool]]],
    milder: Sequence[int | None],
    worse: Sequence[int | None],
) -> bool:
    """Tells whether, on each question that both were asked, one is the same or milder."""
    for table, first, second in zip(tables, milder, worse, strict=True):
        if first is not None and second is not None and not table[first][second]:
            return False
    return True


def expected(made: Json, paths: Sequence[Path]) -> set[tuple[str, str]]:
    """Gives the code and the key of every finding and warning about what can be answered."""
    urgency = {route["key"]: route["urgency"] for route in made["routes"]}
    shown = {key for path in paths for key in path.answers}
    given = {path.urgency for path in paths}
    found = {("stepNeverShown", one["key"]) for one in made["steps"] if one["key"] not in shown}
    found |= {("routeNeverGiven", key) for key, own in urgency.items() if own not in given}
    if None in given:
        found.add(("nothingHolds", ""))
    elif worse_is_less_urgent(made, paths):
        found.add(("worseIsLessUrgent", ""))
    for rule in made["rules"]:
        found |= {(code, rule["key"]) for code in rule_codes(made, rule, urgency, paths)}
    longest, promised = max(path.milliseconds for path in paths), made["promisedSeconds"] * 1000
    if longest > promised:
        found.add(("tooLong", ""))
    elif longest * 3 > promised * 2:
        found.add(("slowReader", ""))
    return found


def rule_codes(
    made: Json, rule: Json, urgency: Mapping[str, int], paths: Sequence[Path]
) -> Iterator[str]:
    """Gives what is wrong with one rule."""
    own = urgency[rule["route"]]
    rivals = {
        one["key"] for one in made["rules"] if one is not rule and urgency[one["route"]] >= own
    }
    holding = [path for path in paths if rule["key"] in path.holding]
    if not holding:
        yield "ruleNeverHolds"
        return
    if len(holding) == len(paths) and own < urgency[made["fallback"]]:
        yield "alwaysHolds"
    if all(rivals & path.holding or max(path.flags, default=-1) >= own for path in holding):
        yield "ruleNeverDecides"
