"""Makes the content of a document, live or draft: the one place where content is rendered."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TypeVar

from django.db.models import Model

from cms.publishing.references import DocumentReferences
from cms.publishing.registry import Content, PublishedKind
from cms.wire.context import RenderContext

Rendered = TypeVar("Rendered")


def render(
    kind: PublishedKind,
    instance: Model,
    *,
    draft: bool = False,
    anchors: Mapping[str, str] | None = None,
) -> tuple[Content, set[str]]:
    """Gives the content of an object and the keys of all that it shows."""
    build = functools.partial(kind.build, instance)
    content, keys = render_with(build, draft=draft, anchors=anchors)
    if kind.finish:
        content = kind.finish(instance, content, draft=draft)
    return content, keys


def render_with(
    build: Callable[[RenderContext], Rendered],
    *,
    draft: bool = False,
    anchors: Mapping[str, str] | None = None,
) -> tuple[Rendered, set[str]]:
    """Gives what `build` makes of a context, and the keys of all that it asked for.

    Rendering is repeated until it asks for nothing new: once to learn what it needs, once with
    that at hand, and again only if what came brought questions of its own. So a document costs
    the same few queries whatever its length.
    """
    references = DocumentReferences()
    while True:
        context = RenderContext(references, draft=draft, anchors=anchors or {})
        content = build(context)
        if not references.fetch():
            return content, references.keys


def needed_images(kind: PublishedKind, instance: Model) -> set[int]:
    """Gives the numbers of the images that an object shows itself, without any query."""
    asked = DocumentReferences()
    kind.build(instance, RenderContext(asked, draft=True, anchors={}))
    return asked.asked_images()
