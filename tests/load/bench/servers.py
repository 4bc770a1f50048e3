"""Starts the servers of a run, all alike, and tells how much CPU time they have used."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

HOST = "127.0.0.1"
ROOT = Path(__file__).parents[3]
START_SECONDS = 60
IDLE_SECONDS = 0.2
STOP_SECONDS = 5
TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
# Where utime, stime, cutime and cstime stand in /proc/<pid>/stat, after the name (proc(5)).
TIMES = slice(11, 15)
PARENT = 1


@contextmanager
def serve(
    application: str, environment: Mapping[str, str], *, workers: int, threads: int
) -> Iterator[tuple[str, int]]:
    """Runs a WSGI application in Granian; gives its address and the number of its process.

    Raises:
        RuntimeError: it does not answer within a minute.
    """
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    options = f"--interface wsgi --host {HOST} --port {port} --log-level warning --no-access-log"
    size = f"--workers {workers} --blocking-threads {threads}"
    process = subprocess.Popen(
        [sys.executable, "-m", "granian", *options.split(), *size.split(), application],
        cwd=ROOT,
        env=os.environ | environment,
    )
    address = f"http://{HOST}:{port}"
    try:
        wait_for(address)
        yield address, process.pid
    finally:
        stop(process)


def stop(process: subprocess.Popen[bytes]) -> None:
    """Stops a server and all that it started, also when it is still busy with requests."""
    started = process_tree(process.pid)
    process.terminate()
    try:
        process.wait(timeout=STOP_SECONDS)
    except subprocess.TimeoutExpired:
        for pid in started:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        process.wait()


def wait_for(address: str) -> None:
    """Waits until there is an answer, whatever it is.

    Raises:
        RuntimeError: there is none within a minute.
    """
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urlopen(f"{address}/livez", timeout=5):
                return
        except HTTPError:
            return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"The server at {address} does not answer.")


def process_tree(root: int) -> list[int]:
    """Gives the numbers of a process and of all that it started."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (figures := _stat(int(entry.name))):
            children.setdefault(int(figures[PARENT]), []).append(int(entry.name))
    found = [root]
    for pid in found:
        found.extend(children.get(pid, []))
    return found


def cpu_ms(pids: Iterable[int]) -> float:
    """Gives the CPU time that these processes and their ended children have used."""
    ticks = sum(sum(map(int, _stat(pid)[TIMES])) for pid in pids)
    return ticks * 1000 / TICKS_PER_SECOND


def wait_until_idle(pids: Sequence[int]) -> float:
    """Waits until requests that nobody waits for any more are done; gives the CPU time so far."""
    before, now = -1.0, cpu_ms(pids)
    while now != before:
        time.sleep(IDLE_SECONDS)
        before, now = now, cpu_ms(pids)
    return now


def _stat(pid: int) -> list[str]:
    """Gives what follows the name of a process, or nothing when it has ended."""
    try:
        line = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return []
    return line.rpartition(")")[2].split()
