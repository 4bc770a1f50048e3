"""What becomes private leaves the public side at once, and comes back when it may."""

from __future__ import annotations

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction, Site

from articles.models import ArticleIndexPage
from cms.media.models import Image
from tests.factories import create_article, create_image
from tests.publishing import admin
from tests.publishing.support import base, create_index, drift, history, listed, read, renew, status

LOGIN = {"restriction_type": "login"}


@pytest.mark.parametrize("restricted", ["article", "index"])
def test_restricting_withdraws_and_opening_brings_back(
    admin_client: Client, index: ArticleIndexPage, restricted: str
) -> None:
    article = create_article(index, title="Rug", slug="rug")
    page = {"article": article, "index": index}[restricted]
    admin.act(admin_client, "set_privacy", page.pk, **LOGIN)
    assert status("rug") == 410
    assert drift() == []
    admin.act(admin_client, "set_privacy", page.pk, restriction_type="none")
    assert status("rug") == 200
    assert drift() == []
    assert [action for action, _ in history(article)] == ["published", "withdrawn", "published"]


def test_opening_an_article_below_a_private_index_keeps_it_private(
    admin_client: Client, index: ArticleIndexPage
) -> None:
    article = create_article(index, title="Rug", slug="rug")
    for page in (index, article):
        admin.act(admin_client, "set_privacy", page.pk, **LOGIN)
    PageViewRestriction.objects.get(page=article).delete()
    assert status("rug") == 410


def test_publishing_below_a_private_index_stays_private(
    admin_client: Client, index: ArticleIndexPage
) -> None:
    admin.act(admin_client, "set_privacy", index.pk, **LOGIN)
    create_article(index, title="Rug", slug="rug")
    assert status("rug") == 404
    assert drift() == []


def test_moving_out_of_a_private_index_publishes(
    admin_client: Client, home: ArticleIndexPage, index: ArticleIndexPage
) -> None:
    admin.act(admin_client, "set_privacy", index.pk, **LOGIN)
    article = create_article(index, title="Rug", slug="rug")
    admin.act(admin_client, "move_confirm", article.pk, home.pk)
    assert status("rug") == 200
    assert drift() == []


def test_deleting_a_private_index_deletes_quietly(
    admin_client: Client, index: ArticleIndexPage
) -> None:
    create_article(index, title="Rug", slug="rug")
    admin.act(admin_client, "set_privacy", index.pk, **LOGIN)
    admin.act(admin_client, "delete", index.pk)
    assert status("rug") == 410
    assert drift() == []


def test_site_with_another_root_withdraws_what_is_outside(home: ArticleIndexPage) -> None:
    create_article(home, title="Rug", slug="rug")
    below = create_index(home, "Slaap")
    create_article(below, title="Nek", slug="nek")
    Site.objects.get().delete()
    assert listed() == []
    Site.objects.create(hostname="localhost", root_page=base(below), is_default_site=True)
    assert listed() == ["nek"]
    assert read("nek")["path"] == "/nek"
    assert drift() == []


def test_image_in_a_private_collection_leaves_the_article(home: ArticleIndexPage) -> None:
    image = create_image()
    create_article(home, title="Rug", slug="rug", hero_image=image)
    assert read("rug")["heroImage"] is not None
    restriction = image.collection.view_restrictions.create(restriction_type="login")
    renew()
    assert read("rug")["heroImage"] is None
    restriction.delete()
    renew()
    assert read("rug")["heroImage"] is not None
    assert drift() == []


def test_deleted_image_leaves_the_article(home: ArticleIndexPage) -> None:
    create_article(home, title="Rug", slug="rug", hero_image=create_image())
    Image.objects.get().delete()
    renew()
    assert read("rug")["heroImage"] is None
    assert drift() == []
