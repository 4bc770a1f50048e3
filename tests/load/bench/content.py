"""The articles of a run: as long and as varied as a real one, and the same in every run."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from django.db import transaction

from articles import models
from checks.models import Check
from cms.demo.content.article import Article
from cms.demo.content.articles import sleep
from cms.demo.content.blocks import paragraph, stream
from cms.demo.content.exercises import EXERCISES
from cms.demo.content.glossary import GLOSSARY
from cms.demo.content.images import IMAGES
from cms.demo.content.people import PEOPLE
from cms.demo.content.references import PLACEHOLDER, Ref
from cms.demo.content.rich_text import link
from cms.demo.content.sources import SOURCES
from cms.demo.content.taxonomy import BODY_REGIONS, COMPLAINTS, TOPICS
from cms.demo.loading import Loader, create_home
from tests.factories import check_rule, check_step, create_check, create_question, create_route
from tests.load.bench.advice import publish_long_check

MODEL = sleep.ARTICLE


def load(count: int) -> list[models.ArticlePage]:
    """Publishes this many articles and all that they show; gives their pages, oldest first."""
    loader = Loader(say=lambda _: None)
    with transaction.atomic():
        for image in IMAGES:
            if Ref("image", image.key) in IMAGES_SHOWN:
                loader.add_image(image)
        loader.add_snippets("person", models.Person, PEOPLE)
        loader.add_snippets("source", models.Source, SOURCES)
        loader.add_snippets("glossary_term", models.GlossaryTerm, GLOSSARY)
        loader.add_snippets("topic", models.Topic, TOPICS)
        loader.add_snippets("complaint", models.Complaint, COMPLAINTS)
        loader.add_snippets("body_region", models.BodyRegion, BODY_REGIONS)
        loader.add_snippets("exercise", models.Exercise, EXERCISES_SHOWN)
        # The articles only invite to it; a small one has the same name and address.
        check = create_small_check()
        loader.publish(check)
        loader.rows[Ref("check", "klachtencheck")] = check
        publish_long_check()
        home = create_home()
    return [_publish(loader, home, number) for number in range(1, count + 1)]


def create_small_check() -> Check:
    """Gives a check that is not published yet, nor is anything in it."""
    question, route = (
        create_question("Heb je pijn?", "Nee", "Ja", live=False),
        create_route(live=False),
    )
    return create_check(
        live=False,
        slug="klachtencheck",
        steps=[check_step(question)],
        rules=[check_rule(route)],
        fallback=route,
    )


def build_article(number: int) -> Article:
    """Gives the article with this number: its own first words, links and ids."""
    key = f"artikel-{number}"
    previous = f"artikel-{max(1, number - 1)}"
    opening = paragraph(f"{own_sentence(number)}. Lees ook {link(previous, 'het vorige artikel')}.")
    return replace(
        MODEL,
        key=key,
        title=f"Slapend herstellen, deel {number}",
        body=stream(key, opening, *MODEL.body),
    )


def own_sentence(number: int) -> str:
    """Gives a sentence that only the article with this number has."""
    return f"Dit is nacht {number} van je herstel"


def sentences(number: int) -> list[str]:
    """Gives every text of an article in the order in which it is stored, without marks."""
    article = build_article(number)
    return [plain(text) for text in [article.title, *_texts(article.body)]]


def strings(data: Any) -> Iterator[str]:
    """Gives every text in JSON data, however deep."""
    match data:
        case str():
            yield data
        case dict():
            yield from strings(list(data.values()))
        case list():
            for value in data:
                yield from strings(value)


def plain(text: str) -> str:
    """Gives the words of HTML, as they read."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", text)).split())


def _publish(loader: Loader, home: Any, number: int) -> models.ArticlePage:
    article = build_article(number)
    with transaction.atomic():
        page = loader.add_article(article, home)
        # What the model links to is not loaded; every article links to itself instead.
        loader.rows.update(dict.fromkeys(LINKED_BY_MODEL, page))
        loader.fill_article(article, page)
    return page


def _texts(body: Any) -> Iterator[str]:
    """Gives the texts that are read; codes such as `non_urgent` have no space in them."""
    return (text for text in strings(body) if " " in text)


def _refs(data: Any) -> Iterator[Ref]:
    match data:
        case Ref():
            yield data
        case str():
            yield from (Ref(kind, key) for kind, key in PLACEHOLDER.findall(data))
        case dict():
            yield from _refs(list(data.values()))
        case list() | tuple():
            for value in data:
                yield from _refs(value)
        case _ if is_dataclass(data):
            yield from _refs([getattr(data, field.name) for field in fields(data)])


LINKED_BY_MODEL = [ref for ref in _refs(MODEL) if ref.kind == "article"]
EXERCISES_SHOWN = [each for each in EXERCISES if Ref("exercise", each.key) in set(_refs(MODEL))]
IMAGES_SHOWN = {ref for ref in _refs([MODEL, *PEOPLE, *EXERCISES_SHOWN]) if ref.kind == "image"}
