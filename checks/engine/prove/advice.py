"""Proofs that hold the engine itself to the states: what it advises, at the end and early.

That no red flag is outranked is shown for every state from which an answer with a flag can be
given: of all ways to go on, even the one with the least urgent end is at least as urgent as the
flag, and the engine says so of an example. The urgency of a flag is read from the definition.
An example stands for all answers that lead to its state, because a state keeps everything that the
engine looks at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from checks.engine.definition import Definition, Option, Route
from checks.engine.evaluate import Outcome, decide
from checks.engine.prove.effects import NOTHING, Effect
from checks.engine.prove.paths import Layers
from checks.engine.prove.report import CHECK, Finding, Place, Witness
from checks.engine.prove.space import Space, State


class Ending(NamedTuple):
    """How a state can end: at which urgency, and by which answer and state that comes next."""

    urgency: float
    effect: Effect | None
    after: State | None


Endings = list[Mapping[State, Ending]]


class Advice:
    """Compares the advice of the engine with the states of a definition."""

    def __init__(self, definition: Definition, space: Space, layers: Layers) -> None:
        self.definition = definition
        self.space = space
        self.layers = layers
        self.lowest = self._endings(min)
        self.highest = self._endings(max)
        self._several = {step.key for step in definition.steps if step.multiple}

    def find_faults(self) -> Iterator[Finding]:
        """Finds flags that are outranked, and advice that is not what the states say."""
        for number, step in enumerate(self.space.steps):
            for option in step.options:
                if option.red_flag:
                    yield from _first(self._outranking(number, option))
            yield from _first(self._outranking_together(number))
            yield from _first(self._early(number))
        yield from _first(self._other_advice())

    def _outranking(self, number: int, option: Option) -> Iterator[Finding]:
        """Finds states in which an answer with a flag can lead to less than the flag asks for."""
        assert option.red_flag is not None  # noqa: S101 - the caller looked
        flag = self.definition.routes[option.red_flag.route]
        place = Place("option", self.space.steps[number].key, option.key)
        effect = self.space.effects[number].of(option)
        for state in self._asked(number):
            yield from self._below(number, state, effect, flag, place)

    def _outranking_together(self, number: int) -> Iterator[Finding]:
        """Finds the same for answers of more options, of which the most urgent flag counts."""
        routes = {route.urgency: route for route in self.definition.routes.values()}
        place = Place("step", self.space.steps[number].key)
        for effect in self.space.effects[number].all:
            if effect.flag != NOTHING and isinstance(effect.answer, list):
                for state in self._asked(number):
                    yield from self._below(number, state, effect, routes[effect.flag], place)

    def _below(
        self, number: int, state: State, effect: Effect, flag: Route, place: Place
    ) -> Iterator[Finding]:
        after = self.space.after(number, state, effect)
        answers = self.space.witness(self.layers[: number + 1], state)
        answers[self.space.steps[number].key] = effect.answer
        answers |= self._rest(number + 1, after, self.lowest)
        given = self._advised(answers)
        ends_at = self.lowest[number + 1][after].urgency
        if ends_at < flag.urgency or given is None or given.urgency < flag.urgency:
            params = {"expected": flag.key, "given": given and given.key}
            yield Finding("redFlagOutranked", place, answers, params)

    def _early(self, number: int) -> Iterator[Finding]:
        """Finds advice given before this step that going on could change."""
        for state in self.layers[number]:
            self.space.meter.tick()
            answers = self.space.witness(self.layers[: number + 1], state)
            outcome = self._decided(answers)
            if outcome.route is None or not outcome.decided_early:
                continue
            for endings in (self.lowest, self.highest):
                if endings[number][state].urgency != outcome.route.urgency:
                    complete = answers | self._rest(number, state, endings)
                    params = {"early": outcome.route.key, "complete": complete}
                    yield Finding("earlyAdviceDiffers", CHECK, answers, params)

    def _other_advice(self) -> Iterator[Finding]:
        """Finds complete answers on which the engine does not say what the states say."""
        number = len(self.space.steps) - 1
        for state in self.layers[number]:
            before = self.space.witness(self.layers[: number + 1], state)
            for effect, after in self.space.onward(number, state):
                self.space.meter.tick()
                own = {self.space.steps[number].key: effect.answer} if effect else {}
                given = self._advised(before | own)
                expected = self.lowest[-1][after].urgency
                if given is None or given.urgency != expected:
                    params = {"early": given and given.key, "complete": before | own}
                    yield Finding("earlyAdviceDiffers", CHECK, before | own, params)

    def _asked(self, number: int) -> Iterator[State]:
        for state in self.layers[number]:
            self.space.meter.tick()
            if self.space.shown_when[number].holds(state):
                yield state

    def _rest(self, number: int, state: State, endings: Endings) -> dict[str, Any]:
        """Gives answers from a state to the end that it is said to have."""
        answers: dict[str, Any] = {}
        for step, layer in zip(self.space.steps[number:], endings[number:], strict=False):
            _urgency, effect, after = layer[state]
            assert after is not None  # noqa: S101 - only the last layer has nothing after it
            if effect is not None:
                answers[step.key] = effect.answer
            state = after
        return answers

    def _endings(self, choose: Callable[..., Ending]) -> Endings:
        fallback = self.definition.routes[self.definition.fallback].urgency
        ends = {
            state: Ending(fallback if state.level == NOTHING else state.level, None, None)
            for state in self.layers[-1]
        }
        endings: Endings = [ends]
        for number in range(len(self.layers) - 2, -1, -1):
            after = endings[-1]
            endings.append(
                {
                    state: choose(
                        (
                            Ending(after[following].urgency, effect, following)
                            for effect, following in self.space.onward(number, state)
                        ),
                        key=lambda ending: ending.urgency,
                    )
                    for state in self.layers[number]
                }
            )
            self.space.meter.tick()
        return endings[::-1]

    def _advised(self, answers: Witness) -> Route | None:
        return self._decided(answers).route

    def _decided(self, answers: Witness) -> Outcome:
        kept = {
            key: tuple(answer) if key in self._several else (answer,)
            for key, answer in answers.items()
        }
        return decide(self.definition, kept)


def _first(findings: Iterator[Finding]) -> Iterator[Finding]:
    """Gives one finding of many that say the same of other answers."""
    for finding in findings:
        yield finding
        return
