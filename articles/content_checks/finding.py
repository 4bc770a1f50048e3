"""One remark on an article, and where in its form that is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the form of an article: in an editor's words, and as the form knows it.

    `path` is what Wagtail calls a content path: names of fields and ids of blocks and items, from
    the outside in. What has none in the form is found by the selector `element`.
    """

    labels: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    element: str = ""

    def inside(self, *steps: str, label: str = "") -> Place:
        """Gives a place further in; a label that the last one said already is left out."""
        repeated = not label or label in self.labels[-1:]
        labels = self.labels if repeated else (*self.labels, label)
        return Place(labels, (*self.path, *steps))

    def __str__(self) -> str:
        return " › ".join(self.labels)

    @property
    def selector(self) -> str:
        """The CSS selector of this place in the form."""
        return self.element or " ".join(f'[data-contentpath="{step}"]' for step in self.path)


@dataclass(frozen=True, slots=True)
class Finding:
    """What could be better (`title`), the words it is about, and how (`advice`)."""

    title: str
    advice: str
    place: Place = field(default_factory=Place)
    quote: str = ""


Findings = Iterator[Finding]
