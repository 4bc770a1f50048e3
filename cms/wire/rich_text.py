"""Turns stored rich text into the published grammar: p, strong, em, ul, ol, li, a, dfn, cite."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from typing import Any, NamedTuple

import nh3
from django.conf import settings

from cms.wire.context import RenderContext
from cms.wire.schema import Components, Schema, object_of

EMPTY: Mapping[str, str] = {"html": "", "text": ""}

STORED_TAGS = {"p", "b", "strong", "i", "em", "ul", "ol", "li", "a", "br"}
BLOCKS = {"p", "ul", "ol", "li"}
LINES = {"p", "li"}
RENAMED = {"b": "strong", "i": "em"}
SCHEMES = {"http", "https", "mailto", "tel"}
EXTERNAL = re.compile(rf"(?:{'|'.join(sorted(SCHEMES))}):", re.IGNORECASE)
# The spaces that HTML folds into one; a non-breaking space is not among them.
SPACES = re.compile(r"[ \t\n\r\f]+")


_sanitiser = nh3.Cleaner(
    tags=STORED_TAGS,
    attributes={"a": {"href", "linktype", "id"}},
    url_schemes=SCHEMES,
    link_rel=None,
)
_stripper = nh3.Cleaner(tags=set())


@dataclass(frozen=True, slots=True)
class Entity:
    """Words that stand for an object: the element they get, and the model of the object."""

    element: str
    model: str


_entities: dict[str, Entity] = {}


def register_entity(linktype: str, *, element: str, model: str) -> None:
    """Makes `<a linktype="…" id="…">` a `dfn` (a glossary term) or a `cite` (a source)."""
    _entities[linktype] = Entity(element, model)


def rich_text(stored: str | None, context: RenderContext) -> dict[str, str] | None:
    """Gives `{"html", "text"}` of stored rich text, or None when it says nothing.

    Links to what is not public are reduced to their words. In `text` every paragraph and list
    item is a line of its own.
    """
    # Sanitising closes what was left open, so the writer can rely on a proper tree.
    writer = _Writer(context)
    writer.feed(_sanitiser.clean(stored or ""))
    writer.close()
    return writer.result()


def is_blank(stored: Any) -> bool:
    """Tells whether rich text has no words in it."""
    return not _stripper.clean(str(stored or "")).replace("&nbsp;", " ").strip()


def rich_text_schema(components: Components) -> Schema:
    """Names the schema of rich text and gives a reference to it."""
    grammar = "p, strong, em, ul, ol, li, a[href, data-type, data-id], dfn[data-id], cite[data-id]"
    html: Schema = {"type": "string", "description": f"HTML of these elements only: {grammar}."}
    return components.add("RichText", object_of({"html": html, "text": {"type": "string"}}))


class _Open(NamedTuple):
    closing: str
    is_block: bool
    starts_at: int


class _Writer(HTMLParser):
    """Writes the published grammar, and nothing else, from a sanitised tree."""

    def __init__(self, context: RenderContext) -> None:
        super().__init__(convert_charrefs=True)
        self._context = context
        self._html: list[str] = []
        self._lines = [""]
        self._open: list[_Open] = []

    def result(self) -> dict[str, str] | None:
        self._leave_stray()
        lines = [SPACES.sub(" ", line).strip(" ") for line in self._lines]
        text = "\n".join(filter(None, lines))
        return {"html": "".join(self._html), "text": text} if text.strip() else None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.handle_data(" ")
            return
        if tag in BLOCKS:
            self._leave_stray()
            if tag in LINES:
                self._lines.append("")
            # A block inside a link or emphasis has no place in the grammar; its words have.
            fits = all(outer.is_block for outer in self._open)
            self._enter(*((f"<{tag}>", f"</{tag}>") if fits else ("", "")), is_block=fits)
        else:
            self._enter_stray()
            opening, closing = self._inline(RENAMED.get(tag, tag), dict(attrs))
            self._enter(opening, closing)

    def handle_endtag(self, tag: str) -> None:
        closed = self._open.pop()
        self._html.append(closed.closing)
        if closed.is_block and not "".join(self._words_since(closed.starts_at)).strip():
            del self._html[closed.starts_at :]

    def handle_data(self, data: str) -> None:
        if data.strip():
            self._enter_stray()
        if self._open:
            self._html.append(escape(SPACES.sub(" ", data), quote=False))
            self._lines[-1] += data

    def _enter(self, opening: str, closing: str, *, is_block: bool = False) -> None:
        self._open.append(_Open(closing, is_block, len(self._html)))
        self._html.append(opening)

    def _enter_stray(self) -> None:
        """Words outside any paragraph get one, so that the top level is blocks only."""
        if not self._open:
            self._lines.append("")
            self._enter("<p>", "</p>")

    def _leave_stray(self) -> None:
        if len(self._open) == 1 and not self._open[0].is_block:
            self._html.append(self._open.pop().closing)

    def _words_since(self, start: int) -> list[str]:
        return [part for part in self._html[start:] if not part.startswith("<")]

    def _inline(self, tag: str, attributes: dict[str, str | None]) -> tuple[str, str]:
        if tag != "a":
            return f"<{tag}>", f"</{tag}>"
        found = self._link(attributes.get("linktype"), attributes)
        if found is None:
            return "", ""
        element, published = found
        written = "".join(f' {name}="{escape(str(value))}"' for name, value in published.items())
        return f"<{element}{written}>", f"</{element}>"

    def _link(
        self, linktype: str | None, attributes: dict[str, str | None]
    ) -> tuple[str, dict[str, Any]] | None:
        """Gives the element and attributes of a link, or None when it leads nowhere public."""
        if linktype is None:
            href = attributes.get("href") or ""
            return ("a", {"href": href}) if EXTERNAL.match(href) else None
        pk = attributes.get("id") or ""
        if not pk.isdecimal():
            return None
        if linktype == "page":
            page = self._context.document(settings.WAGTAIL_PAGE_MODEL, int(pk))
            if page is None or not page["path"]:
                return None
            return "a", {"href": page["path"], "data-type": page["type"], "data-id": page["id"]}
        if linktype == "document":
            file = self._context.file(int(pk))
            return ("a", {"href": file["href"]}) if file else None
        return self._entity(linktype, int(pk))

    def _entity(self, linktype: str, pk: int) -> tuple[str, dict[str, Any]] | None:
        entity = _entities.get(linktype)
        if entity is None:
            return None
        if entity.element == "cite":
            source = self._context.cite(entity.model, pk)
            if source is None:
                return None
            return "cite", {"data-id": source.id, "data-number": source.number}
        term = self._context.define(entity.model, pk)
        return (entity.element, {"data-id": term["id"]}) if term else None
