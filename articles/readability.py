"""How long an article is to read and how hard: advice for the editor, never a verdict."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import pyphen

# Wagtail's own metric for Dutch.
WORDS_PER_MINUTE = 228
LONG_WORD = 7
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
END_OF_SENTENCE = re.compile(r"[.!?…]+(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Readability:
    """Figures of a text.

    `flesch_douma` is Douma's form of the reading ease for Dutch (higher is easier), `lix`
    Björnsson's index (lower is easier); both are None for a text without words.
    """

    words: int
    reading_minutes: int
    flesch_douma: float | None
    lix: float | None


@functools.cache
def _hyphenation() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL")


@functools.lru_cache(maxsize=20_000)
def count_syllables(word: str) -> int:
    """Gives the number of syllables, as the Dutch hyphenation patterns divide the word."""
    return len(_hyphenation().positions(word)) + 1


def measure(lines: Sequence[str]) -> Readability:
    """Gives the figures of a text given in reading units; every unit ends a sentence."""
    words = [word for line in lines for word in WORD.findall(line)]
    sentences = sum(max(1, len(END_OF_SENTENCE.findall(line))) for line in lines if line)
    if not words:
        return Readability(0, 0, None, None)
    per_sentence = len(words) / max(1, sentences)
    per_word = sum(count_syllables(word.lower()) for word in words) / len(words)
    long_words = sum(len(word) >= LONG_WORD for word in words)
    return Readability(
        words=len(words),
        reading_minutes=max(1, ceil(len(words) / WORDS_PER_MINUTE)),
        flesch_douma=round(206.835 - 0.93 * per_sentence - 77 * per_word, 1),
        lix=round(per_sentence + 100 * long_words / len(words), 1),
    )
