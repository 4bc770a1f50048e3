"""What the gate lets through whatever was signed, and what ends when something goes live."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from articles.models import ArticleIndexPage, ArticlePage, GlossaryTerm
from checks.models import Check
from checks.publishing import recall_version
from cms.errors import PublishRefused
from cms.publishing.models import ContentDocument
from cms.publishing.registry import key_of
from cms.review import requests
from cms.review.adoption import adopt_after_migration
from cms.review.gate import ReviewGate
from cms.review.models import Exemption, ReviewRequest, ReviewSettings
from cms.review.registry import reviewed_kind_of
from cms.review.requests import Asked
from tests.factories import (
    check_rule,
    check_step,
    create_article,
    create_check,
    create_person,
    create_question,
    create_route,
    create_snippet,
    paragraph,
    publish,
)
from tests.publishing import admin
from tests.publishing.support import (
    base,
    create_index,
    document_of,
    drift,
    make_expired,
    renew,
    status,
    tomorrow,
)
from tests.review.signing import approve, publish_approved

pytestmark = pytest.mark.unsigned


@pytest.fixture
def article(home: ArticleIndexPage) -> ArticlePage:
    """An approved article that is live."""
    return publish_approved(create_article(home, title="Rug", slug="rug", live=False))


@pytest.fixture
def nothing_passes(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Makes the gate refuse whatever it is asked."""

    def close() -> None:
        def refuse(gate: Any, row: Any, *, draft: bool = False) -> None:
            assert reviewed_kind_of(row) is None, "The gate was asked."

        monkeypatch.setattr(ReviewGate, "admit", refuse)

    return close


def unpublish(article: ArticlePage) -> None:
    article.unpublish()


def unpublish_in_bulk(article: ArticlePage) -> None:
    client = Client()
    from django.contrib.auth.models import User

    client.force_login(User.objects.create_superuser("baas"))
    admin.bulk(client, "unpublish", article)


def expire(article: ArticlePage) -> None:
    ArticlePage.objects.filter(pk=article.pk).update(expire_at=tomorrow())
    article.refresh_from_db()
    make_expired(article)
    call_command("publish_scheduled")


def hide(article: ArticlePage) -> None:
    article.view_restrictions.create(restriction_type="login")


def hide_above(article: ArticlePage) -> None:
    base(article).get_parent().unpublish()


def delete(article: ArticlePage) -> None:
    ArticlePage.objects.get(pk=article.pk).delete()


@pytest.mark.parametrize(
    "withdraw", [unpublish, unpublish_in_bulk, expire, hide, hide_above, delete]
)
def test_withdrawal_never_asks(article: ArticlePage, nothing_passes: Any, withdraw: Any) -> None:
    nothing_passes()
    withdraw(article)
    assert status("rug") == 410
    assert drift() == []


def create_signed_check() -> Check:
    route = create_route(live=False)
    question = create_question("Heb je pijn?", "Nee", "Ja", live=False)
    check = create_check(
        live=False, steps=[check_step(question)], rules=[check_rule(route)], fallback=route
    )
    approve(check)
    return publish(check)


def test_recall_never_asks(db: Any, nothing_passes: Any) -> None:
    check = create_signed_check()
    version = check.current_version
    assert version
    nothing_passes()
    recall_version(version)
    check.refresh_from_db()
    assert not check.live


def test_what_shows_something_else_is_renewed_without_asking(
    article: ArticlePage, nothing_passes: Any
) -> None:
    person = create_person()
    article.contributors.create(person=person, role="author")
    publish_approved(article)
    person.name = "Sanne Anders"
    nothing_passes()
    person.save()
    renew()
    document = document_of(article)
    assert document
    assert b"Sanne Anders" in bytes(document.body)


def ask(instance: Any, text: str) -> ReviewRequest:
    instance.body = [paragraph(text, "x")]
    revision = instance.save_revision()
    asked = Asked(name="Noor", email="noor@example.org", profession="arts")
    return requests.ask(revision, asked, by=None)[0]


def state_of(request: ReviewRequest) -> str:
    request.refresh_from_db()
    return request.state


def test_a_request_ends_when_its_object_goes_live_without_it(article: ArticlePage) -> None:
    request = ask(article, "Nieuw.")
    publish_approved(article)
    assert state_of(request) == "outdated"


def test_a_request_does_not_end_when_others_change_what_is_shown(
    article: ArticlePage, home: ArticleIndexPage
) -> None:
    person = create_person()
    article.contributors.create(person=person, role="author")
    publish_approved(article)
    request = ask(ArticlePage.objects.get(pk=article.pk), "Nieuw.")
    person.name = "Sanne Anders"
    publish(person)
    renew()
    base(article).move(create_index(home, "Slaap"), pos="last-child")
    ArticlePage.objects.get(pk=article.pk).view_restrictions.create(restriction_type="login")
    article.view_restrictions.all().delete()
    assert state_of(request) == "open"


def go_live_unasked(home: ArticleIndexPage) -> ArticlePage:
    """Gives an article that is live since nobody was asked, as before there were sign-offs."""
    switch(kinds=[])
    return create_article(home, title="Rug", slug="rug")


def switch(kinds: list[str]) -> None:
    settings = ReviewSettings.load()
    settings.kinds = kinds
    settings.save()


def test_what_was_live_before_stays_live_as_it_is(home: ArticleIndexPage) -> None:
    article = go_live_unasked(home)
    switch(["article"])
    exemption = Exemption.objects.get()
    assert (exemption.key, exemption.ground) == (key_of(article), "live_before")
    article.slug = "elders"
    publish(article)
    base(article).move(create_index(home, "Slaap"), pos="last-child")
    base(article).unpublish()
    base(article).get_latest_revision().publish()
    assert status("elders") == 200
    article.body = [paragraph("Anders.", "x")]
    with pytest.raises(PublishRefused):
        publish(article)


def test_what_was_live_before_ends_with_the_first_review(home: ArticleIndexPage) -> None:
    article = go_live_unasked(home)
    old = article.latest_revision
    switch(["article"])
    article.body = [paragraph("Anders.", "x")]
    publish_approved(article)
    with pytest.raises(PublishRefused):
        old.publish()


def test_an_installation_that_gets_sign_off_keeps_what_is_live(home: ArticleIndexPage) -> None:
    article = go_live_unasked(home)
    ReviewSettings.objects.update(kinds=["article"])
    with pytest.raises(PublishRefused):
        create_article(home, title="Nek")
    adopt_after_migration(plan=[])
    assert not Exemption.objects.exists()
    brought = type("Migration", (), {"app_label": "review"})
    adopt_after_migration(plan=[(brought, False)])
    assert Exemption.objects.get().key == key_of(article)


@pytest.mark.parametrize("how", ["drifted", "withdrawn", "draft"])
def test_only_what_the_public_sees_is_kept(home: ArticleIndexPage, how: str) -> None:
    article = go_live_unasked(home)
    if how == "drifted":
        ArticlePage.objects.filter(pk=article.pk).update(lead="Iemand schreef in de database.")
    elif how == "withdrawn":
        article.unpublish()
    else:
        ContentDocument.objects.filter(key=key_of(article)).update(content_hash="anders")
    switch(["article"])
    assert not Exemption.objects.exists()


def test_what_was_signed_needs_no_exemption(article: ArticlePage, home: ArticleIndexPage) -> None:
    switch([])
    create_snippet(GlossaryTerm, term="Pees", definition="Bindt.")
    switch(["article", "glossaryTerm"])
    assert [one.title for one in Exemption.objects.all()] == ["Pees"]
