"""Every admin view that changes an image or a file leaves the documents that show it right."""

from __future__ import annotations

from typing import Any

from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.documents import get_document_model

from articles.models import ArticleIndexPage
from cms.site.roles import PUBLISHER
from tests.factories import create_article, create_image, paragraph
from tests.people import log_in
from tests.publishing.support import drift, read


def post(client: Client, view: str, instance: Any, **fields: str) -> None:
    answer = client.post(reverse(view, args=[instance.pk]), fields)
    assert answer.status_code == 302, answer.content


def test_edited_image_is_renewed_where_it_is_shown(home: ArticleIndexPage) -> None:
    image = create_image()
    create_article(home, title="Rug", slug="rug", hero_image=image)
    fields = {"title": "Zijligging", "description": "Anders.", "credit": "", "licence": ""}
    post(log_in(PUBLISHER), "wagtailimages:edit", image, **fields)
    assert drift() == []
    assert read("rug")["heroImage"]["alt"] == "Anders."


def test_deleted_image_leaves_where_it_was_shown(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    image = create_image()
    create_article(home, title="Rug", slug="rug", hero_image=image)
    post(admin_client, "wagtailimages:delete", image)
    assert drift() == []
    assert read("rug")["heroImage"] is None


def test_edited_file_is_renewed_and_a_deleted_one_leaves_its_words(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    file = get_document_model().objects.create(title="Folder", file=ContentFile(b"x", "folder.pdf"))
    link = f'Lees <a linktype="document" id="{file.pk}">dit</a>.'
    create_article(home, title="Rug", slug="rug", body=[paragraph(link, "link")])
    before = read("rug")["body"][0]["html"]
    new = ContentFile(b"nieuw", "nieuw.pdf")
    answer = admin_client.post(
        reverse("wagtaildocs:edit", args=[file.pk]), {"title": "Nieuw", "file": new}
    )
    assert answer.status_code == 302
    assert drift() == []
    after = read("rug")["body"][0]["html"]
    assert "folder" in before
    assert "nieuw" in after
    post(admin_client, "wagtaildocs:delete", file)
    assert drift() == []
    assert read("rug")["body"][0]["html"] == "<p>Lees dit.</p>"
