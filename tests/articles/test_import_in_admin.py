"""Importing in the admin, as an editor's browser does it: two forms, one draft."""

from __future__ import annotations

import html
import random
import re
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext
from docx.document import Document
from wagtail.models import GroupPagePermission, PageLogEntry

from articles.importing import MESSAGES
from articles.importing.parcels import make_parcel, pack, unpack
from articles.importing.reading import read_text
from articles.models import ArticleIndexPage, ArticlePage
from cms.site.roles import EDITOR
from tests.articles.importing.documents import add_link, document, with_parts
from tests.factories import publish
from tests.seeds import SOURCE_ARTICLE, needs_source_article

TEXT = "Rustig bewegen\n\nElke dag een stukje lopen.\n\nlosse woorden\n\nEen zin.\n"
START, DRAFT = "/admin/articles/import/", "/admin/articles/import/draft/"


@pytest.fixture
def desk(home: ArticleIndexPage) -> Client:
    """The browser of a Redacteur."""
    return browser_of(EDITOR)


def browser_of(*groups: str) -> Client:
    user = User.objects.create_user("sanne", password="wachtwoord")
    user.groups.set(Group.objects.filter(name__in=groups))
    client = Client()
    client.force_login(user)
    return client


def create_index(parent: ArticleIndexPage, title: str) -> ArticleIndexPage:
    index = ArticleIndexPage(title=title)
    parent.add_child(instance=index)
    return publish(index)


def upload(client: Client, content: bytes, name: str = "artikel.docx", **fields: str) -> Any:
    return client.post(START, {"file": SimpleUploadedFile(name, content), **fields})


def parcel_in(answer: Any) -> str:
    """Gives what the report sends along to the next step."""
    [packed] = re.findall(r'name="parcel" value="([^"]+)"', answer.content.decode())
    return html.unescape(packed)


def packed(text: str = TEXT) -> str:
    return pack(make_parcel(read_text(text.encode(), filename=""), filename=""))


def plain(answer: Any) -> str:
    """Gives the text of a page, without its markup."""
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def write_article(made: Document) -> None:
    made.add_heading("Wat kun je doen?", 1)
    made.add_paragraph("Loop een stukje.", style="List Bullet")
    add_link(made.add_paragraph("Lees "), "meer.", "https://voorbeeld.nl/")


@needs_source_article
def test_report_counts_the_lines_of_the_source_article(desk: Client) -> None:
    text = SOURCE_ARTICLE.read_text(encoding="utf-8")
    answer = desk.post(START, {"text": text})
    assert (answer.context["comparison"].placed, answer.context["comparison"].lines) == (72, 72)
    assert "72" in plain(answer)


def test_report_shows_source_and_outcome_and_saves_nothing(desk: Client) -> None:
    answer = desk.post(START, {"text": TEXT})
    assert answer.status_code == 200
    rows = re.findall(r'<tr id="line-(\d+)" class="([^"]*)"', answer.content.decode())
    assert rows == [
        ("1", " import-report__heading"),
        ("3", ""),
        ("5", "import-report__check"),
        ("7", ""),
    ]
    assert plain(answer).count("Elke dag een stukje lopen.") == 2
    assert gettext("paragraph (no place found)") in plain(answer)
    assert gettext("Look at this yourself.") in plain(answer)
    assert not ArticlePage.objects.exists()


def test_confirmed_text_is_a_draft_of_this_editor(desk: Client, home: ArticleIndexPage) -> None:
    report = desk.post(START, {"text": TEXT})
    answer = desk.post(DRAFT, {"parcel": parcel_in(report), "parent": home.pk}, follow=True)
    page = ArticlePage.objects.get()
    assert answer.redirect_chain == [(reverse("wagtailadmin_pages:edit", args=[page.pk]), 302)]
    assert "Rustig bewegen" in str(next(iter(answer.context["messages"])))
    assert (page.title, page.live, page.owner.username) == ("Rustig bewegen", False, "sanne")
    assert page.latest_revision.user.username == "sanne"
    assert [block.block_type for block in page.body] == ["paragraph"] * 3
    log = PageLogEntry.objects.filter(page=page.pk, action="wagtail.create")
    assert [entry.user.username for entry in log] == ["sanne"]


def test_word_document_becomes_a_draft(desk: Client, home: ArticleIndexPage) -> None:
    report = upload(desk, document(write_article, title="Meer bewegen"))
    desk.post(DRAFT, {"parcel": parcel_in(report), "parent": home.pk})
    page = ArticlePage.objects.get()
    assert page.title == "Meer bewegen"
    content = page.body[0].value["content"]
    assert [block.block_type for block in content] == ["tip_list", "paragraph"]
    assert 'href="https://voorbeeld.nl/"' in content[1].value.source


def test_clicking_twice_makes_one_article(desk: Client, home: ArticleIndexPage) -> None:
    form = {"parcel": packed(), "parent": home.pk}
    answers = [desk.post(DRAFT, form) for _ in range(2)]
    page = ArticlePage.objects.get()
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert [answer.headers["location"] for answer in answers] == [edit, edit]
    assert page.revisions.count() == 1


def test_same_text_imported_again_makes_another_article(
    desk: Client, home: ArticleIndexPage
) -> None:
    for _ in range(2):
        desk.post(DRAFT, {"parcel": packed(), "parent": home.pk})
    assert ArticlePage.objects.count() == 2


def test_place_is_asked_for_when_there_is_a_choice(desk: Client, home: ArticleIndexPage) -> None:
    assert '<select name="parent"' not in desk.post(START, {"text": TEXT}).content.decode()
    index = create_index(home, "Slaap")
    report = desk.post(START, {"text": TEXT})
    options = re.findall(r"<option[^>]*>([^<]*)</option>", report.content.decode())
    assert options == ["AdviesBijKlachten", "– Slaap"]
    desk.post(DRAFT, {"parcel": parcel_in(report), "parent": index.pk})
    assert ArticlePage.objects.get().get_parent().pk == index.pk


def test_place_that_is_not_allowed_is_refused_and_the_text_kept(
    desk: Client, home: ArticleIndexPage
) -> None:
    index = create_index(home, "Slaap")
    other = create_index(home, "Ander")
    GroupPagePermission.objects.filter(group__name=EDITOR).update(page=index)
    form = packed()
    answer = desk.post(DRAFT, {"parcel": form, "parent": other.pk})
    assert answer.context["form"].errors.keys() == {"parent"}
    assert parcel_in(answer) == form
    assert str(answer.context["form"].errors["parent"][0]) in plain(answer)
    assert not ArticlePage.objects.exists()


@pytest.mark.parametrize("address", [START, DRAFT])
def test_stranger_is_asked_to_log_in(home: ArticleIndexPage, address: str) -> None:
    for answer in (Client().get(address), Client().post(address, {"text": TEXT})):
        assert answer.headers["location"].startswith("/admin/login/")


@pytest.mark.parametrize("may", [[], [EDITOR]])
def test_only_who_may_add_an_article_may_import(home: ArticleIndexPage, may: list[str]) -> None:
    group = Group.objects.create(name="Lezer")
    group.permissions.set(Group.objects.get(name=EDITOR).permissions.all())
    client = browser_of("Lezer", *may)
    allowed = bool(may)
    assert (START in client.get("/admin/").content.decode()) is allowed
    assert (client.get(START).status_code == 200) is allowed
    assert (client.post(START, {"text": TEXT}).status_code == 200) is allowed
    client.post(DRAFT, {"parcel": packed(), "parent": home.pk})
    assert ArticlePage.objects.exists() is allowed


@pytest.mark.parametrize(
    "change", [lambda text: text[:-1] + "x", lambda text: "", lambda text: "abc:def:ghi"]
)
def test_parcel_that_was_tampered_with_is_refused(
    desk: Client, home: ArticleIndexPage, change: Any
) -> None:
    answer = desk.post(DRAFT, {"parcel": change(packed()), "parent": home.pk}, follow=True)
    assert answer.redirect_chain == [(START, 302)]
    assert "error" in next(iter(answer.context["messages"])).tags
    assert not ArticlePage.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("leeg.txt", b" \n", "empty"),
        ("foto.txt", b"Titel\n\x00", "binary"),
        ("latin.txt", "Titel\néén".encode("latin-1"), "wrongEncoding"),
        ("groot.txt", b"a" * (2 * 1024 * 1024 + 1), "tooLarge"),
        ("groot.docx", b"a" * (10 * 1024 * 1024 + 1), "tooLarge"),
        ("oud.doc", b"a", "oldWord"),
        ("macro.docm", b"a", "macros"),
        ("kapot.docx", b"PK", "brokenDocument"),
        ("plaatje.png", b"a", "unsupportedType"),
        ("lijst.txt", b"- een punt\n", "noTitle"),
    ],
)
def test_bad_file_is_refused_at_its_field(
    desk: Client, name: str, content: bytes, code: str
) -> None:
    errors = upload(desk, content, name).context["form"].errors
    assert errors.keys() == {"file"}
    start = gettext(MESSAGES[code]).partition("%")[0]
    assert errors["file"][0].startswith(start)


def test_macros_in_a_document_are_refused(desk: Client) -> None:
    data = with_parts(document(write_article), {"word/vbaProject.bin": b"x"})
    assert gettext(MESSAGES["macros"]) in plain(upload(desk, data))


def test_refused_text_is_still_in_its_field(desk: Client) -> None:
    text = "\n- een punt\n\n  - <b>nog een</b> & meer\n"
    answer = desk.post(START, {"text": text})
    assert answer.context["form"].errors.keys() == {"text"}
    [kept] = re.findall(r"<textarea[^>]*>\r?\n(.*?)</textarea>", answer.content.decode(), re.DOTALL)
    assert html.unescape(kept) == text


def test_file_and_text_at_once_are_refused_and_the_text_kept(desk: Client) -> None:
    answer = upload(desk, b"Titel\n", "a.txt", text=TEXT)
    assert answer.context["form"].errors.keys() == {"file"}
    assert "losse woorden" in answer.content.decode()


def test_nothing_at_all_is_refused(desk: Client) -> None:
    assert desk.post(START, {"text": " \n"}).context["form"].errors.keys() == {"file"}


def test_text_can_be_changed_after_the_report(desk: Client) -> None:
    report = upload(desk, TEXT.encode(), "artikel.md")
    answer = desk.post(DRAFT, {"parcel": parcel_in(report), "change": ""})
    form = answer.context["form"]
    assert form.initial == {"text": TEXT.rstrip("\n"), "suffix": ".md"}
    again = desk.post(START, form.initial)
    assert again.context["parcel"].source == report.context["parcel"].source


def test_script_never_survives(desk: Client, home: ArticleIndexPage) -> None:
    text = "Titel\n\n<script>alert(1)</script> [x](javascript:alert(1)) **vet**.\n"
    report = desk.post(START, {"text": text})
    assert "<script>alert" not in report.content.decode()
    desk.post(DRAFT, {"parcel": parcel_in(report), "parent": home.pk})
    source = ArticlePage.objects.get().body[0].value.source
    assert "<script" not in source
    assert "<a " not in source
    assert "<b>vet</b>" in source


def test_parcel_holds_the_largest_text_that_is_read() -> None:
    any_letter = random.Random(1)
    letters = "".join(map(chr, range(33, 127)))
    text = "\n".join(
        ["Titel", *("".join(any_letter.choices(letters, k=2000)) for _ in range(1000))]
    )
    assert len(text) > 2_000_000
    parcel = make_parcel(read_text(text.encode(), filename=""), filename="a.txt")
    assert unpack(pack(parcel)) == parcel


def test_draft_address_alone_begins_anew(desk: Client) -> None:
    assert desk.get(DRAFT).headers["location"] == START
