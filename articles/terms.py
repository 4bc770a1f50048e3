"""Terms chosen for an article, counted as use: Wagtail's reference index leaves out such fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model
from django.db.models.signals import m2m_changed
from modelcluster.fields import ParentalManyToManyField
from wagtail.models import ReferenceIndex


class TermsField(ParentalManyToManyField):
    """Terms of the vocabulary; without it a term in use would look as if nothing used it."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Gives the field as migrations know it: as modelcluster's own."""
        name, _path, args, options = super().deconstruct()
        return name, "modelcluster.fields.ParentalManyToManyField", args, options

    def extract_references(
        self, value: Iterable[Model]
    ) -> Iterator[tuple[type[Model], str, str, str]]:
        """Gives what Wagtail records of every chosen term."""
        for term in value:
            yield type(term), str(term.pk), "", str(term.pk)


def record_use(sender: Any, instance: Any, action: str, reverse: bool, **kwargs: Any) -> None:
    """Counts anew what an object uses, for Wagtail does so before its terms are saved."""
    # The other way round it is a term that says who uses it.
    if action.startswith("post_") and not reverse:
        ReferenceIndex.create_or_update_for_object(instance)


def connect(*fields: Any) -> None:
    """Connects the receiver for these fields; called once, when the app is ready."""
    for field in fields:
        m2m_changed.connect(record_use, sender=field.through)
