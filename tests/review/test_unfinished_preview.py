"""What an editor sees of a form that could not be saved as it is."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from wagtail.blocks.base import BlockField
from wagtail.snippets.models import get_snippet_models
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from articles.models import ArticleIndexPage, ArticlePage, Contributor, Exercise, Person
from checks.models import CareRoute, Question
from cms.review.preview import PreviewMixin
from tests.factories import create_article, create_person, create_route, create_snippet
from tests.publishing.admin import page_form
from tests.review.test_preview import address_of, browser_of, create_editor, read, shown_at

KINDS = [model for model in get_snippet_models() if issubclass(model, PreviewMixin)]


@pytest.fixture
def desk(db: Any) -> Client:
    return browser_of(User.objects.create_superuser("baas"))


@pytest.fixture
def article(home: ArticleIndexPage) -> ArticlePage:
    return create_article(home, title="Slapen met rugpijn")


def document_of(desk: Client, address: str, form: dict[str, Any]) -> Any:
    """Gives the document that a form shows."""
    answer = read(parse_qs(shown_at(desk, address, form).query)["token"][0])
    assert answer.status_code == 200
    return answer.json()


def article_form(article: ArticlePage, *blocks: Any, **fields: Any) -> dict[str, Any]:
    form = page_form(**({"title": article.title, "slug": article.slug} | fields))
    if not blocks:
        return form
    others = {name: value for name, value in form.items() if not name.startswith("body-")}
    return others | nested_form_data({"body": streamfield(blocks)})


def dosage_form(**dosage: str) -> dict[str, str]:
    names = ("sets", "reps", "hold_seconds", "rest_seconds", "per_week", "max_pain")
    return dict.fromkeys(names, "") | dosage


def snippet_form(desk: Client, model: Any, pk: int | None = None, **fields: Any) -> tuple[str, Any]:
    """Gives where a form is previewed and what a browser sends for it."""
    places = [pk] if pk else []
    view = "edit" if pk else "add"
    addresses = [
        reverse(model.snippet_viewset.get_url_name(name), args=places)
        for name in (view, f"preview_on_{view}")
    ]
    form = desk.get(addresses[0]).context["form"]
    sent = {
        f"{name}-count" if isinstance(field, BlockField) else name: form[name].value() or ""
        for name, field in form.fields.items()
    }
    counts = {name: "0" for name in sent if name.endswith("-count")}
    return addresses[1], sent | counts | fields


def test_a_block_that_is_not_valid_says_why_and_the_others_show(
    desk: Client, article: ArticlePage
) -> None:
    points = {"items": streamfield([("item", letter) for letter in "abcdef"])}
    video = {"source": "nog geen adres", "title": "Rekken", "transcript": rich_text("<p>Rek.</p>")}
    section = {
        "heading": "Kop",
        "content": streamfield([("key_points", points), ("paragraph", rich_text("<p>Erin.</p>"))]),
    }
    blocks = [("video", video), ("section", section)]
    body = document_of(desk, address_of(article), article_form(article, *blocks))["body"]
    assert [block["type"] for block in body] == ["unsupported", "section"]
    assert "Webadres van de video: Voer een geldige URL in." in body[0]["reason"]
    inside = body[1]["content"]
    assert [block["type"] for block in inside] == ["unsupported", "paragraph"]
    assert "5" in inside[0]["reason"]
    assert inside[1]["text"] == "Erin."


def test_what_is_valid_beside_it_is_read_as_ever(desk: Client, article: ArticlePage) -> None:
    points = {"items": streamfield([("item", letter) for letter in "abcdef"])}
    exercise = create_snippet(
        Exercise, title="Strekken", goal="Sterker", start_position="Sta", live=False
    )
    dosed = [
        ("exercise", {"exercise": exercise.pk, "dosage": dosage_form(sets=sets, hold_seconds="30")})
        for sets in ("3", "0")
    ]
    blocks = [("key_points", points), *dosed]
    section = {"heading": "Kop", "content": streamfield(blocks)}
    form = article_form(article, ("section", section))
    inside = document_of(desk, address_of(article), form)["body"][0]["content"]
    assert [block["type"] for block in inside] == ["unsupported", "exercise", "unsupported"]
    dosage = inside[1]["dosage"]
    assert (dosage["sets"], dosage["reps"], dosage["holdSeconds"]) == (3, None, 30)
    assert "minstens 1" in inside[2]["reason"]


def test_text_that_is_too_long_shows_as_typed(desk: Client, article: ArticlePage) -> None:
    form = article_form(article, title="Lang " * 60, summary="x" * 200)
    document = document_of(desk, address_of(article), form)
    assert document["title"].strip() == ("Lang " * 60).strip()
    assert document["summary"] == "x" * 200


def test_a_preview_takes_the_place_of_an_earlier_one_while_the_form_is_not_valid(
    desk: Client, article: ArticlePage
) -> None:
    document_of(desk, address_of(article), article_form(article, summary="Goed."))
    later = article_form(article, summary="x" * 200)
    assert document_of(desk, address_of(article), later)["summary"] == "x" * 200


@pytest.mark.parametrize("changed", ["", "geen getal"])
def test_a_person_who_was_not_chosen_yet_is_left_out(
    desk: Client, article: ArticlePage, changed: str
) -> None:
    person = create_person()
    row = Contributor.objects.create(page=article, person=person, role="author")
    article.refresh_from_db()
    article.save_revision()
    rows = [
        {"id": row.pk, "person": changed, "role": "author", "ORDER": "1"},
        {"id": "", "person": "", "role": "editor", "ORDER": "2"},
    ]
    contributors = inline_formset(rows, initial=1)
    form = article_form(article, summary="Nieuw.", contributors=contributors)
    document = document_of(desk, address_of(article), form)
    assert document["summary"] == "Nieuw."
    assert [one["person"]["name"] for one in document["contributors"]] == [person.name]


def test_a_number_that_is_none_shows_as_it_was(desk: Client, home: ArticleIndexPage) -> None:
    route = create_route(urgency=40)
    address, form = snippet_form(desk, CareRoute, route.pk, title="Bel", urgency="veel")
    document = document_of(desk, address, form)
    assert (document["title"], document["urgency"]) == ("Bel", 40)


def test_a_field_with_a_rule_of_its_own_shows_as_typed(
    desk: Client, home: ArticleIndexPage
) -> None:
    address, form = snippet_form(desk, Person, name="Sanne", big_number="12", slug="geen slug!")
    assert document_of(desk, address, form)["bigNumber"] == "12"


def test_a_choice_that_is_none_shows_as_it_was(desk: Client, home: ArticleIndexPage) -> None:
    address, form = snippet_form(desk, Question, text="Hoe gaat het?", kind="raden")
    assert document_of(desk, address, form)["kind"] == "single"


@pytest.mark.parametrize("model", KINDS)
def test_a_form_with_nothing_in_it_shows(desk: Client, home: ArticleIndexPage, model: Any) -> None:
    document = document_of(desk, *snippet_form(desk, model))
    assert (document["draft"], document["version"]) == (True, 1)


def test_a_form_that_was_never_sent_shows_nothing(article: ArticlePage) -> None:
    answer = browser_of(create_editor("sanne")).get(address_of(article))
    assert answer.status_code == 200
    assert answer.templates[0].name == "wagtailadmin/generic/preview_error.html"
