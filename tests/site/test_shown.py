"""How often something is used, and where the public sees it: two answers that may differ."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import ReferenceIndex

from articles.models import (
    ArticleIndexPage,
    ArticlePage,
    BodyRegion,
    Complaint,
    Contributor,
    Exercise,
    GlossaryTerm,
    Source,
    Topic,
)
from cms.site.models import SiteSettings
from cms.site.roles import EDITOR
from cms.site.shown import MOST_SHOWN
from tests.articles.blocks.stored import block, item
from tests.factories import (
    create_article,
    create_check,
    create_image,
    create_person,
    create_snippet,
    create_topic,
    paragraph,
)
from tests.people import log_in
from tests.publishing.support import make_expired, tomorrow


def form_address(instance: Any) -> str:
    if isinstance(instance, ArticlePage):
        return reverse("wagtailadmin_pages:edit", args=[instance.pk])
    if hasattr(instance, "snippet_viewset"):
        return reverse(instance.snippet_viewset.get_url_name("edit"), args=[instance.pk])
    names = {"Image": "wagtailimages:edit", "Document": "wagtaildocs:edit"}
    return reverse(names[type(instance).__name__], args=[instance.pk])


def shown_on(client: Client, instance: Any) -> str:
    html = client.get(form_address(instance)).content.decode()
    return html.split('class="shown-list"')[1].split("</ul>")[0] if "shown-list" in html else ""


def linked(kind: str, instance: Any) -> dict[str, Any]:
    return paragraph(f'Lees <a linktype="{kind}" id="{instance.pk}">dit</a>.', kind)


def make_used(name: str, home: ArticleIndexPage) -> tuple[Any, ArticlePage]:
    """Gives something that editors share, and the article that uses it."""
    if name == "article":
        used = create_article(home, title="Nek")
        return used, create_article(home, title="Rug", body=[linked("page", used)])
    if name in {"glossary", "citation"}:
        used = {
            "glossary": lambda: create_snippet(GlossaryTerm, term="Wervel", definition="Bot."),
            "citation": lambda: create_snippet(Source, title="Richtlijn", source_type="study"),
        }[name]()
        return used, create_article(home, title="Rug", body=[linked(name, used)])
    if name == "document":
        used = get_document_model().objects.create(title="Folder", file=ContentFile(b"x", "f.pdf"))
        return used, create_article(home, title="Rug", body=[linked("document", used)])
    if name == "hero image":
        used = create_image()
        return used, create_article(home, title="Rug", hero_image=used)
    if name == "figure":
        used = create_image()
        image = {"image": used.pk, "alt_text": "Een bed.", "decorative": False}
        return used, create_article(home, title="Rug", body=[block("figure", {"image": image})])
    return make_used_by_relation(name, home)


def make_used_by_relation(name: str, home: ArticleIndexPage) -> tuple[Any, ArticlePage]:
    if name == "person":
        used, article = create_person(), create_article(home, title="Rug", live=False)
        article.contributors.add(Contributor(person=used))
    elif name == "exercise":
        step = block("step", {"text": "Til op.", "image": None})
        used = create_snippet(
            Exercise, title="Brug", goal="Sterk.", start_position="Lig.", steps=[step],
            stop_if=[block("reason", "Pijn.")],
        )  # fmt: skip
        body = [block("exercise", {"exercise": used.pk, "dosage": {}})]
        article = create_article(home, title="Rug", live=False, body=body)
    elif name == "posture":
        used = create_snippet(Complaint, title="Nekpijn")
        advice = item({"text": "Lig.", "kind": "option", "position": "", "image": None})
        posture = {"heading": "Bij pijn", "complaints": [item(used.pk)], "items": [advice]}
        article = create_article(
            home, title="Rug", live=False, body=[block("posture_advice", posture)]
        )
    else:
        models: dict[str, Any] = {
            "topics": Topic,
            "complaints": Complaint,
            "body_regions": BodyRegion,
        }
        used = create_snippet(models[name], title="Slaap")
        article = create_article(home, title="Rug", live=False)
        getattr(article, name).set([used])
    article.save_revision().publish()
    return used, article


USES = [
    "article", "glossary", "citation", "document", "hero image", "figure", "person", "exercise",
    "posture", "topics", "complaints", "body_regions",
]  # fmt: skip


@pytest.mark.parametrize("name", USES)
def test_what_an_article_uses_counts_as_used_and_tells_where_it_is_shown(
    home: ArticleIndexPage, name: str
) -> None:
    used, article = make_used(name, home)
    (source,) = ReferenceIndex.get_grouped_references_to(used)
    assert source[0].pk == article.pk
    shown = shown_on(log_in(EDITOR), used)
    assert reverse("wagtailadmin_pages:edit", args=[article.pk]) in shown
    assert 'href="http://localhost:3000/rug"' in shown


def test_dropped_term_is_no_longer_used(home: ArticleIndexPage) -> None:
    topic = create_topic()
    article = create_article(home, topics=[topic])
    article.topics.set([])
    article.save()
    assert ReferenceIndex.get_references_to(topic).count() == 0


def test_deleting_a_term_says_first_that_it_is_used(home: ArticleIndexPage) -> None:
    topic = create_topic()
    create_article(home, topics=[topic])
    used = ReferenceIndex.get_references_to(topic)
    assert [reference.describe_source_field() for reference in used] == ["Thema's"]
    assert used[0].base_content_type == ContentType.objects.get_for_model(
        ArticlePage._meta.get_parent_list()[-1]
    )


def test_draft_uses_but_does_not_show(home: ArticleIndexPage) -> None:
    image = create_image()
    create_article(home, hero_image=image, live=False)
    assert ReferenceIndex.get_references_to(image).count() == 1
    assert shown_on(log_in(EDITOR), image) == ""


def test_withdrawn_article_shows_nothing(home: ArticleIndexPage) -> None:
    used, article = make_used("citation", home)
    article.unpublish()
    assert shown_on(log_in(EDITOR), used) == ""


def test_expired_article_shows_nothing_before_any_schedule_has_run(home: ArticleIndexPage) -> None:
    topic = create_topic()
    article = create_article(home, topics=[topic], expire_at=tomorrow())
    client = log_in(EDITOR)
    assert shown_on(client, topic) != ""
    make_expired(article)
    assert shown_on(client, topic) == ""


def test_snippet_that_shows_an_image_leads_to_its_form(home: ArticleIndexPage) -> None:
    image = create_image()
    person = create_person(photo=image)
    assert form_address(person) in shown_on(log_in(EDITOR), image)


def test_many_places_cost_no_more_queries_and_are_counted(home: ArticleIndexPage) -> None:
    client, topic, counts = log_in(EDITOR), create_topic(), []
    for number in range(20):
        create_article(home, title=f"Artikel {number}", topics=[topic])
        if number in {0, 19}:
            client.get(form_address(topic))
            with CaptureQueriesContext(connection) as queries:
                assert shown_on(client, topic).count("<li>") == number + 1
            counts.append(len(queries))
    assert counts[0] == counts[1]


def test_more_places_than_fit_are_counted(
    home: ArticleIndexPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_SHOWN == 50
    monkeypatch.setattr("cms.site.shown.MOST_SHOWN", 2)
    topic = create_topic()
    for number in range(3):
        create_article(home, title=f"Artikel {number}", topics=[topic])
    client = log_in(EDITOR)
    assert shown_on(client, topic).count("<li>") == 2
    html = client.get(form_address(topic)).content.decode()
    rest = html.split('class="shown-list"')[1].split("</ul>")[1].split("</p>")[0]
    assert re.findall(r"\d+", re.sub("<[^>]+>", "", rest)) == ["1"]


def test_list_of_snippets_counts_use_in_constant_queries(home: ArticleIndexPage) -> None:
    client, counts = log_in(EDITOR), []
    article = create_article(home)
    address = reverse(Topic.snippet_viewset.get_url_name("list"))
    for number in range(20):
        article.topics.add(create_topic(f"Thema {number}"))
        if number in {0, 19}:
            article.save()
            client.get(address)
            with CaptureQueriesContext(connection) as queries:
                html = client.get(address).content.decode()
            counts.append(len(queries))
            assert html.count("/usage/") == number + 1
    assert counts[0] == counts[1]


def test_the_main_check_is_shown_on_the_site(admin_client: Client, home: ArticleIndexPage) -> None:
    site = SiteSettings.objects.get()
    site.main_check = create_check()
    site.save()
    address = reverse("wagtailsettings:edit", args=["site", "sitesettings", site.pk])
    assert address in shown_on(admin_client, site.main_check)
