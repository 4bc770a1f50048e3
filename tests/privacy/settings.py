"""Settings under which a process leaves all that it could say of its visitors in one folder."""

import os
from pathlib import Path

from cms.settings.test import *  # noqa: F403
from cms.settings.test import CACHES
from tests.privacy.everything import Everything

FOLDER = Path(os.environ["PRIVACY_FOLDER"])

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
