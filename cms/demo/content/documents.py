"""Files that articles use beside their images."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FILE_DIRECTORY = Path(__file__).parent / "files"


@dataclass(frozen=True, slots=True)
class Document:
    """A file in `files/`."""

    key: str
    title: str
    file: str


DOCUMENTS = (
    Document(
        "ondertiteling-nek-losmaken",
        "Ondertiteling: je nek en schouders losmaken",
        "nek-en-schouders-losmaken.vtt",
    ),
)
