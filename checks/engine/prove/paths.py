"""Proofs over everything that can be answered: what can be reached, and where it ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checks.engine.definition import Definition, QuestionAtom, Rule, Step
from checks.engine.prove.effects import NOTHING
from checks.engine.prove.report import (
    CHECK,
    Finding,
    LongestPath,
    Meter,
    Place,
    Witness,
)
from checks.engine.prove.space import Origin, Space, State

# Milliseconds: for reading one character, as measured over 17 languages (IReST, PubMed 22661485);
# for thinking about one question; and for choosing several answers.
PER_CHARACTER = 68
PER_QUESTION = 2500
FOR_SEVERAL = 1000
# How much longer a slow reader takes.
SLOW = 1.5

Layers = Sequence[Mapping[State, Origin]]


def urgency_of(definition: Definition, rule: Rule) -> int:
    """Gives the urgency that a rule asks for."""
    return definition.routes[rule.route].urgency


def whole_space(definition: Definition, meter: Meter) -> Space:
    """Gives the states of a definition with all its rules and flags."""
    rules = [(rule.when, urgency_of(definition, rule)) for rule in definition.rules]
    return Space(definition, rules, meter)


def ends(space: Space, layers: Layers) -> Iterator[tuple[float, Witness]]:
    """Gives every urgency at which a complete path can end, with answers that lead there."""
    for state in layers[-1]:
        yield state.level, space.witness(layers, state)


def examples(definition: Definition, space: Space, layers: Layers) -> dict[str, Witness]:
    """Gives complete answers that lead to each route."""
    found = dict(ends(space, layers))
    routes = definition.routes.values()
    return {route.key: found[route.urgency] for route in routes if route.urgency in found}


def find_gaps(definition: Definition, space: Space, layers: Layers) -> Iterator[Finding]:
    """Finds answers after which nothing holds, so that the check would advise the fallback."""
    for level, witness in ends(space, layers):
        if level == NOTHING:
            yield Finding("nothingHolds", CHECK, witness, {"fallback": definition.fallback})


def find_unreachable(definition: Definition, space: Space, layers: Layers) -> Iterator[Finding]:
    """Finds steps that are never shown, and routes that are never the advice."""
    for number, step in enumerate(space.steps):
        if not any(space.shown_when[number].holds(state) for state in layers[number]):
            yield Finding("stepNeverShown", Place("step", step.key))
    given = examples(definition, space, layers)
    for key in definition.routes:
        if key not in given:
            yield Finding("routeNeverGiven", Place("route", key))


def find_rule_faults(definition: Definition, meter: Meter) -> Iterator[Finding]:
    """Finds rules that never hold, and those that hold always and hide a gap by that."""
    fallback = definition.routes[definition.fallback].urgency
    for rule in definition.rules:
        place = Place("rule", rule.key)
        alone = Space(definition, [(rule.when, 1)], meter, flags=False)
        layers = alone.layers()
        levels = {state.level: state for state in layers[-1]}
        if 1 not in levels:
            yield Finding("ruleNeverHolds", place)
        elif len(levels) == 1 and urgency_of(definition, rule) < fallback:
            witness = alone.witness(layers, levels[1])
            yield Finding("alwaysHolds", place, witness, {"fallback": definition.fallback})


def find_idle_rules(definition: Definition, meter: Meter) -> Iterator[Finding]:
    """Finds rules that never decide: whenever one holds, something else asks as much or more."""
    for rule in definition.rules:
        own = urgency_of(definition, rule)
        others = [
            (other.when, urgency_of(definition, other))
            for other in definition.rules
            if other is not rule and urgency_of(definition, other) >= own
        ]
        # Just below what asks as much, so that it shows only where nothing else does.
        alone = own - 0.5
        if not Space(definition, [*others, (rule.when, alone)], meter).can_end_at(alone):
            yield Finding("ruleNeverDecides", Place("rule", rule.key))


def milliseconds_of(step: Step) -> int:
    """Gives how long a question takes: reading all of it, thinking, choosing."""
    texts = [step.json["text"], step.json["help"]]
    texts += [option[name] for option in step.json["options"] for name in ("label", "help")]
    characters = sum(len(text) for text in texts if text)
    several = FOR_SEVERAL if step.multiple else 0
    return characters * PER_CHARACTER + PER_QUESTION + several


def longest_path(definition: Definition, meter: Meter) -> LongestPath:
    """Gives the path that takes longest when every shown question is answered.

    An advice that would be given early ends no path here: the time is never too low.
    """
    space = Space(definition, (), meter, flags=False)
    times: dict[State, int] = {space.start: 0}
    layers: list[dict[State, Origin]] = [{space.start: Origin(None, None)}]
    for number, step in enumerate(space.steps):
        own = milliseconds_of(step)
        longest: dict[State, int] = {}
        layer: dict[State, Origin] = {}
        for state, before in times.items():
            for effect, after in space.onward(number, state):
                total = before + (own if effect else 0)
                if total > longest.get(after, -1):
                    longest[after], layer[after] = total, Origin(state, effect)
        meter.count(len(layer))
        times = longest
        layers.append(layer)
    last = max(times, key=lambda state: times[state])
    answers = space.witness(layers, last)
    return LongestPath(times[last] / 1000, times[last] * SLOW / 1000, len(answers), answers)


def find_time_faults(
    definition: Definition, longest: LongestPath
) -> tuple[list[Finding], list[Finding]]:
    """Gives findings and warnings about a path that takes longer than was promised."""
    promised = definition.promised_seconds
    if longest.seconds > promised:
        params = {"seconds": longest.seconds, "promised": promised}
        return [Finding("tooLong", CHECK, longest.answers, params)], []
    if longest.slow_seconds > promised:
        params = {"seconds": longest.slow_seconds, "promised": promised}
        return [], [Finding("slowReader", CHECK, longest.answers, params)]
    return [], []


def find_late_flags(definition: Definition) -> Iterator[Finding]:
    """Finds steps with red flags of the two most urgent routes that could be asked earlier.

    They may come after alarm and safety questions, after others with red flags, and after those
    that decide which questions are asked.
    """
    urgencies = sorted(route.urgency for route in definition.routes.values())[-2:]
    deciding = {
        atom.question
        for step in definition.steps
        for atom in step.shown_when
        if isinstance(atom, QuestionAtom)
    }
    before = None
    for step in definition.steps:
        flags = [option.red_flag for option in step.options if option.red_flag]
        urgent = any(definition.routes[flag.route].urgency in urgencies for flag in flags)
        if before and urgent:
            yield Finding("flagAskedLate", Place("step", step.key), params={"question": before})
        if step.block not in {"alarm", "safety"} and not flags and step.key not in deciding:
            before = before or step.key
