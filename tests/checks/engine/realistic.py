"""Stand-ins for real checks: the one of eighteen questions, and larger ones from a seed."""

from __future__ import annotations

from random import Random

from checks.engine.prove import TestPerson
from tests.checks.engine.making import (
    Json,
    any_of,
    at_least,
    at_most,
    definition,
    option,
    route,
    rule,
    step,
)

URGENCIES = {"self": 10, "digital": 20, "physio": 30, "gp": 40, "gpToday": 50, "emergency": 60}
JOINTS = ("lowBack", "neck", "shoulder", "hip", "knee")
ADULT = ("18to49", "50to69", "70plus")
PERSONS = (
    TestPerson("zware val", {"now": ["accident"]}, "emergency"),
    TestPerson(
        "koorts en rug",
        {
            "now": ["none"],
            "where": "lowBack",
            "age": "18to49",
            "saddle": ["none"],
            "fall": "no",
            "general": ["fever"],
            "leg": "no",
            "history": ["none"],
            "rest": "no",
            "stiff": "under30",
            "duration": "under3Weeks",
            "course": "better",
            "life": "fine",
            "fear": "no",
        },
        "gpToday",
    ),
    TestPerson(
        "licht en kort",
        {
            "now": ["none"],
            "where": "sleep",
            "age": "18to49",
            "general": ["none"],
            "history": ["none"],
            "rest": "no",
            "sleepAlarm": ["none"],
            "duration": "under3Weeks",
            "course": "better",
            "life": "fine",
            "fear": "no",
        },
        "self",
    ),
)


def eighteen_questions() -> Json:
    """Gives a check of eighteen questions on back, neck, joints and sleep, proved safe."""
    return definition(
        [*_safety_steps(), *_complaint_steps()],
        _rules(),
        routes=[told(key, urgency) for key, urgency in URGENCIES.items()],
        scores=[{"key": key, "name": key, "meaning": key} for key in ("severity", "attention")],
        recommendations=[{"when": [any_of("where", "neck")], "type": "article", "id": "neck"}],
    )


def told(key: str, urgency: int) -> Json:
    """Gives a route that says what to do."""
    return route(key, urgency) | {"body": [{"type": "paragraph", "value": f"Doe {key}."}]}


def none_or(*options: Json) -> list[Json]:
    """Gives the options of a question with several answers."""
    return [option("none", exclusive=True), *options]


def _several(key: str, *options: Json, where: tuple[str, ...] = (), block: str = "safety") -> Json:
    return step(key, none_or(*options), kind="multiple", block=block, shownWhen=_only(where))


def _yes_no(key: str, yes: Json, *, where: tuple[str, ...] = ()) -> Json:
    fields = {"kind": "yesNo", "ordinal": True, "block": "safety", "shownWhen": _only(where)}
    return step(key, ["no", yes], **fields)


def _scale(key: str, *options: Json | str, where: tuple[str, ...] = (), block: str) -> Json:
    return step(key, list(options), ordinal=True, block=block, shownWhen=_only(where))


def _only(where: tuple[str, ...]) -> list[Json]:
    return [any_of("where", *where)] if where else []


def _safety_steps() -> list[Json]:
    today, doctor = "gpToday", "gp"
    alarms = [option(key, flag="emergency") for key in ("chest", "breath", "stroke", "accident")]
    saddle = [option(key, flag=today) for key in ("numb", "urine", "stool", "legStrength")]
    neck = [option(key, flag=today) for key in ("hands", "armStrength", "headache")]
    point = {"attention": 1}
    return [
        _several("now", *alarms, block="alarm"),
        step("where", [*JOINTS, "sleep"], block="safety"),
        step("age", [option("under18", flag=doctor), *ADULT], block="safety"),
        _several("saddle", *saddle, where=("lowBack", "hip")),
        _several(
            "neckAlarm",
            option("suddenPain", flag="emergency"),
            *neck,
            where=("neck", "shoulder"),
        ),
        _scale("fall", "no", "light", option("hard", flag=today), where=JOINTS, block="safety"),
        _yes_no("stand", option("yes", flag=today), where=("hip", "knee")),
        _several(
            "general",
            option("fever", flag=doctor),
            option("weight", flag=doctor),
            option("sweats", points=point),
        ),
        _yes_no("warm", option("yes", flag=doctor), where=("shoulder", "hip", "knee")),
        _yes_no("leg", option("yes", flag=today), where=("lowBack", "hip", "knee")),
        _several(
            "history",
            option("cancer", flag=doctor),
            option("bones", points=point),
            option("immunity", points=point),
        ),
        _yes_no("rest", option("yes", points=point)),
    ]


def _complaint_steps() -> list[Json]:
    thoughts, apnea = option("thoughts", flag="gpToday"), option("apnea", flag="gp")
    weeks = ("under3Weeks", "to6Weeks", "to3Months", "over3Months")
    return [
        _scale("stiff", "under30", "to60", "over60", where=JOINTS, block="complaint"),
        _several("sleepAlarm", thoughts, apnea, where=("sleep",)),
        _scale("duration", *_rising(weeks, (0, 1, 2, 3)), block="severity"),
        _scale("course", *_rising(("better", "same", "worse"), (0, 1, 2)), block="severity"),
        _scale("life", *_rising(("fine", "partly", "hardly"), (0, 2, 4)), block="severity"),
        _yes_no("fear", option("yes", points={"severity": 2})),
    ]


def _rising(keys: tuple[str, ...], points: tuple[int, ...]) -> list[Json]:
    return [
        option(key, points={"severity": more} if more else {})
        for key, more in zip(keys, points, strict=True)
    ]


def _rules() -> list[Json]:
    fallen, long = any_of("fall", "light", "hard"), any_of("duration", "to3Months", "over3Months")
    fever, older = any_of("general", "fever"), any_of("age", "50to69", "70plus")
    return [
        rule("mild", "self", at_most("severity", 1)),
        rule("some", "digital", at_least("severity", 2)),
        rule("severe", "physio", at_least("severity", 5)),
        rule("long", "physio", long, any_of("where", *JOINTS)),
        rule("onePoint", "physio", at_least("attention", 1)),
        rule("twoPoints", "gp", at_least("attention", 2)),
        rule("fallOld", "gp", fallen, any_of("age", "70plus")),
        rule("fallBones", "gp", fallen, any_of("history", "bones")),
        rule("feverSpine", "gpToday", fever, any_of("where", "lowBack", "neck")),
        rule("feverWarm", "gpToday", fever, any_of("warm", "yes")),
        rule(
            "stiffOld",
            "gp",
            any_of("stiff", "over60"),
            older,
            any_of("where", "neck", "shoulder", "hip"),
        ),
        rule(
            "stiffYoung",
            "gp",
            any_of("stiff", "to60", "over60"),
            any_of("where", "lowBack"),
            any_of("duration", "over3Months"),
            any_of("age", "18to49"),
        ),
    ]


def forty_by_six(seed: int = 0) -> Json:
    """Gives a check of forty questions with six answers each, wired as people wire them.

    Six complaints of six questions each follow a question where it is; rules look at answers
    near each other, and at scores.
    """
    random = Random(seed)
    steps = [
        step("where", [f"part{number}" for number in range(6)], block="safety"),
        *(_graded(f"all{number}", flag="emergency") for number in range(3)),
    ]
    rules = [
        rule("mild", "self", at_most("ernst", 3)),
        rule("some", "physio", at_least("ernst", 4)),
        rule("severe", "gp", at_least("ernst", 25)),
        rule("points", "gp", at_least("aandachtspunten", 3)),
    ]
    for part in range(6):
        shown = any_of("where", f"part{part}")
        names = [f"part{part}-{number}" for number in range(6)]
        steps += [
            _graded(name, flag="gp" if random.random() < 0.3 else None) | {"shownWhen": [shown]}
            for name in names
        ]
        for number in range(3):
            first, second = random.sample(names, 2)
            worst = random.randint(3, 4)
            when = [any_of(one, *"abcdef"[worst:]) for one in (first, second)]
            rules.append(rule(f"{part}-{number}", "gp", *when))
    return definition(steps, rules, promisedSeconds=600)


def _graded(key: str, *, flag: str | None) -> Json:
    points = [{}, {}, {"ernst": 1}, {"ernst": 2}, {"ernst": 3}, {"ernst": 4, "aandachtspunten": 1}]
    options = [option(name, points=more) for name, more in zip("abcdef", points, strict=True)]
    if flag:
        options[-1] = option("f", flag=flag, points=points[-1])
    return step(key, options, ordinal=True, block="safety")


def random_wiring(seed: int = 0, *, rules: int = 40) -> Json:
    """Gives forty questions of which nearly every answer matters until the last one."""
    random = Random(seed)
    steps = [step(f"q{number}", "abcdef", ordinal=True) for number in range(40)]
    far = [
        rule(
            f"r{number}",
            "gp",
            any_of(f"q{random.randrange(20)}", *random.sample("abcdef", 3)),
            any_of(f"q{20 + random.randrange(20)}", *random.sample("abcdef", 3)),
        )
        for number in range(rules)
    ]
    return definition(steps, [rule("rest", "physio"), *far])
