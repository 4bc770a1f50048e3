"""Fixtures of the tests of publishing."""

from __future__ import annotations

import pytest

from articles.models import ArticleIndexPage
from tests.publishing.support import create_index


@pytest.fixture
def index(home: ArticleIndexPage) -> ArticleIndexPage:
    """A live index below the root."""
    return create_index(home, "Slaap")
