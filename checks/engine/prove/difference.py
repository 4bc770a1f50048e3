"""What a new definition changes: what was added or removed, and who is advised differently."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from checks.engine.definition import Definition, Step, read_definition
from checks.engine.prove.effects import NOTHING, Effect
from checks.engine.prove.paths import whole_space
from checks.engine.prove.report import Budget, Meter, OverBudgetError, Witness
from checks.engine.prove.space import State

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """Answers that lead to another route than they did; to questions of both definitions."""

    old_route: str
    new_route: str
    answers: Witness
    more_urgent: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs; `complete` is false when who is advised differently could not be worked out.

    Parts are named by their keys; an option as `("rijbroek", "plas")`.
    """

    changes: tuple[Change, ...]
    added: Mapping[str, Sequence[Any]]
    removed: Mapping[str, Sequence[Any]]
    reworded: Mapping[str, Sequence[Any]]
    complete: bool


def difference(old: Json, new: Json, *, budget: Budget | None = None) -> Difference:
    """Gives what a new definition changes; both must be well formed.

    Answers are compared that both definitions can take: the same to every question that both ask
    of somebody. What only one of them asks may be answered in any way. When common questions come
    in another order, or it takes too long, `complete` is false and no changes are given.
    """
    before, after = _parts(old), _parts(new)
    try:
        changes = tuple(_Changes(old, new, Meter(budget or Budget())).find())
        complete = True
    except OverBudgetError:
        changes, complete = (), False
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
    return {"step": steps, "option": options, "rule": rules, "route": routes}


class Both(NamedTuple):
    """Where two definitions stand after the same answers."""

    old: State
    new: State


class _Changes:
    def __init__(self, old: Json, new: Json, meter: Meter) -> None:
        self.meter = meter
        self.definitions = [read_definition(old), read_definition(new)]
        self.spaces = [whole_space(definition, meter) for definition in self.definitions]
        self.order = list(_merged(*self.definitions))

    def find(self) -> Iterator[Change]:
        layer: dict[Both, Any] = {Both(*(space.start for space in self.spaces)): None}
        layers = [layer]
        for places in self.order:
            following: dict[Both, Any] = {}
            for both in layers[-1]:
                self.meter.tick()
                for answer, after in self._onward(places, both):
                    following.setdefault(after, (both, answer))
            self.meter.count(len(following))
            layers.append(following)
        seen = set()
        for both in layers[-1]:
            routes = self._routes(both)
            if routes[0].key != routes[1].key and (routes[0].key, routes[1].key) not in seen:
                seen.add((routes[0].key, routes[1].key))
                yield Change(
                    old_route=routes[0].key,
                    new_route=routes[1].key,
                    answers=self._answers(layers, both),
                    more_urgent=routes[1].urgency > routes[0].urgency,
                )

    def _onward(
        self, places: tuple[int | None, int | None], both: Both
    ) -> Iterator[tuple[Any, Both]]:
        """Gives what can follow on a question of one or both definitions, with its answer."""
        asked = [
            place is not None and space.shown_when[place].holds(state)
            for space, place, state in zip(self.spaces, places, both, strict=True)
        ]
        if all(asked):
            yield from self._together(places, both)
            return
        sides: list[list[tuple[Any, State]]] = []
        for space, place, state in zip(self.spaces, places, both, strict=True):
            onward = [(None, state)] if place is None else list(space.onward(place, state))
            sides.append([(effect and effect.answer, after) for effect, after in onward])
        for old_answer, old in sides[0]:
            for new_answer, new in sides[1]:
                yield old_answer if old_answer is not None else new_answer, Both(old, new)

    def _together(
        self, places: tuple[int | None, int | None], both: Both
    ) -> Iterator[tuple[Any, Both]]:
        old_place, new_place = places
        assert old_place is not None  # noqa: S101 - both ask it
        assert new_place is not None  # noqa: S101 - likewise
        for old, new in self._shared(old_place, new_place):
            yield (
                new.answer,
                Both(
                    self.spaces[0].after(old_place, both.old, old),
                    self.spaces[1].after(new_place, both.new, new),
                ),
            )

    def _shared(self, old_place: int, new_place: int) -> Iterator[tuple[Effect, Effect]]:
        """Gives the effects of each answer that both definitions take."""
        old, new = (
            {str(effect.answer): effect for effect in space.effects[place].each()}
            for space, place in zip(self.spaces, (old_place, new_place), strict=True)
        )
        yield from ((old[answer], new[answer]) for answer in new if answer in old)

    def _routes(self, both: Both) -> list[Any]:
        found = []
        for definition, state in zip(self.definitions, both, strict=True):
            by_urgency = {route.urgency: route for route in definition.routes.values()}
            fallback = definition.routes[definition.fallback]
            held = state.level != NOTHING
            found.append(by_urgency[int(state.level)] if held else fallback)
        return found

    def _answers(self, layers: Sequence[Mapping[Both, Any]], both: Both) -> dict[str, Any]:
        answers: dict[str, Any] = {}
        for number in range(len(self.order), 0, -1):
            before, answer = layers[number][both]
            if answer is not None:
                answers[self._key(self.order[number - 1])] = answer
            both = before
        return dict(reversed(answers.items()))

    def _key(self, places: tuple[int | None, int | None]) -> str:
        for definition, place in zip(self.definitions, places, strict=True):
            if place is not None:
                return definition.steps[place].key
        raise AssertionError(places)


def _merged(old: Definition, new: Definition) -> Iterator[tuple[int | None, int | None]]:
    """Gives the questions of both in one order, as their places in each.

    Raises:
        OverBudgetError: the common ones come in another order, or are of another kind now.
    """
    old_places, new_places = _places(old), _places(new)
    done = 0
    for key, new_place in new_places.items():
        if key not in old_places:
            yield None, new_place
            continue
        old_place = old_places[key]
        same_kind = old.steps[old_place].multiple == new.steps[new_place].multiple
        if old_place < done or not same_kind:
            raise OverBudgetError
        yield from (
            (place, None)
            for place in range(done, old_place)
            if old.steps[place].key not in new_places
        )
        if any(old.steps[place].key in new_places for place in range(done, old_place)):
            raise OverBudgetError
        yield old_place, new_place
        done = old_place + 1
    yield from ((place, None) for place in range(done, len(old.steps)))


def _places(definition: Definition) -> dict[str, int]:
    steps: Sequence[Step] = definition.steps
    return {step.key: place for place, step in enumerate(steps)}
