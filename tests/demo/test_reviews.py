"""The whole demonstration in a database: signed by people who do not exist, with work left."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from cms.demo import accounts, loading, reviews
from cms.demo.content.people import PEOPLE
from cms.demo.content.reviews import WAITING
from cms.publishing.models import ContentDocument
from cms.review import requests
from cms.review.models import ReviewRequest, SignOff
from cms.review.tokens import digest_of
from tests.factories import forget_site

pytestmark = [pytest.mark.slow, pytest.mark.unsigned]


def live_reviews() -> dict[str, Any]:
    """Gives the review of everything live that has one to show, by slug."""
    documents = ContentDocument.objects.filter(withdrawn_at=None).values_list("slug", "body")
    found = {slug: json.loads(bytes(body)) for slug, body in documents}
    return {slug: body["review"] for slug, body in found.items() if "review" in body}


def open_requests() -> list[ReviewRequest]:
    return list(ReviewRequest.objects.filter(state=ReviewRequest.State.OPEN))


def digest_in(link: str | None) -> str:
    assert link
    return digest_of(link.rpartition("/review/open/")[2])


def test_all_is_signed_and_one_draft_waits(db: Any, settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    forget_site()
    accounts.create_accounts()
    loading.load(say=lambda _: None)
    call_command("verify_signoffs")
    call_command("verify_documents")

    found = live_reviews()
    assert len(found) > 40
    assert [slug for slug, review in found.items() if review is None] == []
    numbers = {person.big_number for person in PEOPLE if person.big_number}
    assert set(SignOff.objects.values_list("big_number", flat=True)) <= numbers
    today = timezone.localdate()
    days = [date.fromisoformat(review["nextReviewDueDate"]) for review in found.values()]
    assert len([day for day in days if day < today]) == 1
    assert len([day for day in days if today <= day <= today + timedelta(days=60)]) == 1

    first = reviews.waiting_link()
    (request,) = open_requests()
    assert request.token_digest == digest_in(first)
    assert request.revision.content_object.slug == WAITING
    assert request.revision.content_object.has_unpublished_changes
    second = reviews.waiting_link()
    assert [one.token_digest for one in open_requests()] == [digest_in(second)]
    assert digest_in(first) != digest_in(second)
    requests.revoke(request)
    third = reviews.waiting_link()
    assert [one.token_digest for one in open_requests()] == [digest_in(third)]
    assert open_requests() != [request]
