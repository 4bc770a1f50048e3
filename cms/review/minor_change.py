"""A small correction: put live on the last approval, with a reason and without a new one.

What was approved and what would go live are laid side by side. Their structure and everything
that is not text must be equal; of the texts `wording.py` judges what changed.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.blocks import CharBlock, ListBlock, RichTextBlock, StreamBlock, StructBlock, TextBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from cms.publishing import services
from cms.publishing.registry import key_of, kind_for
from cms.review.canonical import Json, content_hash
from cms.review.gate import approval_for, approved_hash, refuse_ended
from cms.review.models import Exemption, SignOff
from cms.review.signoffs import kind_to_review
from cms.review.wording import TAG, NotSmall, count_changes, read
from cms.wire.fields import BodyField
from cms.wire.streams import block_labels

# A small correction is small.
MOST_CHANGES = 10

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One text that differs from what was approved."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class MinorChange:
    """A draft that may go live on the last approval, and what differs from that."""

    instance: Any
    approval: SignOff
    content: Json
    changes: list[Change]


def check_minor_change(instance: Any) -> MinorChange:
    """Gives what a draft changes of the last approval.

    Raises:
        ValidationError: it is more than a small correction, or there is no approval to rest on.
    """
    key, kind = key_of(instance), kind_to_review(instance)
    approval = approval_for(key)
    refuse_ended(approval)
    content = kind.content(instance, draft=True)
    changes = compare(type(instance), approved_content(approval, key), content)
    if not changes:
        raise ValidationError(_("Nothing differs from what was approved: publish it as it is."))
    return MinorChange(instance, approval, content, changes)


def approved_content(approval: SignOff, key: str) -> Json:
    """Gives what an approval says of an object: itself, or a part of what was approved."""
    content: Json = json.loads(approval.content)
    return content if approval.key == key else content["parts"][key]


def publish_minor_change(instance: Any, *, seen: str, reason: str, user: Any) -> None:
    """Publishes the latest draft of an object on its last approval, and records why.

    `seen` is the hash of the content that the user was shown.

    Raises:
        ValidationError: it is more than a small correction, or another draft than was shown.
        PublishRefused: it is not fit to go live for another reason.
    """
    draft = instance.get_latest_revision_as_object()
    if prepare := kind_for(draft).prepare:
        # What takes long, before any lock is held.
        prepare(draft)
    with services.publishing():
        row = services.fresh_row(instance)
        minor = check_minor_change(row.get_latest_revision_as_object())
        if content_hash(minor.content) != seen:
            raise ValidationError(_("The draft changed meanwhile. See what would go live now."))
        for one in (minor.instance, *kind_to_review(minor.instance).parts(minor.instance)):
            _exempt(one, minor.approval, reason, user)
        row.get_latest_revision().publish(user=user)


def _exempt(draft: Any, approval: SignOff, reason: str, user: Any) -> None:
    """Records that an object differs from what was approved, unless it does not."""
    key = key_of(draft)
    content = kind_to_review(draft).content(draft, draft=True)
    if content_hash(content) == approved_hash(approval, key):
        return
    changes = compare(type(draft), approved_content(approval, key), content)
    Exemption.objects.create(
        key=key,
        content_hash=content_hash(content),
        ground=Exemption.Ground.MINOR_CHANGE,
        title=str(draft)[:500],
        sign_off=approval,
        reason=reason,
        changes=[[one.label, one.before, one.after] for one in changes],
        made_by=user,
        made_by_name=user.get_full_name() or user.get_username(),
    )


def compare(model: type[models.Model], before: Json, after: Json) -> list[Change]:
    """Gives the texts of an object that were corrected.

    Raises:
        ValidationError: it is more than a small correction; the sentence says where and why.
    """
    used = Counter(word for text in _texts(before) for word in read(TAG.sub(" ", text)).words)
    changes, count = [], 0
    try:
        for path, one, other in _object(model, before, after, ()):
            count += _count(path, one, other, used)
            changes.append(Change(" › ".join(path), _plain(one), _plain(other)))
    except _Refused as refused:
        raise ValidationError(str(refused)) from refused
    if count > MOST_CHANGES:
        raise ValidationError(
            _("This is more than a small correction: %(count)d places changed.") % {"count": count}
        )
    return changes


class _Refused(Exception):
    """Something that is not text differs, or a text too much."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{' › '.join(path)}: {why}.")


def _count(path: Path, before: str, after: str, used: Counter[str]) -> int:
    try:
        return count_changes(before, after, used)
    except NotSmall as error:
        raise _Refused(path, str(error)) from error


def _texts(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, list | Mapping):
        values = content.values() if isinstance(content, Mapping) else content
        for value in values:
            yield from _texts(value)


def _plain(text: str) -> str:
    return unescape(TAG.sub("", text))


# The texts that differ, each with the way to it.
Differences = Iterator[tuple[Path, str, str]]


def _object(model: Any, before: Json, after: Json, path: Path) -> Differences:
    _same(path, before.keys(), after.keys())
    for name in before:
        if name == "parts":
            yield from _parts(before[name], after[name], path)
        else:
            yield from _field(model, name, before[name], after[name], path)


def _parts(before: Json, after: Json, path: Path) -> Differences:
    _same((*path, _("Parts")), before.keys(), after.keys())
    for key in before:
        model = apps.get_model(key.partition(":")[0])
        name = next(value for value in before[key].values() if isinstance(value, str))
        label = f"{capfirst(str(model._meta.verbose_name))} “{name}”"
        yield from _object(model, before[key], after[key], (*path, label))


def _field(model: Any, name: str, before: Any, after: Any, path: Path) -> Differences:
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        _same((*path, name), before, after)
        return
    if isinstance(field, BodyField):
        yield from _block(field.stream_block, before, after, path)
        return
    described = field.related_model._meta if field.one_to_many else field
    label = described.verbose_name_plural if field.one_to_many else described.verbose_name
    place = (*path, capfirst(str(label)))
    if _is_text_field(field):
        yield from _text(before, after, place)
    else:
        _same(place, before, after)


def _is_text_field(field: Any) -> bool:
    """Tells whether a field holds words; addresses and choices are no words."""
    return type(field) in {models.CharField, models.TextField} and not field.choices


def _block(block: Any, before: Any, after: Any, path: Path) -> Differences:
    if isinstance(block, StreamBlock):
        yield from _stream(block, before, after, path)
    elif isinstance(block, StructBlock):
        _same(path, before.keys(), after.keys())
        for name in before:
            child = block.child_blocks[name]
            yield from _block(child, before[name], after[name], (*path, str(child.label)))
    elif isinstance(block, ListBlock):
        _same_length(path, before, after)
        for place, (one, other) in enumerate(zip(before, after, strict=True), start=1):
            yield from _block(block.child_block, one, other, (*path, str(place)))
    elif isinstance(block, TypedTableBlock):
        yield from _table(block, before, after, path)
    elif _is_text_block(block):
        yield from _text(before, after, path)
    else:
        _same(path, before, after)


def _is_text_block(block: Any) -> bool:
    """Tells whether a block holds words; what programs know an answer by is no words."""
    is_identifier = getattr(block.meta, "identifier", False)
    return isinstance(block, CharBlock | TextBlock | RichTextBlock) and not is_identifier


def _stream(block: Any, before: list[Json], after: list[Json], path: Path) -> Differences:
    _same_length(path, before, after)
    for label, one, other in zip(block_labels(block, before), before, after, strict=True):
        place = (*path, label)
        _same(place, one["type"], other["type"])
        child = block.child_blocks.get(one["type"])
        yield from _block(child, one["value"], other["value"], place)


def _table(block: Any, before: Json, after: Json, path: Path) -> Differences:
    kinds, new_kinds = ([kind for kind, _heading in one["columns"]] for one in (before, after))
    _same(path, kinds, new_kinds)
    yield from _text(before["caption"], after["caption"], path)
    for (_kind, heading), (_kind, other) in zip(before["columns"], after["columns"], strict=True):
        yield from _text(heading, other, (*path, heading))
    _same_length(path, before["rows"], after["rows"])
    children = [block.child_blocks.get(kind) for kind in kinds]
    for number, (row, new_row) in enumerate(zip(before["rows"], after["rows"], strict=True), 1):
        _same_length(path, row, new_row)
        for child, one, other in zip(children, row, new_row, strict=True):
            yield from _block(child, one, other, (*path, str(number)))


def _text(before: Any, after: Any, path: Path) -> Differences:
    if isinstance(before, str) and isinstance(after, str):
        if before != after:
            yield path, before, after
    else:
        _same(path, before, after)


def _same(path: Path, before: Any, after: Any) -> None:
    if before != after:
        raise _Refused(path, _("something other than text changed"))


def _same_length(path: Path, before: list[Any], after: list[Any]) -> None:
    if len(before) != len(after):
        raise _Refused(path, _("something was added or removed"))
