"""Work of other apps that the worker does once a day.

Publishing knows none of them: they register themselves in `AppConfig.ready()`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date

from django.db import Error
from django.utils import timezone

logger = logging.getLogger(__name__)

_daily: list[Callable[[], object]] = []
_done_on: dict[Callable[[], object], date] = {}


def register_daily(work: Callable[[], object]) -> None:
    """Does this every day, and when a worker starts: once more a day must do no harm."""
    _daily.append(work)


def run_daily() -> None:
    """Does what was not done today by this process; what fails is tried again tomorrow.

    Raises:
        Error: the database is away.
    """
    today = timezone.localdate()
    for work in _daily:
        if _done_on.get(work) == today:
            continue
        try:
            work()
        except Error:
            # The database is away: the worker tries again.
            raise
        except Exception:
            logger.exception("Daily work failed: %s", work)
        _done_on[work] = today
