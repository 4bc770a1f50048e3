"""Other objects as the tests know them: a fixed set that is public, and a count of questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

PAGE = {
    "id": "00000000-0000-4000-8000-000000000007",
    "type": "article",
    "slug": "rug",
    "path": "/rug",
    "title": "Een sterke rug",
    "summary": "Zo blijft je rug sterk.",
}
SOURCE = {
    "id": "00000000-0000-4000-8000-000000000001",
    "type": "source",
    "slug": "richtlijn",
    "path": None,
    "title": "Richtlijn lage rugpijn",
}
OTHER_SOURCE = SOURCE | {"id": "00000000-0000-4000-8000-000000000002", "title": "Een studie"}
TERM = {
    "id": "00000000-0000-4000-8000-000000000003",
    "type": "glossaryTerm",
    "slug": "pees",
    "path": None,
    "title": "pees",
    "term": "pees",
    "definition": "Wat een spier aan een bot vastmaakt.",
}
COMPLAINT = {
    "id": "00000000-0000-4000-8000-000000000004",
    "type": "complaint",
    "slug": "lage-rugpijn",
    "path": None,
    "title": "Lage rugpijn",
}
EXERCISE = {
    "id": "00000000-0000-4000-8000-000000000005",
    "type": "exercise",
    "slug": "brug",
    "path": None,
    "title": "De brug",
    "goal": "Sterkere rug en billen",
    "startPosition": "Ga op je rug liggen.",
    "steps": [{"id": "step-1", "text": "Til je heupen op.", "image": None}],
    "dosage": None,
    "stopIf": [{"id": "stop-1", "text": "de pijn uitstraalt"}],
    "notFor": [],
    "video": None,
}
CHECK = {
    "id": "00000000-0000-4000-8000-000000000006",
    "type": "check",
    "slug": "klachtencheck",
    "path": "/klachtencheck",
    "title": "Klachtencheck",
    "promisedSeconds": 180,
    "promisedMinutes": 3,
}
IMAGE = {
    "id": 8,
    "defaultAlt": "Iemand ligt op de rug",
    "width": 1200,
    "height": 800,
    "focalPoint": {"x": 0.5, "y": 0.25},
    "dominantColor": "#aabbcc",
    "src": "https://media.example/8.jpg",
    "sources": [
        {
            "mimeType": "image/jpeg",
            "variants": [{"src": "https://media.example/8.jpg", "width": 1200, "height": 800}],
        }
    ],
    "credit": "Een fotograaf",
    "licence": None,
}
FILE = {"href": "https://media.example/9.vtt", "title": "Ondertiteling"}

PUBLIC: Mapping[tuple[str, int], Mapping[str, Any]] = {
    ("publishing.BasePage", 7): PAGE,
    ("articles.ArticlePage", 7): PAGE,
    ("articles.Source", 1): SOURCE,
    ("articles.Source", 2): OTHER_SOURCE,
    ("articles.GlossaryTerm", 3): TERM,
    ("articles.Complaint", 4): COMPLAINT,
    ("articles.Exercise", 5): EXERCISE,
    ("checks.Check", 6): CHECK,
    ("image", 8): IMAGE,
    ("file", 9): FILE,
}


class KnownReferences:
    """References to what is in `PUBLIC`; everything else is a draft, private or gone."""

    def __init__(self, public: Mapping[tuple[str, int], Mapping[str, Any]] = PUBLIC) -> None:
        self.public = public
        self.asked: Counter[tuple[str, int]] = Counter()

    def document(self, model: str, pk: int | str) -> Mapping[str, Any] | None:
        return self._known(model, pk)

    def image(self, pk: int) -> Mapping[str, Any] | None:
        return self._known("image", pk)

    def file(self, pk: int) -> Mapping[str, Any] | None:
        return self._known("file", pk)

    def listed(self, kind: str, facet: str, target: Any) -> Sequence[Mapping[str, Any]]:
        return []

    def counted(self, kind: str, facet: str, target: Any) -> int:
        return 0

    def _known(self, kind: str, pk: int | str) -> Mapping[str, Any] | None:
        key = (kind, int(pk))
        self.asked[key] += 1
        return self.public.get(key)
