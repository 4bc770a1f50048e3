"""A recipe as a reader has it: a copy of its own, with the package that it names installed."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

from frontend_contract.generate import FOLDER
from tests.commands import run

RECIPES = FOLDER / "recipes"
# Those that render on a server, and with them the one that is static.
RENDERING = ["nextjs", "nuxt", "sveltekit"]
JAVASCRIPT = ["astro", *RENDERING]
# The oldest Node that every recipe runs on, and one that npm gives where there is none.
LEAST_NODE = (22, 19)
NODE = "node@24.21.0"
UV = [sys.executable, "-m", "uv"]
# How each is served, at the PORT of the environment.
SERVERS = {
    "nextjs": ["node", "node_modules/next/dist/bin/next", "start"],
    "nuxt": ["node", ".output/server/index.mjs"],
    "sveltekit": ["node", "build"],
    "astro": ["sh", "-c", "exec node node_modules/astro/bin/astro.mjs preview --port $PORT"],
}
QUIET = {"ASTRO_TELEMETRY_DISABLED": "1", "NEXT_TELEMETRY_DISABLED": "1", "NO_COLOR": "1"}


def node_environment(folder: Path) -> dict[str, str]:
    """Gives an environment with a Node that is new enough, which is installed where needed."""
    environment = os.environ | QUIET
    version = re.findall(r"\d+", run(folder, "node", "--version"))
    if tuple(map(int, version[:2])) >= LEAST_NODE:
        return environment
    run(folder, "npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", ".", NODE)
    binaries = folder / "node_modules" / "node" / "bin"
    return environment | {"PATH": f"{binaries}:{environment['PATH']}"}


def copy_recipe(name: str, folder: Path) -> Path:
    """Copies what is committed of a recipe, and of what its project file points at."""
    copied = folder / "frontend_contract" / "recipes" / name
    made = (RECIPES / name / ".gitignore").read_text(encoding="utf-8").split()
    shutil.copytree(RECIPES / name, copied, ignore=shutil.ignore_patterns(*made))
    without = shutil.ignore_patterns("node_modules")
    shutil.copytree(FOLDER / "typescript", copied.parents[1] / "typescript", ignore=without)
    shutil.copy(FOLDER / "openapi.json", copied.parents[1])
    return copied


def install(name: str, folder: Path) -> Path:
    """Gives the folder of a recipe that is ready to be built."""
    recipe = copy_recipe(name, folder)
    run(recipe, "npm", "ci", "--silent", "--no-audit", "--no-fund")
    assert not (recipe / "node_modules" / "@adviesbijklachten" / "contract").is_symlink()
    return recipe


def install_python(folder: Path) -> tuple[Path, Path]:
    """Gives the folder of the recipe in Python with its models, and the Python to run it with."""
    recipe = copy_recipe("python", folder)
    python = recipe / ".venv" / "bin" / "python"
    run(recipe, *UV, "venv", "--quiet", ".venv")
    run(recipe, *UV, "pip", "install", "--quiet", "--python", str(python), "-r", "requirements.txt")
    readme = (recipe / "README.md").read_text(encoding="utf-8")
    command = re.search(r"^\.venv/bin/datamodel-codegen (?:.*\\\n)*.*", readme, re.MULTILINE)
    assert command
    run(recipe, "sh", "-c", command[0])
    return recipe, python
