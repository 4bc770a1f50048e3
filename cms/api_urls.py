"""Every public address of the API, and nothing else."""

from django.urls import path, re_path, register_converter

from articles.api import views as articles
from checks.api import views as checks
from checks.api.converters import VersionConverter
from cms.api import problems
from cms.api.documentation import DocumentationView, OpenApiView, RootView
from cms.publishing.api import site
from cms.review.api import views as review
from cms.site.api.views import SiteView

register_converter(VersionConverter, "version")

# They are tried in this order: first what is asked for most.
urlpatterns = [
    path("", RootView.as_view()),
    path("/openapi.json", OpenApiView.as_view()),
    path("/docs", DocumentationView.as_view(), name="api_docs"),
    path("/articles", articles.ArticleListView.as_view()),
    path("/articles/<slug:slug>", articles.ArticleView.as_view()),
    path("/articles/<slug:slug>/text", articles.ArticleTextView.as_view()),
    path("/checks", checks.CheckListView.as_view()),
    path("/checks/<slug:slug>", checks.CheckView.as_view()),
    path("/checks/<slug:slug>/versions/<version:version>", checks.CheckVersionView.as_view()),
    path("/checks/<slug:slug>/versions/<version:version>/advice", checks.AdviceView.as_view()),
    path("/topics", articles.TopicListView.as_view()),
    path("/topics/<slug:slug>", articles.TopicView.as_view()),
    path("/complaints", articles.ComplaintListView.as_view()),
    path("/complaints/<slug:slug>", articles.ComplaintView.as_view()),
    path("/body-regions", articles.BodyRegionListView.as_view()),
    path("/body-regions/<slug:slug>", articles.BodyRegionView.as_view()),
    path("/people", articles.PersonListView.as_view()),
    path("/people/<slug:slug>", articles.PersonView.as_view()),
    path("/exercises", articles.ExerciseListView.as_view()),
    path("/exercises/<slug:slug>", articles.ExerciseView.as_view()),
    path("/care-routes", checks.CareRouteListView.as_view()),
    path("/care-routes/<slug:slug>", checks.CareRouteView.as_view()),
    path("/site", SiteView.as_view()),
    path("/pages", site.PageView.as_view()),
    path("/sitemap", site.SitemapView.as_view()),
    path("/changes", site.ChangesView.as_view()),
    path("/previews/<str:token>", review.PreviewView.as_view()),
    re_path(r"^.*$", problems.not_found),
]
