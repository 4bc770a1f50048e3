"""What a process keeps in memory of the store, and when it lets go of it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from cms.publishing.freshness import STALE_SECONDS, Kept
from cms.publishing.models import ContentDocument, Publication
from tests.factories import create_topic, publish

pytestmark = pytest.mark.django_db


class Clock:
    """A clock that stands still until it is moved."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock by which the store is looked at, once a second."""
    settings.FRESHNESS_SECONDS = 1
    made = Clock()
    monkeypatch.setattr(time, "monotonic", made)
    return made


@contextmanager
def database_down() -> Iterator[None]:
    """Lets every query fail."""

    def fail(*args: Any) -> None:
        raise OperationalError

    with connection.execute_wrapper(fail):
        yield


def titles(*, size: int = 10, expires_at: datetime | None = None) -> Kept[str, str]:
    """Gives a memory of titles by slug."""

    def read(slug: str) -> tuple[str, datetime | None]:
        return ContentDocument.objects.get(slug=slug).title, expires_at

    return Kept(read, size=size)


def test_nothing_is_asked_of_the_database_within_a_second(
    clock: Clock, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    create_topic("Slaap")
    kept = titles()
    with django_assert_num_queries(2):
        assert kept.get("slaap") == "Slaap"
    clock.now += 0.9
    with django_assert_num_queries(0):
        assert kept.get("slaap") == "Slaap"


def test_one_look_a_second_is_enough_while_nothing_changes(
    clock: Clock, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    create_topic("Slaap")
    kept = titles()
    kept.get("slaap")
    clock.now += 1
    with django_assert_num_queries(1):
        kept.get("slaap")


def test_a_change_is_seen_within_a_second(clock: Clock) -> None:
    topic = create_topic("Slaap")
    kept = titles()
    kept.get("slaap")
    topic.title = "Slapen"
    publish(topic)
    clock.now += 0.9
    assert kept.get("slaap") == "Slaap"
    clock.now += 0.1
    assert kept.get("slaap") == "Slapen"


def test_another_history_with_the_same_number_is_a_change(clock: Clock) -> None:
    create_topic("Slaap")
    kept = titles()
    kept.get("slaap")
    last = Publication.objects.order_by("-number")[:1].get()
    Publication.objects.filter(pk=last.pk).update(version=last.version + 1)
    ContentDocument.objects.update(title="Hersteld")
    clock.now += 1
    assert kept.get("slaap") == "Hersteld"


def test_what_expires_is_read_again_at_that_instant(monkeypatch: pytest.MonkeyPatch) -> None:
    create_topic("Slaap")
    expiry = timezone.now() + timedelta(minutes=1)
    kept = titles(expires_at=expiry)
    kept.get("slaap")
    ContentDocument.objects.update(title="Anders")
    assert kept.get("slaap") == "Slaap"
    monkeypatch.setattr(timezone, "now", lambda: expiry)
    assert kept.get("slaap") == "Anders"


def test_only_so_much_is_kept(
    settings: Any, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    settings.FRESHNESS_SECONDS = 3600
    for title in ("een", "twee", "drie"):
        create_topic(title)
    kept = titles(size=2)
    for slug in ("een", "twee", "drie"):
        kept.get(slug)
    with django_assert_num_queries(0):
        kept.get("twee")
        kept.get("drie")
    with django_assert_num_queries(1):
        kept.get("een")


def test_a_failure_is_not_kept() -> None:
    kept = titles()
    with pytest.raises(ContentDocument.DoesNotExist):
        kept.get("slaap")
    create_topic("Slaap")
    assert kept.get("slaap") == "Slaap"


def test_without_a_database_what_there_is_is_given_for_an_hour(clock: Clock) -> None:
    create_topic("Slaap")
    kept = titles()
    kept.get("slaap")
    with database_down():
        for seconds in (1, STALE_SECONDS - 1):
            clock.now += seconds
            assert kept.get("slaap") == "Slaap"
        clock.now += 1
        with pytest.raises(OperationalError):
            kept.get("slaap")
    assert kept.get("slaap") == "Slaap"


def test_without_a_database_from_the_start_there_is_nothing_to_give(clock: Clock) -> None:
    with database_down(), pytest.raises(OperationalError):
        titles().get("slaap")
