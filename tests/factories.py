"""Makes objects with fixed content, so that a test names only what it is about."""

from __future__ import annotations

import io
import uuid
from typing import Any

from django.core.files.images import ImageFile
from PIL import Image as PillowImage
from wagtail.models import Site

from articles.models import ArticleIndexPage, ArticlePage, Person, Topic
from cms.media.models import Image
from cms.publishing.models import BasePage, PublishedSnippet


def block_id(name: str) -> str:
    """Gives the same identifier for the same name, in every run."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, name))


def paragraph(text: str, name: str | None = None) -> dict[str, Any]:
    """Gives a paragraph as it is stored."""
    return {"type": "paragraph", "value": f"<p>{text}</p>", "id": block_id(name or text)}


def publish(instance: Any) -> Any:
    """Publishes an object as it is in memory, and gives it fresh from the database."""
    instance.save_revision().publish()
    instance.refresh_from_db()
    return instance


def create_site() -> ArticleIndexPage:
    """Gives the site's root, published, in the place of Wagtail's welcome page."""
    root = BasePage.objects.get(depth=1)
    home = ArticleIndexPage(title="AdviesBijKlachten", slug="adviesbijklachten")
    root.add_child(instance=home)
    Site.objects.update(root_page=home)
    Site.clear_site_root_paths_cache()
    BasePage.objects.filter(slug="home").delete()
    root.refresh_from_db()
    return publish(ArticleIndexPage.objects.get(pk=home.pk))


def create_article(parent: BasePage, *, live: bool = True, **fields: Any) -> ArticlePage:
    """Gives an article below `parent`, published unless told otherwise."""
    fields = {"title": "Slapen met rugpijn", "body": [paragraph("Lig op je zij.")]} | fields
    topics = fields.pop("topics", [])
    page = ArticlePage(**fields)
    page.topics.set(topics)
    BasePage.objects.get(pk=parent.pk).add_child(instance=page)
    return publish(page) if live else page


def create_snippet(model: type[PublishedSnippet], *, live: bool = True, **fields: Any) -> Any:
    """Gives a snippet, published unless told otherwise."""
    snippet = model(**fields)
    snippet.save()
    return publish(snippet) if live else snippet


def create_person(**fields: Any) -> Person:
    """Gives a published physiotherapist."""
    return create_snippet(
        Person, **({"name": "Sanne Voorbeeld", "profession": "fysiotherapeut"} | fields)
    )


def create_topic(title: str = "Slaap", **fields: Any) -> Topic:
    """Gives a published topic."""
    return create_snippet(Topic, title=title, **fields)


def create_image(**fields: Any) -> Image:
    """Gives a small image of one colour."""
    file = io.BytesIO()
    PillowImage.new("RGB", (900, 600), "#336699").save(file, "PNG")
    fields = {"title": "Zijligging", "description": "Iemand ligt op haar zij."} | fields
    return Image.objects.create(file=ImageFile(file, name="zijligging.png"), **fields)
