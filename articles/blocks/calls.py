"""Ways on: to a check, and to other articles and exercises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, PageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from articles.blocks.base import PREVIEW_TEMPLATE, REFERENCES_GROUP, ArticleBlock
from cms.wire.context import RenderContext
from cms.wire.links import check_reference, check_reference_schema, target_model
from cms.wire.registry import WireBlock
from cms.wire.schema import Components, Schema, nullable, object_of

STRING: Schema = {"type": "string"}


class CheckChooserBlock(WireBlock, SnippetChooserBlock):
    """A check: `{"id", "type", "slug", "title", "path", "promisedSeconds", "promisedMinutes"}`.

    Null means the main check of the site.
    """

    def __init__(self, **kwargs: Any) -> None:
        kwargs = {
            "label": _("Check"),
            "help_text": _("Leave empty for the main check of the site."),
        } | kwargs
        super().__init__("checks.Check", **kwargs)

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, Any] | None:
        check = context.document(target_model(self), raw)
        return check_reference(check) if check else None

    def json_schema(self, components: Components) -> Schema:
        return nullable(check_reference_schema(components))


class CheckCallBlock(ArticleBlock):
    """`{"type": "checkCall", "id", "heading", "text", "buttonLabel", "check"}`."""

    heading = CharBlock(label=_("Heading"), help_text=_("Often a question."))
    text = CharBlock(
        label=_("Text"),
        help_text=_("What the check gives. How long it takes is shown by itself."),
    )
    button_label = CharBlock(label=_("Text on the button"), required=False)
    check = CheckChooserBlock(required=False)

    def lines(self, json: dict[str, Any]) -> Iterator[str]:
        """Gives heading and text; the text on a button is no part of the text."""
        yield json["heading"]
        yield json["text"]

    class Meta:
        label = _("Call to a check")
        icon = "tasks"
        group = REFERENCES_GROUP
        description = _("Invites the reader to do a check.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {
            "heading": "Twijfel je wat je klacht nodig heeft?",
            "text": "De klachtencheck helpt je op weg.",
        }


class SummarisedBlock(WireBlock):
    """A reference with a summary: `{"id", "type", "slug", "path", "title", "summary"}`."""

    FIELDS = ("id", "type", "slug", "path", "title")

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, Any] | None:
        document = context.document(target_model(self), raw)
        if document is None:
            return None
        own = {name: document[name] for name in self.FIELDS}
        return own | {"summary": document.get("summary") or None}

    def json_schema(self, components: Components) -> Schema:
        properties: dict[str, Schema] = dict.fromkeys(self.FIELDS, STRING)
        properties |= {"path": nullable(STRING), "summary": nullable(STRING)}
        return nullable(components.add("SummarisedReference", object_of(properties)))


class RelatedArticleBlock(SummarisedBlock, PageChooserBlock):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(page_type="articles.ArticlePage", **kwargs)


class RelatedExerciseBlock(SummarisedBlock, SnippetChooserBlock):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__("articles.Exercise", **kwargs)


class RelatedBlock(ArticleBlock):
    """`{"type": "related", "id", "articles": […], "exercises": […]}`; only what is public."""

    articles = ListBlock(RelatedArticleBlock(label=_("Article")), label=_("Articles"), default=[])
    exercises = ListBlock(
        RelatedExerciseBlock(label=_("Exercise")), label=_("Exercises"), default=[]
    )

    class Meta:
        label = _("Related")
        icon = "link"
        group = REFERENCES_GROUP
        description = _("Other articles and exercises; shown as far as they are public.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar[dict[str, Any]] = {"articles": [], "exercises": []}
