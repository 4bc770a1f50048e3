"""The source article that the product was asked to carry; it lies beside the repository."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SOURCE_ARTICLE = Path(__file__).parents[2] / "shared" / "seeds" / "slaap-en-herstel.txt"

# Where it is absent a test that needs it skips; in CI it has to be there, and the test fails.
needs_source_article = pytest.mark.skipif(
    not SOURCE_ARTICLE.exists() and "CI" not in os.environ,
    reason="the source article is not beside this checkout",
)


def content_lines() -> list[str]:
    """Gives the lines that hold content: a lone "-" only marks the next line as a bullet."""
    lines = SOURCE_ARTICLE.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and line.strip() != "-"]
