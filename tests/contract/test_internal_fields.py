"""What is nobody's business outside shows nowhere: changing it changes no public answer."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from wagtail.models import Comment

from articles.models import ArticlePage, Person, Source
from cms.publishing.models import BasePage
from cms.publishing.tasks import renew_stale_documents
from tests.contract.answers import BASE
from tests.contract.complete_check import ADVICE, ALL_ANSWERS, PERSON
from tests.contract.complete_site import CompleteSite
from tests.contract.conftest import NOW
from tests.contract.test_store_only import public_addresses
from tests.factories import publish

MOMENT = datetime(2030, 1, 1, tzinfo=UTC)

# Fields of an article that the public sees, or that say whether it sees it.
PUBLIC = {
    "title", "slug", "path", "depth", "url_path", "live", "translation_key", "locale",
    "content_type", "expire_at", "expired", "first_published_at", "seo_title",
    "search_description", "summary", "lead", "hero_image", "body", "topics", "complaints",
    "body_regions", "evidence_certainty", "social_image", "noindex", "basepage_ptr",
    # Found by, never shown.
    "synonyms",
}  # fmt: skip
# Fields that tell the public nothing, each with another value.
INTERNAL: dict[str, Any] = {
    "draft_title": "geheim",
    "numchild": 0,
    "owner": None,
    "has_unpublished_changes": True,
    "show_in_menus": True,
    "go_live_at": None,
    "locked": True,
    "locked_at": MOMENT,
    "locked_by": None,
    "latest_revision_created_at": MOMENT,
    "last_published_at": MOMENT,
    "live_revision": None,
    "latest_revision": None,
    "alias_of": None,
}


def everything(api: Client) -> dict[str, tuple[Any, bytes]]:
    """Gives every public answer with its headers."""
    answers: dict[str, Any] = {address: api.get(BASE + address) for address in public_addresses()}
    for given in ALL_ANSWERS:
        answers[f"advice on {given}"] = api.post(ADVICE, {"answers": given}, "application/json")
    return {
        address: (sorted(answer.headers.items()), answer.content)
        for address, answer in answers.items()
    }


def test_every_field_of_an_article_is_known_to_be_public_or_not() -> None:
    fields = {
        field.name
        for field in ArticlePage._meta.get_fields()
        if (field.concrete and not field.auto_created) or field.name == "topics"
    }
    assert fields - {"id", "page_ptr"} <= PUBLIC | INTERNAL.keys()


def test_changing_any_internal_field_changes_no_public_byte(
    api: Client, complete_site: CompleteSite
) -> None:
    before = everything(api)
    user = User.objects.create_user("geheim")
    values = INTERNAL | {"owner": user, "locked_by": user}
    for name, value in values.items():
        page = ArticlePage.objects.get(pk=complete_site.article.pk)
        setattr(page, name, value)
        if name == "numchild":
            BasePage.objects.filter(pk=page.pk).update(numchild=value)
        else:
            page.save()
        renew_stale_documents.call()
        assert everything(api) == before, name


def test_nobody_sees_how_a_check_is_tried(
    api: Client, complete_site: CompleteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(api)
    # It is approved once more; as on the same day by the same person, that shows nothing.
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    assert not any(PERSON.encode() in body for _headers, body in before.values())
    check: Any = complete_site.check
    persons = list(check.test_persons.get_prep_value())
    persons[0]["value"] = persons[0]["value"] | {"name": "Iemand anders"}
    check.test_persons = persons
    publish(check)
    question: Any = complete_site.checkQuestion
    options = list(question.options.get_prep_value())
    options[2]["value"]["red_flag"]["review_by"] = "2031-01-01"
    question.options = options
    publish(question)
    publish(check)
    renew_stale_documents.call()
    assert everything(api) == before


def test_a_question_shows_nothing_of_what_its_answers_lead_to(
    api: Client, complete_site: CompleteSite
) -> None:
    asked = api.post(ADVICE, {"answers": {}}, "application/json").json()["question"]
    assert {key for option in asked["options"] for key in option} == {
        "key",
        "label",
        "help",
        "exclusive",
    }


def test_neither_do_drafts_comments_and_notes(api: Client, complete_site: CompleteSite) -> None:
    before = everything(api)
    page = ArticlePage.objects.get(pk=complete_site.article.pk)
    editor = User.objects.create_user("geheim")
    Comment.objects.create(page=page, user=editor, text="Klopt dit?", contentpath="title")
    page.title = page.synonyms = "geheim"
    page.save_revision(user=editor)
    for person in Person.objects.all():
        person.review_email = "geheim@example.org"
        person.save_revision().publish()
    source = Source.objects.get()
    source.expires_on = date(2030, 1, 1)
    source.save_revision().publish()
    renew_stale_documents.call()
    assert everything(api) == before
