"""What the reference site may cost its readers: bytes, and text that moves while they read."""

from __future__ import annotations

from typing import Any
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Page, expect

from frontend_contract.reference.serve import published_files
from tests.browser.conftest import Demo
from tests.browser.visitor import PATH, Visitor

pytestmark = pytest.mark.browser

MOST_JAVASCRIPT = 60_000
ARTICLE = "/zitten-en-werken-met-pijn"
PAGES = ("/", ARTICLE, "/zoeken?q=slapen", PATH)
# What shifted without the reader doing anything, and what was painted largest.
WATCH = """
window.seen = { shifts: [], largest: null };
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries()) {
    if (!hadRecentInput) seen.shifts.push(`${value} ${sources.map(({ node }) => node?.className)}`);
  }
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => {
  const { element } = list.getEntries().at(-1);
  seen.largest = element?.outerHTML ?? null;
}).observe({ type: "largest-contentful-paint", buffered: true });
"""
IMAGES = """() => [...document.querySelectorAll("main img")].map((image) => ({
  lazy: image.loading === "lazy",
  first: image.fetchPriority === "high",
  sized: image.hasAttribute("width") && image.hasAttribute("height"),
  largest: image.outerHTML === seen.largest,
}))"""


def read_through(page: Page, path: str) -> None:
    """Opens a page and scrolls to its end, as a reader does."""
    page.goto(path)
    expect(page.locator("main h1")).to_be_visible()
    # What is painted after somebody scrolls no longer counts as the largest.
    page.wait_for_load_state("networkidle")
    for part in range(1, 5):
        page.evaluate("part => scrollTo(0, part * document.body.scrollHeight / 4)", part)
        page.wait_for_timeout(50)
    page.wait_for_load_state("networkidle")


def sent_bytes(address: str) -> int:
    """Gives the size of what a browser gets."""
    with urlopen(Request(address, headers={"Accept-Encoding": "gzip"}), timeout=10) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        return len(answer.read())


def test_all_javascript_fits_the_budget(visitor: Visitor, demo: Demo) -> None:
    modules = {path for path in published_files() if path.endswith(".js")}
    shipped = {path: sent_bytes(demo.frontend + path) for path in modules}
    assert sum(shipped.values()) <= MOST_JAVASCRIPT
    visitor.page.goto(ARTICLE)
    expect(visitor.heading).to_be_visible()
    fetched = {
        asked.url.removeprefix(demo.frontend): asked.sizes()["responseBodySize"]
        for asked in visitor.requests
        if asked.resource_type == "script"
    }
    # There is one graph of modules, so no page fetches more than another.
    assert fetched.items() <= shipped.items()
    assert "/js/check/course.js" in fetched


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_shifts_and_the_largest_image_comes_first(visitor: Visitor, width: int) -> None:
    page = visitor.page
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(WATCH)
    for path in PAGES:
        read_through(page, path)
        seen: dict[str, Any] = page.evaluate("seen")
        assert seen["shifts"] == [], path
        assert seen["largest"], path
        images = page.evaluate(IMAGES)
        assert all(image["sized"] for image in images)
        # No more than one image hurries, and it is the largest when that is an image.
        assert all(image["lazy"] != image["first"] for image in images)
        assert sum(image["first"] for image in images) <= 1
        assert all(image["first"] for image in images if image["largest"])
        if (path, width) == (ARTICLE, 1280):
            assert [image["largest"] for image in images if image["first"]] == [True]
