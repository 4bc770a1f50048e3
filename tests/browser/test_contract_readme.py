"""The code in the documentation for frontends, run on a running demo."""

from __future__ import annotations

from pathlib import Path

import pytest

from frontend_contract.generate import FOLDER
from tests.browser.conftest import Demo
from tests.commands import run
from tests.contract.conftest import (  # noqa: F401 (fixtures)
    compiler,
    installed,
    project,
    source,
)
from tests.readme import DOCUMENTED_ORIGIN, ROOT, code_in
from tests.recipes.project import install_python

pytestmark = [pytest.mark.browser, pytest.mark.node]

README = FOLDER / "README.md"
SAMPLES = code_in(FOLDER / "typescript" / "README.md", "ts")


def test_first_article_in_five_minutes(demo: Demo, tmp_path: Path) -> None:
    start, install, show = code_in(README, "sh")
    assert start.startswith("make demo ")
    run(ROOT, "sh", "-ec", install.replace("/tmp", str(tmp_path)))
    site = tmp_path / "my-site"
    [program] = code_in(README, "js")
    (site / "first.mjs").write_text(program.replace(DOCUMENTED_ORIGIN, demo.api), encoding="utf-8")
    printed = run(site, "sh", "-ec", show)
    assert "/slapend-herstellen Slapend herstellen" in printed
    assert "\nsection " in printed


def test_every_sample_of_the_package_runs(
    demo: Demo,
    compiler: str,  # noqa: F811 (the fixture)
    project: Path,  # noqa: F811 (the fixture)
) -> None:
    for number, sample in enumerate(SAMPLES):
        text = sample.replace("https://api.example", demo.api)
        (project / f"sample{number}.ts").write_text(f"{text}export {{}};\n", encoding="utf-8")
    run(project, compiler, "-p", ".")
    printed = [run(project, "node", f"built/sample{number}.js") for number in range(len(SAMPLES))]
    # The one about renderers is a module for others.
    assert printed.count("") == 1


def test_python_sample_reads_the_article(demo: Demo, tmp_path: Path) -> None:
    recipe, python = install_python(tmp_path)
    [program] = code_in(README, "python")
    text = program.replace(DOCUMENTED_ORIGIN, demo.api)
    printed = run(recipe, str(python), "-c", text)
    assert printed.startswith("1 ")
