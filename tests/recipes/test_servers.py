"""Recipes that render on a server: what a visitor and an editor get, before and after changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Demo
from tests.recipes.conftest import SECRET, Site, serving
from tests.recipes.editing import articles, edit
from tests.recipes.project import RENDERING

pytestmark = pytest.mark.recipes


@pytest.fixture(scope="module", params=RENDERING)
def site(
    request: pytest.FixtureRequest,
    built: Callable[[str], Path],
    recipe_settings: dict[str, str],
) -> Iterator[Site]:
    """A recipe that is built against the demo, and served."""
    name: str = request.param
    with serving(name, built(name), recipe_settings) as served:
        yield served


def revalidate(site: Site) -> None:
    """Does what a cron job does for the recipe that keeps its pages."""
    if site.name == "nextjs":
        done = site.ask("/api/revalidate", "POST", Authorization=f"Bearer {SECRET}")
        assert done.status == 200, done.html


def test_the_list_leads_to_every_article(site: Site, demo: Demo) -> None:
    revalidate(site)
    page = site.ask("/")
    assert page.status == 200
    for article in articles(demo):
        assert f'href="{article["path"]}"' in page.html
        assert article["title"] in page.words


def test_an_article_is_shown_to_the_last_word(site: Site, demo: Demo) -> None:
    revalidate(site)
    for article in articles(demo):
        page = site.ask(article["path"])
        assert page.status == 200
        assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
        text = demo.read(f"/articles/{article['slug']}/text").decode()
        # A row of a table is read as “heading: cell; heading: cell”.
        parts = re.split(r"\n|; |: ", text.replace("✔ ", ""))
        assert [part for part in parts if " ".join(part.split()) not in page.words] == []


def test_what_does_not_exist_is_not_found(site: Site) -> None:
    page = site.ask("/bestaat-niet")
    assert page.status == 404
    assert "Deze pagina is er niet" in page.words


def test_a_draft_is_shown_to_whoever_has_its_token_and_kept_nowhere(site: Site, demo: Demo) -> None:
    slug = articles(demo)[-1]["slug"]
    for title in ("Een eerste concept", "Een tweede concept"):
        token = demo.preview_token("articles.ArticlePage", "title", title, slug=slug)
        page = site.ask(f"/preview?token={token}")
        assert (page.status, title in page.words) == (200, True)
        assert page.headers["Cache-Control"] == "no-store"
        assert page.headers["X-Robots-Tag"] == "noindex"
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert page.headers["Content-Security-Policy"] == f"frame-ancestors {demo.api}"
    assert title not in site.ask(f"/{slug}").words
    assert site.ask("/preview?token=onbekend").status == 404


def test_changes_arrive(site: Site, demo: Demo) -> None:
    revalidate(site)
    paths = [article["path"] for article in articles(demo)]
    assert {site.ask(path).status for path in paths} == {200}
    edited = edit(demo, site.name)
    if site.name == "nextjs":
        assert edited.title not in site.ask(edited.changed["path"]).words
    revalidate(site)
    for page in (site.ask("/"), site.ask(edited.changed["path"])):
        assert edited.title in page.words

    moved = site.ask(edited.moved["path"])
    assert moved.status == 308
    assert moved.headers["Location"].removeprefix(site.origin) == f"/{edited.place}"
    assert site.ask(f"/{edited.place}").status == 200

    withdrawn = site.ask(edited.withdrawn["path"])
    assert withdrawn.status == 410
    assert "Deze pagina is ingetrokken" in withdrawn.words
    assert edited.withdrawn["path"] not in site.ask("/").html
