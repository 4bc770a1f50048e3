"""Constructors of stored rich text."""

from __future__ import annotations


def rich(html: str) -> str:
    """Gives rich text of one paragraph."""
    return f"<p>{html}</p>"


def term(key: str, words: str) -> str:
    """Marks words as a term of the glossary, for within rich text."""
    return f'<a linktype="glossary" id="{{glossary_term:{key}}}">{words}</a>'


def cite(key: str, words: str) -> str:
    """Marks words as resting on a source, for within rich text."""
    return f'<a linktype="citation" id="{{source:{key}}}">{words}</a>'


def link(key: str, words: str) -> str:
    """Links words to another article, for within rich text."""
    return f'<a linktype="page" id="{{article:{key}}}">{words}</a>'
