"""Something that does not fit: a place in a form, and what is wrong there in an editor's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.wire.streams import block_labels

Path = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Misfit:
    """`field` is the name of a stream, or of another field of the model.

    `path` leads from the stream to a field: `(2, "shown_when", 0, "answers")`; empty for the whole.
    """

    field: str
    path: Path
    message: str


def form_error(misfits: Sequence[Misfit], depth: int = 0) -> ValidationError:
    """Gives misfits of one field as the error with which Wagtail shows each at its place."""
    own = [one.message for one in misfits if len(one.path) == depth]
    if len(own) == len(misfits) and (depth or not any(one.path for one in misfits)):
        return ValidationError(own)
    groups: dict[Any, list[Misfit]] = {}
    for one in misfits:
        if len(one.path) > depth:
            groups.setdefault(one.path[depth], []).append(one)
    errors = {key: form_error(group, depth + 1) for key, group in groups.items()}
    kind = (
        StreamBlockValidationError
        if all(isinstance(key, int) for key in groups)
        else StructBlockValidationError
    )
    return kind(block_errors=errors, non_block_errors=own)


def refuse(instance: Model, misfits: Iterable[Misfit]) -> None:
    """Refuses an object in which something does not fit.

    Raises:
        ValidationError: naming every field, and every block in it, that has to be mended.
    """
    found: dict[str, list[str]] = {}
    for one in misfits:
        found.setdefault(one.field, []).append(sentence(instance, one))
    if found:
        raise ValidationError(found)


def sentence(instance: Model, misfit: Misfit) -> str:
    """Gives a misfit after the labels of the blocks around it: `Stap 2 › Tonen als › …: …`."""
    block: Any = getattr(instance._meta.get_field(misfit.field), "stream_block", None)
    raw: Any = getattr(instance, misfit.field)
    raw = list(raw.raw_data) if block else raw
    labels = []
    for part in misfit.path:
        if isinstance(part, int):
            labels.append(list(block_labels(block, raw))[part])
            block = block.child_blocks[raw[part]["type"]]
            raw = raw[part]["value"]
        else:
            block, raw = block.child_blocks[part], raw[part]
            labels.append(str(block.label))
    return f"{' › '.join(labels)}: {misfit.message}" if labels else misfit.message
