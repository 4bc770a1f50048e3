"""Runs background tasks and the publication schedule in one process."""

from __future__ import annotations

import logging
import signal
import time
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import Error, close_old_connections
from django_tasks_db.management.commands.db_worker import Worker as TaskWorker

from cms.publishing.schedule import run_daily
from cms.publishing.tasks import renew_stale_documents

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Runs tasks as they come, and every 15 seconds the schedule."""

    help = "Runs background tasks, and every --interval seconds the publication schedule."

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds the options that tests and the demo use."""
        parser.add_argument("--interval", type=float, default=15.0, help="Seconds.")
        parser.add_argument("--once", action="store_true", help="Do what is due, then stop.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Runs until it is told to stop; a database that is away is tried again."""
        self.running = True
        self.tasks = task_worker()
        if not options["once"]:
            signal.signal(signal.SIGTERM, self._stop)
            signal.signal(signal.SIGINT, self._stop)
        next_schedule = 0.0
        while self.running:
            try:
                if time.monotonic() >= next_schedule:
                    next_schedule = time.monotonic() + options["interval"]
                    run_schedule()
                if has_queue():
                    self.tasks.run()
            except Error:
                logger.exception("The worker could not reach the database; it tries again.")
            if options["once"]:
                return
            time.sleep(0.5)

    def _stop(self, *_: Any) -> None:
        # A task that runs is finished; the ones behind it wait for the next start.
        self.running = self.tasks.running = False


def run_schedule() -> None:
    """Publishes and withdraws what is due, and renews what a lost task left behind."""
    close_old_connections()
    call_command("publish_scheduled")
    renew_stale_documents.call()
    run_daily()


def has_queue() -> bool:
    """Tells whether tasks wait for a worker; elsewhere they run at once."""
    return settings.TASKS["default"]["BACKEND"].startswith("django_tasks_db")


def task_worker() -> TaskWorker:
    """Gives a worker that runs every waiting task, then returns."""
    return TaskWorker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="worker",
    )
