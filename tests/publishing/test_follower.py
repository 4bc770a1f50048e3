"""Whoever follows the feed of changes ends with exactly what is public, however busy it was."""

from __future__ import annotations

import os
import random
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from articles.models import ArticleIndexPage, ArticlePage
from cms.publishing.models import ContentDocument
from cms.publishing.registry import addresses
from tests.factories import create_article

pytestmark = [
    pytest.mark.skipif(connection.vendor != "postgresql", reason="Needs PostgreSQL."),
    pytest.mark.postgresql,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

EDITORS = 4
ARTICLES = 40
# The promise is a thousand: FOLLOWER_OPERATIONS=250.
OPERATIONS_EACH = int(os.environ.get("FOLLOWER_OPERATIONS", "6"))
State = dict[str, tuple[int, str, str | None]]


class Follower:
    """Keeps a copy of what is public, from the feed alone."""

    def __init__(self, state: State, after: str | None) -> None:
        self.state = dict(state)
        self.after = after
        self.numbers: list[tuple[str, int]] = []

    def catch_up(self) -> None:
        """Reads until there is nothing more, a few changes at a time."""
        while True:
            query = {"pageSize": 7} | ({"after": self.after} if self.after else {})
            body = Client().get("/api/v1/changes", query).json()
            for item in body["items"]:
                self.numbers.append((item["id"], item["version"]))
                if item["action"] == "withdrawn":
                    self.state.pop(item["id"], None)
                else:
                    self.state[item["id"]] = (item["version"], item["slug"], item["path"])
            self.after = body["next"]
            if not body["hasMore"]:
                return


def public_state() -> State:
    """Gives what is public now, as a follower knows it."""
    rows = ContentDocument.objects.filter(withdrawn_at=None, kind__in=addresses())
    return {str(row.pk): (row.version, row.slug, row.path) for row in rows}


def edit(pk: int, chance: random.Random) -> None:
    """Publishes, withdraws or renames one article."""
    page = ArticlePage.objects.get(pk=pk)
    operation = chance.choices(["publish", "withdraw", "rename"], weights=[5, 3, 2])[0]
    if operation == "withdraw":
        page.unpublish()
        return
    if operation == "rename":
        page.slug = f"artikel-{pk}-{chance.randrange(10**9)}"
    page.title = f"Titel {chance.randrange(10**9)}"
    page.save_revision().publish()


def work(editor: int, pages: list[int]) -> None:
    """Does what one busy editor does to their own articles."""
    chance = random.Random(editor)
    try:
        for _ in range(OPERATIONS_EACH):
            edit(chance.choice(pages), chance)
    finally:
        connection.close()


def until(finished: threading.Event, follower: Follower) -> None:
    """Follows while others work."""
    try:
        while not finished.is_set():
            follower.catch_up()
    finally:
        connection.close()


def test_a_follower_from_any_cursor_ends_with_what_is_public(home: ArticleIndexPage) -> None:
    pages = [create_article(home, title=f"Artikel {n}", slug=f"a-{n}").pk for n in range(ARTICLES)]
    started_before = Follower({}, None)
    started_before.catch_up()
    later = Follower(public_state(), started_before.after)
    finished = threading.Event()
    with ThreadPoolExecutor(EDITORS + 1) as pool:
        following = pool.submit(until, finished, later)
        editing = [pool.submit(work, n, pages[n::EDITORS]) for n in range(EDITORS)]
        for one in editing:
            one.result(3600)
        finished.set()
        following.result(600)
    from_zero = Follower({}, None)
    for follower in (later, started_before, from_zero):
        follower.catch_up()
        assert follower.state == public_state()
        assert len(set(follower.numbers)) == len(follower.numbers)
    assert len(from_zero.numbers) > EDITORS * OPERATIONS_EACH / 3
