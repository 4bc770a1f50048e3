"""A prepared query gives what the query itself would, whatever is asked of it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.db.models import Q

from articles.models import ArticleIndexPage
from cms.publishing.models import ContentDocument
from cms.publishing.prepared import PreparedQuery
from cms.publishing.selectors import _document_query
from tests.factories import create_article

COLUMNS = ("id", "body", "updated_at", "expires_at", "version", "anchors")


def matching(title: str, slug: str) -> Q:
    """Gives a condition in which a parameter occurs twice, and not in the order of the names."""
    return Q(slug=slug) | Q(title=title) | Q(path=slug)


@pytest.mark.parametrize("title", ["Rustig liggen", "Goed zitten", "Onbekend"])
def test_prepared_query_gives_the_row_that_the_query_gives(
    home: ArticleIndexPage, title: str
) -> None:
    create_article(home, title="Rustig liggen")
    create_article(home, title="Goed zitten")
    documents = ContentDocument.objects.order_by("pk").values_list(*COLUMNS)
    named = documents.filter(matching("<title>", "<slug>"))
    prepared = PreparedQuery(named[:1], ["<title>", "<slug>"])
    for slug in ("geen", "goed-zitten"):
        found = documents.filter(matching(title, slug)).first()
        assert prepared.first(title, slug) == found


@pytest.mark.sqlite
def test_document_is_found_without_looking_through_others(db: None) -> None:
    query = _document_query("body", 1, ("kind", "slug"))
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {query.sql}", query.parameters)
        plan = str(cursor.fetchall())
    assert "(kind=? AND slug=?)" in plan
