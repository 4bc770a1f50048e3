"""The page of a reviewer, from the link in the mail to the decision."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client, override_settings
from django.utils import timezone

from articles.models import ArticleIndexPage, ArticlePage, GlossaryTerm
from cms.errors import PublishRefused
from cms.review import mails, requests
from cms.review.declaration import CHECKLIST, DECLARATION, VERSION
from cms.review.models import ReviewComment, ReviewRequest, SignOff
from tests.factories import block_id, create_article, create_snippet, paragraph, publish
from tests.review.asking import approval, ask, asker, follow, visit
from tests.review.signing import approve, publish_approved

pytestmark = pytest.mark.unsigned

TEXT = "Lig op je zij."
PASSAGE = f"comment:{block_id(TEXT)}"


@pytest.fixture
def article(home: ArticleIndexPage) -> ArticlePage:
    return create_article(home, live=False)


def change(article: ArticlePage, text: str, **options: Any) -> Any:
    """Saves a draft with another text, in the same block."""
    article.body = [paragraph(text, TEXT)]
    return article.save_revision(**options)


def test_first_visit_tells_who_asks_for_what_and_until_when(article: ArticlePage) -> None:
    request, token = ask(article)
    visited = follow(token)
    for shown in ("Renske Redacteur", "Klopt de houding?", "Alvast bedankt.", article.title):
        assert shown in visited.text
    assert TEXT not in visited.text
    assert ReviewRequest.objects.get().opened_at is None
    visited.press("open")
    assert TEXT in visited.text
    request.refresh_from_db()
    assert request.opened_at
    assert TEXT in visited.reload().text


def test_approval_is_what_was_on_screen(article: ArticlePage) -> None:
    visited = visit(article).approve(conflicts="Ik geef er les over.")
    sign_off = SignOff.objects.get()
    assert sign_off.decision == "approved"
    assert TEXT in sign_off.content
    assert (sign_off.declaration, sign_off.declaration_version) == (DECLARATION, VERSION)
    assert sign_off.checklist == list(CHECKLIST)
    assert sign_off.conflicts == "Ik geef er les over."
    assert sign_off.next_review_on == a_year_from_now()
    assert (sign_off.name, sign_off.big_number) == ("Noor Voorbeeld", "19012345678")
    assert "noor@voorbeeld.example" in sign_off.identified_by
    for shown in ("Dank je wel, Noor", "Ik geef er les over.", DECLARATION, sign_off.record_hash):
        assert shown in visited.text
    publish(article)


def a_year_from_now() -> Any:
    """Gives the day of a year from now."""
    today = timezone.localdate()
    last = 28 if (today.month, today.day) == (2, 29) else today.day
    return today.replace(year=today.year + 1, day=last)


def test_changes_can_be_asked_for(article: ArticlePage) -> None:
    visited = visit(article).press("decide", decision="changes_requested", reason="Noem de rug.")
    sign_off = SignOff.objects.get()
    assert (sign_off.decision, sign_off.comment) == ("changes_requested", "Noem de rug.")
    assert not sign_off.declaration
    assert "Wijzigingen nodig" in visited.text
    assert "Noem de rug." in visited.text
    with pytest.raises(PublishRefused):
        publish(article)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"decision": ""}, "Kies wat je besluit."),
        ({"decision": "anders"}, "anders"),
        ({"checklist": list(CHECKLIST[1:])}, "Vink elk punt aan."),
        ({"next_review_on": ""}, "Kies een dag van"),
        ({"next_review_on": "2001-01-01"}, "Kies een dag van"),
        ({"next_review_on": "2101-01-01"}, "Kies een dag van"),
        ({"next_review_on": "morgen"}, "Voer een geldige datum in"),
        ({"decision": "changes_requested", "reason": " "}, "Schrijf op wat er anders moet."),
    ],
)
def test_incomplete_decision_loses_nothing_that_was_typed(
    article: ArticlePage, fields: dict[str, Any], message: str
) -> None:
    visited = visit(article)
    visited.press(
        "decide",
        **(approval(visited.text) | {"conflicts": "Lesgeld", PASSAGE: "Welke zij?"} | fields),
    )
    assert visited.page.status_code == 422
    assert message in visited.text
    assert "Lesgeld" in visited.text
    assert ReviewComment.objects.get().text == "Welke zij?"
    assert not SignOff.objects.exists()


def test_whoever_wrote_it_cannot_decide(article: ArticlePage) -> None:
    visited = visit(article)
    writer = User.objects.create_user("noor", email="Noor@voorbeeld.example")
    article.save_revision(user=writer)
    visited.approve()
    assert visited.page.status_code == 422
    assert "kan het niet beoordelen" in visited.text
    assert not SignOff.objects.exists()


def test_changed_draft_is_explained_and_offered(article: ArticlePage) -> None:
    visited = visit(article)
    change(article, "Lig op je buik.")
    visited.approve(conflicts="Lesgeld")
    assert visited.page.status_code == 409
    assert not SignOff.objects.exists()
    assert "Je besluit is daarom niet vastgelegd" in visited.text
    assert "Bekijk de nieuwe versie" in visited.text
    assert "Lesgeld" in visited.text
    visited.press("newest", conflicts="Lesgeld", checklist=list(CHECKLIST), decision="approved")
    assert "Lig op je buik." in visited.text
    assert "Bekijk de nieuwe versie" not in visited.text
    assert "Lesgeld" in visited.text
    # What was ticked was about the other version.
    assert "checked" in visited.text
    assert visited.text.count("checked") == 1
    visited.approve()
    assert "buik" in SignOff.objects.get().content


def test_newer_version_is_offered_before_somebody_reads_for_nothing(article: ArticlePage) -> None:
    visited = visit(article)
    assert "Bekijk de nieuwe versie" not in visited.text
    article.save_revision()
    assert "Bekijk de nieuwe versie" not in visited.reload().text
    change(article, "Lig op je buik.")
    assert "Bekijk de nieuwe versie" in visited.reload().text


def test_draft_overwritten_while_it_is_read_is_not_decided(article: ArticlePage) -> None:
    revision = article.save_revision()
    visited = visit(article)
    change(article, "Lig op je buik.", overwrite_revision=revision)
    visited.approve()
    assert visited.page.status_code == 409
    assert not SignOff.objects.exists()


def test_two_windows_give_one_decision(article: ArticlePage) -> None:
    visited = visit(article)
    fields = approval(visited.text)
    visited.approve()
    assert "al vastgelegd" not in visited.text
    seen = SignOff.objects.get().content_hash
    visited.press("decide", seen=seen, **fields)
    assert "Dit besluit was al vastgelegd" in visited.text
    visited.press("decide", seen=seen, decision="changes_requested", reason="Toch niet")
    assert "Dit besluit was al vastgelegd" in visited.text
    assert SignOff.objects.count() == 1
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(
    ("end", "message"),
    [
        (requests.revoke, "heeft het verzoek ingetrokken"),
        (lambda request: ask(request.revision.content_object), "een nieuwer verzoek"),
        (lambda request: requests.close_outdated(request.key), "intussen online gezet"),
        (
            lambda request: ReviewRequest.objects.update(expires_at=timezone.now()),
            "De tijd om te reageren is voorbij",
        ),
    ],
)
@pytest.mark.parametrize("act", ["open", "comment", "newest", "decide"])
def test_request_that_ended_takes_nothing(
    article: ArticlePage, end: Any, message: str, act: str
) -> None:
    visited = visit(article)
    fields = approval(visited.text) | {PASSAGE: "Welke zij?"}
    end(ReviewRequest.objects.get())
    for sent in (fields, {}):
        visited.press(act, **sent)
        assert visited.page.status_code == 410
        assert message in visited.text
    assert not SignOff.objects.exists()
    assert not ReviewComment.objects.exists()
    assert TEXT not in visited.reload().text


def test_comments_stand_at_their_passage_and_are_kept_once(article: ArticlePage) -> None:
    visited = visit(article)
    for _ in range(2):
        visited.press("comment", **{PASSAGE: " Welke zij? ", "comment:": "Mooi.", "reason": "Rug"})
    kept = {comment.passage: comment for comment in ReviewComment.objects.all()}
    assert {name: comment.text for name, comment in kept.items()} == {
        PASSAGE.removeprefix("comment:"): "Welke zij?",
        "": "Mooi.",
    }
    assert "alinea" in kept[PASSAGE.removeprefix("comment:")].label.lower()
    # What was typed of the decision is still there.
    assert "Rug</textarea>" in visited.text
    assert visited.text.count("Welke zij?") == 1
    assert "Welke zij?" in follow(requests.renew_token(ReviewRequest.objects.get())).text


def test_earlier_comments_are_shown_where_they_belong(article: ArticlePage) -> None:
    visit(article).press("comment", **{PASSAGE: "Welke zij?", "comment:weg": "Dit is weg."})
    text = visit(article).text
    assert "Welke zij?" in text
    assert text.index("stukken die er niet meer zijn") < text.index("Dit is weg.")


def test_comment_cannot_carry_what_no_database_keeps_or_change_the_page(
    article: ArticlePage,
) -> None:
    visited = visit(article)
    visited.press("comment", **{PASSAGE: "a\0b <script>x()</script>", f"comment:{'x' * 900}": "y"})
    assert visited.page.status_code == 200
    assert "ab <script>" in ReviewComment.objects.order_by("pk")[0].text
    assert b"<script" not in visited.page.content


def test_changes_since_the_last_approval_are_marked_in_words(article: ArticlePage) -> None:
    assert "alles is nieuw" in visit(article).text
    approve(article)
    approve(change(article, "Iets anders.").content_object, decision="changes_requested")
    change(article, "Lig op je rug.")
    text = visit(article).text
    assert "Vergeleken met de versie waarop Noor Voorbeeld akkoord gaf" in text
    assert "verwijderd:</span> zij</del>" in text
    assert "toegevoegd:</span> rug</ins>" in text
    assert "Iets anders" not in text


def test_what_changed_without_a_word_is_said(article: ArticlePage) -> None:
    publish_approved(article)
    assert "Er is geen woord veranderd" in visit(article).text


def test_draft_is_shown_as_the_frontend_shows_it(article: ArticlePage, api: Client) -> None:
    visited = visit(article)
    change(article, "Lig op je buik.")
    token = visited.reload().text.split("token=")[1].split('"')[0]
    shown = api.get(f"/api/v1/previews/{token}").json()
    assert (shown["draft"], shown["body"][0]["text"]) == (True, TEXT)
    requests.revoke(ReviewRequest.objects.get())
    assert api.get(f"/api/v1/previews/{token}").status_code == 404


def test_preview_of_a_review_lives_ten_minutes(
    article: ArticlePage, api: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = visit(article).text.split("token=")[1].split('"')[0]
    now = timezone.now().timestamp()
    monkeypatch.setattr("django.core.signing.time.time", lambda: now + 590)
    assert api.get(f"/api/v1/previews/{token}").status_code == 200
    monkeypatch.setattr("django.core.signing.time.time", lambda: now + 601)
    assert api.get(f"/api/v1/previews/{token}").status_code == 404


def test_what_the_frontend_never_shows_alone_is_read_as_text(home: ArticleIndexPage) -> None:
    term = create_snippet(GlossaryTerm, live=False, term="Artrose", definition="Slijtage.")
    text = visit(term).text
    assert "Slijtage." in text
    assert "<iframe" not in text


def test_page_takes_nothing_from_elsewhere_and_is_kept_nowhere(article: ArticlePage) -> None:
    page = visit(article).page
    policy = page["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "frame-src http://localhost:3000;" in policy
    assert page["Cache-Control"] == "no-store"
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    assert page["Referrer-Policy"] == "same-origin"
    assert page["X-Frame-Options"] == "DENY"


def test_forms_are_protected(article: ArticlePage) -> None:
    token = ask(article)[1]
    browser = follow(token, enforce_csrf_checks=True)
    assert browser.browser.post(browser.address, {"act": "open"}).status_code == 403
    code = browser.text.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    assert TEXT in browser.press("open", csrfmiddlewaretoken=code).text


def test_mail_asks_warmly_and_carries_the_link(article: ArticlePage) -> None:
    request, token = ask(article, days=3)
    assert mails.send_request(request, token)
    sent = mail.outbox[0]
    assert sent.to == ["noor@voorbeeld.example"]
    assert sent.reply_to == ["renske@x.example"]
    assert sent.subject == f"Wil je “{article.title}” beoordelen?"
    for said in ("Beste Noor Voorbeeld,", "Klopt de houding?", f"/review/open/{token}\n"):
        assert said in sent.body
    assert "&" not in sent.body


def test_asker_is_told_once_with_all_comments(article: ArticlePage) -> None:
    visited = visit(article)
    visited.press("comment", **{PASSAGE: "Welke zij? Links & rechts"})
    assert not mail.outbox
    visited.press("decide", decision="changes_requested", reason="Noem de rug.")
    [sent] = mail.outbox
    assert sent.to == [asker().email]
    assert sent.subject == f"Wijzigingen nodig: “{article.title}”"
    for said in ("Noor Voorbeeld", "Noem de rug.", "Welke zij? Links & rechts"):
        assert said in sent.body


def test_nobody_is_told_when_nobody_can_be(article: ArticlePage) -> None:
    visited = visit(article)
    User.objects.all().delete()
    assert "Dank je wel" in visited.approve().text
    assert not mail.outbox


@override_settings(
    EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend",
    EMAIL_HOST="127.0.0.1",
    EMAIL_PORT=1,
)
def test_mail_server_that_fails_loses_nothing(
    article: ArticlePage, caplog: pytest.LogCaptureFixture
) -> None:
    request, token = ask(article)
    assert not mails.send_request(request, token)
    assert "ConnectionRefusedError" in caplog.text
    assert token not in caplog.text
    assert "Dank je wel" in follow(token).press("open").approve().text
    assert SignOff.objects.exists()
