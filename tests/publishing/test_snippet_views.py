"""Every admin view that changes a snippet leaves its document, and its dependents, right."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from articles.models import ArticleIndexPage, Contributor, Person, Topic
from tests.factories import create_article, create_person, create_topic
from tests.publishing import admin
from tests.publishing.support import document_of, drift, history, listed, read, renew

PUBLISH = {"action-publish": "1"}


def topic_form(**fields: Any) -> dict[str, Any]:
    """Gives the fields of the form of a topic."""
    return {"title": "Slaap", "description": "", "slug": "", "codes-count": "0"} | fields


def edit_topic(client: Client, topic: Topic, **fields: Any) -> Any:
    """Saves a topic's form."""
    return admin.snippet(client, "edit", topic, **topic_form(slug=topic.slug, **fields))


def test_created_snippet_is_public_once_published(admin_client: Client, home: Any) -> None:
    address = reverse(Topic.snippet_viewset.get_url_name("add"))
    admin_client.post(address, topic_form(title="Werk"))
    assert document_of(Topic.objects.get(slug="werk")) is None
    admin_client.post(address, topic_form(title="Stress", **PUBLISH))
    assert history(Topic.objects.get(slug="stress")) == [("published", 1)]
    assert drift() == []


def test_draft_of_a_live_snippet_changes_nothing(admin_client: Client, home: Any) -> None:
    topic = create_topic("Slaap")
    create_article(home, title="Rug", slug="rug", topics=[topic])
    before = read("rug")
    edit_topic(admin_client, topic, title="Geheim")
    renew()
    assert read("rug") == before
    assert drift() == []


def test_renamed_topic_renews_its_articles(admin_client: Client, home: ArticleIndexPage) -> None:
    topic = create_topic("Slaap")
    create_article(home, title="Rug", slug="rug", topics=[topic])
    edit_topic(admin_client, topic, title="Nachtrust", **PUBLISH)
    renew()
    assert read("rug")["topics"][0]["title"] == "Nachtrust"
    assert drift() == []


def test_topic_with_another_slug_moves_its_articles(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    topic = create_topic("Slaap")
    create_article(home, title="Rug", slug="rug", topics=[topic])
    admin.snippet(admin_client, "edit", topic, **topic_form(slug="nacht", **PUBLISH))
    renew()
    answer = Client().get("/api/v1/articles?topic=nacht&fields=slug").json()
    assert answer["items"] == [{"slug": "rug"}]
    assert drift() == []


def test_unpublished_topic_leaves_its_articles(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    topic = create_topic("Slaap")
    create_article(home, title="Rug", slug="rug", topics=[topic])
    assert admin.snippet(admin_client, "unpublish", topic).status_code == 302
    renew()
    assert read("rug")["topics"] == []
    assert Client().get("/api/v1/articles?topic=slaap").json()["totalItems"] == 0
    assert history(topic) == [("published", 1), ("withdrawn", 2)]
    assert drift() == []


def test_deleted_topic_leaves_its_articles(admin_client: Client, home: ArticleIndexPage) -> None:
    topic = create_topic("Slaap")
    create_article(home, title="Rug", slug="rug", topics=[topic])
    assert admin.snippet(admin_client, "delete", topic).status_code == 302
    renew()
    assert read("rug")["topics"] == []
    assert drift() == []


def test_bulk_deleted_topics_leave_their_articles(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    topics = [create_topic(title) for title in ("Slaap", "Werk")]
    create_article(home, title="Rug", slug="rug", topics=topics)
    ids = "&".join(f"id={topic.pk}" for topic in topics)
    address = reverse("wagtail_bulk_action", args=["articles", "topic", "delete"])
    assert admin_client.post(f"{address}?{ids}").status_code == 302
    renew()
    assert read("rug")["topics"] == []
    assert listed() == ["rug"]
    assert drift() == []


def test_renamed_person_renews_their_articles(admin_client: Client, home: ArticleIndexPage) -> None:
    person = create_person()
    article = create_article(home, title="Rug", slug="rug")
    article.contributors.add(Contributor(person=person))
    article.save_revision().publish()
    form = dict.fromkeys(Person.snippet_viewset.get_edit_handler().get_form_class()().fields, "")
    form |= {"name": "Noor Voorbeeld", "profession": "huisarts", "slug": person.slug}
    assert admin.snippet(admin_client, "edit", person, **form, **PUBLISH).status_code == 302
    renew()
    assert read("rug")["contributors"][0]["person"]["name"] == "Noor Voorbeeld"
    assert drift() == []
