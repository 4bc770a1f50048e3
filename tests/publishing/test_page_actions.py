"""Bulk actions, copies and aliases leave documents right."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from articles.models import ArticleIndexPage, ArticlePage
from tests.factories import create_article
from tests.publishing import admin
from tests.publishing.support import base, document_of, drift, listed, read, status


def copy(client: Client, page: Any, slug: str, **fields: str) -> ArticlePage:
    """Copies a page through the admin."""
    fields = {"new_title": page.title, "new_slug": slug} | fields
    admin.act(client, "copy", page.pk, new_parent_page=base(page).get_parent().pk, **fields)
    return admin.article(slug)


def test_bulk_publish_makes_drafts_public(admin_client: Client, home: ArticleIndexPage) -> None:
    drafts = [create_article(home, title=title, live=False) for title in ("Een", "Twee")]
    admin.bulk(admin_client, "publish", *drafts)
    assert listed() == ["een", "twee"]
    assert drift() == []


def test_bulk_publish_with_descendants_makes_all_public(
    admin_client: Client, index: ArticleIndexPage
) -> None:
    create_article(index, title="Een", live=False)
    admin.bulk(admin_client, "publish", index, include_descendants="on")
    assert status("een") == 200
    assert drift() == []


@pytest.mark.parametrize("fields", [{}, {"include_descendants": "on"}])
def test_bulk_unpublish_withdraws(
    admin_client: Client, index: ArticleIndexPage, fields: dict[str, str]
) -> None:
    create_article(index, title="Een")
    admin.bulk(admin_client, "unpublish", index, **fields)
    assert status("een") == 410
    assert drift() == []


def test_bulk_delete_withdraws(admin_client: Client, home: ArticleIndexPage) -> None:
    pages = [create_article(home, title=title) for title in ("Een", "Twee", "Drie")]
    admin.bulk(admin_client, "delete", *pages[:2])
    assert listed() == ["drie"]
    assert (status("een"), status("twee")) == (410, 410)
    assert drift() == []


def test_bulk_move_changes_every_path(
    admin_client: Client, home: ArticleIndexPage, index: ArticleIndexPage
) -> None:
    pages = [create_article(home, title=title) for title in ("Een", "Twee")]
    admin.bulk(admin_client, "move", *pages, chooser=str(index.pk))
    assert [read(slug)["path"] for slug in ("een", "twee")] == ["/slaap/een", "/slaap/twee"]
    assert drift() == []


@pytest.mark.parametrize("fields", [{}, {"publish_copies": "on"}, {"alias": "on"}])
def test_copy_of_a_live_article_starts_as_a_draft(
    admin_client: Client, home: ArticleIndexPage, fields: dict[str, str]
) -> None:
    original = create_article(home, title="Rug", slug="rug")
    twin = copy(admin_client, original, "rug-twee", **fields)
    assert twin.live is False
    assert document_of(twin) is None
    assert status("rug-twee") == 404
    assert twin.uuid != original.uuid
    assert drift() == []


def test_copy_of_an_index_has_addresses_of_its_own(
    admin_client: Client, home: ArticleIndexPage, index: ArticleIndexPage
) -> None:
    create_article(index, title="Rug", slug="rug")
    admin.act(
        admin_client, "copy", index.pk, new_parent_page=home.pk, new_title="Nacht",
        new_slug="nacht", copy_subpages="on", publish_copies="on",
    )  # fmt: skip
    slugs = sorted(ArticlePage.objects.values_list("slug", flat=True))
    assert slugs == ["rug", "rug-2"]
    assert listed() == ["rug"]
    assert drift() == []


def test_alias_goes_live_and_follows_its_original(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    original = create_article(home, title="Rug", slug="rug")
    copy(admin_client, original, "ook-rug", alias="on")
    admin.publish(admin_client, original, "Nieuw.")
    assert [read(slug)["body"][0]["text"] for slug in ("rug", "ook-rug")] == ["Nieuw."] * 2
    assert read("rug")["id"] != read("ook-rug")["id"]
    assert drift() == []


def test_unpublishing_the_original_withdraws_its_alias(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    original = create_article(home, title="Rug", slug="rug")
    copy(admin_client, original, "ook-rug", alias="on")
    original.save_revision().publish()
    admin.act(admin_client, "unpublish", original.pk)
    assert status("ook-rug") == 410
    assert drift() == []


def test_converted_alias_no_longer_follows(admin_client: Client, home: ArticleIndexPage) -> None:
    original = create_article(home, title="Rug", slug="rug")
    alias = copy(admin_client, original, "ook-rug", alias="on")
    original.save_revision().publish()
    admin.act(admin_client, "convert_alias", alias.pk)
    admin.publish(admin_client, original, "Nieuw.")
    texts = [read(slug)["body"][0]["text"] for slug in ("rug", "ook-rug")]
    assert texts == ["Nieuw.", "Lig op je zij."]
    assert drift() == []


def test_slugs_are_unique_over_the_whole_site(
    admin_client: Client, home: ArticleIndexPage, index: ArticleIndexPage
) -> None:
    create_article(home, title="Rug", slug="rug")
    answer = admin.create(admin_client, index, title="Nek", slug="rug")
    assert answer.status_code == 200
    assert "slug" in answer.context["form"].errors
    assert ArticlePage.objects.count() == 1


def test_a_title_that_is_in_use_gets_an_address_with_a_number(
    admin_client: Client, home: ArticleIndexPage, index: ArticleIndexPage
) -> None:
    create_article(home, title="Rug", slug="rug")
    admin.create(admin_client, index, title="Rug", slug="rug")
    second = admin.article("rug-2")
    # The form in the browser still has the address without a number when it saves itself again.
    admin.edit(admin_client, second, slug="rug")
    assert second.get_latest_revision_as_object().slug == "rug-2"
    assert ArticlePage.objects.count() == 2


def test_an_address_that_was_public_is_never_numbered(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    create_article(home, title="Rug", slug="rug")
    other = create_article(home, title="Nek", slug="nek")
    answer = admin.edit(admin_client, other, title="Rug", slug="rug")
    assert "is al in gebruik" in str(answer.context["form"].errors["slug"])
    assert admin.article("nek").get_latest_revision_as_object().title == "Nek"
