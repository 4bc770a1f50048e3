"""The addresses of reviewers, who have no account."""

from django.urls import path, re_path

from cms.review import views

app_name = "review"

urlpatterns = [
    path("open", views.OpenView.as_view()),
    path("<uuid:uuid>/", views.ReviewView.as_view(), name="page"),
    re_path("", views.UnknownView.as_view()),
]
