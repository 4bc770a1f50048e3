"""Writes the files of the contract, or tells which are out of date.

Run as `make contract`; `make check` runs it with `--check`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).parent


def main() -> int:
    """Writes or compares `openapi.json`; gives 1 when it is out of date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, only compare")
    check = parser.parse_args().check
    target = FOLDER / "openapi.json"
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / target.name
        generate_openapi(made)
        if not check:
            target.write_bytes(made.read_bytes())
        elif not target.exists() or target.read_bytes() != made.read_bytes():
            sys.stderr.write(f"{target.name} is out of date; run: make contract\n")
            return 1
    return 0


def generate_openapi(target: Path) -> None:
    """Writes the OpenAPI document; a warning is a failure."""
    command = ["manage.py", "spectacular", "--format", "openapi-json", "--validate"]
    subprocess.run(  # noqa: S603 - our own command
        [sys.executable, *command, "--fail-on-warn", "--file", str(target)],
        check=True,
        cwd=FOLDER.parent,
    )


if __name__ == "__main__":
    sys.exit(main())
