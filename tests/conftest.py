"""Fixtures that all tests share."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from articles.models import ArticleIndexPage
from tests import factories


@pytest.fixture
def home(db: Any) -> ArticleIndexPage:
    """The root of the site, published."""
    return factories.create_site()


@pytest.fixture
def api() -> Client:
    """A reader of the public API: no session, no cookies."""
    return Client()
