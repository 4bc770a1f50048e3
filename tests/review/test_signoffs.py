"""Sign-offs are bound to what was read, chained, and asked for at the last line."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from articles.models import ArticleIndexPage, ArticlePage
from cms.errors import PublishRefused
from cms.publishing.models import ContentDocument
from cms.review.models import Decision, PublicationGround, SignOff
from tests.factories import create_article, create_check, create_person, paragraph, publish
from tests.review.signing import approve, publish_approved

pytestmark = pytest.mark.unsigned


@pytest.fixture
def article(home: ArticleIndexPage) -> ArticlePage:
    return create_article(home, live=False)


def is_public(article: ArticlePage) -> bool:
    return ContentDocument.objects.filter(pk=article.uuid, withdrawn_at=None).exists()


def test_what_nobody_approved_does_not_go_live(article: ArticlePage) -> None:
    with pytest.raises(PublishRefused):
        publish(article)
    assert not is_public(article)


def test_what_was_approved_goes_live_and_says_on_what_it_rests(article: ArticlePage) -> None:
    sign_off = approve(article)
    publish(article)
    assert is_public(article)
    assert PublicationGround.objects.filter(sign_off=sign_off).exists()


def test_a_changed_word_undoes_a_sign_off(article: ArticlePage) -> None:
    publish_approved(article)
    article.body = [paragraph("Lig op je buik.", "Lig op je zij.")]
    with pytest.raises(PublishRefused):
        publish(article)
    assert "zij" in ContentDocument.objects.get(pk=article.uuid).text


def test_what_is_not_said_by_the_article_undoes_none(article: ArticlePage) -> None:
    person = create_person()
    article.contributors.create(person=person, role="author")
    publish_approved(article)
    person.name = "Sanne Anders"
    publish(person)
    article.slug = "elders"
    publish(article)
    article.body = [
        {"type": "paragraph", "value": '<p data-block-key="x1">Lig op je zij.</p>', "id": "anders"}
    ]
    publish(article)
    assert is_public(article)


def test_withdrawal_never_needs_one(article: ArticlePage) -> None:
    publish_approved(article)
    article.unpublish()
    assert not is_public(article)


def test_an_approval_can_be_taken_back(article: ArticlePage) -> None:
    approve(article)
    approve(article, decision=Decision.CHANGES_REQUESTED, comment="Toch niet.")
    with pytest.raises(PublishRefused):
        publish(article)


def test_one_signature_covers_a_check_with_its_parts(db: Any) -> None:
    from checks.models import CareRoute, Question
    from tests.factories import check_rule, check_step, create_question, create_route

    route = create_route(live=False)
    question = create_question("Heb je pijn?", "Nee", "Ja", live=False)
    with pytest.raises(PublishRefused):
        publish(route)
    check = create_check(
        live=False, steps=[check_step(question)], rules=[check_rule(route)], fallback=route
    )
    approve(check)
    publish(check)
    assert CareRoute.objects.get().live
    assert Question.objects.get().live
    assert check.current_version


CHANGES = {
    "a word": "UPDATE review_signoff SET name = 'Iemand' WHERE number = {middle}",
    "the newest": "UPDATE review_signoff SET title = 'Anders' WHERE number = {newest}",
    "the first away": "DELETE FROM review_signoff WHERE number = {first}",
    "the newest away": "DELETE FROM review_signoff WHERE number = {newest}",
    "the order": "UPDATE review_signoff SET number = 9999 WHERE number = {first}",
    "one more": (
        "INSERT INTO review_signoff ({columns}) SELECT {other} FROM review_signoff "
        "WHERE number = {newest}"
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_touched_chain_is_found(article: ArticlePage, change: str) -> None:
    numbers = [approve(article).number for _ in range(3)]
    call_command("verify_signoffs")
    fields = [str(field.column) for field in SignOff._meta.fields]
    replaced = {"number": "9999", "record_hash": "'x'"}
    with connection.cursor() as cursor:
        cursor.execute(
            CHANGES[change].format(
                first=numbers[0],
                middle=numbers[1],
                newest=numbers[2],
                columns=", ".join(fields),
                other=", ".join(replaced.get(name, name) for name in fields),
            )
        )
    with pytest.raises(CommandError):
        call_command("verify_signoffs")


def test_records_cannot_be_changed_or_deleted(article: ArticlePage) -> None:
    sign_off = approve(article)
    for act in (sign_off.save, sign_off.delete, SignOff.objects.all().delete):
        with pytest.raises(TypeError):
            act()
    with pytest.raises(TypeError):
        SignOff.objects.update(name="Iemand")
