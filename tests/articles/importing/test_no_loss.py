"""No line of a text is ever lost, doubled or moved, whatever the text is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.articles.importing.shown import import_text, reading_lines

pytestmark = pytest.mark.no_cover

HEADINGS = (
    "Wat kun je zelf doen?", "Rugklachten", "Wanneer naar de huisarts?", "Conclusie",
    "Veelgestelde vragen", "In het kort", "Wel doen", "Niet doen", "Alarmsignalen", "Matras",
    "Mag ik sporten?", "Tips", "Hoe slaap je het beste?", "HOE WERKT HET", "Stap 2: Rust",
)  # fmt: skip
TEXTS = (
    "Een zin over slapen.", "Bel de huisarts als:", "Er zijn geen rode vlaggen.", "Let op: rust.",
    "Let op", "Te warm → onrust", "Duur: 5 minuten", "Wat nu?", "Doe de klachtencheck.",
    "Ga naar de fysiotherapeut wanneer het niet overgaat.", "losse woorden", "Rode vlaggen:",
    "Een regel die lang genoeg is om afgebroken te zijn door een programma", "daarna dit", "Tip: a",
    "Alles wat hierna komt:", "Bel 112 bij", "kussen onder je knie", "Zit rechtop", "Wel doen:",
)  # fmt: skip
MARKERS = (
    "- ",
    "-\n",
    "• ",
    "* ",
    "✔ ",
    "✔\n",
    "✓ ",
    "❌ ",
    "– ",
    "  - ",
    "1. ",
    "2. ",
    "3) ",
    "a) ",
)
LINE_STARTS = ("", "", "", "\n", "\n\n", "## ", "### ", "**", "> ", "---\n")

LINES = st.one_of(
    st.sampled_from(HEADINGS),
    st.sampled_from(TEXTS),
    st.builds(str.__add__, st.sampled_from(MARKERS), st.sampled_from(TEXTS)),
    st.builds(str.__add__, st.sampled_from(MARKERS), st.sampled_from(HEADINGS)),
    st.builds(str.__add__, st.sampled_from(LINE_STARTS), st.sampled_from(HEADINGS)),
    st.builds(str.__add__, st.just("\n"), st.sampled_from(TEXTS)),
    st.just("| Duur | Rust |\n|---|---|\n| vijf | zes |"),
)
# Characters that Markdown or a table takes for markup are for the tests of those.
PROSE = st.text(
    st.characters(codec="utf-8", exclude_categories=["C"], exclude_characters="&<>[]()`\\|")
)


def words(text: str) -> list[str]:
    """Gives the words of two letters and more: a single letter or a figure can be a marker."""
    return re.findall(r"[^\W\d_]{2,}", text)


@settings(max_examples=400, deadline=None)
@given(st.lists(LINES, max_size=40), st.sampled_from(["a.txt", "a.md"]))
def test_every_word_of_an_article_comes_back_in_order(lines: list[str], filename: str) -> None:
    text = "\n".join(["Titel van het stuk", "", *lines])
    article = import_text(text, filename)
    assert words(" ".join(reading_lines(article))) == words(text)


@settings(max_examples=400, deadline=None)
@given(st.lists(PROSE, max_size=12))
def test_every_word_of_any_text_comes_back_in_order(lines: list[str]) -> None:
    text = "\n".join(["Titel van het stuk", "", *lines])
    article = import_text(text)
    assert words(" ".join(reading_lines(article))) == words(text)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=40))
def test_every_line_is_in_the_report(lines: list[str]) -> None:
    text = "\n".join(["Titel van het stuk", "", *lines])
    reported = words(" ".join(entry.text for entry in import_text(text).report))
    missing = [word for word in words(text) if word not in reported]
    assert missing == []


def marked_lines(text: str) -> list[str]:
    """Gives lines of content as a reader gets them, for text whose lines keep their ends."""
    return [re.sub(r"^(?:✔ |[-•] )", "", line) for line in text.splitlines() if line.strip()]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(HEADINGS),
            st.builds(
                str.__add__,
                st.sampled_from(["", "- ", "• ", "✔ "]),
                st.sampled_from(
                    ["Een zin over slapen.", "Bel de huisarts als:", "Te warm → onrust"]
                ),
            ),
        ),
        max_size=30,
    )
)
def test_every_line_comes_back_as_it_was(lines: list[str]) -> None:
    text = "\n".join(["Titel van het stuk", *lines])
    assert marked_lines("\n".join(reading_lines(import_text(text)))) == marked_lines(text)
