"""Proofs over everything that can be answered: what can be reached, and where it ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checks.engine.definition import Definition, Rule, Step
from checks.engine.evaluate import decide
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

# Reading one character, as measured over 17 languages (IReST, PubMed 22661485); then thinking
# about one question, and about choosing several answers.
SECONDS_PER_CHARACTER = 0.068
SECONDS_PER_QUESTION = 2.5
SECONDS_FOR_SEVERAL = 1.0
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
        levels = {state.level for state in alone.layers()[-1]}
        if 1 not in levels:
            yield Finding("ruleNeverHolds", place)
        elif levels == {1} and urgency_of(definition, rule) < fallback:
            yield Finding("alwaysHolds", place, params={"fallback": definition.fallback})


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
        below = own - 0.5
        space = Space(definition, [*others, (rule.when, below)], meter)
        if all(state.level != below for state in space.layers()[-1]):
            yield Finding("ruleNeverDecides", Place("rule", rule.key))


def find_outranked(definition: Definition, space: Space, layers: Layers) -> Iterator[Finding]:
    """Finds red flags that the advice is less urgent than, and advice given too early.

    For every way in which a path can end the engine is asked itself: its advice must be what the
    states say, and at least every red flag among the answers.
    """
    for level, witness in ends(space, layers):
        space.meter.tick()
        route = _advice(definition, witness)
        flags = list(_flags(definition, witness))
        for place, flag in flags:
            if definition.routes[flag].urgency > definition.routes[route].urgency:
                params = {"expected": flag, "given": route}
                yield Finding("redFlagOutranked", place, witness, params)
        if level != NOTHING and definition.routes[route].urgency != level:
            yield Finding("earlyAdviceDiffers", CHECK, witness, {"early": route})


def find_early_faults(definition: Definition, space: Space, layers: Layers) -> Iterator[Finding]:
    """Finds advice given before the end that going on could change."""
    ahead = final_levels(space, layers)
    for number, layer in enumerate(layers[:-1]):
        for state in layer:
            space.meter.tick()
            witness = space.witness(layers[: number + 1], state)
            outcome = decide(definition, _as_kept(definition, witness))
            early = outcome.route if outcome.decided_early else None
            if early and ahead[number][state] != {early.urgency}:
                yield Finding("earlyAdviceDiffers", CHECK, witness, {"early": early.key})


def final_levels(space: Space, layers: Layers) -> list[dict[State, frozenset[float]]]:
    """Gives the urgencies at which each state can end."""
    fallback = space.definition.routes[space.definition.fallback].urgency
    levels = [
        {
            state: frozenset({fallback if state.level == NOTHING else state.level})
            for state in layers[-1]
        }
    ]
    for number in range(len(layers) - 2, -1, -1):
        after = levels[0]
        levels.insert(
            0,
            {
                state: frozenset().union(
                    *(after[following] for _effect, following in space.onward(number, state))
                )
                for state in layers[number]
            },
        )
    return levels


def seconds_of(step: Step) -> float:
    """Gives how long a question takes: reading all of it, thinking, choosing."""
    texts = [step.json["text"], step.json["help"]]
    texts += [option[name] for option in step.json["options"] for name in ("label", "help")]
    characters = sum(len(text) for text in texts if text)
    several = SECONDS_FOR_SEVERAL if step.multiple else 0
    return characters * SECONDS_PER_CHARACTER + SECONDS_PER_QUESTION + several


def longest_path(definition: Definition, meter: Meter) -> LongestPath:
    """Gives the path that takes longest, when every shown question is answered."""
    space = Space(definition, (), meter, flags=False)
    times: dict[State, float] = {space.start: 0.0}
    layers: list[dict[State, Origin]] = [{space.start: Origin(None, None)}]
    for number, step in enumerate(space.steps):
        longest: dict[State, float] = {}
        layer: dict[State, Origin] = {}
        for state, seconds in times.items():
            for effect, after in space.onward(number, state):
                total = seconds + (seconds_of(step) if effect else 0)
                if total > longest.get(after, -1):
                    longest[after], layer[after] = total, Origin(state, effect)
        meter.count(len(layer))
        times = longest
        layers.append(layer)
    last = max(times, key=lambda state: times[state])
    answers = space.witness(layers, last)
    return LongestPath(times[last], times[last] * SLOW, len(answers), answers)


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
    """Finds red flags of the two most urgent routes that are asked after other questions."""
    urgencies = sorted(route.urgency for route in definition.routes.values())[-2:]
    before = None
    for step in definition.steps:
        for option in step.options:
            flag = option.red_flag
            if before and flag and definition.routes[flag.route].urgency in urgencies:
                place = Place("option", step.key, option.key)
                yield Finding("flagAskedLate", place, params={"question": before})
        if step.block not in {"alarm", "safety"}:
            before = step.key


def _advice(definition: Definition, witness: Witness) -> str:
    outcome = decide(definition, _as_kept(definition, witness))
    assert outcome.route is not None  # noqa: S101 - the witness answers every shown question
    return outcome.route.key


def _as_kept(definition: Definition, witness: Witness) -> dict[str, tuple[str, ...]]:
    multiple = {step.key: step.multiple for step in definition.steps}
    return {key: tuple(answer) if multiple[key] else (answer,) for key, answer in witness.items()}


def _flags(definition: Definition, witness: Witness) -> Iterator[tuple[Place, str]]:
    kept = _as_kept(definition, witness)
    for step in definition.steps:
        for option in step.options:
            if option.red_flag and option.key in kept.get(step.key, ()):
                yield Place("option", step.key, option.key), option.red_flag.route
