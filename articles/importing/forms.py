"""The two forms of importing in the admin: what to import, and where the article goes."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.files.base import File
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.permissions import page_permission_policy

from articles.importing.article import make_article, read_source
from articles.importing.messages import MESSAGES
from articles.importing.parcels import Parcel, make_parcel, pack
from articles.importing.reading import MARKDOWN_TYPES, MAXIMUM_MEGABYTES
from articles.importing.refusals import ImportRefused
from articles.importing.word_package import MAXIMUM_MEGABYTES as MAXIMUM_WORD_MEGABYTES
from articles.importing.word_package import MEGABYTE
from articles.models import ArticleIndexPage


def places_for(user: AbstractBaseUser | AnonymousUser) -> QuerySet[ArticleIndexPage]:
    """Gives the pages below which somebody may add an article, in the order of the tree."""
    allowed = page_permission_policy.instances_user_has_permission_for(user, "add")
    places = ArticleIndexPage.objects.filter(pk__in=allowed.values("pk"))
    return places.order_by("path")


def in_words(refusal: ImportRefused) -> str:
    """Gives what is wrong, for an editor."""
    return gettext(MESSAGES[refusal.code]) % refusal.parameters


class SourceForm(forms.Form):
    """A file or a text; when it can be read, `parcel` has it."""

    file = forms.FileField(
        label=_("File"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".docx,.txt,.md,.markdown"}),
    )
    text = forms.CharField(
        label=_("Or paste the text here"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("The first line is the title. Markdown is understood too."),
    )
    suffix = forms.CharField(required=False, widget=forms.HiddenInput())

    parcel: Parcel

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].help_text = gettext(
            "Word (.docx, at most %(word)s MB) or text (.txt or .md, at most %(text)s MB)."
        ) % {"word": MAXIMUM_WORD_MEGABYTES, "text": MAXIMUM_MEGABYTES}

    def clean(self) -> dict[str, Any]:
        """Reads the one that was given; what is wrong with it is said at its own field."""
        fields = super().clean() or {}
        file, text = fields.get("file"), fields.get("text", "")
        if self.errors:
            return fields
        if file and text.strip():
            self.add_error("file", _("Choose a file or paste a text, not both."))
        elif file:
            self._read("file", _read_upload(file), file.name or "")
        elif text.strip():
            is_markdown = fields["suffix"] in MARKDOWN_TYPES
            self._read("text", text.encode(), "text.md" if is_markdown else "")
        else:
            self.add_error("file", _("Choose a file, or paste a text below."))
        return fields

    def _read(self, field: str, data: bytes, filename: str) -> None:
        try:
            parcel = make_parcel(read_source(data, filename=filename), filename=filename)
            make_article(parcel.source)
            pack(parcel)
        except ImportRefused as refusal:
            self.add_error(field, in_words(refusal))
        else:
            self.parcel = parcel


def _read_upload(file: File[bytes]) -> bytes:
    """Gives the content; of a file that is too large, enough to be refused."""
    return file.read(MAXIMUM_WORD_MEGABYTES * MEGABYTE + 1)


class PlaceField(forms.ModelChoiceField):  # type: ignore[type-arg]  # not generic when run
    """A page of the tree, indented by how far it is below the highest."""

    top = 0

    def label_from_instance(self, page: ArticleIndexPage) -> str:
        """Gives the title as editors know it."""
        return f"{'– ' * (page.depth - self.top)}{page.get_admin_display_title()}"


class PlaceForm(forms.Form):
    """The text that was reported on, and the page below which its article goes."""

    parcel = forms.CharField(widget=forms.HiddenInput())
    parent = PlaceField(
        label=_("Place in the tree"), queryset=ArticleIndexPage.objects.none(), empty_label=None
    )

    def __init__(self, *args: Any, user: AbstractBaseUser | AnonymousUser, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = places_for(user)
        first = min(places, key=lambda place: place.depth, default=None)
        field = cast("PlaceField", self.fields["parent"])
        field.queryset = places
        field.initial = first
        field.top = first.depth if first else 0
        if len(places) == 1:
            field.widget = forms.HiddenInput()
