"""What axe-core finds in a page, and what else keeps somebody out of it."""

from __future__ import annotations

from pathlib import Path

import wagtail.admin
from playwright.sync_api import Page

# Wagtail carries axe-core for its own checks; it is run here without showing anything of Wagtail.
SCRIPTS = Path(wagtail.admin.__file__).parent / "static/wagtailadmin/js"
AXE = [SCRIPTS / "vendor.js", SCRIPTS / "userbar.js"]
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
FEWEST_PASSES = 10

# Every input has a label, there is one first heading, none skips a level, and all of it fits.
FLAWS = """() => {
    const shown = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")]
        .filter((heading) => heading.checkVisibility());
    const levels = shown.map(({ localName }) => Number(localName.slice(1)));
    return [
        ...[...document.querySelectorAll("main input")].filter(({ labels }) => !labels.length)
            .map(({ value }) => `no label: ${value}`),
        ...levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)
            .map((level) => `skipped to h${level}`),
        ...(levels.filter((level) => level === 1).length === 1 ? [] : ["not one h1"]),
        ...(document.documentElement.scrollWidth > innerWidth ? ["too wide"] : []),
    ];
}"""
MOVING = """() => [...document.querySelectorAll("html, body *")].filter((one) => {
    const { animationName, scrollBehavior, transitionDuration } = getComputedStyle(one);
    return animationName !== "none" || scrollBehavior !== "auto" || transitionDuration !== "0s";
}).map(({ outerHTML }) => `moves: ${outerHTML.slice(0, 80)}`)"""


def find_faults(page: Page, *rules: str) -> list[str]:
    """Gives what axe-core finds, as rule and element; with `rules` no more than those."""
    if page.evaluate("typeof axe === 'undefined'"):
        for script in AXE:
            page.evaluate(script.read_text(encoding="utf-8"))
    run_only = {"type": "rule" if rules else "tag", "values": rules or RULES}
    found = page.evaluate(
        "runOnly => axe.run({exclude: ['iframe']}, {runOnly, resultTypes: ['violations']})",
        run_only,
    )
    assert len(found["passes"]) > (0 if rules else FEWEST_PASSES)
    return [
        f"{fault['id']}: {node['html']}" for fault in found["violations"] for node in fault["nodes"]
    ]


def find_flaws(page: Page) -> list[str]:
    """Gives what is wrong with its headings, labels and width."""
    flaws: list[str] = page.evaluate(FLAWS)
    return flaws


def find_motion(page: Page) -> list[str]:
    """Gives what moves although the reader asked for less motion."""
    page.emulate_media(reduced_motion="reduce")
    moving: list[str] = page.evaluate(MOVING)
    return moving
