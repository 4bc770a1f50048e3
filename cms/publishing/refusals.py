"""Why something may not go live, as a sentence that tells an editor what to mend."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model, Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.errors import PublishRefused
from cms.publishing.gates import gates
from cms.publishing.models import ContentDocument
from cms.publishing.registry import REDIRECT, PublishedKind, key_of


def refusal(instance: Model, error: ValidationError) -> PublishRefused:
    """Gives the refusal that tells an editor what to mend."""
    sentence = _("“%(title)s” was not published: %(reasons)s Your draft is kept.") % {
        "title": instance,
        "reasons": " ".join(reasons(instance, error)),
    }
    return PublishRefused(sentence, instance=instance)


def reasons(instance: Model, error: ValidationError) -> Iterator[str]:
    """Gives a sentence for everything wrong, after the label of the field it is about."""
    if not hasattr(error, "error_dict"):
        yield from error.messages
        return
    labels = {field.name: field.verbose_name for field in instance._meta.fields}
    for name, messages in error.message_dict.items():
        label = f"{capfirst(str(labels[name]))}: " if name in labels else ""
        yield from (label + message for message in messages)


def refuse_unfit(kind: PublishedKind, row: Any) -> None:
    """Refuses content that does not pass its own checks, or a gate.

    Raises:
        PublishRefused: naming everything that has to be mended.
    """
    try:
        refuse_by_rules(kind, row)
    except ValidationError as error:
        raise refusal(row, error) from error


def refuse_by_rules(kind: PublishedKind, row: Any, *, draft: bool = False) -> None:
    """Refuses what its own checks or a gate refuse; a draft is to be published later.

    Raises:
        ValidationError: with a sentence for everything that has to be mended.
    """
    kind.clean(row)
    if draft and kind.prepare:
        kind.prepare(row)
    # Last: nobody is asked to approve of what is not finished.
    for gate in gates():
        gate.admit(row, draft=draft)


def refuse_taken(kind: PublishedKind, row: Any, path: str | None) -> None:
    """Refuses an address that something else has; a redirect gives way to what is really there.

    Raises:
        PublishRefused: another public document has this slug or path.
    """
    taken = Q(kind=kind.name, slug=row.slug)
    if path is not None and kind.name != REDIRECT:
        taken |= Q(path=path) & ~Q(kind=REDIRECT)
    others = ContentDocument.objects.filter(taken, withdrawn_at=None)
    if others.exclude(key=key_of(row)).exists():
        sentence = _(
            "“%(title)s” was not published: the address “%(slug)s” is already in use. "
            "Choose another one under Findability. Your draft is kept."
        ) % {"title": row, "slug": row.slug}
        raise PublishRefused(sentence, instance=row)
