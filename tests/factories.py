"""Makes objects with fixed content, so that a test names only what it is about."""

from __future__ import annotations

import io
import uuid
from typing import Any

from django.core.files.images import ImageFile
from PIL import Image as PillowImage
from wagtail.models import Site

from articles.models import ArticleIndexPage, ArticlePage, Person, Topic
from checks.models import CareRoute, Check, Question
from cms.media.models import Image
from cms.publishing.models import BasePage, ContentDocument, Publication, PublishedSnippet


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


def forget_site() -> None:
    """Leaves what a fresh installation has: Wagtail's welcome page, and nothing public."""
    welcome = BasePage(title="Welkom", slug="home")
    BasePage.objects.get(depth=1).add_child(instance=welcome)
    Site.objects.update(root_page=welcome)
    Site.clear_site_root_paths_cache()
    BasePage.objects.filter(depth=2).exclude(pk=welcome.pk).delete()
    for model in (Publication, ContentDocument):
        model.objects.all().delete()


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


def create_route(title: str = "Zelf aan de slag", *, urgency: int = 10, **fields: Any) -> CareRoute:
    """Gives a published care route."""
    fields = {"summary": "Dit kun je zelf."} | fields
    return create_snippet(CareRoute, title=title, urgency=urgency, **fields)


def answer_option(label: str, **fields: Any) -> dict[str, Any]:
    """Gives an answer to a question as it is stored; `flag` is the route of its red flag."""
    flag, source = fields.pop("flag", None), fields.pop("source", None)
    red_flag = {
        "route": flag.pk if flag else None,
        "text": f"Vanwege {label}." if flag else "",
        "source": source.pk if source else None,
        "review_by": None,
    }
    value = {
        "label": label,
        "key": "",
        "help": "",
        "exclusive": False,
        "points": [],
        "red_flag": red_flag,
        "retired": False,
    } | fields
    return {"type": "option", "value": value, "id": block_id(f"option {label}")}


def create_question(text: str, *labels: str, live: bool = True, **fields: Any) -> Question:
    """Gives a question with these answers, published unless told otherwise."""
    fields.setdefault("options", [answer_option(label) for label in labels])
    return create_snippet(Question, text=text, live=live, **fields)


def answer(question: Question, label: str) -> str:
    """Gives an answer as it is stored in a condition."""
    options = question.options.raw_data
    return f"{question.uuid}:{next(o['id'] for o in options if o['value']['label'] == label)}"


def condition(*answers: str) -> dict[str, Any]:
    """Gives the condition that one of these answers was given."""
    return {"type": "answer", "value": {"answers": list(answers)}, "id": block_id(str(answers))}


def check_step(question: Question, *when: dict[str, Any], block: str = "complaint") -> Any:
    """Gives a step of a check as it is stored."""
    value = {"question": question.pk, "block": block, "shown_when": list(when)}
    return {"type": "step", "value": value, "id": block_id(f"step {question.pk}")}


def check_rule(route: CareRoute, *when: dict[str, Any], text: str = "Dat past het best.") -> Any:
    """Gives a rule of a check as it is stored."""
    value = {"when": list(when), "route": route.pk, "text": text, "source": None}
    return {"type": "rule", "value": value, "id": block_id(f"rule {route.pk} {when}")}


def create_check(title: str = "Klachtencheck", *, live: bool = True, **fields: Any) -> Check:
    """Gives a check of one question that always advises the same, unless told otherwise."""
    if "steps" not in fields:
        fields["steps"] = [check_step(create_question("Heb je pijn?", "Nee", "Ja"))]
    if "rules" not in fields:
        route = CareRoute.objects.first() or create_route()
        fields |= {"rules": [check_rule(route)], "fallback": route}
    return create_snippet(Check, title=title, live=live, **fields)
