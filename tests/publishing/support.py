"""What tests of publishing share: how to look at what is public, and whether that is right."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.test import Client
from django.utils import timezone

from articles.models import ArticleIndexPage
from cms.publishing.management.commands.verify_documents import find_drift
from cms.publishing.models import BasePage, ContentDocument, Publication
from cms.publishing.registry import key_of
from cms.publishing.tasks import renew_stale_documents
from tests.factories import publish

ARTICLES = "/api/v1/articles"


def renew() -> None:
    """Does what the worker does after a commit; tests in one transaction never reach that."""
    renew_stale_documents.call()


def drift() -> list[str]:
    """Gives every difference between documents and content, once the worker has run."""
    renew()
    return [fault for fault in find_drift() if fault]


def status(slug: str) -> int:
    """Gives how the public address of an article answers."""
    return Client().get(f"{ARTICLES}/{slug}").status_code


def read(slug: str) -> dict[str, Any]:
    """Gives the public document of an article."""
    answer = Client().get(f"{ARTICLES}/{slug}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def listed() -> list[str]:
    """Gives the slugs in the public list."""
    answer = Client().get(f"{ARTICLES}?pageSize=100&sort=title&fields=slug")
    return [item["slug"] for item in answer.json()["items"]]


def document_of(instance: Any) -> ContentDocument | None:
    """Gives the stored document of an object, also when it was withdrawn."""
    return ContentDocument.objects.filter(key=key_of(instance)).first()


def history(instance: Any) -> list[tuple[str, int]]:
    """Gives what happened to the document of an object: actions and versions, oldest first."""
    own = Publication.objects.filter(document__key=key_of(instance)).order_by("number")
    return list(own.values_list("action", "version"))


def base(page: Any) -> BasePage:
    """Gives a page as its bare base row, as Wagtail's own views and commands hold it."""
    return BasePage.objects.get(pk=page.pk)


def create_index(parent: Any, title: str) -> ArticleIndexPage:
    """Gives a published index below `parent`."""
    page = ArticleIndexPage(title=title)
    base(parent).add_child(instance=page)
    return publish(page)


def make_due(instance: Any) -> None:
    """Moves the clock past the go-live time of an object's schedule."""
    revision = instance.revisions.get(approved_go_live_at__isnull=False)
    past = timezone.now() - timedelta(minutes=1)
    content = revision.content | {"go_live_at": past.isoformat()}
    instance.revisions.filter(pk=revision.pk).update(content=content, approved_go_live_at=past)


def make_expired(instance: Any) -> None:
    """Moves the clock past the expiry of an object, without anything having run since."""
    past = timezone.now() - timedelta(minutes=1)
    type(instance)._base_manager.filter(pk=instance.pk).update(expire_at=past)
    for document in ContentDocument.objects.filter(expires_at=instance.expire_at):
        ContentDocument.objects.filter(pk=document.pk).update(expires_at=past)


def schedule(instance: Any, **fields: Any) -> None:
    """Publishes an object's text with a go-live time tomorrow."""
    for name, value in fields.items():
        setattr(instance, name, value)
    instance.go_live_at = tomorrow()
    instance.save_revision().publish()


def tomorrow() -> datetime:
    """Gives an instant that no test will live to see."""
    return timezone.now() + timedelta(days=1)


def at_once(*does: Callable[[], Any]) -> list[Any]:
    """Does several things in threads of their own, started together; gives what they gave."""
    barrier = threading.Barrier(len(does))

    def run(do: Callable[[], Any]) -> Any:
        try:
            barrier.wait(10)
            return do()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(does)) as pool:
        return [future.result(20) for future in [pool.submit(run, do) for do in does]]
