"""Settings of the test suite: the real parts, only faster to set up."""

import tempfile
from pathlib import Path

from cms.settings.base import *  # noqa: F403
from cms.settings.base import API_ORIGIN, DATABASES

SECRET_KEY = "only-for-tests"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
SERVE_MEDIA = True
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
DATA_DIR = Path(tempfile.mkdtemp(prefix="adviesbijklachten-test-"))
MEDIA_ROOT = DATA_DIR / "media"
MEDIA_URL = f"{API_ORIGIN}/media/"
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
# Emptying or dropping a whole test database takes longer than any statement of the program.
DATABASES["default"]["OPTIONS"].pop("options", None)
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Tests see a change at once, and ask as often as they like.
FRESHNESS_SECONDS = 0
ADVICE_RATE = 1_000_000
PREVIEW_MISS_RATE = 1_000_000
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
