"""The review app: showing drafts to those who may see them, and signing them off."""

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ReviewConfig(AppConfig):
    name = "cms.review"
    label = "review"
    verbose_name = _("Review")

    def ready(self) -> None:
        from cms.publishing import gates, schedule

        # Not at the end of models.py: the task rests on what rests on those.
        from cms.review import workflow
        from cms.review.adoption import adopt_after_migration
        from cms.review.gate import ReviewGate
        from cms.review.reminders import remind

        gates.register(ReviewGate())
        # After the last app all tables are there.
        last = [config for config in apps.get_app_configs() if config.models_module][-1]
        post_migrate.connect(adopt_after_migration, sender=last)
        workflow.connect()
        schedule.register_daily(remind)
