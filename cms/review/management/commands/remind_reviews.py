"""Mails editors which approvals end soon; the worker does the same every day."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from cms.review.reminders import remind


class Command(BaseCommand):
    """Sends every reminder once, however often it runs."""

    help = "Mails which medical approvals end within 60 or 30 days, or today."

    def handle(self, *args: Any, **options: Any) -> None:
        """Sends what is due."""
        self.stdout.write(str(remind()))
