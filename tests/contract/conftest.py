"""Fixtures of the tests of the contract."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from tests.contract.complete_site import CompleteSite, create_complete_site

NOW = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)


@pytest.fixture
def complete_site(
    db: Any, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> CompleteSite:
    """The site with one of everything, made at noon on a fixed day, with its own files."""
    settings.MEDIA_ROOT = tmp_path
    with monkeypatch.context() as clock:
        clock.setattr(timezone, "now", lambda: NOW)
        return create_complete_site()
