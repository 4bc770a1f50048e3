"""What counts as the same word in a search: case, accents, inflections and small words aside.

Both databases get the same words from here, so that they find the same. The stemmer is Snowball's
Kraaij-Pohlmann; unlike PostgreSQL's own it knows that "geslapen" is "slapen".
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import snowballstemmer

# A longer run of characters is not a word; an index entry has its limits too.
LONGEST_WORD = 60
# A stem has no shorter one after at most this many steps.
MOST_STEPS = 3
# More words of one text than this do not help to find it.
MOST_WORDS = 20_000
# PostgreSQL's index of three such columns holds a million.
MOST_CHARACTERS = 250_000

SMALL_WORDS = frozenset(
    [
        "aan",
        "al",
        "als",
        "bij",
        "dan",
        "dat",
        "de",
        "deze",
        "die",
        "dit",
        "door",
        "een",
        "en",
        "er",
        "het",
        "hij",
        "hoe",
        "ik",
        "in",
        "is",
        "je",
        "kan",
        "maar",
        "me",
        "met",
        "mij",
        "mijn",
        "naar",
        "nog",
        "nu",
        "of",
        "om",
        "onze",
        "ook",
        "op",
        "over",
        "te",
        "tot",
        "uit",
        "van",
        "veel",
        "voor",
        "waar",
        "want",
        "was",
        "wat",
        "we",
        "wel",
        "wij",
        "ze",
        "zich",
        "zij",
        "zijn",
        "zo",
        "zou",
    ]
)

_word = re.compile(r"[0-9a-z]+(?:'[0-9a-z]+)*")
_plain = {
    number: plain
    for number in range(0xC0, 0x250)
    if len(plain := unicodedata.normalize("NFKD", chr(number))[0].lower()) == 1 and plain.isascii()
} | {ord(mark): "'" for mark in "’‘`´"}
_stemmer = snowballstemmer.stemmer("dutch")


class Word(NamedTuple):
    """A word in a text: how it is written, in plain small letters, and where."""

    plain: str
    start: int
    end: int


def fold(text: str) -> str:
    """Gives a text in plain small letters; every character stays in its place."""
    # A few capitals have small letters of two characters, which would move the rest.
    small = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return small.translate(_plain)


def words(text: str) -> Iterator[Word]:
    """Gives the words of a text in order, small ones too; other scripts than Latin have none."""
    for found in _word.finditer(fold(text)):
        if len(found[0]) <= LONGEST_WORD:
            yield Word(found[0], found.start(), found.end())


@functools.lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Gives what the inflections of a plain word have in common.

    A plural may need two steps: "kussens" is "kussen", and that is "kus", as "kussen" itself is.
    """
    word = re.sub(r"'s$|(?<=ie)en$", "", word).replace("'", "")
    for _ in range(MOST_STEPS):
        word = _stemmer.stemWord(word)
    return word


def index_words(texts: Iterable[str]) -> str:
    """Gives what a text is found by, separated by spaces: each word as written, and its stem."""
    found: list[str] = []
    for text in texts:
        for word in words(text):
            if word.plain not in SMALL_WORDS:
                found += dict.fromkeys([word.plain.replace("'", ""), stem(word.plain)])
    return " ".join(found[:MOST_WORDS])[:MOST_CHARACTERS]


class Query(NamedTuple):
    """What somebody searches for: stems, and the last word as far as it was typed."""

    stems: tuple[str, ...]
    last: str

    def finds(self, word: str) -> bool:
        """Tells whether a plain word is one of those searched for."""
        return stem(word) in self.stems or word.startswith(self.last)


def read_query(text: str) -> Query | None:
    """Gives the words of a search; None when there is no word to search for in it."""
    found = [word.plain for word in words(text)]
    telling = [word for word in found if word not in SMALL_WORDS] or found
    if not telling:
        return None
    return Query(tuple(dict.fromkeys(map(stem, telling))), telling[-1].replace("'", ""))
