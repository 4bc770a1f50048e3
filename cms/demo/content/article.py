"""What an article consists of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cms.demo.content.blocks import Stream
from cms.demo.content.references import Ref

Role = Literal["author", "editor", "medical_reviewer"]


@dataclass(frozen=True, slots=True)
class Article:
    """An article; `body` is stream data with references still to resolve."""

    key: str
    title: str
    summary: str
    lead: str
    hero_image: Ref
    contributors: tuple[tuple[Role, Ref], ...]
    topics: tuple[Ref, ...]
    complaints: tuple[Ref, ...]
    body_regions: tuple[Ref, ...]
    synonyms: str
    evidence_certainty: Literal["high", "moderate", "low", "very_low", ""]
    body: Stream


def contributors(*, author: str, reviewer: str) -> tuple[tuple[Role, Ref], ...]:
    """Gives the author, the editor of all articles and the medical reviewer."""
    return (
        ("author", Ref("person", author)),
        ("editor", Ref("person", "bas-bedacht")),
        ("medical_reviewer", Ref("person", reviewer)),
    )
