"""The articles app: what editors write, and how it becomes public."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("Articles")

    def ready(self) -> None:
        from articles import document, review, snippet_documents, terms
        from articles.models import ArticlePage as Article

        terms.connect(Article.topics, Article.complaints, Article.body_regions)
        document.register_kinds()
        snippet_documents.register_kinds()
        review.register_kinds()
