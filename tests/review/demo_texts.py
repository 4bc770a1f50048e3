"""The demonstration content as sign-offs hold it, and every text in it."""

from __future__ import annotations

import copy
import functools
import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple

from articles.models import ArticlePage, Exercise
from cms.demo.content.articles import ARTICLES
from cms.demo.content.exercises import EXERCISES
from cms.demo.content.references import resolve
from cms.review.canonical import block_content

# As they are read: what else is text in the stored form is a choice or an identifier.
CHOICES = {
    "type", "provider", "intent", "style", "kind", "position", "level", "variant", "red_flags",
    "unit", "evidence_certainty", "source", "url", "video_url",
}  # fmt: skip
Way = tuple[Any, ...]


class Written(NamedTuple):
    """One object as a sign-off holds it."""

    model: Any
    content: dict[str, Any]


@functools.cache
def demo_contents() -> tuple[Written, ...]:
    """Gives the demonstration articles and exercises, with made up numbers for what they show."""
    articles = [
        Written(
            ArticlePage,
            {
                "title": article.title,
                "summary": article.summary,
                "lead": article.lead,
                "body": _stored(ArticlePage, "body", article.body),
                "evidence_certainty": article.evidence_certainty,
            },
        )
        for article in ARTICLES
    ]
    exercises = [
        Written(
            Exercise,
            {
                "title": exercise.title,
                "goal": exercise.goal,
                "start_position": exercise.start_position,
                "steps": _stored(Exercise, "steps", exercise.steps),
                "sets": exercise.sets,
                "reps": exercise.reps,
                "stop_if": _stored(Exercise, "stop_if", exercise.stop_if),
                "not_for": _stored(Exercise, "not_for", exercise.not_for),
            },
        )
        for exercise in EXERCISES
    ]
    return (*articles, *exercises)


def _stored(model: Any, name: str, data: Any) -> Any:
    number = resolve(data, lambda ref: zlib.crc32(repr(ref).encode()))
    return block_content(model._meta.get_field(name).stream_block, number)


def values(content: Any, way: Way = ()) -> Iterator[tuple[Way, Any]]:
    """Gives everything in a content with the way to it, containers too."""
    inside: Any = content.items() if isinstance(content, dict) else ()
    if isinstance(content, list):
        inside = enumerate(content)
    for name, value in inside:
        yield (*way, name), value
        yield from values(value, (*way, name))


def texts(content: Any) -> Iterator[tuple[Way, str]]:
    """Gives every text in a content with the way to it."""
    for way, value in values(content):
        is_choice = "columns" in way and way[-1] == 0
        if isinstance(value, str) and value and way[-1] not in CHOICES and not is_choice:
            yield way, value


def changed(content: Any, way: Way, value: Any) -> Any:
    """Gives a copy of a content with something else in one place."""
    whole = copy.deepcopy(content)
    place = whole
    for name in way[:-1]:
        place = place[name]
    place[way[-1]] = value
    return whole
