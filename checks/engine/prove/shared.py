"""The questions of two definitions in one order, and the answers that both of them take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.engine.definition import Definition, Option, Step
from checks.engine.prove.effects import Effect, Effects
from checks.engine.prove.report import Meter


class Turn(NamedTuple):
    """The turn of one question: in which definition, and where in it.

    `other` is its place in the other definition, if it is there as well; `second` when it had its
    turn there already.
    """

    side: int
    place: int
    other: int | None
    second: bool


# What one answer does in the old and in the new definition, with the form it has in each.
Shared = tuple[Effect, Effect]


def turns(old: Definition, new: Definition) -> Iterator[Turn]:
    """Gives every question of both, each in its own order; common ones as near as can be."""
    steps = (old.steps, new.steps)
    places = [{step.key: place for place, step in enumerate(side)} for side in steps]
    at = [0, 0]
    while open_sides := [side for side in (0, 1) if at[side] < len(steps[side])]:
        ahead: dict[int, int] = {}
        for side in open_sides:
            other = places[1 - side].get(steps[side][at[side]].key)
            # Of what waits for nothing the turn is now; else of what would wait longest.
            waits = other is not None and other >= at[1 - side]
            ahead[side] = other - at[1 - side] if waits and other is not None else len(steps[0])
        side = max(open_sides, key=lambda one: ahead[one])
        other = places[1 - side].get(steps[side][at[side]].key)
        yield Turn(side, at[side], other, second=other is not None and other < at[1 - side])
        at[side] += 1


def shared_answers(old: Effects, new: Effects, meter: Meter) -> list[Shared]:
    """Gives the effects of the answers that a question takes in both definitions.

    A question that takes several answers in only one of them shares the single ones.
    """
    options = _common(old.step, new.step)
    alone = [(old.of(first), new.of(second)) for first, second in options]
    if not (old.step.multiple and new.step.multiple):
        return alone
    found: dict[object, Shared] = {}
    for (first, second), own in zip(options, alone, strict=True):
        together = [own]
        if not (first.exclusive or second.exclusive):
            together += [(one.joined(own[0]), two.joined(own[1])) for one, two in found.values()]
        for one, two in together:
            found.setdefault((one.key, two.key), (one, two))
        meter.check(len(found))
    return list(found.values())


def _common(old: Step, new: Step) -> list[tuple[Option, Option]]:
    """Gives the options of both; those that exclude others in either come last."""
    by_key = {option.key: option for option in old.options}
    pairs = [(by_key[option.key], option) for option in new.options if option.key in by_key]
    return sorted(pairs, key=lambda pair: pair[0].exclusive or pair[1].exclusive)
