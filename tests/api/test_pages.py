"""What is at a path of the site, and what becomes of old paths and slugs."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from articles.models import ArticleIndexPage, Topic
from cms.errors import PublishRefused
from tests.factories import create_article, create_person, create_snippet, create_topic, publish
from tests.publishing.support import base, create_index, drift, renew

API = "/api/v1"


def at(api: Client, path: str) -> Any:
    renew()
    return api.get(f"{API}/pages", {"path": path})


def leads_to(api: Client, path: str) -> tuple[int, str | None]:
    document = at(api, path).json()
    return document["status"], document["location"]


def test_every_kind_with_a_page_is_found_at_its_path(api: Client, home: ArticleIndexPage) -> None:
    create_article(home, title="Rug")
    create_topic()
    create_person()
    for path, kind in (
        ("/", "articleIndex"),
        ("/rug", "article"),
        ("/rug/", "article"),
        ("/themas/slaap", "topic"),
        ("/mensen/sanne-voorbeeld", "person"),
    ):
        assert at(api, path).json()["type"] == kind
    whole = api.get(f"{API}/articles/rug", headers={"Accept-Encoding": "gzip"})
    page = api.get(f"{API}/pages?path=/rug", headers={"Accept-Encoding": "gzip"})
    assert (page.content, page["ETag"]) == (whole.content, whole["ETag"])
    again = api.get(f"{API}/pages?path=/rug", headers={"If-None-Match": page["ETag"],
                                                       "Accept-Encoding": "gzip"})  # fmt: skip
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("path", "status"),
    [("/niets", 404), ("/NIETS", 404), ("/a b", 404), ("/é", 404), ("/%", 404), ("/?a=1", 404)],
)
def test_what_is_nowhere_is_not_found(api: Client, db: Any, path: str, status: int) -> None:
    assert at(api, path).status_code == status


@pytest.mark.parametrize("path", ["", "rug", "//evil.example", "https://evil.example", "/\x00",
                                  "/" + "a" * 1000])  # fmt: skip
def test_what_is_no_path_is_refused(api: Client, db: Any, path: str) -> None:
    answer = at(api, path)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == "path"


def test_a_draft_and_a_withdrawn_page_differ(api: Client, home: ArticleIndexPage) -> None:
    create_article(home, title="Concept", live=False)
    create_article(home, title="Oud").unpublish()
    assert at(api, "/concept").status_code == 404
    assert at(api, "/oud").status_code == 410


def test_a_renamed_page_is_found_by_its_old_path_and_slug(
    api: Client, home: ArticleIndexPage
) -> None:
    page = create_article(home, title="Rug", slug="rug")
    for slug in ("onderrug", "lage-rug"):
        page.slug = slug
        page = publish(page)
    for old in ("/rug", "/onderrug"):
        assert leads_to(api, old) == (308, "/lage-rug")
    for old in ("rug", "onderrug"):
        for rest in ("", "/text", "?fields=title"):
            answer = api.get(f"{API}/articles/{old}{rest}")
            assert answer.status_code == 308
            assert answer["Location"] == f"{API}/articles/lage-rug{rest}"
    assert list(Redirect.objects.values_list("old_path", "automatically_created")) == [
        ("/rug", True),
        ("/onderrug", True),
    ]
    assert drift() == []


def test_a_page_that_comes_back_needs_no_redirect(api: Client, home: ArticleIndexPage) -> None:
    page = create_article(home, title="Rug", slug="rug")
    for slug in ("onderrug", "rug"):
        page.slug = slug
        page = publish(page)
    assert at(api, "/rug").json()["type"] == "article"
    assert leads_to(api, "/onderrug") == (308, "/rug")
    assert api.get(f"{API}/articles/rug").status_code == 200
    assert Redirect.objects.count() == 1
    assert drift() == []


def test_a_moved_index_takes_the_old_paths_below_it_along(
    api: Client, home: ArticleIndexPage
) -> None:
    left, right = create_index(home, "links"), create_index(home, "rechts")
    page = create_article(left, title="Rug", slug="rug")
    base(page).move(base(right), pos="last-child")
    assert leads_to(api, "/links/rug") == (308, "/rechts/rug")
    right.refresh_from_db()
    right.slug = "boven"
    publish(right)
    assert leads_to(api, "/links/rug") == (308, "/boven/rug")
    assert leads_to(api, "/rechts/rug") == (308, "/boven/rug")
    assert leads_to(api, "/rechts") == (308, "/boven")
    assert drift() == []


def test_a_draft_that_was_never_public_leaves_nothing_behind(
    api: Client, home: ArticleIndexPage
) -> None:
    page = create_article(home, title="Rug", slug="rug", live=False)
    page.slug = "onderrug"
    page.save_revision()
    publish(page)
    assert not Redirect.objects.exists()
    assert at(api, "/rug").status_code == 404
    assert api.get(f"{API}/articles/rug").status_code == 404


def test_a_redirect_ends_with_its_page(api: Client, home: ArticleIndexPage) -> None:
    page = create_article(home, title="Rug", slug="rug")
    page.slug = "onderrug"
    page = publish(page)
    page.unpublish()
    assert at(api, "/rug").status_code == 410
    assert api.get(f"{API}/articles/rug").status_code == 410
    publish(page)
    assert leads_to(api, "/rug") == (308, "/onderrug")
    page.delete()
    assert at(api, "/rug").status_code == 410
    assert drift() == []


def test_another_page_may_take_an_old_address(api: Client, home: ArticleIndexPage) -> None:
    page = create_article(home, title="Rug", slug="rug")
    page.slug = "onderrug"
    publish(page)
    create_article(home, title="Nieuw", slug="rug")
    assert at(api, "/rug").json()["title"] == "Nieuw"
    assert api.get(f"{API}/articles/rug").json()["title"] == "Nieuw"
    assert drift() == []


def test_a_renamed_topic_leads_on_as_well(api: Client, db: Any) -> None:
    topic = create_snippet(Topic, title="Slaap")
    topic.slug = "slapen"
    publish(topic)
    assert leads_to(api, "/themas/slaap") == (308, "/themas/slapen")
    answer = api.get(f"{API}/topics/slaap")
    assert (answer.status_code, answer["Location"]) == (308, f"{API}/topics/slapen")


def test_editors_may_write_redirects_themselves(api: Client, home: ArticleIndexPage) -> None:
    page = create_article(home, title="Rug", slug="rug")
    Redirect.add_redirect("/oud", page)
    Redirect.add_redirect("/elders", "https://www.thuisarts.nl/rug", is_permanent=False)
    assert leads_to(api, "/oud") == (308, "/rug")
    assert leads_to(api, "/elders") == (307, "https://www.thuisarts.nl/rug")
    Redirect.objects.get(old_path="/oud").delete()
    assert at(api, "/oud").status_code == 410
    draft = create_article(home, title="Concept", live=False)
    Redirect.add_redirect("/straks", draft)
    assert at(api, "/straks").status_code == 410
    publish(draft)
    assert leads_to(api, "/straks") == (308, "/concept")
    assert drift() == []


def test_two_things_cannot_be_at_one_path(api: Client, home: ArticleIndexPage) -> None:
    create_topic()
    index = create_index(home, "themas")
    article = create_article(index, title="Slaap", slug="slaap", live=False)
    with pytest.raises(PublishRefused, match="slaap"):
        article.save_revision().publish()
    assert at(api, "/themas/slaap").json()["type"] == "topic"
    assert drift() == []


def test_the_sitemap_has_every_path_once(api: Client, home: ArticleIndexPage) -> None:
    page = create_article(home, title="Rug", slug="rug", noindex=True)
    page.slug = "onderrug"
    publish(page)
    create_topic()
    create_article(home, title="Concept", live=False)
    renew()
    first = api.get(f"{API}/sitemap?pageSize=2").json()
    second = api.get(f"{API}/sitemap?pageSize=2&page=2").json()
    found = [(item["path"], item["type"], item["noindex"])
             for item in first["items"] + second["items"]]  # fmt: skip
    assert found == [
        ("/", "articleIndex", False),
        ("/onderrug", "article", True),
        ("/themas/slaap", "topic", False),
    ]
    assert (first["totalItems"], first["totalPages"]) == (3, 2)


def test_an_old_path_never_leads_to_somebody_else(api: Client, db: Any) -> None:
    topic = create_snippet(Topic, title="A", slug="a")
    for slug in ("b", "c"):
        topic.slug = slug
        topic = publish(topic)
    create_snippet(Topic, title="Ander", slug="b")
    assert leads_to(api, "/themas/a") == (308, "/themas/c")
    assert at(api, "/themas/b").json()["title"] == "Ander"
    assert api.get(f"{API}/topics/a")["Location"] == f"{API}/topics/c"


def test_an_old_slug_that_somebody_else_has_is_left_to_them(api: Client, db: Any) -> None:
    first = create_snippet(Topic, title="Eerst", slug="foo")
    first.unpublish()
    other = create_snippet(Topic, title="Ander", slug="elders")
    Topic.objects.filter(pk=first.pk).update(slug="tijdelijk")
    other.slug = "foo"
    publish(other)
    publish(Topic.objects.get(pk=first.pk))
    Topic.objects.get(pk=other.pk).unpublish()
    assert api.get(f"{API}/topics/foo").status_code == 410
    assert at(api, "/themas/foo").status_code == 410


def test_an_editors_redirect_outlives_the_page_that_was_there(
    api: Client, home: ArticleIndexPage
) -> None:
    neck = create_article(home, title="Nek", slug="nek")
    Redirect.add_redirect("/heup", neck)
    hip = create_article(home, title="Heup", slug="heup")
    assert at(api, "/heup").json()["title"] == "Heup"
    hip.slug = "knie"
    publish(hip)
    assert leads_to(api, "/heup") == (308, "/nek")
    assert Redirect.objects.filter(old_path="/heup").count() == 1


@pytest.mark.parametrize(
    ("link", "location"),
    [
        ("http://localhost:3000", "/"),
        ("http://localhost:3000/", "/"),
        ("http://localhost:3000/rug", "/rug"),
        ("http://localhost:30001/rug", "http://localhost:30001/rug"),
        ("https://www.thuisarts.nl", "https://www.thuisarts.nl"),
    ],
)
def test_a_link_to_our_own_site_is_a_path(api: Client, db: Any, link: str, location: str) -> None:
    Redirect.add_redirect("/oud", link)
    assert leads_to(api, "/oud") == (308, location)


def test_the_longest_slugs_can_be_renamed(api: Client, db: Any) -> None:
    topic = create_snippet(Topic, title="Slaap")
    for slug in ("a" * 255, "b" * 255, "slaap"):
        topic.slug = slug
        topic = publish(topic)
        assert api.get(f"{API}/topics/{slug}").status_code == 200


def test_a_site_may_change_its_root_and_back(api: Client, home: ArticleIndexPage) -> None:
    index = create_index(home, "onder")
    create_article(index, title="Rug", slug="rug")
    site = Site.objects.get()
    for root, path in ((index, "/rug"), (home, "/onder/rug")):
        site.root_page = base(root)
        site.save()
        assert at(api, path).json()["title"] == "Rug"
        assert at(api, "/").json()["type"] == "articleIndex"
        assert drift() == []
