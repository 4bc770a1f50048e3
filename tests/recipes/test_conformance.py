"""Recipes pass the kit that frontends are judged by, or read all that it publishes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import find_chromium
from tests.commands import attempt, run
from tests.conformance import CASES, playing, rightly_rendered
from tests.recipes.conftest import Site, reading, serving
from tests.recipes.project import RENDERING, install_python

pytestmark = pytest.mark.recipes

# Only a preview can show it, which a static site has not; its README says why.
DRAFTS = {"unsupported"}


@pytest.fixture(scope="module")
def played(kit: Path) -> Iterator[str]:
    """The address at which the kit plays the API."""
    with playing(kit) as address:
        yield address


def judged(kit: Path, api: str, site: Site, *options: str) -> set[str]:
    """Gives the examples that a site renders rightly, and fails when there are others."""
    addresses = ["--frontend", site.origin, "--api", api]
    environment = os.environ | {"CHROMIUM": find_chromium()}
    done = attempt(kit, "node", "run.js", *addresses, *options, environment=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return rightly_rendered(done.stdout)


@pytest.mark.parametrize("name", RENDERING)
def test_a_site_on_a_server_renders_every_example(
    name: str,
    kit: Path,
    played: str,
    built: Callable[[str], Path],
    recipe_settings: dict[str, str],
) -> None:
    with serving(name, built(name), recipe_settings | reading(played)) as site:
        assert judged(kit, played, site, "--preview", "/preview?token={token}") == CASES


def test_a_static_site_renders_every_example(
    kit: Path, played: str, installed: Callable[[str], Path], recipe_settings: dict[str, str]
) -> None:
    recipe = installed("astro")
    settings = recipe_settings | reading(played)
    shutil.rmtree(recipe / ".astro", ignore_errors=True)
    run(recipe, "npm", "run", "build", environment=settings)
    with serving("astro", recipe, settings) as site:
        assert judged(kit, played, site) == CASES - DRAFTS


def test_models_leave_out_what_they_do_not_know(tmp_path: Path, played: str) -> None:
    recipe, python = install_python(tmp_path)
    assert " /unknown: " in run(recipe, str(python), "follow.py", played, "articles")
