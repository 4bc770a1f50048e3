"""A small correction goes live on the last approval, by who may, with a reason, on the record."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import ArticleIndexPage, ArticlePage
from checks.models import Question
from cms.publishing.registry import key_of
from cms.review.models import Decision, Exemption, PublicationGround
from cms.site.roles import EDITOR, PUBLISHER
from tests.factories import (
    check_rule,
    check_step,
    create_article,
    create_check,
    create_question,
    create_route,
    create_snippet,
    paragraph,
)
from tests.people import log_in
from tests.publishing import admin
from tests.publishing.support import read
from tests.review.signing import approve, publish_approved

pytestmark = pytest.mark.unsigned

BEFORE, AFTER, OTHER = "Lig op je matrass.", "Lig op je matras.", "Lig niet op je matras."


@pytest.fixture
def article(home: ArticleIndexPage) -> ArticlePage:
    """An approved article that is live, with a typing mistake in it."""
    draft = create_article(home, title="Rug", slug="rug", live=False, body=[paragraph(BEFORE, "x")])
    return publish_approved(draft)


def write(instance: Any, text: str) -> None:
    instance.body = [paragraph(text, "x")]
    instance.save_revision()


def address(instance: Any) -> str:
    return reverse("review_minor_change", args=[key_of(instance)])


def publish_minor(client: Client, instance: Any, reason: str = "Typefout") -> Any:
    """Opens the page and publishes what it shows."""
    page = client.get(address(instance))
    form = page.context["form"]
    return client.post(address(instance), {"reason": reason, "seen": form.initial.get("seen", "")})


def test_a_publisher_sees_what_changed_and_publishes_it(article: ArticlePage) -> None:
    publisher = log_in(PUBLISHER)
    write(article, AFTER)
    page = publisher.get(address(article))
    assert BEFORE.encode() in page.content
    assert AFTER.encode() in page.content
    answer = publish_minor(publisher, article)
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[article.pk])
    assert read("rug")["body"][0]["text"] == AFTER
    exemption = Exemption.objects.get()
    assert (exemption.ground, exemption.reason) == ("minor_change", "Typefout")
    assert exemption.changes == [["Alinea", BEFORE, AFTER]]
    assert exemption.made_by_name == "Iemand"
    ground = PublicationGround.objects.first()
    assert ground
    assert ground.exemption == exemption
    assert ground.sign_off == exemption.sign_off


def test_what_is_no_small_correction_is_refused_with_a_reason(article: ArticlePage) -> None:
    write(article, OTHER)
    publisher = log_in(PUBLISHER)
    page = publisher.get(address(article)).content.decode()
    assert "Alinea: een ontkenning is veranderd." in page
    assert '<button type="submit" class="button">' not in page
    answer = publish_minor(publisher, article)
    assert answer.status_code == 200
    assert read("rug")["body"][0]["text"] == BEFORE
    assert not Exemption.objects.exists()


def test_a_draft_that_changed_meanwhile_is_shown_first(article: ArticlePage) -> None:
    publisher = log_in(PUBLISHER)
    write(article, AFTER)
    seen = publisher.get(address(article)).context["form"].initial["seen"]
    write(article, "Lig op jouw matras.")
    answer = publisher.post(address(article), {"reason": "Typefout", "seen": seen})
    assert "Lig op jouw matras." in answer.content.decode()
    assert read("rug")["body"][0]["text"] == BEFORE
    assert not Exemption.objects.exists()


def test_a_reason_is_required(article: ArticlePage) -> None:
    write(article, AFTER)
    assert publish_minor(log_in(PUBLISHER), article, reason=" ").status_code == 200
    assert read("rug")["body"][0]["text"] == BEFORE


def test_an_editor_may_not(article: ArticlePage) -> None:
    write(article, AFTER)
    editor = log_in(EDITOR)
    assert editor.get(address(article)).status_code == 302
    assert editor.post(address(article), {"reason": "x", "seen": "x"}).status_code == 302
    assert not Exemption.objects.exists()


def test_who_may_publish_may_not_by_that_alone(article: ArticlePage) -> None:
    Group.objects.get(name=PUBLISHER).permissions.filter(codename="add_exemption").delete()
    write(article, AFTER)
    assert log_in(PUBLISHER).get(address(article)).status_code == 302


def test_a_correction_that_is_refused_otherwise_leaves_no_exemption(
    article: ArticlePage, home: ArticleIndexPage
) -> None:
    other = create_article(home, title="Nek", slug="nek", live=False)
    publish_approved(other)
    ArticlePage.objects.filter(pk=other.pk).update(slug="elders")
    article.slug = "nek"
    write(article, AFTER)
    answer = publish_minor(log_in(PUBLISHER), article)
    assert "niet gepubliceerd" in admin.said(answer)[-1]
    assert read("rug")["body"][0]["text"] == BEFORE
    assert not Exemption.objects.exists()


def test_it_needs_an_approval_that_stands(article: ArticlePage, home: ArticleIndexPage) -> None:
    never = create_article(home, title="Nek", slug="nek", live=False)
    publisher = log_in(PUBLISHER)
    assert publisher.get(address(never)).context["refusal"]
    write(article, AFTER)
    approve(article, decision=Decision.CHANGES_REQUESTED, comment="Zo niet.")
    assert publisher.get(address(article)).context["refusal"]
    publish_minor(publisher, article)
    assert read("rug")["body"][0]["text"] == BEFORE


def test_it_needs_an_approval_that_has_not_ended(article: ArticlePage) -> None:
    approve(article, next_review_on=timezone.localdate() - timedelta(days=1))
    write(article, AFTER)
    page = log_in(PUBLISHER).get(address(article))
    assert "geldt tot en met" in page.context["refusal"]


def test_small_corrections_do_not_add_up(article: ArticlePage) -> None:
    """Each is laid beside what was approved, and not beside the correction before it."""
    publisher = log_in(PUBLISHER)
    write(article, AFTER)
    publish_minor(publisher, article)
    write(article, "Lig op je matros.")
    assert "werd" in publisher.get(address(article)).context["refusal"]
    publish_minor(publisher, article)
    assert read("rug")["body"][0]["text"] == AFTER


def test_a_correction_falls_with_its_approval(article: ArticlePage) -> None:
    publisher = log_in(PUBLISHER)
    write(article, AFTER)
    publish_minor(publisher, article)
    article.refresh_from_db()
    article.unpublish()
    write(article, BEFORE)
    approve(article, decision=Decision.CHANGES_REQUESTED, comment="Toch niet.")
    write(article, AFTER)
    answer = admin.publish(publisher, article, AFTER)
    assert "niet gepubliceerd" in admin.said(answer)[-1]


def test_a_snippet_is_corrected_as_well(db: Any) -> None:
    from articles.models import GlossaryTerm

    term = create_snippet(GlossaryTerm, term="Pees", definition="Een bandje weefsl.", live=False)
    publish_approved(term)
    term.definition = "Een bandje weefsel."
    term.save_revision()
    answer = publish_minor(log_in(PUBLISHER), term)
    assert answer.status_code == 302
    term.refresh_from_db()
    assert term.definition == "Een bandje weefsel."


def test_a_check_is_corrected_with_its_parts(db: Any) -> None:
    route = create_route(live=False)
    question = create_question("Heb je hoofdpijnn?", "Nee", "Ja", live=False)
    check = create_check(
        live=False, steps=[check_step(question)], rules=[check_rule(route)], fallback=route
    )
    approve(check)
    check.get_latest_revision_as_object().save_revision().publish()
    check.refresh_from_db()
    question.refresh_from_db()
    question.text = "Heb je hoofdpijn?"
    question.save_revision()
    check.save_revision()
    answer = publish_minor(log_in(PUBLISHER), check)
    assert answer.status_code == 302
    assert Question.objects.get().text == "Heb je hoofdpijn?"
    assert check.versions.count() == 2
    assert {one.key for one in Exemption.objects.all()} == {key_of(check), key_of(question)}


def test_a_part_is_corrected_on_the_approval_of_the_whole(db: Any) -> None:
    route = create_route(live=False)
    question = create_question("Heb je vermoedenss?", "Nee", "Ja", live=False)
    check = create_check(
        live=False, steps=[check_step(question)], rules=[check_rule(route)], fallback=route
    )
    approve(check)
    check.get_latest_revision_as_object().save_revision().publish()
    question.refresh_from_db()
    question.text = "Heb je vermoedens?"
    question.save_revision()
    assert publish_minor(log_in(PUBLISHER), question).status_code == 302
    assert Question.objects.get().text == "Heb je vermoedens?"


def test_the_buttons_say_beforehand_what_is_missing(
    article: ArticlePage, home: ArticleIndexPage
) -> None:
    publisher = log_in(PUBLISHER)
    refused, correction = "Publiceren – mist medische goedkeuring", address(article)
    edit = reverse("wagtailadmin_pages:edit", args=[article.pk])
    add = reverse("wagtailadmin_pages:add", args=["articles", "articlepage", home.pk])
    add_index = reverse("wagtailadmin_pages:add", args=["articles", "articleindexpage", home.pk])
    assert refused not in publisher.get(edit).content.decode()
    write(article, AFTER)
    page = publisher.get(edit).content.decode()
    assert refused in page
    assert correction in page
    assert 'name="action-publish"' in page
    assert refused in publisher.get(add).content.decode()
    assert refused not in publisher.get(add_index).content.decode()


def test_the_buttons_of_snippets_say_so_too(db: Any) -> None:
    route = create_route(live=False)
    publisher = log_in(PUBLISHER)
    viewset = type(route).snippet_viewset
    edit = reverse(viewset.get_url_name("edit"), args=[route.pk])
    refused = "Publiceren – mist medische goedkeuring"
    assert refused in publisher.get(edit).content.decode()
    assert refused in publisher.get(reverse(viewset.get_url_name("add"))).content.decode()
    approve(route)
    assert refused not in publisher.get(edit).content.decode()
