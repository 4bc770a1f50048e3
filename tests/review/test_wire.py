"""What the public is told of medical review, and when."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from articles.models import ArticleIndexPage, ArticlePage
from checks.models import Check, Question
from cms.publishing.drafts import draft_document
from cms.publishing.models import ContentDocument, Publication
from cms.review import signoffs
from cms.review.models import Decision, Exemption, SignOff
from cms.review.signoffs import Reviewer, Statement
from tests.contract.answers import BASE
from tests.factories import (
    check_rule,
    check_step,
    create_article,
    create_check,
    create_question,
    create_route,
    paragraph,
    publish,
)
from tests.review.signing import REVIEWER, approve, publish_approved

pytestmark = pytest.mark.unsigned

OTHER = replace(REVIEWER, name="Daan Voorbeeld", profession="huisarts", big_number="")


@pytest.fixture
def article(home: ArticleIndexPage) -> ArticlePage:
    return create_article(home, live=False)


def review_of(instance: Any) -> Any:
    return json.loads(bytes(ContentDocument.objects.get(pk=instance.uuid).body))["review"]


def names(instance: Any) -> list[str]:
    return [one["name"] for one in review_of(instance)["reviewers"]]


def sign(instance: Any, reviewer: Reviewer, **said: Any) -> SignOff:
    statement = Statement(**({"decision": Decision.APPROVED} | said))
    return signoffs.sign(instance.latest_revision, reviewer, statement)


def test_the_public_sees_who_approved_and_when_in_the_dutch_calendar(
    article: ArticlePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening = datetime(2026, 1, 15, 23, 30, tzinfo=UTC)
    with monkeypatch.context() as clock:
        clock.setattr(timezone, "now", lambda: evening)
        approve(article, next_review_on=date(2027, 1, 16))
        publish(article)
    document = json.loads(bytes(ContentDocument.objects.get(pk=article.uuid).body))
    assert document["review"] == {
        "lastReviewedDate": "2026-01-16",
        "nextReviewDueDate": "2027-01-16",
        "reviewers": [
            {
                "name": REVIEWER.name,
                "profession": "fysiotherapeut",
                "bigNumber": REVIEWER.big_number,
            }
        ],
    }
    assert document["jsonLd"]["lastReviewed"] == "2026-01-16"
    assert document["jsonLd"]["reviewedBy"][0]["name"] == REVIEWER.name


def test_one_more_approval_of_what_is_live_shows_at_once(article: ArticlePage) -> None:
    publish_approved(article)
    before = ContentDocument.objects.get(pk=article.uuid)
    sign(article, OTHER)
    after = ContentDocument.objects.get(pk=article.uuid)
    assert names(article) == [OTHER.name, REVIEWER.name]
    assert Publication.objects.order_by("number").last().action == "updated"  # type: ignore[union-attr]
    assert after.version == before.version + 1
    assert after.content_changed_at == before.content_changed_at


def test_who_takes_an_approval_back_is_not_named(article: ArticlePage) -> None:
    publish_approved(article)
    sign(article, OTHER, decision=Decision.CHANGES_REQUESTED, comment="Toch niet.")
    assert review_of(article) is None
    sign(article, replace(OTHER, name="Lotte Voorbeeld"))
    assert names(article) == ["Lotte Voorbeeld", REVIEWER.name]


def test_who_approves_twice_is_named_once(article: ArticlePage) -> None:
    publish_approved(article)
    sign(article, REVIEWER, next_review_on=date(2030, 1, 1))
    assert names(article) == [REVIEWER.name]
    assert review_of(article)["nextReviewDueDate"] == "2030-01-01"


def test_a_small_correction_keeps_the_review_that_it_rests_on(article: ArticlePage) -> None:
    publish_approved(article)
    reviewed = review_of(article)
    article.body = [paragraph("Lig op je zij!", "Lig op je zij.")]
    revision = article.save_revision()
    Exemption.objects.create(
        key=f"page:{article.pk}",
        content_hash=signoffs.draft_hash(revision.as_object()),
        ground=Exemption.Ground.MINOR_CHANGE,
        sign_off=SignOff.objects.get(),
    )
    revision.publish()
    assert review_of(article) == reviewed


def test_a_draft_has_one_when_exactly_this_was_approved(article: ArticlePage) -> None:
    def shown() -> Any:
        return json.loads(draft_document(article))["review"]

    assert shown() is None
    approve(article)
    assert shown()["reviewers"][0]["name"] == REVIEWER.name
    article.title = "Anders"
    assert shown() is None


def test_a_new_draft_has_none(home: ArticleIndexPage) -> None:
    assert json.loads(draft_document(ArticlePage(title="Nieuw", slug="nieuw")))["review"] is None


def create_whole_check() -> Check:
    route = create_route(live=False)
    question = create_question("Heb je pijn?", "Nee", "Ja", live=False)
    return create_check(
        live=False, steps=[check_step(question)], rules=[check_rule(route)], fallback=route
    )


def test_the_approval_of_a_check_shows_on_it_and_on_its_routes(db: Any) -> None:
    check = create_whole_check()
    approve(check)
    publish(check)
    assert names(check) == [REVIEWER.name]
    assert names(check.fallback) == [REVIEWER.name]
    assert "review" not in json.loads(
        bytes(ContentDocument.objects.get(pk=check.versions.get().uuid).body)
    )
    sign(check, OTHER)
    assert names(check) == names(check.fallback) == [OTHER.name, REVIEWER.name]


def test_a_check_keeps_its_review_when_one_of_its_questions_goes_on(db: Any) -> None:
    check = create_whole_check()
    approve(check)
    publish(check)
    question = Question.objects.get()
    question.text = "Heb je last?"
    publish_approved(question)
    call_command("republish")
    assert names(check) == [REVIEWER.name]
    publish_approved(check)
    assert check.versions.count() == 2
    assert names(check) == [REVIEWER.name]


def test_a_new_approval_of_what_visitors_cannot_tell_apart_shows_too(db: Any) -> None:
    check = create_whole_check()
    approve(check)
    publish(check)
    question: Any = Question.objects.get()
    options = list(question.options.get_prep_value())
    options[0]["value"]["red_flag"]["review_by"] = "2031-01-01"
    question.options = options
    question.save_revision()
    sign(check, OTHER)
    assert names(check) == [REVIEWER.name]
    publish(check)
    assert check.versions.count() == 1
    assert names(check) == [OTHER.name]


def titles(api: Client, day: str, path: str = "articles") -> list[str]:
    found = api.get(f"{BASE}/{path}?reviewDueBefore={day}&sort=title").json()["items"]
    return [item["title"] for item in found]


def test_articles_are_found_by_when_their_review_is_due(
    home: ArticleIndexPage, api: Client
) -> None:
    for title, due in (("a", date(2099, 3, 1)), ("b", date(2099, 3, 2)), ("c", None)):
        article = create_article(home, title=title, live=False)
        approve(article, next_review_on=due)
        publish(article)
    assert titles(api, "2099-03-01") == []
    assert titles(api, "2099-03-02") == ["a"]
    assert titles(api, "2099-03-03") == ["a", "b"]


def test_so_are_checks_and_care_routes(db: Any, api: Client) -> None:
    check = create_whole_check()
    approve(check, next_review_on=date(2099, 3, 1))
    publish(check)
    for path in ("checks", "care-routes"):
        assert titles(api, "2099-03-01", path) == []
        assert len(titles(api, "2099-03-02", path)) == 1


@pytest.mark.parametrize("path", ["articles", "exercises", "checks", "care-routes"])
@pytest.mark.parametrize("day", ["", "morgen", "2026-02-30", "2026-2-1", "20260201", "2026-W05-7"])
def test_what_is_no_day_is_refused_by_name(db: Any, api: Client, path: str, day: str) -> None:
    answer = api.get(f"{BASE}/{path}?reviewDueBefore={day}")
    assert answer.status_code == 400
    assert [error["parameter"] for error in answer.json()["errors"]] == ["reviewDueBefore"]


def test_a_withdrawn_document_is_due_no_more(article: ArticlePage) -> None:
    approve(article, next_review_on=date(2099, 1, 1))
    publish(article)
    assert ContentDocument.objects.get(pk=article.uuid).review_due_on == date(2099, 1, 1)
    article.unpublish()
    assert ContentDocument.objects.get(pk=article.uuid).review_due_on is None


def test_an_image_that_was_never_chosen_is_stored_in_ways_that_say_the_same(
    article: ArticlePage,
) -> None:
    empty = {"image": None, "alt_text": None, "decorative": None}
    hashes = set()
    for image in (None, empty, empty | {"alt_text": "", "decorative": False}):
        item = {"text": "Op je rug", "kind": "option", "position": "supine", "image": image}
        value = {"heading": "", "items": [{"type": "item", "value": item, "id": "item"}]}
        section = {"heading": "Liggen", "content": [{"type": "posture_advice", "value": value}]}
        article.body = [{"type": "section", "value": section}]
        hashes.add(signoffs.draft_hash(article))
    assert len(hashes) == 1
