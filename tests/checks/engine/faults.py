"""Faults to seed in a check: each with what finds it, and how it is put in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.checks.engine.making import Json, any_of, at_least, at_most, option, rule, step
from tests.checks.engine.realistic import told

Change = Callable[[Json], Any]


def one(made: Json, key: str) -> Json:
    """Gives the step with a key."""
    return next(item for item in made["steps"] if item["key"] == key)


def answer(made: Json, question: str, key: str) -> Json:
    """Gives an option of a step."""
    return next(item for item in one(made, question)["options"] if item["key"] == key)


def by_key(made: Json, key: str) -> Json:
    """Gives the rule with a key."""
    return next(item for item in made["rules"] if item["key"] == key)


def without(*keys: str) -> Change:
    """Takes rules away."""

    def change(made: Json) -> None:
        made["rules"] = [item for item in made["rules"] if item["key"] not in keys]

    return change


def change_rule(key: str, /, **fields: Any) -> Change:
    """Changes a rule."""
    return lambda made: by_key(made, key).update(fields)


def change_step(key: str, /, **fields: Any) -> Change:
    """Changes a step."""
    return lambda made: one(made, key).update(fields)


def change_option(question: str, key: str, /, **fields: Any) -> Change:
    """Changes an option."""
    return lambda made: answer(made, question, key).update(fields)


def add_step(*options: Json | str, place: int = 18, **fields: Any) -> Change:
    """Adds a step that is called `more`."""
    return lambda made: made["steps"].insert(place, step("more", list(options), **fields))


def add_rule(route: str, *when: Json) -> Change:
    """Adds a rule that is called `more`."""
    return lambda made: made["rules"].append(rule("more", route, *when))


def drop_condition(key: str, place: int) -> Change:
    """Takes a condition away from a rule."""
    return lambda made: by_key(made, key)["when"].pop(place)


def move_step(key: str, place: int) -> Change:
    """Puts a step in another place."""

    def change(made: Json) -> None:
        moved = one(made, key)
        made["steps"].remove(moved)
        made["steps"].insert(place, moved)

    return change


def flag(route: str, **fields: Any) -> Json:
    """Gives a red flag."""
    return {"route": route, "text": "Daarom.", "source": {"title": "Richtlijn"}} | fields


FAULTS: dict[str, tuple[str, Change]] = {
    # A worse answer is less urgent: it hides something, or counts for less.
    "a worse answer hides a scored question": (
        "worseIsLessUrgent",
        change_step("life", shownWhen=[any_of("course", "better")]),
    ),
    "a worse answer hides a question with a red flag": (
        "worseIsLessUrgent",
        change_step("leg", shownWhen=[any_of("fall", "no")]),
    ),
    "one of several answers hides a question with a red flag": (
        "worseIsLessUrgent",
        change_step("leg", shownWhen=[any_of("general", "none")]),
    ),
    "a red flag is on a milder answer": (
        "worseIsLessUrgent",
        change_option("fall", "no", redFlag=flag("gpToday")),
    ),
    "a red flag is dropped from the worst answer": (
        "worseIsLessUrgent",
        lambda made: (
            answer(made, "fall", "hard").update(redFlag=None),
            answer(made, "fall", "light").update(redFlag=flag("gpToday")),
        ),
    ),
    "points fall": ("worseIsLessUrgent", change_option("life", "hardly", points={})),
    "a rule looks at a milder answer only": (
        "worseIsLessUrgent",
        change_rule("stiffOld", when=[any_of("stiff", "to60"), any_of("age", "70plus")]),
    ),
    "answers stand in another order": (
        "worseIsLessUrgent",
        lambda made: one(made, "duration")["options"].reverse(),
    ),
    "none of these counts": (
        "worseIsLessUrgent",
        change_option("history", "none", points={"attention": 2}),
    ),
    "a red flag moved behind an answer that hides it": (
        "worseIsLessUrgent",
        lambda made: (
            move_step("stand", 16)(made),
            one(made, "stand").update(
                shownWhen=[any_of("where", "hip", "knee"), any_of("course", "better", "same")]
            ),
        ),
    ),
    # Nothing holds.
    "the rule of the least urgent route is gone": (
        "nothingHolds",
        without("mild"),
    ),
    "two numbers leave one between": (
        "nothingHolds",
        change_rule("some", when=[at_least("severity", 3)]),
    ),
    "a rule asks for more than it did": (
        "nothingHolds",
        change_rule("mild", when=[at_most("severity", 1), any_of("age", "18to49")]),
    ),
    # A gap is hidden.
    "a rule without conditions hides a gap": (
        "alwaysHolds",
        lambda made: (without("mild", "some")(made), made["rules"].append(rule("more", "self"))),
    ),
    "a rule holds for any number of points": (
        "alwaysHolds",
        change_rule("mild", when=[at_most("severity", 99)]),
    ),
    "a rule holds for every answer": (
        "alwaysHolds",
        add_rule("physio", any_of("rest", "no", "yes")),
    ),
    # Something is dead.
    "a rule asks for more points than there are": (
        "ruleNeverHolds",
        change_rule("severe", when=[at_least("severity", 12)]),
    ),
    "a rule asks for two answers to one question": (
        "ruleNeverHolds",
        add_rule("gp", any_of("age", "under18"), any_of("age", "70plus")),
    ),
    "a rule asks for answers of two branches": (
        "ruleNeverHolds",
        add_rule("gp", any_of("sleepAlarm", "apnea"), any_of("leg", "yes")),
    ),
    "a step is shown to nobody": (
        "stepNeverShown",
        change_step("leg", shownWhen=[any_of("where", "sleep"), any_of("fall", "no")]),
    ),
    "a step asks for points that nobody has yet": (
        "stepNeverShown",
        change_step("rest", shownWhen=[at_least("severity", 1)]),
    ),
    "a route is never given": (
        "routeNeverGiven",
        lambda made: made["routes"].append(told("never", 70)),
    ),
    "a rule that always holds leaves nothing for the routes below": (
        "routeNeverGiven",
        add_rule("gp"),
    ),
    # Nothing there to refer to.
    "a rule asks a question that is gone": (
        "unknownQuestion",
        lambda made: (
            made["steps"].remove(one(made, "rest"))
            or made["rules"].append(rule("more", "gp", any_of("rest", "yes")))
        ),
    ),
    "a rule asks for an answer that was retired": (
        "unknownOption",
        lambda made: (
            one(made, "general")["options"].pop(1),
            one(made, "general").update(retired=["fever"]),
        ),
    ),
    "points go to a score that is gone": ("unknownScore", lambda made: made["scores"].pop()),
    "a red flag asks for a route that is gone": ("unknownRoute", lambda made: made["routes"].pop()),
    "the fallback is gone": ("unknownRoute", lambda made: made.update(fallback="elsewhere")),
    "there is no fallback": ("noFallback", lambda made: made.update(fallback=None)),
    # Conditions that may not be.
    "a step looks at a later one": (
        "looksForward",
        change_step("saddle", shownWhen=[any_of("fear", "yes")]),
    ),
    "a step looks at itself": (
        "looksForward",
        change_step("rest", shownWhen=[any_of("rest", "no")]),
    ),
    "a step moved before the one it looks at": ("looksForward", move_step("where", 17)),
    "a step is shown at few points": (
        "scoreAtMostNotAllowed",
        change_step("fear", shownWhen=[at_most("severity", 3)]),
    ),
    "an urgent rule asks for few points": (
        "scoreAtMostNotAllowed",
        add_rule("gp", at_most("attention", 0)),
    ),
    "a condition names no answers": ("emptyCondition", add_rule("gp", any_of("rest"))),
    # Answers that cannot be given as they must.
    "a question with several answers has no none of these": (
        "notOneExclusive",
        change_option("history", "none", exclusive=False),
    ),
    "an answer excludes others where one can be given": (
        "exclusiveNotAllowed",
        change_option("rest", "no", exclusive=True),
    ),
    "one answer is left": (
        "tooFewOptions",
        lambda made: one(made, "course").update(options=[option("same")]),
    ),
    "a question of yes and no has three answers": (
        "notTwoOptions",
        lambda made: one(made, "rest")["options"].append(option("maybe")),
    ),
    "a scale misses a number": (
        "scaleWithGaps",
        add_step("0", "1", "3", kind="rating", ordinal=True),
    ),
    "two answers share a key": ("duplicateKey", change_option("life", "hardly", key="partly")),
    "two steps share a key": ("duplicateKey", change_step("fear", key="life")),
    "two rules share a key": ("duplicateKey", change_rule("some", key="mild")),
    "two routes are as urgent": (
        "duplicateUrgency",
        lambda made: made["routes"][3].update(urgency=50),
    ),
    "a key is a number": ("numericKey", change_step("fear", key="12")),
    "points are below zero": ("badPoints", change_option("life", "fine", points={"severity": -1})),
    "points are a half": ("badPoints", change_option("life", "partly", points={"severity": 0.5})),
    "an answer is retired and given": (
        "retiredOption",
        change_step("life", retired=["hardly"]),
    ),
    # Texts.
    "a rule has no reason": ("noText", change_rule("severe", text=" ")),
    "a red flag has no reason": (
        "noText",
        change_option("leg", "yes", redFlag=flag("gpToday", text="")),
    ),
    "a route has no summary": ("noText", lambda made: made["routes"][2].update(summary="")),
    "a question has no text": ("noText", change_step("fear", text=None)),
    "an answer has no label": ("noText", change_option("fear", "yes", label="")),
    "a red flag has no source": (
        "noSource",
        change_option("leg", "yes", redFlag=flag("gpToday", source=None)),
    ),
    # Promises.
    "a text is too long to read": ("tooLong", change_step("general", help="Lees dit goed. " * 110)),
    "less time is promised than it takes": (
        "tooLong",
        lambda made: made.update(promisedSeconds=60),
    ),
    "a red flag on one of several answers is dropped": (
        "personUndecided",
        change_option("now", "accident", redFlag=None),
    ),
    "a rule is dropped": ("personGetsOther", without("feverSpine")),
    "a new question leaves somebody undecided": (
        "personUndecided",
        add_step("no", option("yes", points={"severity": 2}), kind="yesNo"),
    ),
    "an answer of somebody is gone": (
        "personInvalid",
        lambda made: one(made, "duration")["options"].pop(0),
    ),
    # What was published is not what it was.
    "a part is missing": ("badValue", lambda made: one(made, "rest").pop("help")),
    "a part is of another kind": ("badValue", change_rule("some", when={"score": "severity"})),
    "a condition says two things": (
        "badValue",
        add_rule("gp", {"score": "severity", "atLeast": 1, "atMost": 4}),
    ),
    "all steps are gone": (
        "noSteps",
        lambda made: made.update(steps=[], rules=[], recommendations=[]),
    ),
}
