"""The evaluator for browsers gives what Python gives, and its tests would tell if it did not."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.checks.engine.vectors import vector_lines

pytestmark = pytest.mark.node

CONTRACT = Path(__file__).parents[3] / "frontend_contract"
VECTORS = int(os.environ.get("VECTORS", "10000"))
VECTORS_A_MUTATION = 500

# A file, what is in it once, and a fault to put there.
MUTATIONS = [
    ("evaluate.js", "lower >= highestAhead", "lower > highestAhead"),
    (
        "evaluate.js",
        "return advice(definition, walk, true)",
        "return advice(definition, walk, false)",
    ),
    ("evaluate.js", "decidedEarly: !complete", "decidedEarly: complete"),
    ("evaluate.js", "[...flags, ...rules];", "[...rules, ...flags];"),
    ("evaluate.js", "complete || !when.some", "complete || when.some"),
    ("evaluate.js", "one.urgency === level)", "one.urgency <= level)"),
    ("evaluate.js", "Math.max(...held", "Math.min(...held"),
    ("evaluate.js", 'if (step.kind === "multiple" && !option.exclusive)', "if (false)"),
    ("evaluate.js", "ahead.possible.has(condition.question) || ", ""),
    (
        "evaluate.js",
        "known(walk.scores, condition.score) <=",
        "known(ahead.scores, condition.score) <=",
    ),
    ("walk.js", "steps.slice(position + 1)", "steps.slice(position + 2)"),
    ("walk.js", "option.redFlag !== null", "option.redFlag === null"),
    ("walk.js", "points <= number(condition.atMost)", "points < number(condition.atMost)"),
    ("walk.js", "points >= number(condition.atLeast)", "points > number(condition.atLeast)"),
    ("walk.js", "conditions.every((", "conditions.some(("),
    ("walk.js", "return { kept, scores, ignored, pending, position };", "continue;"),
    ("answers.js", "Array.from(name)", 'name.split("")'),
    (
        "answers.js",
        '.replaceAll("~", "~0").replaceAll("/", "~1")',
        '.replaceAll("/", "~1").replaceAll("~", "~0")',
    ),
    ("answers.js", "unit + 0x10000", "unit"),
    ("answers.js", "faults.sort(compareFaults)", "faults"),
    ("answers.js", "if (retired.has(key))", "if (false)"),
    ("answers.js", "if (given.has(key))", "if (false)"),
    ("answers.js", "answer.length > 1 &&", "answer.length > 2 &&"),
]


# The same, in what tells whether a review holds.
REVIEW_MUTATIONS = [
    ("days < 0", "days <= 0"),
    ("days <= DUE_WITHIN_DAYS", "days < DUE_WITHIN_DAYS"),
    ("const DUE_WITHIN_DAYS = 60", "const DUE_WITHIN_DAYS = 61"),
    ('timeZone: "Europe/Amsterdam"', 'timeZone: "UTC"'),
    ("Date.parse(day)", "today"),
]


def write_vectors(target: Path, count: int) -> Path:
    with target.open("w", encoding="ascii") as file:
        file.writelines(vector_lines(count, seed=1))
    return target


@pytest.fixture(scope="module")
def few_vectors(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_vectors(tmp_path_factory.mktemp("vectors") / "few.jsonl", VECTORS_A_MUTATION)


def run(
    folder: Path, *command: str, vectors: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs a command in a folder and gives its answer, output and errors in one."""
    environment = os.environ | ({"RANDOM_VECTORS": str(vectors)} if vectors else {})
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=600,
    )


def copy_contract(target: Path) -> Path:
    """Copies the package and the golden vectors, and gives the folder of the package."""
    for name in ("typescript", "vectors"):
        shutil.copytree(
            CONTRACT / name, target / name, ignore=shutil.ignore_patterns("node_modules")
        )
    return target / "typescript"


def test_javascript_gives_what_python_gives(tmp_path: Path) -> None:
    vectors = write_vectors(tmp_path / "random.jsonl", VECTORS)

    answer = run(CONTRACT / "typescript", "npm", "test", vectors=vectors)

    assert answer.returncode == 0, answer.stdout
    assert f"{VECTORS} random vectors" in answer.stdout


@pytest.mark.parametrize(("name", "right", "wrong"), MUTATIONS)
def test_a_fault_in_the_javascript_is_caught(
    name: str, right: str, wrong: str, tmp_path: Path, few_vectors: Path
) -> None:
    folder = copy_contract(tmp_path)
    source = (folder / name).read_text(encoding="utf-8")
    assert source.count(right) == 1
    (folder / name).write_text(source.replace(right, wrong), encoding="utf-8")

    answer = run(folder, "node", "test/vectors.test.mjs", vectors=few_vectors)

    assert answer.returncode == 1
    assert "ERR_ASSERTION" in answer.stdout


@pytest.mark.parametrize(("right", "wrong"), REVIEW_MUTATIONS)
def test_a_fault_in_the_status_of_a_review_is_caught(
    right: str, wrong: str, tmp_path: Path
) -> None:
    source = copy_contract(tmp_path) / "review.js"
    text = source.read_text(encoding="utf-8")
    assert text.count(right) == 1
    source.write_text(text.replace(right, wrong), encoding="utf-8")

    answer = run(source.parent, "node", "test/review.test.mjs")

    assert answer.returncode == 1
    assert "ERR_ASSERTION" in answer.stdout


def test_types_hold(tmp_path: Path) -> None:
    folder = copy_contract(tmp_path)
    installed = run(folder, "npm", "ci", "--no-audit", "--no-fund")
    assert installed.returncode == 0, installed.stdout

    answer = run(folder, "npx", "tsc", "-p", ".")

    assert answer.returncode == 0, answer.stdout
