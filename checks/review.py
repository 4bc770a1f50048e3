"""What a medical reviewer answers for in a check: the whole of it, questions and routes included.

One signature covers a check with all its parts. A question or a route can be signed by itself too.
"""

from __future__ import annotations

import functools
from typing import Any

from checks.models import CareRoute, Check, Question
from checks.parts import Parts
from checks.publishing import compiled
from cms.publishing.registry import key_of
from cms.review.canonical import Json, own_content
from cms.review.passages import Passage, field_passages
from cms.review.registry import ReviewedKind, register

CHECK_FIELDS = (
    "title",
    "audience",
    "introduction",
    "disclaimer",
    "intended_purpose",
    "regulatory_status",
    "promised_seconds",
    "steps",
    "rules",
    "fallback",
    "recommendations",
)
QUESTION_FIELDS = (
    "text",
    "help",
    "kind",
    "ordinal",
    "options",
    "minimum",
    "maximum",
    "minimum_label",
    "maximum_label",
    "rating_score",
)
ROUTE_FIELDS = ("title", "urgency", "summary", "body", "action", "follow_up")


def question_content(question: Question, *, draft: bool) -> Json:
    """Gives what a question says; conditions know its answers by their identifiers."""
    identifiers = [item["id"] for item in question.options.raw_data]
    return own_content(question, QUESTION_FIELDS) | {"identifiers": identifiers}


def route_content(route: CareRoute, *, draft: bool) -> Json:
    """Gives what a route says."""
    return own_content(route, ROUTE_FIELDS)


def check_content(check: Check, *, draft: bool) -> Json:
    """Gives what a check says, with its questions and routes as drafts or as they are live."""
    parts = Parts.of(check, drafts=draft)
    questions = {
        key_of(one): question_content(one, draft=draft) for one in parts.questions.values()
    }
    routes = {key_of(one): route_content(one, draft=draft) for one in parts.routes.values()}
    return own_content(check, CHECK_FIELDS) | {
        "parts": dict(sorted((questions | routes).items())),
    }


def check_passages(check: Check) -> list[Passage]:
    """Gives a check for reading: itself, then every question and every route."""
    found = field_passages(
        check, [name for name in CHECK_FIELDS if name not in ("steps", "rules", "recommendations")]
    )
    for part in Parts.of(check, drafts=True).all:
        names = QUESTION_FIELDS if isinstance(part, Question) else ROUTE_FIELDS
        for passage in field_passages(part, names):
            label = f"{part._meta.verbose_name} “{part}” › {passage.label}"
            found.append(Passage(f"{key_of(part)}/{passage.id}", label, passage.lines))
    return found


def check_sources(check: Check) -> list[Json]:
    """Gives the sources of the red flags and rules of a check."""
    definition = compiled(check, draft=True).json
    options = [option for step in definition["steps"] for option in step["options"]]
    stated = [option["redFlag"] for option in options if option["redFlag"]] + definition["rules"]
    sources = [one["source"] for one in stated if one["source"]]
    return list({str(source): source for source in sources}.values())


def parts_of(check: Check) -> list[Any]:
    """Gives the drafts that a signature under a check covers as well."""
    return Parts.of(check, drafts=True).all


def register_kinds() -> None:
    """Makes checks, questions and care routes reviewable."""
    register(
        ReviewedKind(
            name="check",
            model=Check,
            content=check_content,
            passages=check_passages,
            parts=parts_of,
            sources=check_sources,
        )
    )
    for name, model, content, fields in (
        ("checkQuestion", Question, question_content, QUESTION_FIELDS),
        ("careRoute", CareRoute, route_content, ROUTE_FIELDS),
    ):
        register(
            ReviewedKind(
                name=name,
                model=model,
                content=content,
                passages=functools.partial(field_passages, names=fields),
                switched_with="check",
            )
        )
