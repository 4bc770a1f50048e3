"""Measures contestants one after another, in another order every time, and compares them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from statistics import median

from tests.load.bench.contestants import Contestant
from tests.load.bench.servers import cpu_ms, wait_until_idle
from tests.load.bench.wrk import Sample, count_answers, read_wrk, run_wrk

FEWEST_ANSWERS = 10
MOST_SECONDS = 60


def measure_all(
    contestants: Sequence[Contestant],
    address_of: Callable[[Contestant], str],
    processes_of: Callable[[Contestant], Iterable[int]],
    *,
    seconds: int,
    repeats: int,
) -> dict[str, list[Sample]]:
    """Gives the samples of every contestant by name; each is warmed up before each one."""
    samples: dict[str, list[Sample]] = {contestant.name: [] for contestant in contestants}
    for repeat in range(repeats):
        start = repeat * len(contestants) // repeats
        for contestant in (*contestants[start:], *contestants[:start]):
            print(f"{repeat + 1}/{repeats}  {contestant.name}", file=sys.stderr)  # noqa: T201
            address = address_of(contestant)
            run_wrk(address, contestant.headers, 1, contestant.body)
            processes = list(processes_of(contestant))
            sample = measure(address, contestant, processes, seconds)
            samples[contestant.name].append(sample)
            wait_until_idle(processes)
    return samples


def measure(address: str, contestant: Contestant, processes: Sequence[int], seconds: int) -> Sample:
    """Gives one sample; it takes longer when so little is answered that figures mean nothing.

    Raises:
        FailedAnswersError: an answer failed, or there are none even so.
    """
    while True:
        before = wait_until_idle(processes)
        output = run_wrk(address, contestant.headers, seconds, contestant.body)
        spent = cpu_ms(processes) - before
        if count_answers(output) >= FEWEST_ANSWERS or seconds > MOST_SECONDS:
            return read_wrk(output, spent)
        seconds *= 3


def median_sample(samples: Sequence[Sample]) -> Sample:
    """Gives the median of each figure."""
    return Sample(
        requests_per_second=median(sample.requests_per_second for sample in samples),
        p50_ms=median(sample.p50_ms for sample in samples),
        p99_ms=median(sample.p99_ms for sample in samples),
        cpu_ms=median(sample.cpu_ms for sample in samples),
    )


def ratio(theirs: Sequence[Sample], ours: Sequence[Sample], figure: str) -> float:
    """Gives how many times ours theirs is, as the median over the repeats of both."""
    pairs = zip(theirs, ours, strict=True)
    return median(getattr(their, figure) / getattr(our, figure) for their, our in pairs)
