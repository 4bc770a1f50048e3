"""What a new definition changes: what was added or removed, and who is advised differently."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from checks.engine.definition import Route, read_definition
from checks.engine.prove.effects import NOTHING, Effect
from checks.engine.prove.paths import whole_space
from checks.engine.prove.report import Budget, Meter, OverBudgetError, Witness
from checks.engine.prove.shared import Shared, Turn, shared_answers, turns
from checks.engine.prove.space import Space, State
from checks.engine.prove.structure import find_structure_faults

Json = Mapping[str, Any]
Parts = Mapping[str, Sequence[Any]]
KINDS = ("step", "option", "rule", "route")


@dataclass(frozen=True, slots=True)
class Change:
    """One way to be advised differently than before.

    `old_answers` lead to the old route in the old definition, `new_answers` to the new route in
    the new one; they are the same for every question that both ask. `answers` has them all, in the
    order in which they are asked. `urgency` is how much more urgent the new route is: less than 0
    when it is less urgent, 0 when another route took the place of an equally urgent one.
    """

    old_route: str
    new_route: str
    answers: Witness
    old_answers: Witness
    new_answers: Witness
    urgency: int


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs; `complete` is false when who is advised differently could not be worked out.

    There is one change for each pair of an old and a new route. Parts are named by their keys; an
    option as `("rijbroek", "plas")`.
    """

    changes: tuple[Change, ...]
    added: Parts
    removed: Parts
    reworded: Parts
    complete: bool


def difference(old: Json, new: Json, *, budget: Budget | None = None) -> Difference:
    """Gives what a new definition changes.

    Compared is somebody who gives the same answer to every question that both definitions ask,
    which is an answer that both take. What only one of them asks is answered in any way: a new
    question with a red flag is a change for whoever has that flag. An answer that only one of them
    takes is no change: it is named as added or removed.

    Nothing is sampled: over the budget, or of a definition that is not well formed, there are no
    changes and `complete` is false.
    """
    if any(find_structure_faults(old)) or any(find_structure_faults(new)):
        nothing: Parts = {kind: [] for kind in KINDS}
        return Difference((), nothing, nothing, nothing, complete=False)
    before, after = _parts(old), _parts(new)
    changes: tuple[Change, ...] = ()
    complete = True
    try:
        changes = tuple(_Changes(old, new, Meter(budget or Budget())).find())
    except OverBudgetError:
        complete = False
    return Difference(
        changes=changes,
        added={kind: [key for key in after[kind] if key not in before[kind]] for kind in after},
        removed={kind: [key for key in before[kind] if key not in after[kind]] for kind in after},
        reworded={
            kind: [
                key
                for key, part in after[kind].items()
                if key in before[kind] and before[kind][key] != part
            ]
            for kind in after
        },
        complete=complete,
    )


def _parts(json: Json) -> dict[str, dict[Any, Any]]:
    steps = {
        step["key"]: {name: part for name, part in step.items() if name != "options"}
        for step in json["steps"]
    }
    options = {
        (step["key"], option["key"]): option for step in json["steps"] for option in step["options"]
    }
    rules = {rule["key"]: rule for rule in json["rules"]}
    routes = {route["key"]: route for route in json["routes"]}
    return dict(zip(KINDS, (steps, options, rules, routes), strict=True))


class Both(NamedTuple):
    """Where two definitions stand after the same answers.

    `told` has what was answered in one of them and may be asked in the other: the side and place
    of the question there, and the number of the shared answer.
    """

    states: tuple[State, State]
    told: tuple[tuple[int, int, int], ...]


class Origin(NamedTuple):
    """How they came to stand there: from where, and by which answer where one was given.

    `other` is the same answer in the other definition, `told` says that it was given there before.
    """

    before: Both | None
    own: Effect | None = None
    other: Effect | None = None
    told: bool = False


class _Changes:
    def __init__(self, old: Json, new: Json, meter: Meter) -> None:
        self.meter = meter
        self.definitions = (read_definition(old), read_definition(new))
        self.spaces: tuple[Space, Space] = (
            whole_space(self.definitions[0], meter),
            whole_space(self.definitions[1], meter),
        )
        self.turns = list(turns(*self.definitions))
        self.shared: dict[tuple[int, int], list[Shared]] = {}
        self.alike: dict[Turn, list[int]] = {}

    def find(self) -> Iterator[Change]:
        start = Both((self.spaces[0].start, self.spaces[1].start), ())
        layers: list[dict[Both, Origin]] = [{start: Origin(None)}]
        for turn in self.turns:
            layer: dict[Both, Origin] = {}
            for both in layers[-1]:
                self.meter.tick()
                for after, origin in self._onward(turn, both):
                    layer.setdefault(after, origin)
            self.meter.count(len(layer))
            layers.append(layer)
        seen = set()
        for both in layers[-1]:
            old, new = self._route(0, both), self._route(1, both)
            if old.key != new.key and (old.key, new.key) not in seen:
                seen.add((old.key, new.key))
                yield self._change(old, new, layers, both)

    def _onward(self, turn: Turn, both: Both) -> Iterator[tuple[Both, Origin]]:
        """Gives what can follow when it is the turn of a question in one of the definitions."""
        side, place, other, second = turn
        space, state = self.spaces[side], both.states[side]
        left = tuple(one for one in both.told if one[:2] != (side, place))
        told = [one[2] for one in both.told if one[:2] == (side, place)]
        if not space.shown_when[place].holds(state):
            hidden = space.settle(place + 1, state)
            yield self._stand(side, hidden, both, left), Origin(both)
        elif told:
            # What was answered is known from the first turn.
            effect = self._shared(turn)[told[0]][side]
            after = space.after(place, state, effect)
            yield self._stand(side, after, both, left), Origin(both, told=True)
        elif other is None or second:
            for effect in space.effects[place].all:
                after = space.after(place, state, effect)
                yield self._stand(side, after, both, left), Origin(both, effect)
        else:
            for number, effects in enumerate(self._shared(turn)):
                after = space.after(place, state, effects[side])
                told_now = (*left, (1 - side, other, self._alike(turn, number)))
                origin = Origin(both, effects[side], effects[1 - side])
                yield self._stand(side, after, both, told_now), origin

    def _stand(
        self, side: int, state: State, both: Both, told: tuple[tuple[int, int, int], ...]
    ) -> Both:
        old, new = both.states
        return Both((state, new) if side == 0 else (old, state), told)

    def _shared(self, turn: Turn) -> list[Shared]:
        assert turn.other is not None  # noqa: S101 - the callers ask of common questions
        old, new = (turn.place, turn.other) if turn.side == 0 else (turn.other, turn.place)
        if (old, new) not in self.shared:
            effects = self.spaces[0].effects[old], self.spaces[1].effects[new]
            self.shared[old, new] = shared_answers(*effects, self.meter)
        return self.shared[old, new]

    def _alike(self, turn: Turn, number: int) -> int:
        """Gives the first shared answer that does the same in the other definition."""
        if turn not in self.alike:
            keys = [shared[1 - turn.side].key for shared in self._shared(turn)]
            first = {key: place for place, key in reversed(list(enumerate(keys)))}
            self.alike[turn] = [first[key] for key in keys]
        return self.alike[turn][number]

    def _route(self, side: int, both: Both) -> Route:
        definition, level = self.definitions[side], both.states[side].level
        if level == NOTHING:
            return definition.routes[definition.fallback]
        return next(route for route in definition.routes.values() if route.urgency == level)

    def _change(
        self, old: Route, new: Route, layers: Sequence[Mapping[Both, Origin]], both: Both
    ) -> Change:
        """Makes a change of the way back to the start."""
        answers: dict[str, Any] = {}
        sides: tuple[dict[str, Any], dict[str, Any]] = ({}, {})
        told = set()
        for turn, layer in reversed(list(zip(self.turns, layers[1:], strict=True))):
            before, own, other, was_told = layer[both]
            key = self.definitions[turn.side].steps[turn.place].key
            if was_told:
                told.add(key)
            elif own is not None:
                answers[key] = sides[turn.side][key] = own.answer
                if other is not None and key in told:
                    sides[1 - turn.side][key] = other.answer
                    answers[key] = sides[1][key]
            assert before is not None  # noqa: S101 - only the start comes from nowhere
            both = before
        return Change(
            old_route=old.key,
            new_route=new.key,
            answers=dict(reversed(answers.items())),
            old_answers=dict(reversed(sides[0].items())),
            new_answers=dict(reversed(sides[1].items())),
            urgency=new.urgency - old.urgency,
        )
