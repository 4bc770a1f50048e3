"""The review app: showing drafts to those who may see them, and signing them off."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReviewConfig(AppConfig):
    name = "cms.review"
    label = "review"
    verbose_name = _("Review")

    def ready(self) -> None:
        from cms.publishing import gates
        from cms.review.gate import ReviewGate

        gates.register(ReviewGate())
