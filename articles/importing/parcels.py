"""A text on its way through an editor's browser, from the report to the draft made of it.

Nothing is kept on the server in between: no half-finished imports to collect, and two windows or
two servers cannot mix theirs up. The signature makes what is saved the text that was reported on;
the identifier makes saving it twice one article.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import PurePath
from typing import Any
from uuid import UUID, uuid4

from django.core import signing

from articles.importing.messages import Became
from articles.importing.reading import MAXIMUM_MEGABYTES, Source, SourceLine
from articles.importing.refusals import ImportRefused

# A new version makes parcels that were packed in another shape unreadable.
SALT = "articles.importing.parcels.1"
# Django refuses larger forms; text of the largest size packs to less than this.
MOST_CHARACTERS = 2_450_000


@dataclass(frozen=True, slots=True)
class Parcel:
    """The lines of a text, the name of its file, and the identifier of the article to be."""

    id: UUID
    filename: str
    source: Source

    @property
    def is_typed(self) -> bool:
        """Tells whether the source is text that can be changed by hand."""
        return self.source.wraps

    @property
    def suffix(self) -> str:
        """The kind of file that the text is, as the end of its name."""
        return PurePath(self.filename).suffix

    @property
    def text(self) -> str:
        """The text as it was typed."""
        return "\n".join(" " * line.indent + line.text for line in self.source.all_lines)


def make_parcel(source: Source, *, filename: str) -> Parcel:
    """Gives a parcel with an identifier of its own."""
    return Parcel(uuid4(), filename, source)


def pack(parcel: Parcel) -> str:
    """Gives a signed text; raises `ImportRefused` for more than a form can hold."""
    content = {"id": str(parcel.id), "filename": parcel.filename, "source": asdict(parcel.source)}
    packed = signing.dumps(content, salt=SALT, compress=True)
    if len(packed) > MOST_CHARACTERS:
        raise ImportRefused("tooLarge", limit=MAXIMUM_MEGABYTES)
    return packed


def unpack(packed: str) -> Parcel:
    """Gives what was packed; raises `django.core.signing.BadSignature` for anything else."""
    content = signing.loads(packed, salt=SALT)
    source = content["source"]
    lines = {name: tuple(map(_line, source[name])) for name in ("lines", "front_lines", "fences")}
    title = source["front_title"] and _line(source["front_title"])
    return Parcel(
        UUID(content["id"]),
        content["filename"],
        Source(**(source | lines | {"front_title": title})),
    )


def _line(content: dict[str, Any]) -> SourceLine:
    remarks = tuple((Became(became), words) for became, words in content["remarks"])
    return SourceLine(**(content | {"remarks": remarks}))
