"""Writes the outcome of a run as a Markdown table that says by itself how it was made."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version

from django.db import connection

from tests.load.bench.contestants import Contestant
from tests.load.bench.measure import median_sample, ratio
from tests.load.bench.wrk import CONNECTIONS, Sample, find_wrk

HEADINGS = (
    "what",
    "CPU ms",
    "CPU, × ours",
    "req/s",
    "req/s, ours ÷ theirs",
    "p50 ms",
    "p99 ms",
    "SQL",
    "bytes",
)


@dataclass(frozen=True, slots=True)
class Run:
    """How a run was done."""

    articles: int
    seconds: int
    repeats: int
    workers: int
    threads: int


def write_report(
    run: Run,
    contestants: Sequence[Contestant],
    samples: Mapping[str, Sequence[Sample]],
    queries: Mapping[str, int | None],
    sizes: Mapping[str, int],
) -> str:
    """Gives the whole report."""
    rows = [
        row(contestant, samples, queries[contestant.name], sizes[contestant.name])
        for contestant in contestants
    ]
    rule = ["---", *["---:"] * (len(HEADINGS) - 1)]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in (HEADINGS, rule, *rows))
    return f"{preamble(run)}\n\n{table}\n"


def row(
    contestant: Contestant,
    samples: Mapping[str, Sequence[Sample]],
    queries: int | None,
    size: int,
) -> list[str]:
    """Gives the cells of one contestant; its ratios are to what ours gives of the same."""
    own = samples[contestant.name]
    middle = median_sample(own)
    cpu = speed = ""
    if contestant.group:
        ours = samples[contestant.group]
        cpu = number(ratio(own, ours, "cpu_ms"))
        speed = number(ratio(ours, own, "requests_per_second"))
    return [
        contestant.name,
        number(middle.cpu_ms),
        cpu,
        f"{middle.requests_per_second:,.0f}",
        speed,
        number(middle.p50_ms),
        number(middle.p99_ms),
        "" if queries is None else str(queries),
        f"{size:,}",
    ]


def number(value: float) -> str:
    """Gives a figure with three digits that count."""
    decimals = 3 if value < 1 else 2 if value < 10 else 1 if value < 100 else 0
    return f"{value:,.{decimals}f}"


def preamble(run: Run) -> str:
    """Gives the versions, the date and the way of measuring."""
    parts = [f"{name} {version(name)}" for name in ("Wagtail", "Django", "granian")]
    wrk = subprocess.run([find_wrk(), "-v"], capture_output=True, text=True).stdout.split()[1]
    load = ", ".join(f"{figure:.1f}" for figure in os.getloadavg())
    return (
        f"`make bench`, {datetime.now(UTC):%Y-%m-%d}: {', '.join(parts)}, "
        f"Python {platform.python_version()}, {database()}, wrk {wrk}; {os.cpu_count()} cores, "
        f"load {load}.\n\n"
        f"{run.articles} articles. Medians of {run.repeats} interleaved repeats of "
        f"{run.seconds} s after a second of warm-up, {CONNECTIONS} connections; "
        f"{run.workers} worker, {run.threads} threads; connections to the database are kept; no "
        "access log, no compression except where it says so. CPU ms is per request, of all "
        f"processes of the server{' and of the database' if on_postgresql() else ''}."
    )


def database() -> str:
    """Gives the database and its version."""
    connection.ensure_connection()
    parts = [str(part) for part in connection.get_database_version()]
    return f"{connection.display_name} {'.'.join(parts)}"


def on_postgresql() -> bool:
    """Tells whether the database has processes of its own."""
    return connection.vendor == "postgresql"
