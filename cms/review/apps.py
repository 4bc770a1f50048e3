"""The review app: showing drafts to those who may see them, and signing them off."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReviewConfig(AppConfig):
    name = "cms.review"
    label = "review"
    verbose_name = _("Review")

    def ready(self) -> None:
        from cms.publishing import gates, schedule

        # Not at the end of models.py: the task rests on what rests on those.
        from cms.review import workflow
        from cms.review.gate import ReviewGate
        from cms.review.reminders import remind

        gates.register(ReviewGate())
        workflow.connect()
        schedule.register_daily(remind)
