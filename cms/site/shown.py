"""Tells editors where the public sees an object at this moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Model
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.contrib.settings.models import BaseGenericSetting
from wagtail.documents import get_document_model
from wagtail.snippets.views.snippets import EditView

from cms.media.models import Image
from cms.publishing.models import ContentDocument
from cms.publishing.references import FILE, IMAGE
from cms.publishing.registry import key_of, registered_kinds
from cms.publishing.selectors import not_expired

MOST_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Showing:
    """One public document that shows an object; not every kind has a page of its own."""

    title: str
    kind: str
    public_url: str | None
    edit_url: str


@dataclass(frozen=True, slots=True)
class Showings:
    """The first public documents that show an object, by title, and how many there are in all."""

    items: list[Showing]
    total: int

    @property
    def remaining(self) -> int:
        """How many there are beside these."""
        return self.total - len(self.items)


def find_showings(instance: Model) -> Showings:
    """Gives where the public sees an object at this moment, in two queries at most."""
    # A withdrawn document has no dependencies left.
    documents = ContentDocument.objects.filter(not_expired(), dependencies__key=_key(instance))
    documents = documents.order_by("title", "pk")
    found = documents.values_list("key", "title", "kind", "path")
    first = [_showing(*values) for values in found[:MOST_SHOWN]]
    return Showings(first, len(first) if len(first) < MOST_SHOWN else documents.count())


class ShownSidePanel(BaseSidePanel):
    """The list of public documents that show the object of this form."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle where this is shown")
        icon_name = "site"
        has_counter = False

    name = "shown"
    title = _("Where is this shown?")
    template_name = "site/shown_panel.html"
    order = 500

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        return {**context, "shown": find_showings(self.object)}


class ShownEditView(EditView):
    def get_side_panels(self) -> Any:
        panels = list(super().get_side_panels())
        if not self.expects_json_response and not self.hydrate_create_view:
            panels.append(ShownSidePanel(self.object, self.request))
        return MediaContainer(panels)


def _key(instance: Model) -> str:
    prefixes = {Image: IMAGE, get_document_model(): FILE}
    prefix = prefixes.get(type(instance))
    return f"{prefix}:{instance.pk}" if prefix else key_of(instance)


def _showing(key: str, title: str, kind: str, path: str | None) -> Showing:
    public_url = None if path is None else f"{settings.FRONTEND_ORIGIN}{path}"
    return Showing(title, _kind_names()[kind], public_url, _edit_url(key))


def _kind_names() -> dict[str, str]:
    return dict(_named_kinds())


def _named_kinds() -> Iterator[tuple[str, str]]:
    for kind in registered_kinds():
        yield kind.name, capfirst(str(kind.model._meta.verbose_name))


def _edit_url(key: str) -> str:
    label, _separator, pk = key.rpartition(":")
    if label == "page":
        return reverse("wagtailadmin_pages:edit", args=[pk])
    model: Any = apps.get_model(label)
    if issubclass(model, BaseGenericSetting):
        return reverse("wagtailsettings:edit", args=[*label.lower().split("."), pk])
    return reverse(model.snippet_viewset.get_url_name("edit"), args=[pk])
