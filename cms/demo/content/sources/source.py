"""What a source consists of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SourceType = Literal["guideline", "systematic_review", "study", "book", "website"]


@dataclass(frozen=True, slots=True)
class Source:
    """A source as readers can find it; what is not certain is left empty."""

    key: str
    source_type: SourceType
    title: str
    authors: str
    publisher: str
    year: int | None = None
    url: str = ""
    doi: str = ""
    pmid: str = ""
    version: str = ""
