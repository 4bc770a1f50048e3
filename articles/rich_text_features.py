"""Two entities for the rich text editor: words that are a glossary term, or cite a source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.rich_text import LinkHandler


@dataclass(frozen=True, slots=True)
class SnippetEntity:
    """Words linked to a snippet, stored as `<a linktype="…" id="…">words</a>`."""

    feature: str
    linktype: str
    draft_type: str
    model: str
    icon: str
    description: Any

    @property
    def model_class(self) -> type[Model]:
        """The model of the snippet."""
        return apps.get_model(self.model)


ENTITIES = (
    SnippetEntity(
        "glossary-term", "glossary", "GLOSSARY_TERM", "articles.GlossaryTerm", "help", _("Term")
    ),
    SnippetEntity(
        "citation", "citation", "CITATION", "articles.Source", "openquote", _("Citation")
    ),
)


def register_features(features: Any) -> None:
    """Gives the editor both entities, and Wagtail the way to find what they refer to."""
    for entity in ENTITIES:
        features.register_link_type(_link_handler(entity))
        features.register_editor_plugin("draftail", entity.feature, _editor_plugin(entity))
        features.register_converter_rule(
            "contentstate",
            entity.feature,
            {
                "from_database_format": {
                    f'a[linktype="{entity.linktype}"]': SnippetElementHandler(entity)
                },
                "to_database_format": {
                    "entity_decorators": {entity.draft_type: _stored_element(entity)}
                },
            },
        )


class SnippetElementHandler(LinkElementHandler):
    """Reads the stored form into the editor, with a title to recognise the snippet by."""

    def __init__(self, entity: SnippetEntity) -> None:
        super().__init__(entity.draft_type)
        self.entity = entity

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, Any]:
        """Gives the number of the snippet and its title, which is empty when it is gone."""
        number = attrs.get("id", "")
        if not number.isdecimal():
            return {}
        snippet = self.entity.model_class._base_manager.filter(pk=number).first()
        return {"id": int(number), "title": str(snippet) if snippet else ""}


def _stored_element(entity: SnippetEntity) -> Callable[[dict[str, Any]], Any]:
    def element(props: dict[str, Any]) -> Any:
        attributes = {"linktype": entity.linktype, "id": props.get("id")}
        return DOM.create_element("a", attributes, props["children"])

    return element


def _editor_plugin(entity: SnippetEntity) -> EntityFeature:
    label = entity.model.lower().replace(".", "_")
    options = {
        "type": entity.draft_type,
        "icon": entity.icon,
        "description": entity.description,
        "attributes": ["id", "title"],
        "chooserUrls": {"snippetChooser": reverse_lazy(f"wagtailsnippetchoosers_{label}:choose")},
    }
    return EntityFeature(
        options, js=["wagtailadmin/js/chooser-modal.js", "articles/rich_text_entities.js"]
    )


def _link_handler(entity: SnippetEntity) -> type[LinkHandler]:
    class Handler(LinkHandler):
        identifier = entity.linktype

        @staticmethod
        def get_model() -> type[Model]:
            return entity.model_class

        @staticmethod
        def expand_db_attributes(attrs: dict[str, str]) -> str:
            # Only the admin renders rich text this way; there the words alone are enough.
            return "<a>"

        @classmethod
        def extract_references(
            cls, attrs: dict[str, str]
        ) -> Iterator[tuple[type[Model], str, str, str]]:
            yield cls.get_model(), attrs["id"], "", ""

    return Handler
