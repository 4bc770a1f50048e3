"""Reading articles: the list, one article, and its text."""

from __future__ import annotations

from articles.api.parameters import ArticleListParameters, ArticleParameters
from cms.api.pagination import list_schema
from cms.api.schema import documented, whole_or_selection
from cms.publishing.api.views import DocumentListView, DocumentTextView, DocumentView


@documented(
    "listArticles",
    "Articles, newest first.",
    list_schema(whole_or_selection("ArticleSummary", "ArticleSelection")),
    parameters=[ArticleListParameters],
    problems=(400, 406),
)
class ArticleListView(DocumentListView):
    """A page of summaries, or of the fields asked for."""

    kind = "article"
    parameters = ArticleListParameters
    facets = {"topic": "topic"}


@documented(
    "getArticle",
    "One article, whole or some of its fields.",
    whole_or_selection("Article", "ArticleSelection"),
    parameters=[ArticleParameters],
    problems=(400, 404, 406, 410),
)
class ArticleView(DocumentView):
    """One article."""

    kind = "article"
    parameters = ArticleParameters


@documented(
    "getArticleText",
    "The text of one article, one reading unit a line, in reading order.",
    {"type": "string"},
    problems=(400, 404, 406, 410),
    media_type="text/plain",
)
class ArticleTextView(DocumentTextView):
    """The text of one article."""

    kind = "article"
