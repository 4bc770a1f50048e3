"""What editors do while recipes run: write, publish, move and withdraw articles of the demo."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from tests.browser.conftest import Demo

CHANGE = """
from articles.models import ArticlePage
from tests.review.signing import publish_approved
changed = ArticlePage.objects.get(slug={changed!r})
changed.title = {title!r}
publish_approved(changed)
moved = ArticlePage.objects.get(slug={moved!r})
moved.slug = {place!r}
publish_approved(moved)
ArticlePage.objects.get(slug={withdrawn!r}).unpublish()
"""


@dataclass(frozen=True, slots=True)
class Edited:
    """Three articles, and what became of them."""

    changed: dict[str, Any]
    title: str
    moved: dict[str, Any]
    place: str
    withdrawn: dict[str, Any]


def articles(demo: Demo) -> list[dict[str, Any]]:
    """Gives every article that is public, the oldest first."""
    return json.loads(demo.read("/articles?pageSize=100&sort=publishedAt"))["items"]


def edit(demo: Demo, name: str) -> Edited:
    """Gives an article a title, another a path, and withdraws a third."""
    withdrawn, changed, moved, *_ = articles(demo)
    edited = Edited(changed, f"Nieuw voor {name}", moved, f"verhuisd-voor-{name}", withdrawn)
    script = CHANGE.format(
        changed=changed["slug"],
        title=edited.title,
        moved=moved["slug"],
        place=edited.place,
        withdrawn=withdrawn["slug"],
    )
    demo.manage("shell", "--verbosity=0", "-c", script)
    return edited
