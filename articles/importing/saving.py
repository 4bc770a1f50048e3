"""Keeps an imported article as a draft; the rest of this package knows no database."""

from __future__ import annotations

from django.db import transaction

from articles.importing import ImportedArticle
from articles.models import ArticlePage
from cms.publishing.models import BasePage


def save_draft(imported: ImportedArticle, *, parent: BasePage) -> ArticlePage:
    """Gives the new draft below `parent`, with a first revision that editors can compare with."""
    page = ArticlePage(title=imported.title, body=imported.body)
    with transaction.atomic():
        parent.add_child(instance=page)
        page.save_revision(log_action="wagtail.create")
    return page
