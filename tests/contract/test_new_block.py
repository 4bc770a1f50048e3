"""The block that the README for frontends adds, in a copy of the program."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from frontend_contract.generate import FOLDER
from tests.commands import attempt, run
from tests.readme import ROOT, code_in

pytestmark = pytest.mark.node

[CHANGE] = code_in(FOLDER / "README.md", "diff")
EXAMPLE = json.loads(code_in(FOLDER / "README.md", "json")[0])


@pytest.fixture
def copied(source: Path, tmp_path: Path) -> Path:
    """The program, with the tools of the npm package."""
    made = shutil.ignore_patterns("node_modules", "__pycache__")
    for name in ("articles", "checks", "cms", "frontend_contract"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=made)
    shutil.copy(ROOT / "manage.py", tmp_path)
    package = tmp_path / "frontend_contract" / "typescript"
    (package / "node_modules").symlink_to(source / "node_modules")
    (tmp_path / "change.diff").write_text(CHANGE, encoding="utf-8")
    return tmp_path


def test_a_new_block_goes_from_python_to_the_screen(copied: Path) -> None:
    package = copied / "frontend_contract" / "typescript"
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "cms.settings.test"}

    run(copied, "git", "apply", "--include=articles/*", "change.diff")
    run(copied, sys.executable, "-m", "frontend_contract.generate", environment=environment)
    run(package, "npm", "run", "generate")
    document = json.loads((package.parent / "openapi.json").read_text(encoding="utf-8"))
    assert document["components"]["schemas"]["QuoteBlock"]["required"] == list(EXAMPLE)

    missing = attempt(package, "npm", "run", "types")
    assert missing.returncode
    assert "Property 'quote' is missing" in missing.stdout
    run(copied, "git", "apply", "--include=frontend_contract/*", "change.diff")
    run(package, "npm", "run", "types")
