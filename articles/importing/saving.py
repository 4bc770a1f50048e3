"""Keeps an imported article as a draft; the rest of this package knows no database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID, uuid4

from django.contrib.auth.models import User
from django.db import transaction

from articles.importing import ImportedArticle
from articles.models import ArticleIndexPage, ArticlePage, Complaint
from cms.publishing.models import BasePage


def save_draft(
    imported: ImportedArticle,
    *,
    parent: BasePage,
    user: User | None = None,
    key: UUID | None = None,
) -> ArticlePage:
    """Gives the new draft below `parent`, with a first revision that editors can compare with.

    With a `key`, the identifier that the article gets, the second time gives the draft of the
    first: two clicks on a button make one article.
    """
    body = [choose_complaints(block, imported.complaints) for block in imported.body]
    page = ArticlePage(title=imported.title, body=body, owner=user)
    with transaction.atomic():
        # Whoever adds at the same time waits here; Wagtail counts the children in memory.
        parent = ArticleIndexPage.objects.select_for_update().get(pk=parent.pk)
        if key:
            page.translation_key = key
            if made := ArticlePage.objects.filter(translation_key=key).first():
                return made
        parent.add_child(instance=page)
        page.save_revision(user=user)
    return page


def choose_complaints(
    block: Mapping[str, Any], names: Mapping[str, Iterable[str]]
) -> dict[str, Any]:
    """Gives a stored block in which posture advice has the complaints that our vocabulary knows."""
    value = block["value"]
    if block["id"] in names:
        known = Complaint.objects.filter(slug__in=names[block["id"]]).order_by("slug")
        chosen = [{"type": "item", "id": str(uuid4()), "value": term.pk} for term in known]
        value = {**value, "complaints": chosen}
    elif isinstance(value, dict) and "content" in value:
        content = [choose_complaints(inner, names) for inner in value["content"]]
        value = {**value, "content": content}
    return {**block, "value": value}
