"""Settings of a run: those of a real installation, on plain HTTP, with Wagtail's APIs added."""

import os

from cms.settings.base import *  # noqa: F403
from cms.settings.base import DATA_DIR, DATABASES, INSTALLED_APPS

SECRET_KEY = "only-for-measuring"
ALLOWED_HOSTS = ["127.0.0.1", "testserver"]
SECURE_SSL_REDIRECT = False
ROOT_URLCONF = "tests.load.bench.urls"
# First, so that it is ready before Wagtail makes the schemas of its API v3.
INSTALLED_APPS = ["tests.load.bench", *INSTALLED_APPS, "wagtail.api.v2", "wagtail.api.v3"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# One client asks all that the machine can do.
ADVICE_RATE = 1_000_000_000

# A database of the run's own, made by `__main__`, which tells the servers its name.
if "BENCH_DATABASE" in os.environ:
    DATABASES["default"]["NAME"] = os.environ["BENCH_DATABASE"]
elif "sqlite" in DATABASES["default"]["ENGINE"]:
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "bench.sqlite3")}
else:
    # Making and dropping a whole database takes longer than any statement of the program.
    DATABASES["default"]["OPTIONS"].pop("options")
