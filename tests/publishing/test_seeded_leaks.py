"""Each way in which a draft could leak is seeded once, and the checker of the machine sees it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from articles.models import ArticleIndexPage, ArticlePage
from cms.errors import NotFound
from cms.publishing import models, selectors, services
from cms.publishing.api import views
from cms.publishing.models import BasePage, ContentDocument, PublishedMixin
from cms.publishing.references import DocumentReferences
from cms.publishing.selectors import object_behind
from tests.publishing.support import renew
from tests.publishing.world import World, start

pytestmark = pytest.mark.no_cover

Patch = pytest.MonkeyPatch


def edit_a_live_article(world: World) -> None:
    article = world.create(world.indexes[0])
    world.publish(article)
    world.edit(article)


def write_a_draft(world: World) -> None:
    world.create(world.indexes[0])


def unpublish_an_article(world: World) -> None:
    article = world.create(world.indexes[0])
    world.publish(article)
    world.unpublish(article)


def unpublish_an_index(world: World) -> None:
    world.publish(world.create(world.indexes[0]))
    world.unpublish(world.indexes[0])


def restrict_an_index(world: World) -> None:
    world.publish(world.create(world.indexes[0]))
    world.restrict(world.indexes[0])


def move_below_a_draft(world: World) -> None:
    article = world.create(world.indexes[0])
    world.publish(article)
    world.unpublish(world.indexes[1])
    world.move(article, world.indexes[1])


def expire_an_article(world: World) -> None:
    world.expire(world.create(world.indexes[0]))


def link_to_a_draft(world: World) -> None:
    article, draft = (world.create(index) for index in world.indexes)
    world.link(article, draft)
    world.publish(article)


def withdraw_what_is_linked(world: World) -> None:
    article, shown = (world.create(index) for index in world.indexes)
    world.publish(shown)
    world.link(article, shown)
    world.publish(article)
    world.unpublish(shown)


def copy_a_live_article(world: World) -> None:
    article = world.create(world.indexes[0])
    world.publish(article)
    world.copy(article, alias=False)


def delete_an_article(world: World) -> None:
    article = world.create(world.indexes[0])
    world.publish(article)
    world.delete(article)


def render_what_is_in_memory(patch: Patch) -> None:
    patch.setattr(models, "BOOKKEEPING_FIELDS", frozenset())
    patch.setattr(services, "fresh_row", lambda instance: instance)


def miss_saves_of_the_base_row(patch: Patch) -> None:
    publish_saved = services.publish_saved

    def miss(instance: Any, before: Any, *, published: bool) -> None:
        if type(instance) is not BasePage:
            publish_saved(instance, before, published=published)

    patch.setattr(services, "publish_saved", miss)


def forget_what_is_below(patch: Patch) -> None:
    patch.setattr(services, "publish_subtree", lambda page: None)


def look_at_the_page_alone(patch: Patch) -> None:
    patch.setattr(services, "is_public", lambda row: row.live)


def stop_the_clock(patch: Patch) -> None:
    past = datetime(2000, 1, 1, tzinfo=UTC)
    patch.setattr(selectors, "timezone", SimpleNamespace(now=lambda: past))


def resolve_links_from_live_rows(patch: Patch) -> None:
    fetch = DocumentReferences.fetch

    def resolve(self: DocumentReferences) -> bool:
        found = fetch(self)
        for key, known in self.known.items():
            if known is None:
                row: Any = object_behind(key)
                names = {"type": "article", "id": str(row.uuid), "slug": row.slug, "path": "/x"}
                self.known[key] = names | {"title": row.title, "summary": row.title}
        return found

    patch.setattr(DocumentReferences, "fetch", resolve)


def forget_dependents(patch: Patch) -> None:
    patch.setattr(services, "mark_dependents_stale", lambda keys: None)


def let_copies_be_born_live(patch: Patch) -> None:
    save = PublishedMixin.save

    def born(self: Any, *args: Any, **kwargs: Any) -> None:
        live = self.live and self._state.adding
        save(self, *args, **kwargs)
        if live:
            BasePage.objects.filter(pk=self.pk).update(live=True)
            services.publish(services.fresh_row(self))

    patch.setattr(PublishedMixin, "save", born)


def withdraw_nothing(patch: Patch) -> None:
    patch.setattr(services, "withdraw", lambda keys: None)


def list_what_is_withdrawn(patch: Patch) -> None:
    def hide(keys: Any) -> None:
        found = ContentDocument.objects.filter(key__in=list(keys))
        found.update(withdrawn_at=timezone.now())

    patch.setattr(services, "withdraw", hide)
    patch.setattr(
        selectors, "public_documents", lambda kind: ContentDocument.objects.filter(Q(kind=kind))
    )


def tell_the_title_in_an_error(patch: Patch) -> None:
    def tell(*args: Any, **kwargs: Any) -> None:
        error = NotFound()
        error.detail = f"{ArticlePage.objects.latest('pk').title} is not public yet."
        raise error

    patch.setattr(views, "get_document", tell)


LEAKS: list[tuple[Callable[[Patch], None], Callable[[World], None]]] = [
    (render_what_is_in_memory, edit_a_live_article),
    (miss_saves_of_the_base_row, unpublish_an_article),
    (forget_what_is_below, unpublish_an_index),
    (look_at_the_page_alone, restrict_an_index),
    (look_at_the_page_alone, move_below_a_draft),
    (stop_the_clock, expire_an_article),
    (resolve_links_from_live_rows, link_to_a_draft),
    (forget_dependents, withdraw_what_is_linked),
    (let_copies_be_born_live, copy_a_live_article),
    (withdraw_nothing, delete_an_article),
    (list_what_is_withdrawn, unpublish_an_article),
    (tell_the_title_in_an_error, write_a_draft),
]


@pytest.mark.parametrize(
    ("leak", "scenario"), LEAKS, ids=[f"{leak.__name__}-{does.__name__}" for leak, does in LEAKS]
)
def test_seeded_leak_is_seen(
    home: ArticleIndexPage,
    monkeypatch: Patch,
    leak: Callable[[Patch], None],
    scenario: Callable[[World], None],
) -> None:
    play(home, scenario)
    with monkeypatch.context() as patch:
        leak(patch)
        with pytest.raises(AssertionError, match="kanarie"):
            play(home, scenario)


def play(home: ArticleIndexPage, scenario: Callable[[World], None]) -> None:
    """Lets a scenario happen in a world of its own, which is checked and then forgotten."""
    with transaction.atomic():
        world = start(home)
        scenario(world)
        renew()
        world.check_words()
        transaction.set_rollback(True)
