"""Settings safe for production; the other settings modules only state how they differ.

Everything that differs between installations is read from the environment (see README.md).
"""

import os
from pathlib import Path
from typing import Any

import dj_database_url
from django.utils.translation import gettext_lazy as _

from cms.api import API_VERSION

BASE_DIR = Path(__file__).resolve().parents[2]
DATA_DIR = (BASE_DIR / os.environ.get("DATA_DIR", "var")).resolve()

SECRET_KEY = os.environ.get("SECRET_KEY", "")
DEBUG = False
# Seals the sign-offs of reviewers: kept outside the database, and never changed.
SIGN_OFF_KEY = os.environ.get("SIGN_OFF_KEY", "")

# Where the public reaches this program, and where it reaches the site that shows its content.
# Addresses in the API come from here, never from a request's Host header.
PORT = os.environ.get("PORT", "8000")
FRONTEND_PORT = os.environ.get("FRONTEND_PORT", "3000")
API_ORIGIN = os.environ.get("API_ORIGIN", f"http://localhost:{PORT}").rstrip("/")
FRONTEND_ORIGIN = os.environ.get("FRONTEND_ORIGIN", f"http://localhost:{FRONTEND_PORT}").rstrip("/")
ALLOWED_HOSTS = [host for host in os.environ.get("ALLOWED_HOSTS", "").split(",") if host]
CSRF_TRUSTED_ORIGINS = [API_ORIGIN]

WAGTAIL_PAGE_MODEL = "publishing.BasePage"

INSTALLED_APPS = [
    "cms.publishing",
    "cms.media",
    "cms.review",
    "cms.site",
    "cms.demo",
    "articles",
    "checks",
    "cms",
    "wagtail_headless_preview",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "corsheaders",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "cms.review.middleware.ReviewLinkMiddleware",
    "cms.api.middleware.ApiMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.publishing.middleware.RefusalMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Unknown API paths answer a problem document; a redirect to a slash would hide the mistake.
APPEND_SLASH = False

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

SQLITE_OPTIONS = {
    # A writer takes the lock when it begins, so publications are numbered in commit order.
    "transaction_mode": "IMMEDIATE",
    "timeout": 5,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
}
POSTGRESQL_OPTIONS = {"options": "-c statement_timeout=5000 -c lock_timeout=2000"}

DATABASES = {
    "default": dj_database_url.config(
        default=f"sqlite:///{DATA_DIR / 'db.sqlite3'}",
        conn_max_age=600,
        conn_health_checks=True,
    )
}
DATABASES["default"]["OPTIONS"] = (
    SQLITE_OPTIONS if "sqlite" in DATABASES["default"]["ENGINE"] else POSTGRESQL_OPTIONS
)

CACHES: dict[str, Any] = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        # A throttled client may not be forgotten because many others came.
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}
if "REDIS_URL" in os.environ:
    CACHES["default"] = {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": os.environ["REDIS_URL"],
        # Nobody waits for a cache that does not answer.
        "OPTIONS": {"socket_connect_timeout": 0.25, "socket_timeout": 0.25},
    }

# `manage.py worker` runs these; content stays correct without it, only dependents lag.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch"))]
LOCALE_PATHS = [BASE_DIR / "cms" / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
MEDIA_URL = f"{API_ORIGIN}/media/"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# Outside production the program hands out uploaded files itself.
SERVE_MEDIA = False

# A long article has more form fields than Django's default allows.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

WAGTAIL_SITE_NAME = "AdviesBijKlachten"
WAGTAILADMIN_BASE_URL = API_ORIGIN
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# Redirects come with the publication that moves a page, see cms/publishing/redirects.py.
WAGTAILREDIRECTS_AUTO_CREATE = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILIMAGES_IMAGE_MODEL = "media.Image"
WAGTAILIMAGES_EXTENSIONS = ["avif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILDOCS_EXTENSIONS = ["pdf", "vtt"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAIL_HEADLESS_PREVIEW = {
    "CLIENT_URLS": {"default": f"{FRONTEND_ORIGIN}/preview"},
    "REDIRECT_ON_PREVIEW": True,
    "ENFORCE_TRAILING_SLASH": False,
}

# How long a process may go on with what it read before it looks whether anything was published.
FRESHNESS_SECONDS = 1.0
# How many advices one client address may ask in a minute.
ADVICE_RATE = int(os.environ.get("ADVICE_RATE", "30"))
# How many previews that are not there one client address may ask for in a minute.
PREVIEW_MISS_RATE = 10
# How many review links that do not work one client address may try in a minute.
REVIEW_MISS_RATE = 10
# The sites whose visitors may ask for an advice from their browser.
ADVICE_ORIGINS = [
    origin.strip().rstrip("/")
    for origin in os.environ.get("ADVICE_ORIGINS", FRONTEND_ORIGIN).split(",")
]

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
    # `?format=` is an unknown parameter like any other.
    "URL_FORMAT_OVERRIDE": None,
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "cms.api.problems.answer_exception",
    # How many proxies before this program are ours: X-Forwarded-For is trusted that far.
    "NUM_PROXIES": int(os.environ.get("NUM_PROXIES", "0")),
}

SPECTACULAR_SETTINGS = {
    "TITLE": "AdviesBijKlachten content API",
    "DESCRIPTION": "Articles of health advice in Dutch, typed to the block.",
    "VERSION": API_VERSION,
    "OAS_VERSION": "3.1.1",
    "SERVERS": [{"url": API_ORIGIN}],
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "PATH_CONVERTER_OVERRIDES": {
        "version": {"type": "integer", "minimum": 1, "maximum": 999_999_999},
    },
    "CONTACT": {"name": "AdviesBijKlachten", "url": FRONTEND_ORIGIN},
    "LICENSE": {"name": "BSD-3-Clause", "identifier": "BSD-3-Clause"},
    "PREPROCESSING_HOOKS": ["cms.api.schema.only_public"],
    "POSTPROCESSING_HOOKS": [
        "cms.api.schema.with_commas",
        "cms.api.schema.require_bodies",
        "cms.api.schema.add_problem_schema",
        "cms.publishing.schema.add_document_schemas",
        # After the schemas: those are looked for in what is there.
        "cms.api.schema.add_headers",
    ],
}

# The public API is the same for everyone: any site may read it, without cookies.
# Captions of a video are files, and are read by scripts of other sites as well. An advice is asked
# with POST, from some sites only: checks/api/cors.py.
CORS_URLS_REGEX = r"^/(api|documents|media)/(?!v1/checks/[^/]+/versions/[^/]+/advice$)"
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_ALLOW_HEADERS = ["accept", "cache-control", "if-none-match"]
CORS_EXPOSE_HEADERS = ["API-Version", "ETag", "Last-Modified", "Link", "Retry-After"]

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000
SECURE_SSL_REDIRECT = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SESSION_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "SAMEORIGIN"

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS", "") == "true"
# A mail server that hangs keeps nobody waiting for longer than this.
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "redactie@adviesbijklachten.example")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"cms": {"level": "INFO"}},
}
