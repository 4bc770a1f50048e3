"""Reading articles and what they share: people, exercises and the vocabulary."""

from __future__ import annotations

from articles.api.parameters import ArticleListParameters
from cms.api.schema import documented
from cms.publishing.api.parameters import ReviewedListParameters, list_parameters
from cms.publishing.api.views import DocumentTextView, views_of

ArticleListView, ArticleView = views_of("article", "Article", "Articles", ArticleListParameters)
TopicListView, TopicView = views_of("topic", "Topic", "Topics")
ComplaintListView, ComplaintView = views_of("complaint", "Complaint", "Complaints")
BodyRegionListView, BodyRegionView = views_of("bodyRegion", "BodyRegion", "BodyRegions")
PersonListView, PersonView = views_of("person", "Person", "People")
ExerciseListView, ExerciseView = views_of(
    "exercise", "Exercise", "Exercises", list_parameters("exercise", ReviewedListParameters)
)


@documented(
    "getArticleText",
    "The text of one article, one reading unit a line, in reading order.",
    {"type": "string"},
    problems=(400, 404, 406, 410),
    media_type="text/plain",
    may_move=True,
)
class ArticleTextView(DocumentTextView):
    """The text of one article."""

    kind = "article"
