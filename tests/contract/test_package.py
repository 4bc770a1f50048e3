"""The npm package, packed and installed as a frontend does, against the running API."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from frontend_contract.generate import FOLDER
from tests.commands import attempt, run
from tests.contract.complete_check import ALL_ANSWERS
from tests.contract.complete_site import create_complete_site
from tests.readme import code_in

pytestmark = [
    pytest.mark.node,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

PACKAGE = FOLDER / "typescript"
SAMPLES = code_in(PACKAGE / "README.md", "ts")


@pytest.fixture
def served(live_server: Any, settings: Any, tmp_path: Path) -> str:
    """The address of an API that has one of everything."""
    settings.MEDIA_ROOT = tmp_path / "media"
    create_complete_site()
    return live_server.url


def test_the_committed_types_are_those_of_the_document(source: Path) -> None:
    run(source, "npm", "run", "generate")
    made = (source / "openapi.d.ts").read_bytes()
    assert made == (PACKAGE / "openapi.d.ts").read_bytes()


def test_a_strict_program_reads_the_api_and_conducts_the_check(
    compiler: str, project: Path, served: str
) -> None:
    run(project, compiler, "-p", ".")
    given = json.dumps(ALL_ANSWERS)
    printed = json.loads(run(project, "node", "built/program.js", served, given))

    assert {"section", "subsection", "tipList"} <= set(printed["types"]["slapen-met-rugpijn"])
    assert printed["problem"] == {"status": 404, "code": "notFound"}
    assert len({outcome["next"] for outcome in printed["outcomes"]}) > 2
    for outcome in printed["outcomes"]:
        # Online what is recommended has its title and address as well.
        for item in outcome["online"].get("recommendations", []):
            del item["slug"], item["title"], item["path"]
        assert named(outcome["online"]) == named(outcome["offline"])


def named(outcome: dict[str, Any]) -> dict[str, Any]:
    """Gives an outcome whatever the order in which a recommendation names its parts."""
    return json.loads(json.dumps(outcome, sort_keys=True))


@pytest.mark.parametrize(
    ("right", "wrong", "refusal"),
    [
        ('case "callout": ', "", "TS2345"),
        ('case "subsection":\n', "", "TS2345"),
        ('=== "question"', '=== "finished"', "TS2367"),
        ('"slug", "body"', '"slug"', "TS2339"),
        ("slug: check.slug, ", "", "TS2741"),
        ("error.code", "error.name.code", "TS2339"),
    ],
)
def test_a_program_that_misses_something_does_not_compile(
    compiler: str, project: Path, right: str, wrong: str, refusal: str
) -> None:
    program = project / "program.ts"
    text = program.read_text(encoding="utf-8")
    assert text.count(right) == 1
    program.write_text(text.replace(right, wrong), encoding="utf-8")
    compiled = attempt(project, compiler, "-p", ".", "--noEmit")
    assert compiled.returncode
    assert refusal in compiled.stdout


@pytest.mark.parametrize(
    "resolution",
    [
        ["--module", "nodenext"],
        ["--module", "esnext", "--moduleResolution", "bundler"],
    ],
)
def test_every_sample_of_the_readme_compiles(
    compiler: str, project: Path, resolution: list[str]
) -> None:
    assert SAMPLES
    for number, sample in enumerate(SAMPLES):
        (project / f"sample{number}.ts").write_text(sample + "export {};\n", encoding="utf-8")
    run(project, compiler, "-p", ".", "--noEmit", *resolution)


def test_every_entry_can_be_imported(project: Path) -> None:
    exports = json.loads((PACKAGE / "package.json").read_text(encoding="utf-8"))["exports"]
    entries = [
        f"@adviesbijklachten/contract{name[1:]}"
        for name, files in exports.items()
        if "default" in files
    ]
    assert len(entries) > 5
    script = "".join(f"await import('{entry}');" for entry in entries)
    run(project, "node", "--input-type=module", "--eval", script)
