"""A file made to be slow is read, or refused, in seconds."""

from __future__ import annotations

import time

import pytest

from articles.importing import read_article

pytestmark = pytest.mark.no_cover

SECONDS = 20
LINE_LENGTH = 19_990
LINES_OF_THAT = 100
MANY_LINES = 9_990
PATTERNS = ("*", "[", "_", "`", "![", "**a", "[a](", "- ", ". ", "->", "wanneer ", "\\", "<a ")
LINES = (
    "-",
    "- a",
    "✔ a\nUitleg hier.",
    "Kop\nZin hier.",
    "1. a",
    "1. a\nb.",
    "# a",
    "- a\n- b\nUitleg.",
    "Huisarts als:\n- a",
    "Let op: x",
    "a:\nb",
    "k: 3 minuten",
    "| a | b |\n|--|--|",
    "Tekst.",
)


def assert_read_within_seconds(text: str, filename: str) -> None:
    started = time.process_time()
    read_article(text.encode(), filename=filename)
    assert time.process_time() - started < SECONDS


@pytest.mark.slow
@pytest.mark.parametrize("pattern", PATTERNS)
def test_long_lines_take_seconds(pattern: str) -> None:
    line = (pattern * LINE_LENGTH)[:LINE_LENGTH]
    assert_read_within_seconds("Titel\n" + "\n".join([line] * LINES_OF_THAT), "a.md")


@pytest.mark.slow
@pytest.mark.parametrize("pattern", PATTERNS)
def test_one_long_line_takes_seconds(pattern: str) -> None:
    assert_read_within_seconds("Titel\n" + (pattern * 4_990)[:LINE_LENGTH], "a.md")


@pytest.mark.slow
@pytest.mark.parametrize("line", LINES)
def test_many_lines_take_seconds(line: str) -> None:
    times = MANY_LINES // (line.count("\n") + 1)
    text = "\n".join(["Titel\n\n# Wanneer naar de huisarts?", *[line] * times])
    assert_read_within_seconds(text, "a.md")
