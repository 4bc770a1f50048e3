"""The reference frontend, held by the compiler to the types of the npm package."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from frontend_contract.generate import FOLDER

pytestmark = pytest.mark.node

WITHOUT = shutil.ignore_patterns("node_modules")


@pytest.fixture(scope="module")
def contract(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the reference frontend and the package beside it, with the compiler."""
    folder = tmp_path_factory.mktemp("contract")
    for name in ("typescript", "reference"):
        shutil.copytree(FOLDER / name, folder / name, ignore=WITHOUT)
    done = run(folder / "typescript", "npm", "ci", "--no-audit", "--no-fund")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)


def test_types_of_the_reference_hold(contract: Path) -> None:
    compiled = run(contract / "typescript", "npx", "tsc", "-p", "../reference")
    assert compiled.returncode == 0, compiled.stdout
    listed = run(contract / "typescript", "npx", "tsc", "-p", "../reference", "--listFilesOnly")
    checked = {Path(line).relative_to(contract) for line in listed.stdout.split() if ".js" in line}
    shipped = {path.relative_to(contract) for path in (contract / "reference").rglob("*.js")}
    assert shipped <= checked


@pytest.mark.parametrize(
    ("name", "right", "wrong", "refusal"),
    [
        ("blocks/index.js", "  related: (block) => calls.related(block, place),\n", "", "TS2741"),
        ("blocks/index.js", "lists.doDont(block", "lists.tipList(block", "TS2345"),
        ("blocks/help.js", "card.timeframe &&", "card.timeFrame &&", "TS2551"),
        ("pages/exercises.js", "{ query, signal }", "{ page: 1, signal }", "TS2353"),
    ],
    ids=["missing renderer", "wrong renderer", "wrong field", "wrong parameter"],
)
def test_a_fault_in_the_reference_does_not_compile(
    contract: Path, name: str, right: str, wrong: str, refusal: str
) -> None:
    file = contract / "reference/js" / name
    text = file.read_text(encoding="utf-8")
    assert text.count(right) == 1
    file.write_text(text.replace(right, wrong), encoding="utf-8")
    try:
        compiled = run(contract / "typescript", "npx", "tsc", "-p", "../reference")
    finally:
        file.write_text(text, encoding="utf-8")
    assert compiled.returncode
    assert refusal in compiled.stdout
