"""Finding public documents by their words, with the full text index of either database."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypedDict

from django.db import connection
from django.db.models import QuerySet

from cms.publishing.models import ContentDocument, SearchEntry
from cms.publishing.registry import Content
from cms.publishing.search_words import Query, Word, index_words, words

# How much of the text around a match is shown, in characters.
PASSAGE_LENGTH = 200
ELLIPSIS = "…"


class Part(TypedDict):
    """A piece of a passage, and whether it is one of the words searched for."""

    text: str
    match: bool


class Index(NamedTuple):
    """How a database finds entries: tables, conditions, and a rank that is higher when better."""

    tables: list[str]
    conditions: list[str]
    rank: str


ENTRY = "publishing_searchentry"
ENTRY_OF_DOCUMENT = f"{ENTRY}.document_id = publishing_contentdocument.id"
INDEXES = {
    "sqlite": Index(
        tables=[ENTRY, "publishing_search"],
        conditions=[
            ENTRY_OF_DOCUMENT,
            f"publishing_search.rowid = {ENTRY}.id",
            "publishing_search MATCH %s",
        ],
        rank="-bm25(publishing_search, 10.0, 5.0, 1.0)",
    ),
    "postgresql": Index(
        tables=[ENTRY],
        conditions=[ENTRY_OF_DOCUMENT, f"{ENTRY}.vector @@ to_tsquery('simple', %s)"],
        rank=f"ts_rank({ENTRY}.vector, to_tsquery('simple', %s), 1)",
    ),
}


def write_entry(document: ContentDocument, content: Content) -> None:
    """Makes a document findable by its title, its keywords and its text."""
    SearchEntry.objects.update_or_create(document=document, defaults=entry_words(content))


def entry_words(content: Content) -> dict[str, str]:
    """Gives the words of each column of an entry."""
    return {
        "title": index_words([content.title]),
        "keywords": index_words(content.keywords),
        "text": index_words(content.lines),
    }


def find(
    documents: QuerySet[ContentDocument], query: Query, *, every_word: bool
) -> QuerySet[ContentDocument]:
    """Gives those of the documents that have every word, or any of them."""
    index = INDEXES[connection.vendor]
    text = _write(query, every_word=every_word)
    # Nothing in the SQL comes from outside; the words are a parameter.
    return documents.extra(tables=index.tables, where=index.conditions, params=[text])  # noqa: S610


def by_relevance(
    documents: QuerySet[ContentDocument], query: Query, *, every_word: bool
) -> QuerySet[ContentDocument]:
    """Puts those that fit best first; words in a title count most, then keywords."""
    rank = INDEXES[connection.vendor].rank
    text = [_write(query, every_word=every_word)] * rank.count("%s")
    ranked = documents.extra(select={"rank": rank}, select_params=text)  # noqa: S610 - as above
    return ranked.extra(order_by=["-rank", "-first_published_at", "id"])


def highlights(document: ContentDocument, query: Query) -> list[Part]:
    """Gives the passage with most of the words: `[{"text": "Met ", "match": false}, …]`.

    One that was found by its title or a synonym alone shows how its text begins.
    """
    title, *lines = document.text.split("\n")
    found = [(line, [word for word in words(line) if query.finds(word.plain)]) for line in lines]
    line, matches = max(
        found, key=lambda each: len({word.plain for word in each[1]}), default=(title, [])
    )
    return list(_parts(line, matches))


def _parts(line: str, matches: list[Word]) -> Iterator[Part]:
    start, end = _window(line, matches[0].start if matches else 0)
    place = start
    if start:
        yield {"text": ELLIPSIS, "match": False}
    for word in matches:
        if word.start >= place and word.end <= end:
            if word.start > place:
                yield {"text": line[place : word.start], "match": False}
            yield {"text": line[word.start : word.end], "match": True}
            place = word.end
    rest = line[place:end] + (ELLIPSIS if end < len(line) else "")
    if rest:
        yield {"text": rest, "match": False}


def _window(line: str, first: int) -> tuple[int, int]:
    """Gives what to show of a line: whole words, with a little before the first match."""
    start = 0
    if first > PASSAGE_LENGTH // 2:
        start = line.rfind(" ", 0, first - PASSAGE_LENGTH // 4) + 1
    if len(line) - start <= PASSAGE_LENGTH:
        return start, len(line)
    last_space = line.rfind(" ", max(start, first) + 1, start + PASSAGE_LENGTH)
    return start, last_space if last_space > 0 else start + PASSAGE_LENGTH


def _write(query: Query, *, every_word: bool) -> str:
    """Gives a query as the database wants it: quoted words of letters and digits only."""
    if connection.vendor == "postgresql":
        words, both, either, prefix = "'{}'", " & ", " | ", "'{}':*"
    else:
        words, both, either, prefix = '"{}"', " AND ", " OR ", '"{}"*'
    *others, last = [words.format(stem) for stem in query.stems]
    last = f"({last}{either}{prefix.format(query.last)})"
    return (both if every_word else either).join([*others, last])
