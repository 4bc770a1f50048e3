"""Advice on the content of an article, for its editor; it never keeps anything from publishing."""

from articles.content_checks.check import Report, check_article
from articles.content_checks.finding import Finding

__all__ = ["Finding", "Report", "check_article"]
