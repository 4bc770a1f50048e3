"""Which kinds of content are reviewed, and what of them a reviewer answers for.

Review knows no content: every app registers its own models in `AppConfig.ready()`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from cms.review.canonical import Json
from cms.review.passages import Passage


def nothing(instance: Any) -> list[Any]:
    """Gives nothing: what most kinds have of parts and sources."""
    return []


@dataclass(frozen=True, slots=True)
class ReviewedKind:
    """One kind of content that needs a sign-off before it goes live."""

    name: str
    model: type[Model]
    # What is signed; with `draft`, together with the drafts of its parts.
    content: Callable[..., Json]
    # What is read: the same, for people.
    passages: Callable[[Any], list[Passage]]
    # The drafts that a signature under this one covers as well.
    parts: Callable[[Any], Iterable[Any]] = nothing
    # What it rests on, each as `{"title", "edition", …}`.
    sources: Callable[[Any], list[Json]] = nothing
    # The people who are asked when nobody is named: `(person number, …)`.
    reviewers: Callable[[Any], Iterable[int]] = nothing
    # The kind with which it is switched on in the settings; its own name unless told otherwise.
    switched_with: str = ""

    @property
    def switch(self) -> str:
        """The name in the settings by which sign-off is asked for this kind."""
        return self.switched_with or self.name


_kinds: dict[type[Model], ReviewedKind] = {}


def register(kind: ReviewedKind) -> None:
    """Makes objects of `kind.model` reviewable."""
    _kinds[kind.model] = kind


def reviewed_kinds() -> Iterator[ReviewedKind]:
    """Gives every kind, in the order of registration."""
    return iter(_kinds.values())


def reviewed_kind_of(instance: Model) -> ReviewedKind | None:
    """Gives the kind of an object, a page in its specific form; None when it is not reviewed."""
    return reviewed_kind_of_model(type(instance))


def reviewed_kind_of_model(model: type[Model]) -> ReviewedKind | None:
    """Gives the kind of the objects of a model; None when they are not reviewed."""
    return _kinds.get(model)


def switches() -> list[str]:
    """Gives the names by which the settings ask for sign-off."""
    return list(dict.fromkeys(kind.switch for kind in reviewed_kinds()))
