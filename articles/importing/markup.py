"""The markup inside a line: Markdown or plain characters to words and rich text."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

RICH_TAGS = {"strong": "b", "em": "i"}
LINKS = re.compile(r"(https?|mailto|tel):", re.IGNORECASE)
_WHOLLY_BOLD = re.compile(r"<b>(?:(?!</?b>).)*</b>[:?]?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a line: `plain` for plain fields, `html` for rich text, without a paragraph.

    `links` are the addresses in `html`, which a plain field cannot hold; `lost_links` those
    that rich text cannot hold either, because they do not lead to an address of their own.
    """

    plain: str
    html: str
    links: tuple[str, ...] = ()
    lost_links: tuple[str, ...] = ()

    @property
    def is_bold(self) -> bool:
        """Tells whether all of the line is bold, as authors write headings."""
        return _WHOLLY_BOLD.fullmatch(self.html) is not None


def read_words(text: str, *, is_markdown: bool) -> Words:
    """Gives the words of one line; without Markdown every character stands for itself."""
    if not is_markdown:
        return Words(text, escape(text, quote=False))
    tokens = _parser().parseInline(text)[0].children or []
    words = _words_of(tokens)
    # A line of markup without words, such as an empty link, would vanish.
    return words if words.plain.strip() else Words(text, escape(text, quote=False))


@functools.cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").disable(["html_inline"])


def _words_of(tokens: Sequence[Token]) -> Words:
    plain: list[str] = []
    html: list[str] = []
    links: list[str] = []
    lost: list[str] = []
    for token in tokens:
        address = str(token.attrGet("href") or token.attrGet("src") or "")
        if address:
            (links if token.tag == "a" and LINKS.match(address) else lost).append(address)
        if token.nesting == 0:
            words = token.content or address
            plain.append(words)
            html.append(escape(words, quote=False))
        elif token.tag == "a":
            html.append(_link_tag(token, address))
        else:
            html.append(f"<{'/' if token.nesting < 0 else ''}{RICH_TAGS[token.tag]}>")
    return Words(
        "".join(plain).strip(), _without_dead_links("".join(html)), tuple(links), tuple(lost)
    )


def _link_tag(token: Token, address: str) -> str:
    if token.nesting < 0:
        return "</a>"
    return f'<a href="{escape(address)}">' if LINKS.match(address) else "<a>"


def _without_dead_links(html: str) -> str:
    """Markdown links do not nest, so a link without an address ends at the next closing tag."""
    return re.sub(r"<a>(.*?)</a>", r"\1", html, flags=re.DOTALL).strip()


def paragraphs(*lines: Words) -> str:
    """Gives rich text with a paragraph for every line."""
    return "".join(f"<p>{line.html}</p>" for line in lines)
