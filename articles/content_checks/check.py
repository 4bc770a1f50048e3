"""Holds a draft against every rule."""

from __future__ import annotations

import json
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from articles.blocks.body import stored_body
from articles.content_checks.finding import Finding, Place
from articles.content_checks.passages import Passage, Reading, read_body
from articles.content_checks.rules import RULES, Draft
from articles.models import ArticlePage
from cms.publishing.registry import kind_for
from cms.publishing.rendering import render
from cms.publishing.selectors import public_documents

PLAIN_FIELDS = ("title", "summary", "lead")


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in a draft, most important first, and the figures of its text."""

    findings: tuple[Finding, ...]
    words: int
    reading_minutes: int
    flesch_douma: float | None
    lix: float | None


def check_article(page: ArticlePage) -> Report:
    """Gives the report on an article as it is in memory: a draft, saved or not.

    It takes the queries of one rendering and one more, whatever the length of the text.
    """
    fields = render(kind_for(page), page, draft=True)[0].fields
    draft = Draft(
        reading=_read(page),
        fields=fields,
        main_minutes=_main_minutes(),
        people=Place((str(_("Medical")),), ("contributors",), "#id_contributors-ADD"),
        hero_image=_field_place("hero_image"),
    )
    return Report(
        findings=tuple(finding for rule in RULES for finding in rule(draft)),
        words=fields["wordCount"],
        reading_minutes=fields["readingMinutes"],
        flesch_douma=fields["readability"]["fleschDouma"],
        lix=fields["readability"]["lix"],
    )


def _read(page: ArticlePage) -> Reading:
    reading = read_body(page.body.stream_block, stored_body(page.body), Place((), ("body",)))
    above = [
        Passage(tuple(getattr(page, name).splitlines()), _field_place(name))
        for name in PLAIN_FIELDS
        if getattr(page, name)
    ]
    reading.passages[:0] = above
    return reading


def _field_place(name: str) -> Place:
    field = ArticlePage._meta.get_field(name)
    return Place((capfirst(str(field.verbose_name)),), (name,))  # type: ignore[union-attr]  # a field of its own


def _main_minutes() -> int | None:
    """Gives what the only public check promises; with more of them nobody can tell which it is."""
    checks = public_documents("check").values_list("reference", flat=True)[:2]
    return json.loads(checks[0])["promisedMinutes"] if len(checks) == 1 else None
