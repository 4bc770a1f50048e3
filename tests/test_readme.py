"""Every command in the README works: here, in the gate, or (`tests/browser`) on a running demo."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.commands import run
from tests.readme import ROOT, readme_commands

RUN_BY_THE_GATE = ["make test", "make check", "make bench"]
RUN_ON_A_DEMO = ("make demo", "curl ")
RUN_HERE = [
    command
    for command in readme_commands()
    if command not in RUN_BY_THE_GATE and not command.startswith(RUN_ON_A_DEMO)
]
# The worker runs until it is stopped.
ONCE = {".venv/bin/python manage.py worker": " --once"}


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An installation of one's own with the content of the demo, which may be loaded already."""
    folder = tmp_path_factory.mktemp("readme") / "data"
    environment = os.environ | {
        "DATA_DIR": str(folder),
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
        "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
    }
    if "DEMO_DATA" in os.environ:
        shutil.copytree(os.environ["DEMO_DATA"], folder)
    else:
        run(ROOT, ".venv/bin/python", "manage.py", "demo", "--load-only", environment=environment)
    return environment


@pytest.mark.slow
@pytest.mark.parametrize("command", RUN_HERE)
def test_command_of_the_readme_works(
    command: str, environment: dict[str, str], tmp_path: Path
) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Rustig bewegen\n\nElke dag een stukje.\n", encoding="utf-8")
    command = command.replace("article.txt", str(article)) + ONCE.get(command, "")
    run(ROOT, "sh", "-c", command, environment=environment)


@pytest.mark.parametrize("command", RUN_BY_THE_GATE)
def test_gate_runs_the_command_of_the_readme(command: str) -> None:
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert command in readme_commands()
    assert command in gate
