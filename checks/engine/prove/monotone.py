"""The proof that a worse answer never gets a less urgent advice.

Compared are two complete sets of answers of which one is worse: to each question that both are
asked, the answer is the same or a more severe one. More severe is a later option of a question of
yes and no, of a scale, and of one answer in order; of several answers it is every set that has all
of the milder one and more, and any set but "none of these" is more severe than that. Other answers
are not compared: they must be the same. What only one of the two is asked may be answered in any
way, so that a worse answer cannot hide what counts; and an early advice is that of all answers.

It is enough to look at pairs that part at one question, by one degree, and answer all that both
are asked alike after that. Every other pair is a chain of those: going through the questions in
order, the first answer that differs is made worse by one degree, and what comes after it is as in
the milder set where that is asked, else as in the worse one where that is asked, else anything.
What comes and goes between is answered freely, so a fault of the pair is a fault of a link.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from checks.engine.definition import Definition
from checks.engine.prove.effects import Effect
from checks.engine.prove.paths import Layers
from checks.engine.prove.report import Finding, Place
from checks.engine.prove.space import Space, State


class Pair(NamedTuple):
    """A milder and a worse history that may still end in the wrong order."""

    milder: State
    worse: State


class PairOrigin(NamedTuple):
    """Where a pair came from: one state that parted, or a pair; and what each answered."""

    before: Pair | State
    milder: Effect | None
    worse: Effect | None


class Order:
    """Follows pairs of histories from where they part to the end."""

    def __init__(self, definition: Definition, space: Space, layers: Layers) -> None:
        self.definition = definition
        self.space = space
        self.layers = layers
        self.pairs: list[dict[Pair, PairOrigin]] = [{}]

    def find_faults(self) -> Iterator[Finding]:
        """Finds where a worse answer is advised less: one finding for each question it is about."""
        for number in range(len(self.space.steps)):
            following: dict[Pair, PairOrigin] = {}
            for pair, origin in self._next(number):
                if self._may_fail(number + 1, pair):
                    following.setdefault(pair, origin)
            self.space.meter.count(len(following))
            self.pairs.append(following)
        seen = set()
        for pair in self.pairs[-1]:
            finding = self._finding(pair)
            if finding.place not in seen:
                seen.add(finding.place)
                yield finding

    def _next(self, number: int) -> Iterator[tuple[Pair, PairOrigin]]:
        space = self.space
        for state in self.layers[number]:
            space.meter.tick()
            if space.shown_when[number].holds(state):
                for milder, worse in space.effects[number].worse():
                    pair = Pair(
                        space.after(number, state, milder), space.after(number, state, worse)
                    )
                    yield self._settled(number + 1, pair), PairOrigin(state, milder, worse)
        for pair in self.pairs[number]:
            space.meter.tick()
            for first, second, after in self._onward(number, pair):
                yield self._settled(number + 1, after), PairOrigin(pair, first, second)

    def _onward(
        self, number: int, pair: Pair
    ) -> Iterator[tuple[Effect | None, Effect | None, Pair]]:
        space = self.space
        shown = space.shown_when[number]
        if shown.holds(pair.milder) and shown.holds(pair.worse):
            for same in space.effects[number].all:
                states = (space.after(number, state, same) for state in pair)
                yield same, same, Pair(*states)
            return
        for milder, milder_state in space.onward(number, pair.milder):
            for worse, worse_state in space.onward(number, pair.worse):
                yield milder, worse, Pair(milder_state, worse_state)

    def _settled(self, number: int, pair: Pair) -> Pair:
        """Leaves out of the milder history what cannot make it more urgent than the worse."""
        milder, worse = pair
        if milder.level < worse.level and number < len(self.space.steps):
            milder = self.space.settle(number, milder._replace(level=worse.level))
        return Pair(milder, worse)

    def _may_fail(self, number: int, pair: Pair) -> bool:
        milder, worse = pair
        if number == len(self.space.steps):
            return milder.level > worse.level
        if milder == worse or self.space.highest_ahead(number, milder) <= worse.level:
            return False
        return not self._follows(milder, worse)

    def _follows(self, milder: State, worse: State) -> bool:
        """Tells whether all that can still make the milder more urgent does so with the worse.

        So it is when the worse has met as many conditions and has as many points: it will be asked
        all that the milder is, and what more it is asked only adds. A rule for few points does not
        count: it asks for the least urgent route, and no complete path ends below that.
        """
        return (
            milder.level <= worse.level
            and not milder.met & ~worse.met
            and all(map(int.__le__, milder.scores, worse.scores))
        )

    def _finding(self, pair: Pair) -> Finding:
        milder: dict[str, Any] = {}
        worse: dict[str, Any] = {}
        routes = {route.urgency: route.key for route in self.definition.routes.values()}
        before: Pair | State = pair
        number = len(self.pairs) - 1
        while isinstance(before, Pair):
            origin = self.pairs[number][before]
            key = self.space.steps[number - 1].key
            for answers, effect in ((milder, origin.milder), (worse, origin.worse)):
                if effect is not None:
                    answers[key] = effect.answer
            before, number = origin.before, number - 1
        start = self.space.witness(self.layers[: number + 1], before)
        parted = self.space.steps[number].key
        fallback = self.definition.fallback
        return Finding(
            "worseIsLessUrgent",
            Place("step", parted),
            start | dict(reversed(milder.items())),
            {
                "worse": start | dict(reversed(worse.items())),
                "route": routes[int(pair.milder.level)],
                "worseRoute": routes.get(int(pair.worse.level), fallback),
            },
        )
