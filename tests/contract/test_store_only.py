"""The public side reads the store and nothing else: every other table may be gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from checks.publishing import recall_version
from cms.publishing.store import (
    ContentDocument,
    DocumentAlias,
    DocumentFacet,
    Publication,
    SearchEntry,
)
from tests.contract.answers import BASE, contract
from tests.contract.complete_check import ADVICE, ALL_ANSWERS
from tests.contract.complete_site import CompleteSite
from tests.factories import publish

STORE = {
    *(
        model._meta.db_table
        for model in (ContentDocument, DocumentAlias, DocumentFacet, Publication, SearchEntry)
    ),
    # SQLite's index of the entries.
    "publishing_search",
}
SLUGS = {
    "articles": "slapen-met-rugpijn",
    "topics": "slaap",
    "complaints": "lage-rugpijn",
    "body-regions": "rug",
    "people": "sanne-voorbeeld",
    "exercises": "de-brug",
    "checks": "klachtencheck",
    "care-routes": "zelf-aan-de-slag",
}
QUERIES = {
    "/pages": ["?path=/slapen-met-rugpijn", "?path=/", "?path=/oud", "?path=/themas/slaap"],
    "/articles": ["", "?search=rugpijn", "?topic=slaap&sort=title&fields=body", "?search=niets"],
}
# A draft is rendered from what is not public, for whoever holds its token.
NOT_PUBLIC = {"/previews/{token}"}


class OutsideTheStoreError(AssertionError):
    """A public answer needed a table that is not of the public side."""


def only_the_store(execute: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
    """Lets a query pass when it reads the store."""
    # A name before a bracket is a function.
    tables = set(re.findall(r'(?:FROM|JOIN|UPDATE|INTO|,) "?(\w+_\w+)\b(?!\()', sql))
    if tables - STORE:
        raise OutsideTheStoreError(tables - STORE)
    return execute(sql, params, many, context)


def public_addresses() -> Iterator[str]:
    """Gives every address that the OpenAPI document lets one read, with what it needs filled in."""
    for template, operations in contract()["paths"].items():
        path = template.removeprefix(BASE)
        if path in NOT_PUBLIC or "get" not in operations:
            continue
        kind = path.split("/")[1] if path else ""
        for query in QUERIES.get(path, [""]):
            yield path.format(slug=SLUGS.get(kind, ""), version=1) + query


def test_every_public_address_answers_from_the_store_alone(
    api: Client, complete_site: CompleteSite
) -> None:
    addresses = list(public_addresses())
    assert len(addresses) > 20
    before = {address: api.get(BASE + address).content for address in addresses}
    with connection.execute_wrapper(only_the_store):
        for address in addresses:
            answer = api.get(BASE + address)
            assert answer.status_code == 200, address
            assert answer.content == before[address]


def test_advice_needs_the_store_alone(api: Client, complete_site: CompleteSite) -> None:
    with connection.execute_wrapper(only_the_store):
        for answers in ALL_ANSWERS:
            answer = api.post(ADVICE, {"answers": answers}, "application/json")
            assert answer.status_code == 200, answers


def test_so_do_the_answers_that_are_no_document(api: Client, complete_site: CompleteSite) -> None:
    topic = complete_site.topic
    topic.slug = "slapen"
    publish(topic)
    complete_site.person.unpublish()
    recall_version(complete_site.checkVersion)
    with connection.execute_wrapper(only_the_store):
        for address, status in (
            ("/topics/slaap", 308),
            ("/people/sanne-voorbeeld", 410),
            ("/articles/niets", 404),
            ("/checks/klachtencheck/versions/1", 410),
            ("/checks/klachtencheck/versions/2", 404),
            ("/checks/niets/versions/1", 404),
            ("/pages?path=/niets", 404),
            ("/pages?path=/mensen/sanne-voorbeeld", 410),
        ):
            assert api.get(BASE + address).status_code == status, address


@pytest.mark.parametrize("table", ["articles_articlepage", "wagtailcore_revision"])
def test_the_guard_notices_another_table(db: Any, table: str) -> None:
    with connection.execute_wrapper(only_the_store), pytest.raises(OutsideTheStoreError):
        connection.cursor().execute(f"SELECT count(*) FROM {table}")
