"""The editors' side of medical review: asking, looking after requests, and the side panel."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from articles.models import ArticleIndexPage, ArticlePage, Contributor, Exercise, Topic
from checks.models import Question
from cms.publishing.registry import key_of
from cms.review import requests
from cms.review.models import Decision, ReviewComment, ReviewRequest
from cms.review.signoffs import Statement
from cms.review.tokens import digest_of
from cms.site.roles import EDITOR, PUBLISHER
from tests.factories import block_id, create_article, create_check, create_snippet, paragraph
from tests.review.desk import (
    EMAIL,
    act,
    ask,
    browser_of,
    create_exercise,
    create_reviewer,
    create_user,
    decide,
    last_request,
    panel,
)
from tests.review.signing import approve


@pytest.fixture
def editor(db: Any) -> User:
    return create_user(EDITOR, "renske")


@pytest.fixture
def desk(editor: User) -> Client:
    return browser_of(editor)


@pytest.fixture
def article(home: ArticleIndexPage, editor: User) -> ArticlePage:
    article = create_article(home, live=False, body=[paragraph("Lig op je zij.", "eerste")])
    article.save_revision(user=editor)
    return article


@pytest.fixture
def exercise(editor: User) -> Exercise:
    exercise = create_exercise()
    exercise.save_revision(user=editor)
    return exercise


def test_somebody_is_asked_by_mail_and_the_link_shows_once(
    desk: Client, article: ArticlePage, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        answer = ask(desk, article)
    request = last_request()
    token = answer.content.decode().split("/review/open/")[1].split('"')[0]
    assert digest_of(token) == request.token_digest
    assert (request.key, request.requested_by) == (key_of(article), User.objects.get())
    assert request.revision == article.latest_revision
    assert [message.to for message in mail.outbox] == [[EMAIL]]
    assert token in str(mail.outbox[0].body)
    assert "Klopt de oefening?" in str(mail.outbox[0].body)
    assert answer["Cache-Control"].count("no-store") == 1


def test_a_person_of_the_site_is_asked_at_their_own_address(
    desk: Client, exercise: Exercise
) -> None:
    person = create_reviewer()
    ask(desk, exercise, person=person.pk, name="", profession="", email="")
    request = last_request()
    assert (request.person, request.email, request.name) == (person, EMAIL, person.name)
    assert (request.big_number, request.profession) == (person.big_number, person.profession)


def test_only_people_with_a_number_are_offered_and_the_named_one_is_chosen(
    desk: Client, article: ArticlePage
) -> None:
    person = create_reviewer()
    create_reviewer(name="Zonder Nummer", big_number="", slug="zonder")
    role = Contributor.Role.MEDICAL_REVIEWER
    article.contributors.add(Contributor(person=person, role=role))
    article.save_revision()
    html = desk.get(reverse("review_ask", args=[key_of(article)])).content.decode()
    assert f'<option value="{person.pk}" selected>' in html
    assert "Zonder Nummer" not in html


@pytest.mark.parametrize(
    "fields",
    [
        {"name": ""},
        {"profession": ""},
        {"email": ""},
        {"email": "geen adres"},
        {"big_number": "123"},
        {"days": "0"},
        {"days": "91"},
    ],
)
def test_what_is_missing_is_said_and_nobody_is_asked(
    desk: Client, article: ArticlePage, fields: dict[str, str]
) -> None:
    assert "error-message" in ask(desk, article, **fields).content.decode()
    assert not ReviewRequest.objects.exists()


def test_a_person_without_an_address_needs_one(desk: Client, article: ArticlePage) -> None:
    person = create_reviewer(review_email="")
    ask(desk, article, person=person.pk, email="")
    assert not ReviewRequest.objects.exists()
    ask(desk, article, person=person.pk, email="elders@example.org")
    assert last_request().email == "elders@example.org"


def test_nobody_is_asked_for_their_own_work(desk: Client, article: ArticlePage) -> None:
    answer = ask(desk, article, email="Renske@example.org")
    assert "Wie het het laatst schreef" in answer.content.decode()
    other = create_user(PUBLISHER, "eline")
    # Saved by somebody else, with the same words.
    article.save_revision(user=other)
    assert (
        "Wie het het laatst schreef"
        in ask(desk, article, email="renske@example.org").content.decode()
    )
    article.lead = "Anders."
    article.save_revision(user=other)
    ask(desk, article, email="renske@example.org")
    assert last_request().email == "renske@example.org"


def test_the_writer_of_a_question_does_not_sign_its_check(desk: Client, editor: User) -> None:
    check = create_check(live=False)
    check.save_revision()
    question = Question.objects.get()
    question.save_revision(user=editor)
    ask(desk, check, email="renske@example.org")
    assert not ReviewRequest.objects.exists()


def test_own_work_is_not_signed_either(desk: Client, article: ArticlePage) -> None:
    ask(desk, article, email="eline@example.org")
    article.lead = "Anders."
    article.save_revision(user=create_user(PUBLISHER, "eline"))
    with pytest.raises(Exception, match="schreef"):
        decide(last_request())


def test_an_unfinished_draft_is_not_sent(desk: Client, article: ArticlePage) -> None:
    article.body = [{"type": "paragraph", "value": "", "id": block_id("leeg")}]
    article.save_revision()
    assert '<li class="error">' in ask(desk, article).content.decode()
    assert not ReviewRequest.objects.exists()


@pytest.mark.parametrize("kind", ["article", "exercise"])
def test_who_may_not_edit_cannot_ask_look_or_revoke(
    kind: str, request: pytest.FixtureRequest, desk: Client
) -> None:
    instance = request.getfixturevalue(kind)
    ask(desk, instance)
    stranger = User.objects.create_user("vreemde", "vreemde@example.org")
    stranger.user_permissions.add(Permission.objects.get(codename="access_admin"))
    other = browser_of(stranger)
    assert other.get(reverse("wagtailadmin_home")).status_code == 200
    asked = last_request()
    comment = requests.comment(asked, passage="", label="", text="Hm.")
    for answer in (
        ask(other, instance),
        act(other, asked, "revoke"),
        other.get(reverse("review_panel", args=[key_of(instance)])),
        other.post(reverse("review_comment", args=[comment.pk])),
    ):
        assert answer.status_code in {302, 403}
    asked.refresh_from_db()
    assert asked.state == ReviewRequest.State.OPEN
    assert ReviewRequest.objects.count() == 1


@pytest.mark.parametrize(
    "key", ["page:0", "onzin:1", "articles.exercise:x", "x", "articles.topic:1"]
)
def test_there_is_nothing_to_ask_of_what_is_not_there(desk: Client, key: str) -> None:
    Topic.objects.create(pk=1, title="Slaap")
    for name in ("review_ask", "review_panel"):
        assert desk.get(reverse(name, args=[key])).status_code == 404


def test_requests_are_withdrawn_extended_and_mailed_again(
    desk: Client, article: ArticlePage
) -> None:
    ask(desk, article)
    first = last_request()
    ReviewRequest.objects.update(expires_at=timezone.now() - timedelta(days=1))
    assert "is verlopen" in panel(desk, article)
    act(desk, first, "extend")
    assert last_request().is_open
    answer = act(desk, first, "resend")
    token = answer.content.decode().split("/review/open/")[1].split('"')[0]
    assert last_request().token_digest == digest_of(token) != first.token_digest
    assert len(mail.outbox) == 1
    assert desk.get(reverse("review_request", args=[first.pk, "revoke"])).status_code == 405
    act(desk, first, "revoke")
    assert last_request().state == ReviewRequest.State.REVOKED
    act(desk, first, "extend")
    assert not last_request().is_open


def test_the_panel_says_where_it_stands(desk: Client, article: ArticlePage) -> None:
    assert "Nog niemand heeft dit beoordeeld." in panel(desk, article)
    ask(desk, article)
    assert f"Wacht sinds {date_format(timezone.localdate(), 'j F Y')} op Noor Voorbeeld." in panel(
        desk, article
    )
    requests.note_opened(last_request())
    assert "nog niet geopend" not in panel(desk, article)
    decide(last_request(), Decision.CHANGES_REQUESTED, "Te vaag.")
    assert "Noor Voorbeeld vroeg op" in panel(desk, article)
    assert "Te vaag." in panel(desk, article)
    approve(article)
    assert "Goedgekeurd door Noor Voorbeeld op" in panel(desk, article)
    article.lead = "Anders."
    article.save_revision()
    assert "Gewijzigd sinds de goedkeuring door Noor Voorbeeld" in panel(desk, article)


def test_an_approval_that_ended_is_said(desk: Client, article: ArticlePage) -> None:
    approve(article, next_review_on=timezone.localdate() - timedelta(days=1))
    assert "De goedkeuring door Noor Voorbeeld liep af op" in panel(desk, article)


def test_remarks_lead_to_their_place_and_are_handled(desk: Client, article: ArticlePage) -> None:
    ask(desk, article)
    place = block_id("eerste")
    comment = requests.comment(last_request(), passage=place, label="Alinea", text="Welke kant?")
    html = panel(desk, article)
    assert f"[data-contentpath=&quot;{place}&quot;]" in html
    assert 'data-count="1"' in html
    answer = desk.post(reverse("review_comment", args=[comment.pk]), follow=True)
    assert 'data-count="0"' in answer.content.decode()
    comment = ReviewComment.objects.get()
    assert comment.resolved_by == User.objects.get(username="renske")
    desk.post(reverse("review_comment", args=[comment.pk]))
    assert ReviewComment.objects.get().resolved_at is None


def test_a_remark_on_a_part_leads_to_its_own_form(desk: Client, editor: User) -> None:
    check = create_check(live=False)
    check.save_revision()
    question = Question.objects.get()
    ask(desk, check)
    passage = f"{key_of(question)}/text"
    requests.comment(last_request(), passage=passage, label="Vraag", text="Onduidelijk.")
    form = reverse(type(question).snippet_viewset.get_url_name("edit"), args=[question.pk])
    assert f'href="{form}"' in panel(desk, check)


@pytest.mark.parametrize("kind", ["article", "exercise"])
def test_the_form_has_the_panel(kind: str, request: pytest.FixtureRequest, desk: Client) -> None:
    instance = request.getfixturevalue(kind)
    address = (
        reverse("wagtailadmin_pages:edit", args=[instance.pk])
        if kind == "article"
        else reverse(type(instance).snippet_viewset.get_url_name("edit"), args=[instance.pk])
    )
    html = desk.get(address).content.decode()
    assert f'data-review-panel="{reverse("review_panel", args=[key_of(instance)])}"' in html


def test_what_is_not_reviewed_has_no_panel(desk: Client) -> None:
    topic = create_snippet(Topic, title="Slaap")
    address = reverse(Topic.snippet_viewset.get_url_name("edit"), args=[topic.pk])
    assert "data-review-panel" not in desk.get(address).content.decode()


def test_the_history_shows_every_step(desk: Client, article: ArticlePage) -> None:
    ask(desk, article)
    act(desk, last_request(), "extend")
    act(desk, last_request(), "revoke")
    ask(desk, article)
    number = decide(last_request()).number
    html = desk.get(reverse("wagtailadmin_pages:history", args=[article.pk])).content.decode()
    for sentence in (
        "Medische beoordeling gevraagd aan Noor Voorbeeld",
        "Link van Noor Voorbeeld verlengd",
        "Verzoek aan Noor Voorbeeld ingetrokken",
        f"Noor Voorbeeld gaf medisch akkoord (besluit {number})",
    ):
        assert sentence in html


def test_an_auditor_reads_what_was_signed(desk: Client, article: ArticlePage) -> None:
    ask(desk, article)
    record = requests.decide(
        last_request(),
        last_request().content_hash,
        Statement(
            decision=Decision.APPROVED,
            declaration="Ik sta hiervoor in.",
            declaration_version="1",
            checklist=["Veilig"],
            conflicts="Geen",
        ),
    )
    answer = desk.get(reverse("review_sign_off", args=[record.number]))
    html = answer.content.decode()
    for text in (
        "Ik sta hiervoor in.", "Veilig", "Geen", record.content_hash, record.record_hash,
        record.previous_hash, "Lig op je zij.", record.name,
    ):  # fmt: skip
        assert text in html
    assert "niet zoals het ondertekend is" not in html
    every = desk.get(reverse("review_object", args=[key_of(article)])).content.decode()
    assert reverse("review_sign_off", args=[record.number]) in every


def test_sign_offs_are_for_who_may_see_them(
    desk: Client, article: ArticlePage, editor: User
) -> None:
    number = approve(article).number
    editor.groups.get().permissions.remove(
        *editor.groups.get().permissions.filter(codename="view_signoff")
    )
    for address in (
        reverse("review_sign_off", args=[number]),
        reverse("review_object", args=[key_of(article)]),
        reverse("review_report"),
    ):
        assert desk.get(address).status_code == 302
    assert reverse("review_sign_off", args=[number]) not in panel(desk, article)
