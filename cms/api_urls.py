"""Every public address of the API, and nothing else."""

from django.urls import path, re_path

from articles.api import views as articles
from cms.api import problems
from cms.api.documentation import DocumentationView, OpenApiView, RootView
from cms.review.api import views as review

urlpatterns = [
    path("", RootView.as_view()),
    path("/openapi.json", OpenApiView.as_view()),
    path("/docs", DocumentationView.as_view(), name="api_docs"),
    path("/articles", articles.ArticleListView.as_view()),
    path("/articles/<slug:slug>", articles.ArticleView.as_view()),
    path("/articles/<slug:slug>/text", articles.ArticleTextView.as_view()),
    path("/previews/<str:token>", review.PreviewView.as_view()),
    re_path(r"^.*$", problems.not_found),
]
