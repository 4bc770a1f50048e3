"""Commands of other programs, run in a folder of their own."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

MOST_SECONDS = 600
SHOWN = 5000


def run(folder: Path, *command: str, environment: Mapping[str, str] | None = None) -> str:
    """Gives what a command prints, and fails when it does."""
    done = attempt(folder, *command, environment=environment)
    assert done.returncode == 0, f"{command}: {done.stdout[-SHOWN:]}{done.stderr[-SHOWN:]}"
    return done.stdout


def attempt(
    folder: Path, *command: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Gives how a command ended, and what it printed."""
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=MOST_SECONDS,
    )
