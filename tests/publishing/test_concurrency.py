"""Editors who publish at the same moment: nothing stays stale and nothing is lost."""

from __future__ import annotations

import threading
from contextlib import suppress

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, connection, transaction

from articles.models import ArticleIndexPage, ArticlePage, Contributor, Person
from cms.errors import PublishRefused
from cms.publishing import services
from cms.publishing.models import Publication
from cms.publishing.registry import key_of
from tests.factories import create_article, create_person
from tests.publishing.support import at_once, drift, history, listed, read, status

pytestmark = [
    pytest.mark.skipif(connection.vendor != "postgresql", reason="Needs PostgreSQL."),
    pytest.mark.postgresql,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def named_article(home: ArticleIndexPage, person: Person) -> ArticlePage:
    """Gives an article that names a person, ready to be published."""
    article = create_article(home, title="Rug", slug="rug", live=False)
    article.contributors.add(Contributor(person=person))
    article.save_revision()
    return article


@pytest.mark.parametrize("turn", range(5))
def test_article_published_while_its_person_is_published_ends_fresh(
    home: ArticleIndexPage, turn: int
) -> None:
    person = create_person(name="Oud")
    article = named_article(home, person)
    person.name = f"Nieuw {turn}"
    person.save_revision()
    at_once(
        lambda: Person.objects.get().get_latest_revision().publish(),
        lambda: ArticlePage.objects.get(pk=article.pk).get_latest_revision().publish(),
    )
    assert read("rug")["contributors"][0]["person"]["name"] == f"Nieuw {turn}"
    assert drift() == []


def test_numbers_follow_the_order_of_commits(home: ArticleIndexPage) -> None:
    slow, quick = (create_article(home, title=title, live=False) for title in ("Slow", "Quick"))
    published, may_commit = threading.Event(), threading.Event()

    def publish_slowly() -> None:
        with transaction.atomic():
            slow.get_latest_revision().publish()
            published.set()
            assert may_commit.wait(10)

    def publish_quickly() -> None:
        assert published.wait(10)
        threading.Timer(0.3, may_commit.set).start()
        quick.get_latest_revision().publish()

    for page in (slow, quick):
        page.save_revision()
    at_once(publish_slowly, publish_quickly)
    numbers = [Publication.objects.get(document__key=key_of(page)).number for page in (slow, quick)]
    assert numbers == sorted(numbers)
    assert Publication.objects.filter(number__lte=numbers[0]).latest("number").number == numbers[0]


def test_two_editors_of_one_article_leave_one_whole_version(home: ArticleIndexPage) -> None:
    article = create_article(home, title="Rug", slug="rug")
    revisions = []
    for title in ("Een", "Twee"):
        article.title = article.lead = title
        revisions.append(article.save_revision())
    at_once(*(revision.publish for revision in revisions))
    shown = read("rug")
    assert shown["title"] == shown["lead"]
    assert [version for _, version in history(article)] == [1, 2, 3]
    assert drift() == []


def test_article_deleted_while_it_is_published_is_gone(home: ArticleIndexPage) -> None:
    article = create_article(home, title="Rug", slug="rug")
    article.title = "Rugpijn"
    revision = article.save_revision()

    def publish() -> None:
        # Whoever comes second finds nothing to publish. A deadlock would be an OperationalError.
        with suppress(ObjectDoesNotExist, PublishRefused, IntegrityError):
            revision.publish()

    at_once(publish, ArticlePage.objects.get(pk=article.pk).delete)
    assert status("rug") == 410
    assert listed() == []
    assert drift() == []


def test_lock_is_held_until_the_commit(home: ArticleIndexPage) -> None:
    def is_free() -> bool:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [services.PUBLISHING_LOCK])
            free = cursor.fetchone()[0]
            cursor.execute("SELECT pg_advisory_unlock_all()")
        return bool(free)

    article = create_article(home, title="Rug", slug="rug", live=False)
    article.save_revision()
    with transaction.atomic():
        article.get_latest_revision().publish()
        assert at_once(is_free) == [False]
    assert at_once(is_free) == [True]
