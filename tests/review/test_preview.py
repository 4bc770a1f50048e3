"""The editor's own preview, from the button in the admin to the document that a frontend gets."""

from __future__ import annotations

import json
import time
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from django.contrib.auth.models import Group, User
from django.core.signing import TimestampSigner
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield
from wagtail_headless_preview.models import PagePreview

from articles.models import ArticleIndexPage, ArticlePage
from cms.publishing.models import ContentDocument
from cms.review import preview
from cms.site.roles import EDITOR
from tests.factories import create_article, create_topic
from tests.publishing.admin import page_form

PREVIEWS = "/api/v1/previews"
PAGES = "wagtailadmin_pages"
SALT = "headlesspreview.token"


@pytest.fixture
def article(home: ArticleIndexPage) -> ArticlePage:
    return create_article(home, title="Slapen met rugpijn")


@pytest.fixture
def editor(db: Any) -> User:
    return create_editor("sanne")


@pytest.fixture
def desk(editor: User) -> Client:
    """The browser of the editor."""
    return browser_of(editor)


def create_editor(name: str) -> User:
    user = User.objects.create_user(name, password="wachtwoord")
    user.groups.add(Group.objects.get(name=EDITOR))
    return user


def browser_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def address_of(page: Any) -> str:
    return reverse(f"{PAGES}:preview_on_edit", args=[page.pk])


def shown_at(desk: Client, address: str, form: dict[str, Any]) -> Any:
    """Gives the address to which the editor is sent after pressing the button."""
    posted = desk.post(address, form)
    assert posted.json() == {"is_valid": True, "is_available": True}
    answer = desk.get(address)
    assert answer.status_code == 302
    return urlsplit(answer["Location"])


def token_for(
    desk: Client, page: Any, text: str = "Nieuw.", *, topics: Any = (), **fields: Any
) -> str:
    """Gives the token of a new preview of an article with this text."""
    form = page_form(text, **({"title": page.title, "slug": page.slug} | fields))
    form["topics"] = [topic.pk for topic in topics]
    return parse_qs(shown_at(desk, address_of(page), form).query)["token"][0]


def read(token: str) -> Any:
    return Client().get(f"{PREVIEWS}/{quote(token)}")


def test_a_preview_shows_the_unsaved_draft(desk: Client, article: ArticlePage) -> None:
    token = token_for(desk, article, "Nog niet bewaard.", title="Anders")
    answer = read(token)
    document = answer.json()
    assert answer.status_code == 200
    assert document["draft"] is True
    assert document["title"] == "Anders"
    assert document["body"][0]["text"] == "Nog niet bewaard."
    public = Client().get("/api/v1/articles/slapen-met-rugpijn")
    assert public.json()["title"] == "Slapen met rugpijn"


def test_the_editor_is_sent_to_the_frontend(desk: Client, article: ArticlePage) -> None:
    form = page_form(title=article.title, slug=article.slug)
    address = shown_at(desk, address_of(article), form)
    assert f"{address.scheme}://{address.netloc}{address.path}" == "http://localhost:3000/preview"
    assert parse_qs(address.query)["content_type"] == ["articles.articlepage"]


def test_a_preview_is_kept_nowhere(desk: Client, article: ArticlePage) -> None:
    answer = read(token_for(desk, article))
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["X-Robots-Tag"] == "noindex"
    assert "ETag" not in answer
    assert "Last-Modified" not in answer


def test_looking_changes_nothing(desk: Client, article: ArticlePage) -> None:
    before = list(ContentDocument.objects.order_by("pk").values())
    token = token_for(desk, article)
    assert read(token).content.decode().count('"draft":true') == 1
    assert read(token).status_code == 200
    assert list(ContentDocument.objects.order_by("pk").values()) == before


def test_what_is_published_later_is_what_was_shown(desk: Client, article: ArticlePage) -> None:
    topic = create_topic()
    changed = {"title": "Beter slapen", "summary": "Zo dus."}
    shown = read(token_for(desk, article, "Een → twee.", topics=[topic], **changed)).content
    form = page_form("Een → twee.", slug=article.slug, **changed, **{"action-publish": "1"})
    form["topics"] = [topic.pk]
    saved = browser_of(User.objects.create_superuser("baas")).post(
        reverse(f"{PAGES}:edit", args=[article.pk]), form
    )
    assert saved.status_code == 302
    live = Client().get("/api/v1/articles/slapen-met-rugpijn").content
    assert b'"slug":"slaap"' in live
    assert json.loads(shown)["review"] is None
    assert without_moments(shown.replace(b',"draft":true}', b"}")) == without_moments(live)


def without_moments(body: bytes) -> bytes:
    """Leaves out what is not known before publication: when, and who approved it."""
    document = json.loads(body)
    moments = ("contentChangedAt", "updatedAt", "review")
    body_blocks = [block | {"id": "same"} for block in document["body"]]
    fixed = document | dict.fromkeys(moments, "then") | {"body": body_blocks}
    linked = ("dateModified", "lastReviewed", "reviewedBy")
    fixed["jsonLd"] = {name: v for name, v in fixed["jsonLd"].items() if name not in linked}
    return json.dumps(fixed).encode()


@pytest.mark.parametrize(("seconds", "status"), [(3590, 200), (3605, 404)])
def test_a_preview_lasts_an_hour(
    desk: Client,
    article: ArticlePage,
    monkeypatch: pytest.MonkeyPatch,
    seconds: int,
    status: int,
) -> None:
    token = token_for(desk, article)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + seconds)
    assert read(token).status_code == status


def test_a_token_that_is_not_ours_opens_nothing(desk: Client, article: ArticlePage) -> None:
    token = token_for(desk, article)
    signed, stamp, signature = token.rsplit(":", 2)
    mine = TimestampSigner(salt=SALT)
    others = [
        f"{signed}:{stamp}:{signature[:-1]}",
        f"{signed}:zzzzzz:{signature}",
        f"{signed}x:{stamp}:{signature}",
        TimestampSigner(key="foreign", salt=SALT).sign(signed),
        TimestampSigner(salt="other").sign(signed),
        mine.sign(f"id={article.pk}"),
        mine.sign(""),
        signed,
        "x",
        "é",
        "\x00",
        "a" * 10_000,
    ]
    answers = {without_instance(read(other)) for other in others}
    assert answers == {without_instance(read("onbekend"))}
    assert answers.pop()[0] == 404
    assert read(token).status_code == 200


def without_instance(answer: Any) -> tuple[int, str, str]:
    body = answer.json() | {"instance": ""}
    headers = sorted((name, value) for name, value in answer.items() if name != "Content-Length")
    return answer.status_code, json.dumps(body), str(headers)


def deactivate(editor: User, page: ArticlePage) -> None:
    User.objects.filter(pk=editor.pk).update(is_active=False)


def take_permission(editor: User, page: ArticlePage) -> None:
    editor.groups.clear()


def delete_editor(editor: User, page: ArticlePage) -> None:
    User.objects.filter(pk=editor.pk).delete()


def delete_page(editor: User, page: ArticlePage) -> None:
    ArticlePage.objects.get(pk=page.pk).delete()


def delete_preview(editor: User, page: ArticlePage) -> None:
    PagePreview.objects.all().delete()


@pytest.mark.parametrize(
    "change", [deactivate, take_permission, delete_editor, delete_page, delete_preview]
)
def test_a_preview_ends_with_what_it_rests_on(
    desk: Client, editor: User, article: ArticlePage, change: Any
) -> None:
    token = token_for(desk, article)
    assert read(token).status_code == 200
    change(editor, article)
    assert without_instance(read(token)) == without_instance(read("onbekend"))


def test_a_draft_survives_what_it_pointed_at(desk: Client, article: ArticlePage) -> None:
    topic = create_topic()
    token = token_for(desk, article, topics=[topic])
    assert [shown["slug"] for shown in read(token).json()["topics"]] == ["slaap"]
    topic.delete()
    assert read(token).json()["topics"] == []


def test_two_editors_in_one_second_see_their_own(article: ArticlePage, editor: User) -> None:
    tokens = {
        name: token_for(browser_of(user), article, f"Van {name}.")
        for name, user in (("sanne", editor), ("piet", create_editor("piet")))
    }
    shown = {name: read(token).json()["body"][0]["text"] for name, token in tokens.items()}
    assert shown == {"sanne": "Van sanne.", "piet": "Van piet."}


def test_only_the_last_few_previews_are_kept(desk: Client, article: ArticlePage) -> None:
    tokens = [token_for(desk, article, f"Keer {number}.") for number in range(6)]
    assert PagePreview.objects.count() == preview.KEPT_PER_EDITOR
    assert [read(token).status_code for token in tokens] == [404, 404, 404, 200, 200, 200]


def test_a_page_that_was_never_saved_can_be_seen(
    desk: Client, editor: User, home: ArticleIndexPage
) -> None:
    address = reverse(f"{PAGES}:preview_on_add", args=["articles", "articlepage", home.pk])
    shown = shown_at(desk, address, page_form("Net begonnen.", title="Gloednieuw", slug=""))
    token = parse_qs(shown.query)["token"][0]
    document = read(token).json()
    assert (document["title"], document["draft"], document["version"]) == ("Gloednieuw", True, 1)
    assert document["body"][0]["text"] == "Net begonnen."
    assert not ArticlePage.objects.exists()
    editor.groups.clear()
    assert read(token).status_code == 404


def test_a_block_that_is_not_finished_says_so(desk: Client, article: ArticlePage) -> None:
    section = {"heading": "", "numbered": "on", "content": streamfield([])}
    body = streamfield([("paragraph", rich_text("<p>Af.</p>")), ("section", section)])
    form = page_form(title=article.title, slug=article.slug)
    form = {name: value for name, value in form.items() if not name.startswith("body")}
    form |= nested_form_data({"body": body})
    shown = shown_at(desk, address_of(article), form)
    blocks = read(parse_qs(shown.query)["token"][0]).json()["body"]
    assert [block["type"] for block in blocks] == ["paragraph", "unsupported"]
    assert blocks[1]["reason"]


def test_an_unnamed_draft_can_be_seen(desk: Client, article: ArticlePage) -> None:
    document = read(token_for(desk, article, "Alvast.", title="", slug="")).json()
    assert document["body"][0]["text"] == "Alvast."


def test_somebody_without_permission_makes_no_preview(article: ArticlePage) -> None:
    reader = browser_of(User.objects.create_user("lezer"))
    answer = reader.post(address_of(article), page_form(title="x", slug="x"))
    assert answer.status_code in {302, 403}
    assert not PagePreview.objects.exists()
