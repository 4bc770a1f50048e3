"""Recipes that keep what the feed of changes brought: a site of files, and copies in Python."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import Demo
from tests.commands import run
from tests.recipes.conftest import CALL, serving
from tests.recipes.editing import articles, edit
from tests.recipes.project import install_python

pytestmark = pytest.mark.recipes

# Well-formed, and not of this feed: as after a restored backup.
FOREIGN_CURSOR = r'\g<1>1-000000000000"'


def forget(path: Path, before: str) -> None:
    """Puts a cursor that the API does not know in the place of the one that was kept."""
    text = path.read_text(encoding="utf-8")
    changed, times = re.subn(rf'({before})\d+-[0-9a-f]+"', FOREIGN_CURSOR, text)
    assert times == 1
    path.write_text(changed, encoding="utf-8")


def test_a_static_site_is_built_from_what_changed(
    installed: Callable[[str], Path], recipe_settings: dict[str, str], demo: Demo
) -> None:
    recipe = installed("astro")
    shutil.rmtree(recipe / ".astro", ignore_errors=True)
    dist = recipe / "dist"

    def build() -> str:
        return run(recipe, "npm", "run", "build", environment=recipe_settings)

    build()
    for article in articles(demo):
        assert article["title"] in (dist / f"{article['slug']}.html").read_text(encoding="utf-8")
    assert "[changes] 0 changed" in build()

    edited = edit(demo, "astro")
    assert "[changes] 0 changed" not in build()
    for page in ("index", edited.changed["slug"]):
        assert edited.title in (dist / f"{page}.html").read_text(encoding="utf-8")
    assert (dist / f"{edited.place}.html").exists()
    statuses = json.loads((dist / "statuses.json").read_text(encoding="utf-8"))
    assert statuses[edited.withdrawn["path"]] == {"status": 410}
    moved = {"status": 308, "location": f"/{edited.place}"}
    assert statuses[edited.moved["path"]] == moved
    for gone in (edited.withdrawn, edited.moved):
        assert not (dist / f"{gone['slug']}.html").exists()

    forget(recipe / ".astro" / "cache" / "data-store.json", '"next","')
    assert "starting again" in build()
    assert edited.title in (dist / "index.html").read_text(encoding="utf-8")
    with serving("astro", recipe, recipe_settings) as site:
        assert site.ask(f"/{edited.place}").status == 200
        page = site.ask("/bestaat-niet")
        assert (page.status, "Deze pagina is er niet" in page.words) == (404, True)
        assert CALL in page.html


def test_copies_follow_the_feed(tmp_path: Path, demo: Demo) -> None:
    recipe, python = install_python(tmp_path)
    copies = recipe / "articles"

    def follow() -> list[str]:
        return run(recipe, str(python), "follow.py", demo.api, "articles").splitlines()

    before = articles(demo)
    assert sum(line.startswith("written") for line in follow()) == len(before)
    assert follow() == []

    edited = edit(demo, "python")
    said = "\n".join(follow())
    assert edited.title in said
    assert f"withdrawn  {edited.withdrawn['path']}" in said
    kept = json.loads((copies / f"{edited.changed['id']}.json").read_text(encoding="utf-8"))
    assert kept["title"] == edited.title
    assert not (copies / f"{edited.withdrawn['id']}.json").exists()

    forget(copies / "state.json", '"next": "')
    assert follow()[0] == "The cursor is of before a restored backup: starting again."
    assert len(list(copies.glob("*-*.json"))) == len(articles(demo))
