"""What changed between two texts, and whether that is no more than a small correction.

Small is: punctuation, capitals and spaces, a word spelled otherwise, two parts of a word joined or
parted, and a word for another that says the same. All else is refused, when in doubt too.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from typing import NamedTuple

from django.utils.translation import gettext as _

from cms.review.guarded_words import (
    COMPARED,
    NEGATION,
    SYNONYMS,
    UNIT,
    guard_of,
)

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
NUMBER = re.compile(r"\d(?:[\d.,:/–-]*\d)?|[½⅓⅔¼¾⅛⅜⅝⅞]")
# Punctuation that says little; any other sign counts as much as a number.
LIGHT = re.compile(r"[^\S\n]|[.,;:!?()\"'‘’“”„…–—-]")
TAG = re.compile(r"<[^>]*>")

# Shorter words are too much alike: "op" and "of", "rug" and "mug".
SHORTEST_WORD = 4
# Words that begin otherwise are others: "abductie" and "adductie", "bewegen" and "gewegen".
SAME_LETTERS = 2


class NotSmall(Exception):
    """The change is more than a small correction; the message says why."""


class Text(NamedTuple):
    """A text as its words, and what stands before, between and behind them."""

    words: list[str]
    gaps: list[str]


def read(text: str) -> Text:
    """Gives the words of a text, without what capitals and ways of writing an accent add."""
    text = unicodedata.normalize("NFC", text)
    words = WORD.findall(text)
    folded = [word if UNIT.fullmatch(word.casefold()) else word.casefold() for word in words]
    return Text(folded, WORD.split(text))


def count_changes(before: str, after: str, used: Counter[str]) -> int:
    """Gives how many words and gaps were corrected from one text to the other.

    `used` are the words of all that was approved: one of them does not become another by accident.

    Raises:
        NotSmall: it is more than a small correction.
    """
    if TAG.findall(before) != TAG.findall(after):
        raise NotSmall(_("the markup, a link or a reference changed"))
    pairs = zip(TAG.split(before), TAG.split(after), strict=True)
    return sum(_count(one, other, used) for one, other in pairs if one != other)


def _count(before: str, after: str, used: Counter[str]) -> int:
    if NUMBER.findall(before) != NUMBER.findall(after):
        raise NotSmall(_("a number changed"))
    if _signs(before) != _signs(after):
        raise NotSmall(_("a sign or a new line changed"))
    old, new = read(before), read(after)
    matcher = SequenceMatcher(None, old.words, new.words, autojunk=False)
    changed = 0
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal":
            changed += _count_gaps(old, new, start, end, new_start)
        else:
            _refuse_other_words(old.words[start:end], new.words[new_start:new_end], used)
            changed += end - start
    return changed


def _signs(text: str) -> list[str]:
    return [sign for gap in WORD.split(text) for sign in gap if not LIGHT.match(sign)]


def _count_gaps(old: Text, new: Text, start: int, end: int, new_start: int) -> int:
    """Counts other punctuation around words that stayed; beside some words it says too much."""
    changed = 0
    for place in range(end - start + 1):
        one, other = old.gaps[start + place], new.gaps[new_start + place]
        if one.split() == other.split():
            continue
        beside = old.words[max(start + place - 1, 0) : start + place + 1]
        if any(NEGATION.fullmatch(word) or word[0].isdigit() for word in beside):
            raise NotSmall(_("the punctuation beside a negation or a number changed"))
        changed += 1
    return changed


def _refuse_other_words(old: list[str], new: list[str], used: Counter[str]) -> None:
    for word in (*old, *new):
        if guard := guard_of(word):
            raise NotSmall(guard)
    if _is_joined(old, new) or _is_joined(new, old):
        return
    if len(old) != len(new):
        raise NotSmall(_("words were added or removed"))
    for one, other in zip(old, new, strict=True):
        if frozenset((one, other)) not in SYNONYMS and not _is_spelling(one, other, used):
            raise NotSmall(_("“%(before)s” became “%(after)s”") % {"before": one, "after": other})


def _is_joined(parts: list[str], whole: list[str]) -> bool:
    """Tells whether words were only written as one."""
    long_enough = all(len(part) >= SHORTEST_WORD for part in parts)
    return len(whole) == 1 and long_enough and "".join(parts) == whole[0].replace("-", "")


def _is_spelling(one: str, other: str, used: Counter[str]) -> bool:
    """Tells whether two words are one, spelled otherwise, rather than two that look alike."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < SHORTEST_WORD or (used[one] > 1 and used[other]):
        return False
    if one[:SAME_LETTERS] != other[:SAME_LETTERS]:
        return False
    if any(longer == shorter + ending for ending in COMPARED):
        return False
    return is_one_letter_off(one, other)


def is_one_letter_off(one: str, other: str) -> bool:
    """Tells whether a letter was added, left out, replaced, or swapped with its neighbour."""
    shorter, longer = sorted((one, other), key=len)
    pairs = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    same = len(list(pairs))
    if len(longer) > len(shorter):
        return longer[same + 1 :] == shorter[same:]
    swapped = one[same : same + 2] == other[same : same + 2][::-1]
    return one[same + 1 :] == other[same + 1 :] or (
        swapped and one[same + 2 :] == other[same + 2 :]
    )
