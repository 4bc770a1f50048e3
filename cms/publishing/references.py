"""What a document may show of other objects: only what those have made public themselves."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from cms.media.describe import describe_files, describe_images
from cms.publishing.models import ContentDocument
from cms.publishing.registry import key_for, listing_key
from cms.publishing.selectors import not_expired, public_documents

IMAGE, FILE = "image", "file"
# Ends the key of a list of which only the length is asked for.
COUNT = "#count"


class DocumentReferences:
    """Remembers what a rendering asks for, and fetches all of it at once.

    An object is known by its own public document, never by its live row, so a draft or a private
    object cannot show through a link. The keys are kept: they are what the document depends on.
    """

    def __init__(self) -> None:
        self.known: dict[str, Any] = {}
        self._asked: set[str] = set()

    @property
    def keys(self) -> set[str]:
        """Every key that was asked for, public or not."""
        return {key.removesuffix(COUNT) for key in self.known}

    def document(self, model: str, pk: int | str) -> Mapping[str, Any] | None:
        """Gives what is public of an object (`{"id", "type", "slug", "path", …}`), or None."""
        return self._get(key_for(model, pk))

    def image(self, pk: int) -> Mapping[str, Any] | None:
        """Gives the addresses and measures of an image, or None when it is gone or private."""
        return self._get(f"{IMAGE}:{pk}")

    def file(self, pk: int) -> Mapping[str, Any] | None:
        """Gives `{"href", "title"}` of a file, or None when it is gone or private."""
        return self._get(f"{FILE}:{pk}")

    def listed(self, kind: str, facet: str, target: Any) -> Sequence[Mapping[str, Any]]:
        """Gives what is public of each document of a kind with this facet, newest first."""
        return self._get(listing_key(kind, facet, target)) or []

    def counted(self, kind: str, facet: str, target: Any) -> int:
        """Gives how many public documents of a kind have this facet."""
        return self._get(listing_key(kind, facet, target) + COUNT) or 0

    def fetch(self) -> bool:
        """Fetches what was asked since the last call; tells whether there was anything."""
        asked, self._asked = self._asked, set()
        if not asked:
            return False
        self.known.update(dict.fromkeys(asked))
        lists = {key for key in asked if "?" in key}
        self.known.update((key, _fetch_list(key)) for key in lists)
        groups: dict[str, list[str]] = defaultdict(list)
        for key in asked - lists:
            label, _, pk = key.rpartition(":")
            groups[label if label in {IMAGE, FILE} else "document"].append(pk)
        for number, image in describe_images(map(int, groups[IMAGE])).items():
            self.known[f"{IMAGE}:{number}"] = image
        for number, file in describe_files(map(int, groups[FILE])).items():
            self.known[f"{FILE}:{number}"] = file
        if groups["document"]:
            public = ContentDocument.objects.filter(
                not_expired(), key__in=asked - lists, withdrawn_at=None
            )
            for key, reference in public.values_list("key", "reference"):
                self.known[key] = json.loads(reference)
        return True

    def asked_images(self) -> set[int]:
        """Gives the numbers of the images asked for and not yet fetched."""
        prefix = f"{IMAGE}:"
        return {int(key.removeprefix(prefix)) for key in self._asked if key.startswith(prefix)}

    def _get(self, key: str) -> Any:
        if key not in self.known:
            self._asked.add(key)
        return self.known.get(key)


def _fetch_list(key: str) -> Any:
    kind, _, facet = key.removesuffix(COUNT).partition("?")
    name, _, target = facet.partition("=")
    documents = public_documents(kind).filter(facets__name=name, facets__target=target)
    if key.endswith(COUNT):
        return documents.count()
    # What will expire may not outlive itself in a list that nobody writes anew in time.
    newest = documents.filter(expires_at=None).order_by("-first_published_at", "pk")
    return [json.loads(reference) for reference in newest.values_list("reference", flat=True)]
