"""Whatever editors do, in whatever order: a word that is not public shows nowhere."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from articles.models import ArticleIndexPage
from tests.publishing.world import Known, World, start

pytestmark = pytest.mark.no_cover

settings.register_profile(
    "publishing-short", max_examples=6, stateful_step_count=15, derandomize=True
)
settings.register_profile("publishing-long", max_examples=1000, stateful_step_count=50)
LENGTH = "long" if os.environ.get("HYPOTHESIS_PROFILE") == "long" else "short"
MOST_ARTICLES = 5

pick = st.integers(min_value=0, max_value=MOST_ARTICLES)
flag = st.booleans()


def chosen(found: list[Known], number: int) -> Known:
    """Gives one of what there is."""
    return found[number % len(found)]


def some(select: Callable[[World], list[Known]]) -> Any:
    """Lets a rule run only when there is something it can be done to."""
    return precondition(lambda machine: bool(select(machine.world)))


def written(world: World) -> list[Known]:
    """Articles with a text of their own."""
    return [article for article in world.articles if article.original is None]


def scheduled(world: World) -> list[Known]:
    """Articles that will go live tomorrow."""
    return [article for article in world.articles if article.scheduled]


def open_pages(world: World) -> list[Known]:
    """Pages without a restriction of their own."""
    return [page for page in world.pages if not page.restricted]


def private_pages(world: World) -> list[Known]:
    """Pages with a restriction of their own."""
    return [page for page in world.pages if page.restricted]


def copied(world: World) -> list[Known]:
    """Articles that may be copied while there is room."""
    return written(world) if len(world.articles) < MOST_ARTICLES else []


class Editors(RuleBasedStateMachine):
    """What editors can do; each example starts from the same site and leaves nothing behind."""

    home: ArticleIndexPage

    def __init__(self) -> None:
        super().__init__()
        self._transaction = transaction.atomic()
        self._transaction.__enter__()
        self.world = start(self.home)

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self._transaction.__exit__(None, None, None)

    @precondition(lambda self: len(self.world.articles) < MOST_ARTICLES)
    @rule(index=pick)
    def create(self, index: int) -> None:
        self.world.create(chosen(self.world.indexes, index))

    @some(written)
    @rule(number=pick, autosave=flag)
    def edit(self, number: int, autosave: bool) -> None:
        self.world.edit(chosen(written(self.world), number), autosave=autosave)

    @some(written)
    @rule(number=pick, other=pick)
    def link(self, number: int, other: int) -> None:
        world = self.world
        world.link(chosen(written(world), number), chosen(world.articles, other))

    @some(written)
    @rule(number=pick)
    def publish(self, number: int) -> None:
        self.world.publish(chosen(written(self.world), number))

    @rule(number=pick)
    def publish_index(self, number: int) -> None:
        self.world.publish(chosen(self.world.indexes, number))

    @rule(number=pick)
    def unpublish(self, number: int) -> None:
        self.world.unpublish(chosen(self.world.pages, number))

    @some(written)
    @rule(number=pick)
    def schedule(self, number: int) -> None:
        self.world.schedule(chosen(written(self.world), number))

    @some(scheduled)
    @rule(number=pick)
    def arrive(self, number: int) -> None:
        self.world.arrive(chosen(scheduled(self.world), number))

    @rule(number=pick)
    def expire(self, number: int) -> None:
        self.world.expire(chosen([*self.world.indexes, *written(self.world)], number))

    @some(lambda world: world.articles)
    @rule(number=pick, index=pick)
    def move(self, number: int, index: int) -> None:
        world = self.world
        world.move(chosen(world.articles, number), chosen(world.indexes, index))

    @some(written)
    @rule(number=pick)
    def rename(self, number: int) -> None:
        self.world.rename(chosen(written(self.world), number))

    @some(open_pages)
    @rule(number=pick)
    def restrict(self, number: int) -> None:
        self.world.restrict(chosen(open_pages(self.world), number))

    @some(private_pages)
    @rule(number=pick)
    def unrestrict(self, number: int) -> None:
        self.world.unrestrict(chosen(private_pages(self.world), number))

    @some(lambda world: world.articles)
    @rule(number=pick)
    def delete(self, number: int) -> None:
        self.world.delete(chosen(self.world.articles, number))

    @some(copied)
    @rule(number=pick, alias=flag)
    def copy(self, number: int, alias: bool) -> None:
        self.world.copy(chosen(copied(self.world), number), alias=alias)

    @rule()
    def edit_person(self) -> None:
        self.world.edit_person()

    @rule(live=flag)
    def publish_person(self, live: bool) -> None:
        (self.world.publish if live else self.world.unpublish)(self.world.person)

    @invariant()
    def nothing_shows_that_should_not(self) -> None:
        self.world.check()


def test_no_sequence_of_edits_shows_what_is_not_public(home: ArticleIndexPage) -> None:
    Editors.home = home
    run_state_machine_as_test(
        Editors,
        settings=settings(
            settings.get_profile(f"publishing-{LENGTH}"),
            deadline=None,
            database=None,
            print_blob=False,
            phases=[Phase.generate, Phase.shrink] if LENGTH == "long" else [Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
