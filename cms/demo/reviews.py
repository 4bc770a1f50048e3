"""Signs the demonstration in the name of people who do not exist, and asks one of them more."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.utils import timezone
from wagtail.models import Revision

from articles.models import ArticlePage, Person
from cms.demo.accounts import ACCOUNTS
from cms.demo.content import reviews
from cms.demo.content.reviews import Review
from cms.publishing.registry import key_of
from cms.review import requests, signoffs
from cms.review.models import Decision, ReviewRequest, ReviewSettings, SignOff
from cms.review.signoffs import Reviewer, Statement
from cms.review.workflow import MedicalReviewTask, asked_person


def sign(revision: Revision, person: Person, review: Review) -> SignOff:
    """Approves a draft as this person, on a day that suits the demonstration."""
    reviewer = Reviewer(
        name=str(person),
        profession=person.profession,
        big_number=person.big_number,
        identified_by=reviews.IDENTIFIED_BY,
        person_number=person.pk,
    )
    statement = Statement(
        decision=Decision.APPROVED,
        declaration=reviews.DECLARATION,
        next_review_on=timezone.localdate() + timedelta(days=review.due_in),
    )
    moment = timezone.now() - timedelta(days=review.signed_ago)
    return signoffs.sign(revision, reviewer, statement, at=moment)


@contextmanager
def nothing_asked() -> Iterator[None]:
    """Lets things go live on a review that has ended, as before reviews were asked for."""
    asked = ReviewSettings.load()
    kinds, asked.kinds = asked.kinds, []
    asked.save()
    yield
    asked.kinds = kinds
    asked.save()


def name_reviewer(person: Person) -> None:
    """Lets this person be asked about whatever names nobody itself."""
    MedicalReviewTask.objects.update(default_reviewer=person)


def write_waiting_draft() -> None:
    """Rewrites the beginning of an article, in a draft."""
    page = ArticlePage.objects.get(slug=reviews.WAITING)
    page.lead = reviews.WAITING_LEAD
    page.save_revision(user=User.objects.filter(username=ACCOUNTS[0].username).first())


def waiting_link() -> str | None:
    """Gives a fresh link to review the draft that waits; None when there is no such article.

    The secret in it is kept nowhere, so whoever starts the demonstration gets a new one.
    """
    page = ArticlePage.objects.filter(slug=reviews.WAITING).first()
    revision = page.latest_revision if page else None
    if page is None or revision is None:
        return None
    last = ReviewRequest.objects.filter(key=key_of(page)).first()
    token = requests.renew_token(last) if last and last.is_open else _ask(revision)
    return f"{settings.API_ORIGIN}/review/open/{token}"


def _ask(revision: Revision) -> str:
    person = Person.objects.get(slug=reviews.REVIEWER.key)
    asked = replace(asked_person(person), focus=reviews.FOCUS, message=reviews.MESSAGE)
    return requests.ask(revision, asked, by=revision.user)[1]
