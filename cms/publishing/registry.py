"""Which models are published, and how an object becomes its document.

Publishing knows no content: every app registers its own models in `AppConfig.ready()`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db.models import Model

from cms.publishing.models import BasePage
from cms.wire.context import RenderContext
from cms.wire.schema import Components

# The kind of document that gives way to any other at the same path.
REDIRECT = "redirect"


@dataclass(frozen=True, slots=True)
class Content:
    """What an app makes of one object: everything of a document but its envelope.

    `fields` is the JSON beside the envelope (`id`, `type`, `slug`, …); `reference` is what other
    documents may show; `lines` is the text, one reading unit a line; `keywords` are words that
    find it without being shown; `facets` are the identifiers of documents by which lists can be
    narrowed; `anchors` are the headings' anchors by block id.
    """

    title: str
    fields: Mapping[str, Any]
    reference: Mapping[str, Any] = field(default_factory=dict)
    lines: Sequence[str] = ()
    keywords: Sequence[str] = ()
    facets: Mapping[str, Sequence[str]] = field(default_factory=dict)
    anchors: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PublishedKind:
    """One kind of document: the model it comes from and the functions that make it."""

    name: str
    model: type[Model]
    build: Callable[[Any, RenderContext], Content]
    # Raises ValidationError when the object may not go live.
    clean: Callable[[Any], None]
    # Registers the schema of a whole document and gives a reference to it.
    schema: Callable[[Components], dict[str, Any]]
    # The path on the frontend; None when the kind has no page of its own.
    path: Callable[[Any], str | None] | None = None
    # The fields that a list shows, beside the envelope.
    summary: tuple[str, ...] = ()
    # Where the API gives it, "/topics/{slug}"; None for what is only shown inside others.
    address: str | None = None
    searchable: bool = False
    # Called before any lock is held with what is about to go live or to be scheduled, and that is
    # clean; raises ValidationError when it may not. For work that takes long.
    prepare: Callable[[Any], None] | None = None
    # Called in the transaction of a saving with the row, and whether it was published by it:
    # brings along what belongs to it. Raises ValidationError when it may not go live.
    follow: Callable[..., None] | None = None

    def path_of(self, instance: Any) -> str | None:
        """Gives the path of an object on the frontend, or None when it has no page."""
        return self.path(instance) if self.path else None


_kinds: dict[type[Model], PublishedKind] = {}


def register(kind: PublishedKind) -> None:
    """Makes every object of `kind.model` a document while it is public."""
    _kinds[kind.model] = kind


def registered_kinds() -> Iterator[PublishedKind]:
    """Gives every kind, in the order of registration."""
    return iter(_kinds.values())


def kind_of(instance: Model) -> PublishedKind | None:
    """Gives the kind of an object (a page in its specific form), or None when it has none."""
    return _kinds.get(type(instance))


def kind_for(instance: Model) -> PublishedKind:
    """Gives the kind of an object that is known to have one.

    Raises:
        KeyError: its model was never registered.
    """
    return _kinds[type(instance)]


def addresses() -> dict[str, str]:
    """Gives the address of every kind that has one, by its name."""
    return {kind.name: kind.address for kind in registered_kinds() if kind.address}


def key_for(model_label: str, pk: int | str) -> str:
    """Gives the key of an object: pages share one numbering, whatever their type."""
    model = apps.get_model(model_label)
    label = "page" if issubclass(model, BasePage) else model._meta.label_lower
    return f"{label}:{pk}"


def key_of(instance: Model) -> str:
    """Gives the key of an object."""
    return key_for(instance._meta.label_lower, instance.pk)


def listing_key(kind: str, facet: str, target: Any) -> str:
    """Gives the key of "all documents of this kind with this facet", for those that show them."""
    return f"{kind}?{facet}={target}"
