"""Settings of a real installation: what base leaves to the environment must be there."""

import os

from cms.settings.base import *  # noqa: F403

SECRET_KEY = os.environ["SECRET_KEY"]
SIGN_OFF_KEY = os.environ["SIGN_OFF_KEY"]
ALLOWED_HOSTS = os.environ["ALLOWED_HOSTS"].split(",")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
