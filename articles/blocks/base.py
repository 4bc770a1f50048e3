"""What the blocks of an article have in common: their groups, rules, previews and lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, RichTextBlock
from wagtail.images.blocks import ImageBlock

from cms.wire.context import RenderContext
from cms.wire.fields import RuledBlock
from cms.wire.registry import WireBlock, is_required
from cms.wire.rich_text import is_blank, register_entity

TEXT_GROUP = _("Text")
LISTS_GROUP = _("Lists")
ADVICE_GROUP = _("Advice")
MEDIA_GROUP = _("Media")
REFERENCES_GROUP = _("References")

RICH_TEXT_FEATURES = ("bold", "italic", "link", "document-link", "glossary-term", "citation")
PREVIEW_TEMPLATE = "articles/blocks/preview.html"

register_entity("glossary", element="dfn", model="articles.GlossaryTerm")
register_entity("citation", element="cite", model="articles.Source")


class NothingPublic:
    """References for the block picker, where no other object is shown."""

    def document(self, model: str, pk: int | str) -> None:
        """Gives nothing."""

    def image(self, pk: int) -> None:
        """Gives nothing."""

    def file(self, pk: int) -> None:
        """Gives nothing."""

    def listed(self, kind: str, facet: str, target: Any) -> list[Any]:
        """Gives nothing."""
        return []

    def counted(self, kind: str, facet: str, target: Any) -> int:
        """Gives none."""
        return 0


class PreviewedBlock(WireBlock):
    """A block whose example in the block picker is shown as text, one reading unit a line."""

    get_prep_value: Callable[[Any], Any]

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Adds the lines of the example."""
        json = self.to_json(self.get_prep_value(value), RenderContext(NothingPublic()))
        return {**(parent_context or {}), "lines": list(self.lines(json))}


class ArticleBlock(PreviewedBlock, RuledBlock):
    """A block of articles with fields."""


class OptionalImageBlock(ImageBlock):
    """An image that may be left out, stored as null or as fields that are all empty.

    Wagtail's own block reads null only where every other value is null as well.
    """

    def bulk_to_python(self, values: Iterable[Any]) -> list[Any]:
        """Reads stored values of both forms."""
        return super().bulk_to_python([{} if value is None else value for value in values])


class ArticleRichTextBlock(RichTextBlock):
    """Rich text with what articles may use: no headings, no lists, no HTML."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"features": list(RICH_TEXT_FEATURES)} | kwargs)

    def clean(self, value: Any) -> Any:
        """Refuses text without a word in it, which Wagtail takes for filled in."""
        cleaned = super().clean(value)
        if not self.is_deferred_validation and is_required(self) and is_blank(cleaned.source):
            raise ValidationError(_("This field is required."))
        return cleaned


def text_list(label: Any, item_label: Any, *, min_num: int = 1, **kwargs: Any) -> ListBlock:
    """Gives a list of one-line texts; one that may stay empty starts empty."""
    empty: Mapping[str, Any] = {} if min_num else {"default": []}
    return ListBlock(CharBlock(label=item_label), label=label, min_num=min_num, **empty, **kwargs)
