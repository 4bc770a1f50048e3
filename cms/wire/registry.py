"""Finds how a block goes on the wire: its JSON, the schema of that JSON, and its text.

A block of Wagtail's belongs to a family, found by its class; a block of ours is a `WireBlock`
and may do it its own way. All of it works on the stored form of a value (what Wagtail calls raw
data), so rendering never loads a chosen object, and list items keep their ids.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks import Block

from cms.wire.context import RenderContext
from cms.wire.schema import Components, Schema, SchemaError


@dataclass(frozen=True, slots=True)
class BlockFault:
    """One thing wrong with the content of a block: where, in an editor's words, and what.

    `in_child_block` tells that it lies in a block that stands on its own inside this one.
    """

    path: tuple[str, ...]
    message: str
    in_child_block: bool = False

    def __str__(self) -> str:
        return f"{' › '.join(self.path)}: {self.message}" if self.path else self.message

    def inside(self, label: str) -> BlockFault:
        """Gives the same fault as seen from one level up."""
        return replace(self, path=(str(label), *self.path))

    def of_child_block(self) -> BlockFault:
        """Gives the same fault, marked as lying in a block that stands on its own."""
        return replace(self, in_child_block=True)


def _require_schema(cls: type) -> None:
    own = vars(cls)
    if "to_json" in own and "json_schema" not in own:
        raise SchemaError(f"{cls.__name__} changes its JSON without declaring its schema.")


class Family:
    """How one family of Wagtail's blocks goes on the wire."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        _require_schema(cls)

    def to_json(self, block: Block, raw: Any, context: RenderContext) -> Any:
        """Gives the JSON of a stored value; never fails on a value that is only incomplete."""
        raise NotImplementedError

    def json_schema(self, block: Block, components: Components) -> Schema:
        """Gives the schema of that JSON."""
        raise NotImplementedError

    def lines(self, block: Block, json: Any) -> Iterator[str]:
        """Gives the text in that JSON, one reading unit a line."""
        return iter(())

    def faults(self, block: Block, raw: Any) -> Iterator[BlockFault]:
        """Gives what is wrong with a stored value, without any query."""
        if self.is_blank(raw):
            if is_required(block):
                yield BlockFault((), _("This field is required."))
            return
        try:
            block.clean(block.to_python(raw))
        except ValidationError as error:
            yield from (BlockFault((), message) for message in error.messages)

    def is_blank(self, raw: Any) -> bool:
        """Tells whether nothing was filled in."""
        return raw is None or raw == ""


class WireBlock:
    """A block of ours: what it does not declare itself is done by its family."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        _require_schema(cls)

    def to_json(self, raw: Any, context: RenderContext) -> Any:
        """Gives the JSON of a stored value."""
        return family_of(self).to_json(self, raw, context)

    def json_schema(self, components: Components) -> Schema:
        """Gives the schema of that JSON."""
        return family_of(self).json_schema(self, components)

    def lines(self, json: Any) -> Iterator[str]:
        """Gives the text in that JSON, one reading unit a line."""
        return family_of(self).lines(self, json)

    def faults(self, raw: Any) -> Iterator[BlockFault]:
        """Gives what is wrong with a stored value, without any query."""
        return family_of(self).faults(self, raw)

    def rules(self, raw: Mapping[str, Any]) -> dict[str, str]:
        """Gives what breaks the rules between fields: the message for each child, by name."""
        return {}


_families: dict[type[Block], Family] = {}


def register(*block_classes: type[Block]) -> Callable[[type[Family]], type[Family]]:
    """Makes a family responsible for these classes of blocks and what derives from them."""

    def decorate(family: type[Family]) -> type[Family]:
        _families.update(dict.fromkeys(block_classes, family()))
        return family

    return decorate


@functools.cache
def _family_for(block_class: type[Block]) -> Family:
    # Each of these registers itself, with this module.
    from cms.wire import links, media, streams, structure, table, text  # noqa: F401

    for base in block_class.__mro__:
        if base in _families:
            return _families[base]
    raise SchemaError(f"{block_class.__name__} has no place on the wire.")


def family_of(block: Any) -> Family:
    """Gives the family of a block, by its class.

    Raises:
        SchemaError: nobody said how such a block goes on the wire.
    """
    block_class: type = type(block)
    return _family_for(block_class)


def to_json(block: Block, raw: Any, context: RenderContext) -> Any:
    """Gives the JSON of a stored value."""
    if isinstance(block, WireBlock):
        return block.to_json(raw, context)
    return family_of(block).to_json(block, raw, context)


def json_schema(block: Block, components: Components) -> Schema:
    """Gives the schema of the JSON of a block."""
    if isinstance(block, WireBlock):
        return block.json_schema(components)
    return family_of(block).json_schema(block, components)


def lines(block: Block, json: Any) -> Iterator[str]:
    """Gives the text in the JSON of a block, one reading unit a line."""
    if isinstance(block, WireBlock):
        return block.lines(json)
    return family_of(block).lines(block, json)


def faults(block: Block, raw: Any) -> Iterator[BlockFault]:
    """Gives what is wrong with a stored value, without any query."""
    if isinstance(block, WireBlock):
        return block.faults(raw)
    return family_of(block).faults(block, raw)


def is_required(block: Block) -> bool:
    """Tells whether a field must be filled in before publishing.

    Read from how the block was made: while somebody saves a draft, Wagtail switches
    `block.field.required` off for every thread.
    """
    return bool(block._constructor_args[1].get("required", True))
