"""The conformance kit for frontends, installed in a checkout of its own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from frontend_contract.generate import FOLDER
from tests.browser.conftest import free_port
from tests.commands import run

EXAMPLES = {path.stem for path in (FOLDER / "examples" / "blocks").glob("*.json")}
CASES = EXAMPLES | {"nested", "unknown", "figure.decorative", "article", "article.sparse"}


def install_kit(folder: Path) -> Path:
    """Gives the folder of the kit, so that nothing is left in this checkout."""
    for name in ("openapi.json", "examples"):
        (folder / name).symlink_to(FOLDER / name)
    kit = folder / "conformance"
    shutil.copytree(FOLDER / "conformance", kit, ignore=shutil.ignore_patterns("node_modules"))
    run(kit, "npm", "ci", "--no-audit", "--no-fund")
    return kit


@contextmanager
def playing(kit: Path) -> Iterator[str]:
    """Gives the address at which the kit plays the API, as long as it is needed."""
    address = f"http://localhost:{free_port()}"
    command = ["node", str(kit / "run.js"), "--serve", "--api", address]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            assert address in process.stdout.readline()
            yield address
        finally:
            process.terminate()


def rightly_rendered(report: str) -> set[str]:
    """Gives the names of the examples that a report of the kit says are rendered rightly."""
    return {line.removeprefix("✓ ") for line in report.splitlines() if line.startswith("✓ ")}
