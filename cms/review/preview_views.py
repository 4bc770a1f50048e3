"""Wagtail's preview panel, for forms that are not valid yet as well."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import CharField
from django.forms.utils import ErrorDict
from wagtail.admin.views.pages import preview as pages
from wagtail.blocks import FieldBlock, StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField
from wagtail.snippets.views import snippets

TYPED = (models.CharField, models.TextField, StreamField)


class DraftPreview:
    """Shows what a form holds, where Wagtail would show an earlier draft until it is valid."""

    def validate_form(self, form: Any) -> bool:
        """Tells whether there is anything to show; takes what was typed as it is."""
        valid: bool = super().validate_form(form)  # type: ignore[misc]  # a view of Wagtail's comes after this one
        if form.is_bound and not valid:
            accept_as_typed(form)
        return bool(form.is_bound)


def accept_as_typed(form: Any, *, is_row: bool = False) -> None:
    """Lets the object of a form hold text and blocks that are not valid, and drops the errors.

    Anything else that is not valid, such as a number without digits, leaves the object as it was;
    so does a row beside the object that lacks something without which it is no row.
    """
    columns = {column.name: column for column in form.instance._meta.fields}
    for name in set(form.errors) & set(form.fields):
        if isinstance(columns.get(name), TYPED) and not columns[name].choices:
            value = form[name].data
            if isinstance(value, StreamValue):
                value = cleaned_in_part(value.stream_block, value)
            form.cleaned_data[name] = value
            setattr(form.instance, name, value)
        elif is_row:
            # Django passes over a row in which nothing changed.
            form.changed_data = []
    form._errors = ErrorDict()
    for formset in getattr(form, "formsets", {}).values():
        for row in formset.forms:
            accept_as_typed(row, is_row=True)
        formset._non_form_errors = formset.error_class()


def cleaned_in_part(block: Any, value: Any) -> Any:
    """Gives the value of a block with what is valid in it cleaned, and the rest as typed."""
    try:
        return block.clean_deferred(value)
    except ValidationError:
        pass
    if isinstance(value, StreamValue):
        children = [
            (one.block_type, cleaned_in_part(one.block, one.value), one.id) for one in value
        ]
        return StreamValue(block, children)
    if isinstance(value, ListValue):
        child = block.child_block
        items = [(cleaned_in_part(child, one.value), one.id) for one in value.bound_blocks]
        return ListValue(block, bound_blocks=[ListValue.ListChild(child, *item) for item in items])
    if isinstance(value, StructValue):
        fields = block.child_blocks.items()
        return StructValue(
            block, [(name, cleaned_in_part(one, value[name])) for name, one in fields]
        )
    return as_typed(block, value)


def as_typed(block: Any, value: Any) -> Any:
    """Gives what was typed in a block that is not valid: text as it is, a number out of bounds."""
    if not isinstance(block, FieldBlock) or isinstance(block.field, CharField):
        return value
    try:
        return block.field.to_python(value)
    except ValidationError:
        return None


class PageOnAddView(DraftPreview, pages.PreviewOnCreateView):
    """The draft of a page that was never saved."""


class PageOnEditView(DraftPreview, pages.PreviewOnEditView):
    """The draft of a page."""


class SnippetOnAddView(DraftPreview, snippets.PreviewOnCreateView):
    """The draft of a snippet that was never saved."""


class SnippetOnEditView(DraftPreview, snippets.PreviewOnEditView):
    """The draft of a snippet."""
