"""Runs `wrk` and reads what it says."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass

# Enough to keep a server of one thread busy, and few enough that a slow one is not all queue.
CONNECTIONS = 4
TIMEOUT_SECONDS = 60
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}
# What tells `wrk` to send something.
SENDING = """wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = [==[{body}]==]
"""
TIME = r"([\d.]+)(us|ms|s|m)"


class MissingToolError(Exception):
    """A program that is not ours is needed and not there."""


class FailedAnswersError(Exception):
    """Not every answer was a right one, so the figures mean nothing."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What one measurement of one contestant gave."""

    requests_per_second: float
    p50_ms: float
    p99_ms: float
    cpu_ms: float


def find_wrk() -> str:
    """Gives the path of `wrk`.

    Raises:
        MissingToolError: it is not installed.
    """
    if path := shutil.which("wrk"):
        return path
    raise MissingToolError("`make bench` needs wrk, which is not here. On Debian: apt install wrk")


def run_wrk(address: str, headers: Mapping[str, str], seconds: int, body: str = "") -> str:
    """Asks an address as often as it can, and gives what `wrk` says of it; a body is posted."""
    named = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
    options = [
        "--latency",
        "-t1",
        f"-c{CONNECTIONS}",
        f"-d{seconds}s",
        f"--timeout={TIMEOUT_SECONDS}s",
    ]
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(SENDING.format(body=body) if body else "")
        script.flush()
        command = [find_wrk(), *options, *named, "-s", script.name, address]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout


def read_wrk(output: str, cpu: float) -> Sample:
    """Gives the figures in what `wrk` says, with the CPU time spent over all of its requests.

    Raises:
        FailedAnswersError: there were errors, or no answers at all.
    """
    answers = count_answers(output)
    if not answers or "Non-2xx" in output or "Socket errors" in output:
        raise FailedAnswersError(output)
    found = re.search(r"Requests/sec:\s+([\d.]+)", output)
    return Sample(
        requests_per_second=float(found[1]) if found else 0.0,
        p50_ms=_latency(output, 50),
        p99_ms=_latency(output, 99),
        cpu_ms=cpu / answers,
    )


def count_answers(output: str) -> int:
    """Gives how many requests were answered."""
    found = re.search(r"(\d+) requests in", output)
    return int(found[1]) if found else 0


def _latency(output: str, percent: int) -> float:
    found = re.search(rf"^\s+{percent}%\s+{TIME}\s*$", output, re.MULTILINE)
    if not found:
        raise FailedAnswersError(output)
    return float(found[1]) * UNITS[found[2]]
