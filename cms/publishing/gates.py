"""Conditions of other apps on what goes live, and what they want to remember of it.

Publishing knows none of them: they register themselves in `AppConfig.ready()`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from cms.publishing.store import Publication


class Gate(Protocol):
    """A condition that content new to the public must meet, on whatever path it comes."""

    def admit(self, row: Any, *, draft: bool = False) -> None:
        """Lets content through, as it stands in the database.

        A draft is to be published later, with the drafts of its parts.

        Raises:
            ValidationError: it may not go live; the sentences say what to do.
        """

    def record(self, publication: Publication, row: Any | None) -> None:
        """Remembers a publication, in its transaction; without a row, a withdrawal."""


_gates: list[Gate] = []


def register(gate: Gate) -> None:
    """Asks this gate for everything that goes live."""
    _gates.append(gate)


def gates() -> Iterator[Gate]:
    """Gives every gate, in the order of registration."""
    return iter(_gates)
