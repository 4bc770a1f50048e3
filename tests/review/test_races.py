"""Decisions while somebody saves: one at most, and for nothing that was not on screen.

`REVIEW_RACES` says how often it is tried; the promise takes `REVIEW_RACES=1000`.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from django.db import connection

from articles.models import ArticleIndexPage, ArticlePage
from checks.models import Check, Question
from cms.errors import PublishRefused
from cms.publishing.registry import key_of
from cms.review import requests
from cms.review.gate import find_ground
from cms.review.models import Decision, ReviewRequest, SignOff
from cms.review.requests import DraftChanged, RequestClosed
from cms.review.signoffs import Statement, draft_hash, faults
from tests.factories import (
    check_step,
    create_article,
    create_check,
    create_question,
    create_route,
    paragraph,
    publish,
)
from tests.publishing.support import at_once
from tests.review.asking import ask

pytestmark = [
    pytest.mark.skipif(connection.vendor != "postgresql", reason="Needs PostgreSQL."),
    pytest.mark.postgresql,
    pytest.mark.unsigned,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

RACES = int(os.environ.get("REVIEW_RACES", "20"))
# Seconds in which an editor has surely saved.
LATE = 0.5

chance = random.Random(8)


def decider(request: ReviewRequest, wait: float) -> Callable[[], SignOff | None]:
    """Gives what a reviewer does who presses the button after some seconds."""

    def decide() -> SignOff | None:
        time.sleep(wait)
        fresh = ReviewRequest.objects.get(pk=request.pk)
        with suppress(DraftChanged, RequestClosed):
            statement = Statement(decision=Decision.APPROVED)
            return requests.decide(fresh, request.content_hash, statement)
        return None

    return decide


def race(instance: Any, edit: Callable[[], Any], turn: int) -> SignOff | None:
    """Lets somebody edit while a reviewer decides in two windows; gives what was signed.

    Now and then the reviewer is surely late, and otherwise early or just in the middle.
    """
    request, _ = ask(instance)
    waits = [LATE if turn % 4 == 0 else chance.uniform(0, LATE / 5) for _ in range(2)]
    given = at_once(decider(request, waits[0]), edit, decider(request, waits[1]))
    signed = [given[place] for place in (0, 2) if given[place]]
    assert len(signed) <= 1
    new = SignOff.objects.filter(content_hash=request.content_hash)
    assert list(new) == signed
    return signed[0] if signed else None


def test_article_is_never_approved_unseen(home: ArticleIndexPage) -> None:
    article = create_article(home, live=False)
    article.save_revision()
    signed = []
    for turn in range(RACES):

        def edit(turn: int = turn) -> None:
            edited = ArticlePage.objects.get(pk=article.pk).get_latest_revision_as_object()
            edited.body = [paragraph(f"Lig {turn} keer op je zij.", "zij")]
            # Every other time as an editor's browser saves by itself: over the revision that is
            # under review.
            edited.save_revision(overwrite_revision=edited.latest_revision if turn % 2 else None)

        signed.append(race(ArticlePage.objects.get(pk=article.pk), edit, turn))
        newest = ArticlePage.objects.get(pk=article.pk).get_latest_revision_as_object()
        assert not find_ground(key_of(newest), draft_hash(newest))
    assert 0 < SignOff.objects.count() == len([one for one in signed if one]) < RACES
    assert list(faults()) == []
    with pytest.raises(PublishRefused):
        publish(ArticlePage.objects.get(pk=article.pk).get_latest_revision_as_object())


def test_check_is_never_approved_with_a_part_that_was_not_seen(home: ArticleIndexPage) -> None:
    question = create_question("Heb je pijn?", "Nee", "Ja", live=False)
    route = create_route(live=False)
    check = create_check(live=False, steps=[check_step(question)], fallback=route)
    check.save_revision()
    for turn in range(RACES):

        def edit(turn: int = turn) -> None:
            edited = Question.objects.get(pk=question.pk)
            edited.text = f"Heb je al {turn} dagen pijn?"
            edited.save_revision()

        race(Check.objects.get(pk=check.pk), edit, turn)
        newest = Check.objects.get(pk=check.pk).get_latest_revision_as_object()
        assert not find_ground(key_of(newest), draft_hash(newest))
    assert list(faults()) == []
