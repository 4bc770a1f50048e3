"""Every recipe compiles, strictly, against the package and the document of this very version."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.commands import run
from tests.recipes.project import (
    JAVASCRIPT,
    install,
    install_python,
    node_environment,
)

pytestmark = [
    pytest.mark.node,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@dataclass(frozen=True, slots=True)
class Installing:
    """What is being installed, in the background: that mostly waits for the network."""

    environment: Future[dict[str, str]]
    recipes: dict[str, Future[Path]]

    def check(self, name: str, api_origin: str) -> None:
        """Checks the types of a recipe, once it is there."""
        recipe = self.recipes[name].result()
        # Astro reads the feed of changes before it checks anything.
        environment = self.environment.result() | {"API_ORIGIN": api_origin}
        run(recipe, "npm", "run", "types", environment=environment)


@pytest.fixture(scope="module")
def installing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installing]:
    folder = tmp_path_factory.mktemp
    with ThreadPoolExecutor(max_workers=2) as pool:
        environment = pool.submit(node_environment, folder("node"))
        recipes = {name: pool.submit(install, name, folder(name)) for name in JAVASCRIPT}
        yield Installing(environment, recipes)


@pytest.mark.parametrize("name", JAVASCRIPT)
def test_the_recipe_compiles(name: str, installing: Installing, live_server: Any) -> None:
    installing.check(name, live_server.url)


def test_the_recipe_in_python_keeps_to_the_models(tmp_path: Path) -> None:
    recipe, python = install_python(tmp_path)
    mypy = [sys.executable, "-m", "mypy", "--strict", "--python-executable", str(python)]
    run(recipe, *mypy, "api.py", "follow.py")
