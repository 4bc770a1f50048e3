"""Finds what the documentation tells people to run."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCUMENTED_ORIGIN = "http://localhost:8000"


def code_in(page: Path, language: str) -> list[str]:
    """Gives the blocks of code in a page that are in one language, in order."""
    text = page.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def readme_commands() -> list[str]:
    """Gives every command line of the README, in order, each once."""
    return list(dict.fromkeys("".join(code_in(ROOT / "README.md", "sh")).splitlines()))
