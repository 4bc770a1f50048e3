"""What the report says of lines that are no text, and of what an editor must look at."""

from __future__ import annotations

from tests.articles.importing.shown import import_text


def test_markers_without_text_are_reported() -> None:
    article = import_text("Titel\n\n-\n-\nslaap\n\n---\n✔\n")
    assert [
        (entry.line_number, entry.text, entry.became)
        for entry in article.report
        if entry.became == "separator"
    ] == [(3, "-", "separator"), (7, "---", "separator"), (8, "✔", "separator")]


def test_what_an_editor_must_complete_is_reported() -> None:
    text = """Titel

## Alarmsignalen
- koorts

## Wanneer naar de huisarts?
- pijn

## Niet doen
- Tillen
- Niet bukken

## Schema

| Week |
| --- |
| een |
"""
    assert [entry.became for entry in import_text(text, "a.md").report if not entry.placed] == [
        "red flag without a care card",
        "signal on a care card without a heading",
        "don't, to be worded as one",
        "header of a table without a caption",
    ]


def test_links_that_find_no_place_are_reported() -> None:
    article = import_text("T\n\n- ✔ Lees [dit](https://a.nl) en [dat](/dat)\n", "a.md")
    assert [
        (entry.text, entry.became, entry.placed) for entry in article.report if not entry.placed
    ] == [
        ("/dat", "link left out", False),
        ("https://a.nl", "link left out", False),
    ]
