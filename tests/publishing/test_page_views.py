"""Every admin view that changes a page leaves its document right."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import ArticleIndexPage
from tests.factories import create_article, paragraph
from tests.publishing import admin
from tests.publishing.support import (
    base,
    create_index,
    document_of,
    drift,
    history,
    listed,
    read,
    status,
)


def test_saving_a_draft_of_a_live_article_changes_nothing(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    article = create_article(home, title="Rug", slug="rug")
    before = read("rug")
    admin.edit(admin_client, article, "Geheim.", title="Geheim")
    assert read("rug") == before
    assert drift() == []


def test_editing_and_publishing_shows_the_new_text(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    article = create_article(home, title="Rug", slug="rug")
    admin.publish(admin_client, article, "Nieuw.", title="Rugpijn")
    assert read("rug")["title"] == "Rugpijn"
    assert read("rug")["body"][0]["text"] == "Nieuw."
    assert history(article) == [("published", 1), ("updated", 2)]
    assert drift() == []


def test_creating_and_publishing_makes_it_public(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    admin.create(admin_client, home, title="Nek", slug="nek", **{"action-publish": "1"})
    assert status("nek") == 200
    assert history(admin.article("nek")) == [("published", 1)]


def test_titles_without_letters_get_an_address_each(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    for title in ("😴", "🧘"):
        admin.create(admin_client, home, title=title, slug="", **{"action-publish": "1"})
    assert [read(slug)["title"] for slug in ("item", "item-2")] == ["😴", "🧘"]


def test_an_emptied_address_is_made_anew(admin_client: Client, home: ArticleIndexPage) -> None:
    article = create_article(home, title="😴", slug="slaap")
    admin.publish(admin_client, article, slug="")
    assert read("item")["title"] == "😴"


def test_creating_a_draft_makes_nothing_public(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    admin.create(admin_client, home, title="Nek", slug="nek")
    assert status("nek") == 404
    assert document_of(admin.article("nek")) is None


def test_creating_with_a_future_go_live_is_never_public_before_it(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    later = admin.local(timezone.now() + timedelta(days=1))
    admin.create(
        admin_client, home, title="Nek", slug="nek", go_live_at=later, **{"action-publish": "1"}
    )
    article = admin.article("nek")
    assert article.scheduled_revision is not None
    assert document_of(article) is None
    assert status("nek") == 404


def test_scheduling_a_new_text_keeps_the_live_one(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    article = create_article(home, title="Rug", slug="rug")
    before = read("rug")
    later = admin.local(timezone.now() + timedelta(days=1))
    admin.publish(admin_client, article, "Geheim.", go_live_at=later)
    assert admin.article("rug").scheduled_revision is not None
    assert read("rug") == before


def test_autosave_of_a_live_article_changes_nothing(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    article = create_article(home, title="Rug", slug="rug")
    before = read("rug")
    admin.edit(admin_client, article, "Een.")
    revision = admin.article("rug").latest_revision
    answer = admin_client.post(
        reverse("wagtailadmin_pages:edit", args=[article.pk]),
        admin.page_form(
            "Geheim.",
            title="Geheim",
            slug="rug",
            overwrite_revision_id=revision.pk,
            loaded_revision_id=revision.pk,
            loaded_revision_created_at=revision.created_at.isoformat(),
        ),
        headers={"Accept": "application/json"},
    )
    assert answer.json()["success"] is True
    assert admin.article("rug").latest_revision.pk == revision.pk
    assert read("rug") == before
    assert drift() == []


def test_unpublishing_withdraws(admin_client: Client, home: ArticleIndexPage) -> None:
    article = create_article(home, title="Rug", slug="rug")
    admin.act(admin_client, "unpublish", article.pk)
    assert status("rug") == 410
    assert history(article) == [("published", 1), ("withdrawn", 2)]


@pytest.mark.parametrize("fields", [{}, {"include_descendants": "on"}])
def test_unpublishing_an_index_withdraws_what_is_below(
    admin_client: Client, index: ArticleIndexPage, fields: dict[str, str]
) -> None:
    create_article(index, title="Rug", slug="rug")
    admin.act(admin_client, "unpublish", index.pk, **fields)
    assert status("rug") == 410
    assert drift() == []
    assert admin.article("rug").live is ("include_descendants" not in fields)


def test_publishing_an_index_again_brings_back_what_is_below(
    admin_client: Client, index: ArticleIndexPage
) -> None:
    create_article(index, title="Rug", slug="rug")
    admin.act(admin_client, "unpublish", index.pk)
    index.refresh_from_db()
    index.save_revision().publish()
    assert status("rug") == 200
    assert drift() == []


@pytest.mark.parametrize("pages", ["article", "index"])
def test_deleting_withdraws_what_is_deleted(
    admin_client: Client, index: ArticleIndexPage, pages: str
) -> None:
    article = create_article(index, title="Rug", slug="rug")
    admin.act(admin_client, "delete", {"article": article, "index": index}[pages].pk)
    assert status("rug") == 410
    assert history(article) == [("published", 1), ("withdrawn", 2)]
    assert drift() == []


def test_moving_changes_the_path(
    admin_client: Client, home: ArticleIndexPage, index: ArticleIndexPage
) -> None:
    article = create_article(home, title="Rug", slug="rug")
    admin.act(admin_client, "move_confirm", article.pk, index.pk)
    assert read("rug")["path"] == "/slaap/rug"
    assert drift() == []


def test_moving_below_a_draft_withdraws(
    admin_client: Client, home: ArticleIndexPage, index: ArticleIndexPage
) -> None:
    article = create_article(home, title="Rug", slug="rug")
    admin.act(admin_client, "unpublish", index.pk)
    admin.act(admin_client, "move_confirm", article.pk, index.pk)
    assert status("rug") == 410
    assert drift() == []


def test_moving_an_index_changes_every_path_below(
    admin_client: Client, home: ArticleIndexPage, index: ArticleIndexPage
) -> None:
    create_article(index, title="Rug", slug="rug")
    other = create_index(home, "Thema")
    admin.act(admin_client, "move_confirm", index.pk, other.pk)
    assert read("rug")["path"] == "/thema/slaap/rug"
    assert drift() == []


def test_reordering_changes_nothing(admin_client: Client, home: ArticleIndexPage) -> None:
    create_article(home, title="Een")
    second = create_article(home, title="Twee")
    before = read("een"), read("twee")
    answer = admin_client.post(
        reverse("wagtailadmin_pages:set_page_position", args=[second.pk]) + "?position=0"
    )
    assert answer.status_code == 200
    assert base(second).path < base(admin.article("een")).path
    assert (read("een"), read("twee")) == before
    assert drift() == []


def test_renaming_a_slug_moves_the_document(admin_client: Client, home: ArticleIndexPage) -> None:
    article = create_article(home, title="Rug", slug="rug")
    admin.publish(admin_client, article, slug="onderrug")
    assert read("onderrug")["path"] == "/onderrug"
    assert status("rug") == 308
    assert listed() == ["onderrug"]


def test_renaming_an_index_changes_every_path_below(
    admin_client: Client, index: ArticleIndexPage
) -> None:
    create_article(index, title="Rug", slug="rug")
    index.slug = "nacht"
    index.save_revision().publish()
    assert read("rug")["path"] == "/nacht/rug"
    assert drift() == []


def test_reverting_to_an_older_revision_shows_its_text(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    article = create_article(home, title="Rug", slug="rug", body=[paragraph("Oud.")])
    first = article.latest_revision
    admin.publish(admin_client, article, "Nieuw.")
    admin.publish(admin_client, article, "Oud.", revision=first.pk)
    assert read("rug")["body"][0]["text"] == "Oud."
    assert drift() == []
