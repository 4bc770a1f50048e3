"""All that can happen in a check, as states between its steps.

A state keeps what still matters and nothing else: which conditions on answers were met that a
later step or an undecided rule looks at, scores up to the highest number that is still asked for,
and the urgency so far. So there are few, however many sets of answers there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from checks.engine.definition import AtLeast, Atom, Conjunction, Definition, QuestionAtom
from checks.engine.prove.effects import NOTHING, Effect, Effects
from checks.engine.prove.report import Meter


class State(NamedTuple):
    """What still matters between two steps."""

    met: int
    scores: tuple[int, ...]
    level: float


class Origin(NamedTuple):
    """How a state was reached: from which one, and by which answer when the step was shown."""

    state: State | None
    effect: Effect | None


class Demand(NamedTuple):
    """Conditions that must all hold: bits of answers, and bounds of scores by their place."""

    bits: int
    at_least: tuple[tuple[int, int], ...]
    at_most: tuple[tuple[int, int], ...]

    def holds(self, state: State) -> bool:
        """Tells whether it holds on what was answered."""
        return (
            state.met & self.bits == self.bits
            and all(state.scores[place] >= points for place, points in self.at_least)
            and all(state.scores[place] <= points for place, points in self.at_most)
        )


@dataclass(frozen=True, slots=True)
class RuleDemand:
    """What a rule asks, and the urgency of its route."""

    demand: Demand
    urgency: float


Rules = Sequence[tuple[Conjunction, float]]


class Space:
    """The states of a definition with these rules, layer by layer; without `flags`, of rules
    alone.
    """

    def __init__(
        self, definition: Definition, rules: Rules, meter: Meter, *, flags: bool = True
    ) -> None:
        self.definition = definition
        self.meter = meter
        self.flags = flags
        self.steps = definition.steps
        self._places = {score: place for place, score in enumerate(definition.scores)}
        self._positions = {step.key: number for number, step in enumerate(self.steps)}
        atoms = [atom for step in self.steps for atom in step.shown_when]
        atoms += [atom for when, _urgency in rules for atom in when]
        asked = dict.fromkeys(atom for atom in atoms if isinstance(atom, QuestionAtom))
        self._bits = {atom: 1 << number for number, atom in enumerate(asked)}
        self.rules = sorted(
            (RuleDemand(self._demand(when), urgency) for when, urgency in rules),
            key=lambda rule: -rule.urgency,
        )
        self.shown_when = [self._demand(step.shown_when) for step in self.steps]
        self.effects = [
            Effects(definition, step, self._option_bits(step), meter) for step in self.steps
        ]
        self._passed = [self._passed_bits(number) for number in range(len(self.steps) + 1)]
        self.looked_at = [self._looked_at(number) for number in range(len(self.steps) + 1)]
        self._flags_ahead = [self._highest_flag(number) for number in range(len(self.steps) + 1)]
        self._points_ahead = self._most_points_ahead()
        self._known: dict[tuple[int, State], State] = {}

    @property
    def start(self) -> State:
        """The state before the first step."""
        return self.settle(0, State(0, (0,) * len(self._places), NOTHING))

    def layers(self) -> list[dict[State, Origin]]:
        """Gives every state that can be reached before each step and after the last."""
        layers: list[dict[State, Origin]] = [{self.start: Origin(None, None)}]
        for number in range(len(self.steps)):
            layer: dict[State, Origin] = {}
            for state in layers[-1]:
                self.meter.tick()
                for effect, after in self.onward(number, state):
                    layer.setdefault(after, Origin(state, effect))
            self.meter.count(len(layer))
            layers.append(layer)
        return layers

    def can_end_at(self, urgency: float) -> bool:
        """Tells whether some answers end at this urgency, by a rule.

        It goes deep first: mostly there are such answers, and most of them will do.
        """
        todo = [(0, self.start)]
        seen = set(todo)
        while todo:
            number, state = todo.pop()
            self.meter.count(1)
            if number == len(self.steps):
                return True
            for _effect, after in self.onward(number, state):
                place = (number + 1, after)
                if place not in seen and self._may_end_at(urgency, *place):
                    seen.add(place)
                    todo.append(place)
        return False

    def onward(self, number: int, state: State) -> Iterator[tuple[Effect | None, State]]:
        """Gives what can follow on a step: an effect of an answer, or none when it is hidden."""
        if not self.shown_when[number].holds(state):
            yield None, self.settle(number + 1, state)
            return
        for effect in self.effects[number].all:
            yield effect, self.after(number, state, effect)

    def after(self, number: int, state: State, effect: Effect) -> State:
        """Gives the state after an answer."""
        scores = tuple(map(sum, zip(state.scores, effect.points, strict=True)))
        level = max(state.level, effect.flag) if self.flags else state.level
        return self.settle(number + 1, State(state.met | effect.bits, scores, level))

    def settle(self, number: int, state: State) -> State:
        """Decides the rules that can be decided before this step, and forgets what is done."""
        known = self._known.get((number, state))
        if known is None:
            known = self._known[number, state] = self._settle(number, state)
        return known

    def _settle(self, number: int, state: State) -> State:
        last = number == len(self.steps)
        bits, looked_at = self.looked_at[number]
        caps = list(looked_at)
        level: float = state.level
        for rule in self.rules:
            demand = rule.demand
            if rule.urgency <= level:
                break
            decided = last or not demand.at_most
            if decided and demand.holds(state):
                level = rule.urgency
            elif self._within_reach(demand, number, state):
                bits |= demand.bits
                self._remember(demand, caps)
        if last:
            return State(0, (), level)
        return State(state.met & bits, tuple(map(min, state.scores, caps)), level)

    def _remember(self, demand: Demand, caps: list[int]) -> None:
        """Raises the points up to which a score is told apart, also to tell that it is too high."""
        for place, points in demand.at_least:
            caps[place] = max(caps[place], points)
        for place, points in demand.at_most:
            caps[place] = max(caps[place], points + 1)

    def highest_ahead(self, number: int, state: State) -> float:
        """Gives the highest urgency that may still come; never too low."""
        highest: float = max(state.level, self._flags_ahead[number])
        for rule in self.rules:
            if rule.urgency <= highest:
                break
            if self._possible(rule.demand, number, state):
                return rule.urgency
        return highest

    def witness(self, layers: Sequence[Mapping[State, Origin]], state: State) -> dict[str, Any]:
        """Gives answers that lead to a state of the last of these layers."""
        answers: dict[str, Any] = {}
        for number in range(len(layers) - 1, 0, -1):
            before, effect = layers[number][state]
            if effect is not None:
                answers[self.steps[number - 1].key] = effect.answer
            assert before is not None  # noqa: S101 - only the first layer has states of no origin
            state = before
        return dict(reversed(answers.items()))

    def _may_end_at(self, urgency: float, number: int, state: State) -> bool:
        if state.level >= urgency or number == len(self.steps):
            return state.level == urgency
        return any(
            rule.urgency == urgency and self._possible(rule.demand, number, state)
            for rule in self.rules
        )

    def _possible(self, demand: Demand, number: int, state: State) -> bool:
        """Tells whether conditions may still hold at the end; never no when they can."""
        return self._within_reach(demand, number, state) and all(
            state.scores[place] <= most for place, most in demand.at_most
        )

    def _within_reach(self, demand: Demand, number: int, state: State) -> bool:
        """Tells whether no answer is missed for good, and there are points enough ahead.

        What is out of reach can be forgotten: fewer conditions met or fewer points leave it so.
        """
        ahead = self._points_ahead[number]
        return not demand.bits & self._passed[number] & ~state.met and all(
            state.scores[place] + ahead[place] >= least for place, least in demand.at_least
        )

    def _demand(self, conditions: Iterable[Atom]) -> Demand:
        bits, at_least, at_most = 0, [], []
        for atom in conditions:
            if isinstance(atom, QuestionAtom):
                bits |= self._bits[atom]
            elif isinstance(atom, AtLeast):
                at_least.append((self._places[atom.score], atom.points))
            else:
                at_most.append((self._places[atom.score], atom.points))
        return Demand(bits, tuple(at_least), tuple(at_most))

    def _option_bits(self, step: Any) -> dict[str, int]:
        bits: dict[str, int] = {}
        for atom, bit in self._bits.items():
            if atom.question == step.key:
                for option in atom.options:
                    bits[option] = bits.get(option, 0) | bit
        return bits

    def _passed_bits(self, number: int) -> int:
        return sum(
            bit for atom, bit in self._bits.items() if self._positions[atom.question] < number
        )

    def _looked_at(self, number: int) -> tuple[int, tuple[int, ...]]:
        """Gives what steps from this one on look at: bits, and the highest points per score."""
        bits, caps = 0, [0] * len(self._places)
        for demand in self.shown_when[number:]:
            bits |= demand.bits
            for place, points in demand.at_least:
                caps[place] = max(caps[place], points)
        return bits, tuple(caps)

    def _highest_flag(self, number: int) -> int:
        if not self.flags:
            return NOTHING
        flags = (effect.flag for effects in self.effects[number:] for effect in effects.all)
        return max(flags, default=NOTHING)

    def _most_points_ahead(self) -> list[tuple[int, ...]]:
        """Gives, for each step, the most points per score that it and later ones can give."""
        ahead = [(0,) * len(self._places)]
        for effects in reversed(self.effects):
            most = map(max, zip(*(effect.points for effect in effects.all), strict=True))
            ahead.append(tuple(map(sum, zip(ahead[-1], most, strict=True))))
        return ahead[::-1]
