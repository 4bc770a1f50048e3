"""Whatever fails while publishing, row, document and event change together or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import OperationalError, connection, transaction
from wagtail.models import PageViewRestriction

from articles.models import ArticleIndexPage, ArticlePage, Contributor
from cms.errors import PublishRefused
from cms.publishing import documents, schema, services
from cms.publishing.models import ContentDocument, DocumentDependency, DocumentFacet, Publication
from cms.publishing.registry import kind_of
from tests.factories import create_article, create_person, create_topic, paragraph
from tests.publishing.support import base, drift, read, schedule, tomorrow

# Wagtail's search index and log are written on the side, and survive a failure of their own.
OWN_WRITE = re.compile(r"(INSERT INTO|UPDATE|DELETE FROM) .(publishing|articles|wagtailcore_rev)")

Change = Callable[[ArticlePage], Any]


@pytest.fixture
def article(home: ArticleIndexPage, index: ArticleIndexPage) -> ArticlePage:
    """A published article with dependents, dependencies and facets."""
    page = create_article(index, title="Rug", slug="rug", topics=[create_topic()])
    page.contributors.add(Contributor(person=create_person()))
    page.save_revision().publish()
    link = f'<a linktype="page" id="{page.pk}">rug</a>'
    create_article(home, title="Nek", slug="nek", body=[paragraph(link, "link")])
    draft = ArticlePage.objects.get(pk=page.pk)
    draft.title = "Rugpijn"
    draft.save_revision()
    return ArticlePage.objects.get(pk=page.pk)


def publish_draft(article: ArticlePage) -> None:
    article.get_latest_revision().publish()


def restrict(article: ArticlePage) -> None:
    PageViewRestriction.objects.create(page=base(article), restriction_type="login")


CHANGES: dict[str, Change] = {
    "publish": publish_draft,
    "unpublish": lambda article: article.unpublish(),
    "unpublish above": lambda article: article.get_parent().unpublish(),
    "move": lambda article: article.move(article.get_parent().get_parent(), pos="last-child"),
    "delete": lambda article: article.delete(),
    "restrict": restrict,
    "schedule": lambda article: schedule(article, expire_at=tomorrow()),
}


@contextmanager
def failing_at(number: int) -> Iterator[list[str]]:
    """Makes the write with this number fail; gives the writes so far."""
    statements: list[str] = []

    def count(execute: Any, sql: str, *args: Any) -> Any:
        if OWN_WRITE.match(sql):
            statements.append(sql)
            if len(statements) == number:
                raise OperationalError(sql)
        return execute(sql, *args)

    with connection.execute_wrapper(count):
        yield statements


@pytest.mark.parametrize("name", CHANGES)
def test_failure_of_any_write_leaves_no_half_change(article: ArticlePage, name: str) -> None:
    number, failed = 0, True
    while failed:
        number += 1
        with transaction.atomic():
            failed = fails_at(number, CHANGES[name], ArticlePage.objects.get(pk=article.pk))
            assert drift() == [], number
            assert events_are_complete(), number
            transaction.set_rollback(True)
    assert number > 4


def fails_at(number: int, change: Change, article: ArticlePage) -> bool:
    """Tells whether a change broke at its write with this number."""
    try:
        with failing_at(number):
            change(article)
    except OperationalError:
        # The statement never reached the database; only Django believes that it broke there.
        transaction.set_rollback(False)
        return True
    return False


def events_are_complete() -> bool:
    """Tells whether every version of every document is recorded, once and in order."""
    recorded: dict[Any, list[int]] = {}
    for pk, version in Publication.objects.order_by("number").values_list("document", "version"):
        recorded.setdefault(pk, []).append(version)
    versions = ContentDocument.objects.values_list("pk", "version")
    return recorded == {pk: list(range(1, version + 1)) for pk, version in versions}


def public_state() -> list[Any]:
    """Gives the live rows, documents and events as they are."""
    tables: list[Any] = [
        ArticlePage,
        ContentDocument,
        DocumentDependency,
        DocumentFacet,
        Publication,
    ]
    private = {"latest_revision_id", "latest_revision_created_at", "draft_title", "body_gzip"}
    return [
        {name: str(value) for name, value in row.items() if name not in private}
        for table in tables
        for row in table.objects.order_by("pk").defer("body").values()
    ]


FAULTS: dict[str, tuple[Any, str]] = {
    "the gate": (services, "refuse_unfit"),
    "rendering": (services, "render"),
    "hashing": (documents, "content_hash"),
    "bytes": (documents, "compress"),
    "the contract": (schema, "refuse_invalid"),
    "the document": (ContentDocument, "save"),
    "dependencies": (services, "_write_dependencies"),
    "facets": (services, "_write_facets"),
    "the words": (services, "write_entry"),
    "old addresses": (services, "keep_old_addresses"),
    "the event": (services, "_record"),
    "dependents": (services, "mark_dependents_stale"),
    "images": (services, "needed_images"),
    "the lock": (services, "lock_publishing"),
}


@pytest.mark.parametrize("place", FAULTS)
def test_failure_in_any_part_leaves_everything_as_it_was(
    article: ArticlePage, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError

    before, shown = public_state(), read("rug")
    owner, name = FAULTS[place]
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, fail)
        with pytest.raises(RuntimeError):
            publish_draft(article)
    assert public_state() == before
    assert read("rug") == shown
    assert ArticlePage.objects.get(slug="rug").get_latest_revision_as_object().title == "Rugpijn"
    publish_draft(ArticlePage.objects.get(slug="rug"))
    assert read("rug")["title"] == "Rugpijn"


def test_refusal_of_the_gate_leaves_everything_as_it_was(
    article: ArticlePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(page: ArticlePage) -> None:
        raise ValidationError("Nee.")

    kind = kind_of(article)
    assert kind is not None
    strict = replace(kind, clean=refuse)
    monkeypatch.setattr(services, "kind_of", lambda row: strict)
    before = public_state()
    with pytest.raises(PublishRefused, match="Nee"):
        publish_draft(article)
    assert public_state() == before
