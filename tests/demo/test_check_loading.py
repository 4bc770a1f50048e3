"""The demonstration check in a database: published, and saying what its records say."""

import json
from typing import Any

from articles import models
from articles.models import ArticleIndexPage
from cms.demo.content.articles import ARTICLES
from cms.demo.content.exercises import EXERCISES
from cms.demo.content.images import IMAGES
from cms.demo.content.people import PEOPLE
from cms.demo.content.references import Ref
from cms.demo.content.sources import SOURCES
from cms.demo.loading import Loader
from tests import factories
from tests.demo.check_definition import definition


def load_check(home: ArticleIndexPage) -> dict[str, Any]:
    """Gives the check as published, among articles of one line and with one picture for all."""
    loader = Loader(say=lambda _: None)
    pictures = [Ref("image", image.key) for image in IMAGES]
    loader.rows.update(dict.fromkeys(pictures, factories.create_image()))
    loader.add_snippets("person", models.Person, PEOPLE)
    loader.add_snippets("source", models.Source, SOURCES)
    loader.add_snippets("exercise", models.Exercise, EXERCISES)
    for article in ARTICLES:
        page = factories.create_article(home, title=article.title, slug=article.key)
        loader.rows[Ref("article", article.key)] = page
    (check,) = loader.add_checks()
    loader.publish(check)
    version = check.current_version
    assert version
    return dict(json.loads(version.definition))


def comparable(data: Any) -> Any:
    """Leaves out what only a database knows: identifiers, and how blocks are rendered."""
    match data:
        case {"title": title, "publisher": _}:
            return {"title": title}
        case dict():
            left_out = (
                {"key", "id", "body", "action"} if "when" in data or "body" in data else set()
            )
            return {name: comparable(data[name]) for name in sorted(data.keys() - left_out)}
        case list():
            return [comparable(value) for value in data]
        case _:
            return data


def test_the_check_is_published_as_it_is_written(home: ArticleIndexPage) -> None:
    published = load_check(home)
    assert comparable(published) == comparable(definition())
    assert [route["key"] for route in published["routes"] if not route["action"]] == []
