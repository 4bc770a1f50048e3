"""What a medical reviewer answers for in articles, exercises and glossary terms."""

from __future__ import annotations

import functools
from typing import Any

from articles.document import build_article
from articles.models import ArticlePage, Contributor, Exercise, GlossaryTerm
from cms.publishing.rendering import render_with
from cms.review.canonical import Json, own_content
from cms.review.passages import field_passages
from cms.review.registry import ReviewedKind, register

ARTICLE_FIELDS = (
    "title",
    "summary",
    "lead",
    "hero_image",
    "body",
    "evidence_certainty",
    "complaints",
    "body_regions",
    "contributors",
    "seo_title",
    "search_description",
)
EXERCISE_FIELDS = (
    "title",
    "goal",
    "start_position",
    "steps",
    "sets",
    "reps",
    "hold_seconds",
    "rest_seconds",
    "per_week",
    "max_pain",
    "stop_if",
    "not_for",
    "video_url",
)
TERM_FIELDS = ("term", "definition")


def cited_sources(page: ArticlePage) -> list[Json]:
    """Gives the sources that an article cites, as readers see them now."""
    content, _keys = render_with(functools.partial(build_article, page), draft=True)
    return list(content.fields["sources"])


def medical_reviewers(page: ArticlePage) -> list[int]:
    """Gives the people who are named as reviewers of an article."""
    links = page.contributors.all()
    return [link.person_id for link in links if link.role == Contributor.Role.MEDICAL_REVIEWER]


def by_fields(*names: str) -> dict[str, Any]:
    """Gives how a kind is read that consists of these fields alone."""

    def content(instance: Any, *, draft: bool) -> Json:
        return own_content(instance, names)

    return {"content": content, "passages": functools.partial(field_passages, names=names)}


def register_kinds() -> None:
    """Makes articles, exercises and glossary terms reviewable."""
    register(
        ReviewedKind(
            name="article",
            model=ArticlePage,
            **by_fields(*ARTICLE_FIELDS),
            sources=cited_sources,
            reviewers=medical_reviewers,
        )
    )
    register(ReviewedKind(name="exercise", model=Exercise, **by_fields(*EXERCISE_FIELDS)))
    register(ReviewedKind(name="glossaryTerm", model=GlossaryTerm, **by_fields(*TERM_FIELDS)))
