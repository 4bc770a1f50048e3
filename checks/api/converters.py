"""How the number of a version is written in an address."""

from __future__ import annotations


class VersionConverter:
    """A whole number from 1, in one way only: `07` is not another address of version 7."""

    regex = "[1-9][0-9]{0,8}"

    def to_python(self, value: str) -> int:
        """Gives the number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """Writes the number."""
        return str(value)
