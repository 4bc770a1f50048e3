"""The database field of a stream, and the base of blocks with rules between their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.blocks import StructBlock
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.fields import StreamField

from cms.wire import registry
from cms.wire.registry import WireBlock


class BodyField(StreamField):
    """A stream field whose blocks stay out of migrations: changing a block is no migration."""

    if TYPE_CHECKING:

        def __get__(self, instance: Any, owner: Any = None) -> Any: ...

        # What is stored is read as a stream, like the text of a form.
        def __set__(self, instance: Any, value: Any) -> None: ...

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Gives the field as migrations know it."""
        name, path, _args, options = models.Field.deconstruct(self)
        return name, path, [[]], options

    def clone(self) -> BodyField:
        """Gives a copy with its blocks, which `deconstruct` leaves out."""
        limits = {name: value for name, value in self.block_opts.items() if name != "required"}
        return type(self)(self.block_types_arg, **limits, **self.deconstruct()[3])


def clean_with_streams(instance: models.Model) -> None:
    """Checks a row as it must be when published; Wagtail does not look into streams set by code.

    Raises:
        ValidationError: naming every field, and every block in it, that has to be mended.
    """
    instance.full_clean()
    found = {}
    for field in instance._meta.fields:
        if isinstance(field, BodyField):
            stream = list(getattr(instance, field.name).raw_data)
            faults = [str(fault) for fault in registry.faults(field.stream_block, stream)]
            if faults:
                found[field.name] = faults
    if found:
        raise ValidationError(found)


class RuledBlock(WireBlock, StructBlock):
    """A block with fields; `rules` says what must hold between them before publishing."""

    def clean(self, value: Any) -> Any:
        """Checks the fields, and the rules between them unless a draft is being saved."""
        cleaned = super().clean(value)
        broken = {} if self.is_deferred_validation else self.rules(self.get_prep_value(cleaned))
        if broken:
            errors = {name: ValidationError(message) for name, message in broken.items()}
            raise StructBlockValidationError(block_errors=errors)
        return cleaned
