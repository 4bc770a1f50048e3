"""What an answer to a step can do: which conditions it meets, which points and flag it brings."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checks.engine.definition import Definition, Option, Step
from checks.engine.prove.report import Meter

# The urgency of what does not hold.
NOTHING = -1
# Kinds of which the answers are in order of severity, whatever else is said of them.
IN_ORDER = frozenset({"yesNo", "rating"})


@dataclass(frozen=True, slots=True)
class Effect:
    """What an answer does; answers that do the same are one, with one of them as example."""

    bits: int
    points: tuple[int, ...]
    flag: int
    answer: Any

    @property
    def key(self) -> tuple[int, tuple[int, ...], int]:
        """What tells effects apart."""
        return self.bits, self.points, self.flag

    def joined(self, other: Effect) -> Effect:
        """Gives the effect of both answers together."""
        points = tuple(map(sum, zip(self.points, other.points, strict=True)))
        answer = [*self.answer, *other.answer]
        return Effect(self.bits | other.bits, points, max(self.flag, other.flag), answer)


class Effects:
    """The effects of one step, and of its answers that are one degree worse than another."""

    def __init__(
        self, definition: Definition, step: Step, bits: Mapping[str, int], meter: Meter
    ) -> None:
        self.step = step
        self._meter = meter
        self._definition = definition
        self._bits = bits
        self.all = tuple(self._distinct(self._every()))

    def each(self) -> Iterator[Effect]:
        """Gives the effect of every single answer: of a set of options, all that are not alike."""
        step = self.step
        if not step.multiple:
            return (self.of(option) for option in step.options)
        return iter(self.all)

    def worse(self) -> Iterator[tuple[Effect, Effect]]:
        """Gives pairs of a milder answer and one that is one degree worse.

        Every comparison of two answers is a chain of these: the next option of an ordinal
        question, or one more option of a question with several.
        """
        step = self.step
        if step.multiple:
            pairs: Iterable[tuple[Effect, Effect]] = self._one_more()
        elif step.ordinal or step.kind in IN_ORDER:
            options = [self.of(option) for option in step.options]
            pairs = itertools.pairwise(options)
        else:
            return
        seen = set()
        for milder, worse in pairs:
            if (milder.key, worse.key) not in seen:
                seen.add((milder.key, worse.key))
                yield milder, worse

    def _every(self) -> Iterator[Effect]:
        single = [self.of(option) for option in self.step.options]
        if not self.step.multiple:
            yield from single
            return
        yield from (self.of(option) for option in self.step.options if option.exclusive)
        yield from self._sets(self._together())

    def _together(self) -> list[Option]:
        return [option for option in self.step.options if not option.exclusive]

    def _one_more(self) -> Iterator[tuple[Effect, Effect]]:
        together = self._together()
        for option in together:
            added = self.of(option)
            for exclusive in self.step.options:
                if exclusive.exclusive:
                    yield self.of(exclusive), added
            for chosen in self._sets([other for other in together if other is not option]):
                yield chosen, chosen.joined(added)

    def _sets(self, options: Sequence[Option]) -> Iterable[Effect]:
        """Gives the distinct effects of every set of options but the empty one."""
        found: dict[tuple[int, tuple[int, ...], int], Effect] = {}
        for option in options:
            own = self.of(option)
            for effect in [own, *(effect.joined(own) for effect in found.values())]:
                found.setdefault(effect.key, effect)
            # There can be as many as there are sets.
            self._meter.check(len(found))
        return found.values()

    def _distinct(self, effects: Iterable[Effect]) -> Iterable[Effect]:
        found: dict[tuple[int, tuple[int, ...], int], Effect] = {}
        for effect in effects:
            found.setdefault(effect.key, effect)
        return found.values()

    def of(self, option: Option) -> Effect:
        """Gives the effect of one option alone."""
        flag = option.red_flag
        return Effect(
            bits=self._bits.get(option.key, 0),
            points=tuple(option.points.get(score, 0) for score in self._definition.scores),
            flag=self._definition.routes[flag.route].urgency if flag else NOTHING,
            answer=[option.key] if self.step.multiple else option.key,
        )
