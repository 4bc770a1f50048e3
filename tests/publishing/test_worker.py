"""The worker publishes what is due, renews what is stale, and outlives a database that is away."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import Error, InterfaceError, OperationalError, connection

from articles.models import ArticleIndexPage
from cms.publishing.models import ContentDocument
from tests.factories import create_article
from tests.publishing.support import (
    drift,
    make_due,
    make_expired,
    schedule,
    status,
    tomorrow,
)

# The worker lets go of old connections, which no test inside a transaction survives.
pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def work() -> None:
    """Lets the worker do what there is to do."""
    call_command("worker", once=True)


@contextmanager
def database_away(error: type[Error]) -> Iterator[None]:
    """Makes every statement fail."""

    def fail(*args: Any) -> None:
        raise error

    with connection.execute_wrapper(fail):
        yield


def test_worker_publishes_and_withdraws_what_is_due(home: ArticleIndexPage) -> None:
    due = create_article(home, title="Rug", slug="rug", live=False)
    schedule(due)
    make_due(due)
    expired = create_article(home, title="Nek", slug="nek", expire_at=tomorrow())
    make_expired(expired)
    work()
    assert (status("rug"), status("nek")) == (200, 410)
    assert drift() == []


def test_worker_renews_what_a_lost_task_left_stale(home: ArticleIndexPage) -> None:
    create_article(home, title="Rug", slug="rug")
    ContentDocument.objects.filter(kind="article").update(is_stale=True, text="Oud")
    work()
    document = ContentDocument.objects.get(kind="article")
    assert (document.is_stale, document.text) == (False, "Rug\nLig op je zij.")


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_worker_goes_on_when_the_database_is_back(
    home: ArticleIndexPage, error: type[Error]
) -> None:
    due = create_article(home, title="Rug", slug="rug", live=False)
    schedule(due)
    make_due(due)
    with database_away(error):
        work()
    assert status("rug") == 404
    work()
    assert status("rug") == 200


def test_worker_survives_a_database_that_cannot_be_reached() -> None:
    environment = os.environ | {
        "DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing",
        "DJANGO_SETTINGS_MODULE": "cms.settings.test",
    }
    done = subprocess.run(
        [sys.executable, "manage.py", "worker", "--once"],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "could not reach the database" in done.stderr
