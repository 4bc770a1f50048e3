"""Settings under which a process leaves all that it could say of its visitors in one folder."""

import logging
import os
import traceback
from pathlib import Path

from cms.settings.test import *  # noqa: F403
from cms.settings.test import CACHES

FOLDER = Path(os.environ["PRIVACY_FOLDER"])


class Everything(logging.Formatter):
    """Writes a record with whatever hangs on it, as a service that collects errors would."""

    def format(self, record: logging.LogRecord) -> str:
        parts = [super().format(record), repr(vars(record))]
        if request := getattr(record, "request", None):
            parts.append(repr(vars(request)))
        if record.exc_info and record.exc_info[1]:
            error = traceback.TracebackException.from_exception(
                record.exc_info[1], capture_locals=True
            )
            parts += error.format()
        return "\n".join(parts)


ADVICE_RATE = 30
ADMINS = [("Beheer", "beheer@voorbeeld.example")]
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = FOLDER / "mail"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": str(FOLDER / "cache"),
        "OPTIONS": CACHES["default"]["OPTIONS"],
    }
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"everything": {"()": Everything}},
    "handlers": {
        "file": {
            "class": "logging.FileHandler",
            "filename": str(FOLDER / "log"),
            "formatter": "everything",
        },
        "mail": {
            "class": "django.utils.log.AdminEmailHandler",
            "level": "ERROR",
            "include_html": True,
        },
    },
    "root": {"handlers": ["file", "mail"], "level": "DEBUG"},
}
