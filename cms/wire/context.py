"""What a block needs from outside itself while it is rendered."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from django.utils.text import slugify

DEFAULT_ANCHOR = "sectie"


class References(Protocol):
    """What other objects have made public themselves; a live row is never looked at."""

    def document(self, model: str, pk: int | str) -> Mapping[str, Any] | None:
        """Gives the public JSON of an object, or None when it is not public."""

    def image(self, pk: int) -> Mapping[str, Any] | None:
        """Gives addresses and measures of an image, or None when it is gone or private."""

    def file(self, pk: int) -> Mapping[str, Any] | None:
        """Gives `{"href", "title"}` of a file, or None when it is gone or private."""

    def listed(self, kind: str, facet: str, target: Any) -> Sequence[Mapping[str, Any]]:
        """Gives what is public of each document of a kind with this facet, newest first."""

    def counted(self, kind: str, facet: str, target: Any) -> int:
        """Gives how many public documents of a kind have this facet."""


class Citation(NamedTuple):
    """A public source and its number in this document."""

    id: str
    number: int


class RenderContext:
    """Everything that one rendering of one document reads and counts.

    A context serves one rendering: numbers start at one again in the next. `anchors` are those
    of the previously published version by block id; they stay as they are, whatever the heading
    says now.
    """

    def __init__(
        self,
        references: References,
        *,
        draft: bool = False,
        anchors: Mapping[str, str] | None = None,
    ) -> None:
        self.references = references
        self.draft = draft
        self.anchors: dict[str, str] = {}
        # The id of the stream block that is rendered now.
        self.block_id = ""
        self._frozen_anchors = anchors or {}
        self._section_numbers = itertools.count(1)
        self._missing_ids = itertools.count(1)
        self._cited: dict[str, Mapping[str, Any]] = {}
        self._defined: dict[str, Mapping[str, Any]] = {}
        self._shown: dict[str, str] = {}

    def document(self, model: str, pk: int | str | None) -> Mapping[str, Any] | None:
        """Gives the public JSON of an object, or None when there is nothing public."""
        found = None if pk is None else self.references.document(model, pk)
        if found is not None:
            self._shown[found["id"]] = found["type"]
        return found

    def shown(self, kind: str) -> list[str]:
        """Gives the identifiers of the documents of a kind that were shown, in order."""
        return [identifier for identifier, shown in self._shown.items() if shown == kind]

    def image(self, pk: int | None) -> Mapping[str, Any] | None:
        """Gives the public description of an image, or None."""
        return None if pk is None else self.references.image(pk)

    def file(self, pk: int | None) -> Mapping[str, Any] | None:
        """Gives the public description of a file, or None."""
        return None if pk is None else self.references.file(pk)

    def listed(self, kind: str, facet: str, target: Any) -> Sequence[Mapping[str, Any]]:
        """Gives what is public of each document of a kind with this facet, newest first."""
        return self.references.listed(kind, facet, target)

    def counted(self, kind: str, facet: str, target: Any) -> int:
        """Gives how many public documents of a kind have this facet."""
        return self.references.counted(kind, facet, target)

    def cite(self, model: str, pk: int | str | None) -> Citation | None:
        """Gives a source its number, in order of first citation; None when it is not public."""
        source = self.document(model, pk)
        if source is None:
            return None
        self._cited.setdefault(source["id"], source)
        return Citation(source["id"], list(self._cited).index(source["id"]) + 1)

    def define(self, model: str, pk: int | str | None) -> Mapping[str, Any] | None:
        """Gives a glossary term and remembers that it was used; None when it is not public."""
        term = self.document(model, pk)
        if term is not None:
            self._defined.setdefault(term["id"], term)
        return term

    @property
    def cited(self) -> list[Mapping[str, Any]]:
        """The cited sources in order: the first has number 1."""
        return list(self._cited.values())

    @property
    def defined(self) -> list[Mapping[str, Any]]:
        """The glossary terms in order of first use."""
        return list(self._defined.values())

    def next_section_number(self) -> int:
        """Gives the number of the next numbered section."""
        return next(self._section_numbers)

    def missing_id(self) -> str:
        """Gives an id to a block that was stored without one; the same in every rendering."""
        return str(uuid.uuid5(uuid.NAMESPACE_OID, f"block {next(self._missing_ids)}"))

    def anchor(self, block_id: str, heading: str) -> str:
        """Gives a heading its anchor, unique in this document and frozen once published."""
        anchor = self._frozen_anchors.get(block_id)
        if anchor is None or anchor in self.anchors.values():
            anchor = self._free_anchor(slugify(heading) or DEFAULT_ANCHOR)
        self.anchors[block_id] = anchor
        return anchor

    def _free_anchor(self, wanted: str) -> str:
        # An old link must not lead to another heading, so frozen anchors are never handed out.
        taken = {*self._frozen_anchors.values(), *self.anchors.values()}
        numbered = (f"{wanted}-{number}" for number in itertools.count(2))
        return next(name for name in itertools.chain([wanted], numbered) if name not in taken)
