"""Wagtail's preview panel, for forms that are not valid yet as well."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.forms.utils import ErrorDict
from wagtail.admin.views.pages import preview as pages
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
            form.cleaned_data[name] = form[name].data
            setattr(form.instance, name, form[name].data)
        elif is_row:
            # Django passes over a row in which nothing changed.
            form.changed_data = []
    form._errors = ErrorDict()
    for formset in getattr(form, "formsets", {}).values():
        for row in formset.forms:
            accept_as_typed(row, is_row=True)
        formset._non_form_errors = formset.error_class()


class PageOnAddView(DraftPreview, pages.PreviewOnCreateView):
    """The draft of a page that was never saved."""


class PageOnEditView(DraftPreview, pages.PreviewOnEditView):
    """The draft of a page."""


class SnippetOnAddView(DraftPreview, snippets.PreviewOnCreateView):
    """The draft of a snippet that was never saved."""


class SnippetOnEditView(DraftPreview, snippets.PreviewOnEditView):
    """The draft of a snippet."""
