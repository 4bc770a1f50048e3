"""Turns Word, text and Markdown files into draft articles, and says what became what."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.importing import ImportedArticle, ImportRefused, read_article
from articles.importing.messages import MESSAGES
from articles.importing.saving import save_draft
from articles.models import ArticleIndexPage


class Command(BaseCommand):
    """Imports every file that can be read; a file that cannot leaves nothing behind."""

    help = "Makes a draft article of each Word, text or Markdown file."

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds the files."""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")

    def handle(self, *args: Any, files: list[Path], **options: Any) -> None:
        """Imports file by file.

        Raises:
            CommandError: a file was refused; the others were imported.
        """
        index = ArticleIndexPage.objects.order_by("depth").first()
        if index is None:
            raise CommandError(_("Make an article index first: articles are kept below it."))
        refused = []
        for file in files:
            try:
                imported = read_file(file)
            except ImportRefused as refusal:
                refused.append(f"{file}: {_(MESSAGES[refusal.code]) % refusal.parameters}")
                continue
            page = save_draft(imported, parent=index)
            self.report(file, imported)
            edit_path = reverse("wagtailadmin_pages:edit", args=[page.pk])
            draft = _("Draft")
            self.stdout.write(f"{draft}: {settings.API_ORIGIN}{edit_path}\n")
        if refused:
            raise CommandError("\n".join(refused))

    def report(self, file: Path, imported: ImportedArticle) -> None:
        """Writes what each line became; lines that found no place stand out."""
        self.stdout.write(self.style.MIGRATE_HEADING(f"{file}: {imported.title}"))
        for line in imported.report:
            style = self.style.SUCCESS if line.placed else self.style.WARNING
            self.stdout.write(f"{line.line_number:>5}  {style(_(line.became))}: {line.text[:80]}")


def read_file(file: Path) -> ImportedArticle:
    """Reads a file as an article.

    Raises:
        ImportRefused: it does not hold one, or cannot be read.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise ImportRefused("unreadable") from error
    return read_article(data, filename=file.name)
