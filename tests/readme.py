"""Finds the commands that the README tells people to run."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]


def readme_commands() -> list[str]:
    """Gives every command line of the README, in order, each once."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    return list(dict.fromkeys("".join(blocks).splitlines()))
