"""Plain text, Markdown and Word documents to articles; no Django, no database."""

from articles.importing.article import read_article
from articles.importing.messages import MESSAGES, Became
from articles.importing.refusals import ImportRefused
from articles.importing.report import ImportedArticle, ReportLine

__all__ = [
    "MESSAGES",
    "Became",
    "ImportRefused",
    "ImportedArticle",
    "ReportLine",
    "read_article",
]
