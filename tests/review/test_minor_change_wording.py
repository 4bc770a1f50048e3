"""A small correction is told from a change of the advice, on the texts of the demonstration."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from articles.models import ArticlePage
from cms.review.guarded_words import SYNONYMS, guard_of
from cms.review.minor_change import compare
from cms.review.wording import is_one_letter_off
from tests.review.demo_texts import Written, changed, demo_contents, texts, values

pytestmark = pytest.mark.no_cover

# Some two hundred in all; ten times as many were tried when this was made.
OF_EACH_KIND = 18
# What may not change, and what it becomes: written down apart from what the program knows.
DANGERS: dict[str, dict[str, str]] = {
    "number": {
        r"\b(\d+)\b": r"1\1",
        r"\btwee\b": "drie",
        r"\bdrie\b": "vier",
        r"\btien\b": "zes",
        r"\beerste\b": "tweede",
        r"\bhalfuur\b": "uur",
        r"\bhelft\b": "kwart",
    },
    "negation": {
        r"\bniet\b": "wel",
        r"\bgeen\b": "een",
        r"\bniet ": "",
        r"\bnooit\b": "altijd",
        r"\bzonder\b": "met",
        r"\bniets\b": "iets",
        r"\bmag\b": "mag niet",
        r"\bveilig": "onveilig",
    },
    "care level": {
        r"\bmeteen\b": "straks",
        r"\bdirect\b": "later",
        r"\bvandaag\b": "morgen",
        r"\bbinnen\b": "na",
        r"\b[Ss]poed": "Rust",
    },
    "provider": {
        r"\b([Hh])uisarts\b": r"\1uisartsenpost",
        r"\b[Hh]uisarts\b": "fysiotherapeut",
        r"\b[Ff]ysiotherapeut": "Huisarts",
        r"\bapotheker?\b": "dokter",
    },
    "telephone": {r"\b112\b": "113", r"\b0(\d+)\b": r"00\1"},
    "unit": {
        r"\bweken\b": "maanden",
        r"\bminuten\b": "seconden",
        r"\bdagen\b": "weken",
        r"\bkeer\b": "uur",
        r"(\d) cm\b": r"\1 mm",
    },
    "side": {r"\brechts\b": "links", r"\bboven\b": "onder", r"\bvoor\b": "achter"},
    "modal": {
        r"\bmag\b": "moet",
        r"\bkan\b": "zal",
        r"\bmeer\b": "minder",
        r"\bsoms\b": "altijd",
        r"\bvaak\b": "elke dag",
        r"\belke\b": "soms",
        r"\bkun\b": "moet",
    },
    "another word": {
        r"\brug\b": "nek",
        r"\bheup\b": "hoop",
        r"\bbeen\b": "teen",
        r"\bsterk\b": "sterker",
        r"\bpijn\b": "koorts",
        r"\bwarm": "koud",
    },
    "link": {r'id="(\d+)"': r'id="1\1"', r'linktype="(\w+)"': 'linktype="x"', r"</?b>": ""},
}

Case = tuple[Written, Any, str]


def dangerous_texts(kind: str) -> Iterator[Case]:
    for written in demo_contents():
        for way, text in texts(written.content):
            for pattern, other in DANGERS[kind].items():
                for found in re.finditer(pattern, text):
                    start, end = found.span()
                    if kind != "link" and text.count("<", 0, start) != text.count(">", 0, start):
                        continue
                    new = text[:start] + found.expand(other) + text[end:]
                    yield written, changed(written.content, way, new), f"{text} → {new}"


def longer_and_shorter_lists() -> Iterator[Case]:
    for written in demo_contents():
        for way, value in values(written.content):
            if isinstance(value, list) and value and way[-2:-1] != ("columns",):
                yield written, changed(written.content, way, value[1:]), f"{way} shorter"
                yield written, changed(written.content, way, [*value, value[-1]]), f"{way} longer"
                if len(value) > 1 and value != value[::-1]:
                    yield written, changed(written.content, way, value[::-1]), f"{way} turned"


def other_types_and_choices() -> Iterator[Case]:
    for written in demo_contents():
        for way, value in values(written.content):
            if way[-1] in {"type", "intent", "level", "style", "evidence_certainty"}:
                yield written, changed(written.content, way, f"{value}s"), f"{way} type"
            elif isinstance(value, bool):
                yield written, changed(written.content, way, not value), f"{way} switch"
            elif isinstance(value, int):
                yield written, changed(written.content, way, value + 1), f"{way} number"
            elif isinstance(value, dict) and not {"type", "columns"} & set(value):
                less = dict(list(value.items())[1:])
                yield written, changed(written.content, way, less), f"{way} field"


STRUCTURES = {"list": longer_and_shorter_lists, "type": other_types_and_choices}


def dangerous() -> list[Case]:
    """Gives changes of the advice, as many of each kind."""
    chance = random.Random(20261125)
    kinds = [list(dangerous_texts(kind)) for kind in DANGERS]
    kinds += [list(make()) for make in STRUCTURES.values()]
    assert all(kinds)
    return [chance.choice(kind) for kind in kinds for _ in range(OF_EACH_KIND)]


def swap_letters(text: str, chance: random.Random) -> str | None:
    """Gives the text with a typing mistake in it."""
    words = [found for found in re.finditer(r"\w{6,}(?![^<]*>)", text) if is_innocent(found[0])]
    places = [word.start() + 3 for word in words if word[0][3] != word[0][4]]
    if not places:
        return None
    at = chance.choice(places)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def is_innocent(word: str) -> bool:
    return word.isalpha() and guard_of(word.casefold()) is None


def drop_letter(text: str, chance: random.Random) -> str | None:
    words = [found for found in re.finditer(r"\w{7,}(?![^<]*>)", text) if is_innocent(found[0])]
    if not words:
        return None
    at = chance.choice(words).start() + 3
    return text[:at] + text[at + 1 :]


def double_letter(text: str, chance: random.Random) -> str | None:
    words = [found for found in re.finditer(r"\w{6,}(?![^<]*>)", text) if is_innocent(found[0])]
    if not words:
        return None
    at = chance.choice(words).start() + 3
    return text[:at] + text[at] + text[at:]


def change_punctuation(text: str, chance: random.Random) -> str | None:
    innocent = r"(?<![<\w])(?!wel |nee )([a-z]{5,}), ([a-z]{3,})"
    found = [one for one in re.finditer(innocent, text) if not is_negating(one[1], one[2])]
    if not found:
        return None
    at = chance.choice(found).start(2) - 2
    return text[:at] + chance.choice([" ", "; ", " – ", ": "]) + text[at + 2 :]


def is_negating(*words: str) -> bool:
    known = ("niet", "geen", "nooit", "niemand", "niets", "zonder", "wel", "tenzij", "behalve")
    return any(word.startswith((*known, "liever", "vermijd", "nauw", "verb")) for word in words)


def capitalise(text: str, chance: random.Random) -> str | None:
    words = list(re.finditer(r"(?<![<\w&/])[a-z]{5,}(?![\w=>])(?![^<]*>)", text))
    if not words:
        return None
    at = chance.choice(words).start()
    return text[:at] + text[at].upper() + text[at + 1 :]


def add_space(text: str, chance: random.Random) -> str | None:
    spaces = [found.start() for found in re.finditer(r" (?![^<]*>)", text)]
    if not spaces:
        return None
    at = chance.choice(spaces)
    return text[:at] + "  " + text[at + 1 :]


def use_synonym(text: str, chance: random.Random) -> str | None:
    pairs = [tuple(sorted(pair)) for pair in SYNONYMS]
    both = [*pairs, *(pair[::-1] for pair in pairs)]
    fitting = [pair for pair in both if re.search(rf"(?<![<\w]){pair[0]}(?!\w)", text)]
    if not fitting:
        return None
    one, other = chance.choice(fitting)
    return re.sub(rf"(?<![<\w]){one}(?!\w)", other, text, count=1)


MISTAKES = (
    swap_letters,
    drop_letter,
    double_letter,
    change_punctuation,
    capitalise,
    add_space,
    use_synonym,
)


def harmless() -> Iterator[Case]:
    """Gives as many small corrections of each kind; half of them correct what was approved."""
    chance = random.Random(20261126)
    everything = [(one, *found) for one in demo_contents() for found in texts(one.content)]
    for make in MISTAKES:
        count = 0
        while count < 2 * OF_EACH_KIND:
            written, way, text = chance.choice(everything)
            new = make(text, chance)
            if new is None or new == text:
                continue
            count += 1
            mistaken = changed(written.content, way, new)
            what = f"{make.__name__}: {text} → {new}"
            if count % 2:
                yield written, mistaken, what
            else:
                yield Written(written.model, mistaken), written.content, what


def test_a_change_of_the_advice_is_refused() -> None:
    missed = []
    for written, other, what in dangerous():
        try:
            compare(written.model, written.content, other)
        except ValidationError:
            continue
        missed.append(what)
    assert missed == []


def test_a_small_correction_passes() -> None:
    refused = []
    for written, other, what in harmless():
        try:
            assert len(compare(written.model, written.content, other)) == 1
        except ValidationError as error:
            refused.append((what, error.messages))
    assert refused == []


def test_most_words_are_innocent() -> None:
    words = Counter(
        guard_of(word.casefold()) is None
        for written in demo_contents()
        for _way, text in texts(written.content)
        for word in re.findall(r"[^\W\d_]{6,}", re.sub(r"<[^>]*>", " ", text))
    )
    assert words[True] > words[False]


def body(*paragraphs: str) -> dict[str, Any]:
    return {"body": [{"type": "paragraph", "value": f"<p>{text}</p>"} for text in paragraphs]}


REFUSED = {
    "a moved comma beside a negation": ("Bel niet, wacht af.", "Bel, niet wacht af."),
    "on- before a word": ("Dit is veilig.", "Dit is onveilig."),
    "in- for uit-": ("Rustig inademen.", "Rustig uitademen."),
    "ab- for ad-": ("Een oefening voor abductie.", "Een oefening voor adductie."),
    "a unit in capitals": ("Neem 5 mg.", "Neem 5 Mg."),
    "a part of the body": ("Til je been op.", "Til je teen op."),
    "more of the same": ("Dat voelt strak.", "Dat voelt strakker."),
    "a word more": ("Dat voelt prettig.", "Dat voelt echt prettig."),
    "a word less": ("Dat voelt echt prettig.", "Dat voelt prettig."),
    "another word": ("Dat is een wandeling.", "Dat is een marathon."),
    "a short word": ("Loop op straat.", "Loop of straat."),
    "a sign": ("Pijn < vijf", "Pijn ≤ vijf"),
    "a turned order": ("Eerst fietsen, wandelen.", "Eerst wandelen, fietsen."),
    "a letter of another alphabet": ("Doe dat niet.", "Doe dat nіet."),
    "a hidden sign": ("Doe dat zachtjes.", "Doe dat zacht\N{RIGHT-TO-LEFT OVERRIDE}jes."),
    "words that both occur": (
        "Spelden en spelden en spelten.",
        "Spelden en spelten en spelten.",
    ),
    "a joined negation": ("Dat is geen probleem.", "Dat is geenprobleem."),
    "a dash before a number": ("Tot 10 graden.", "Tot -10 graden."),
}


@pytest.mark.parametrize("name", REFUSED)
def test_in_doubt_it_is_refused(name: str) -> None:
    before, after = REFUSED[name]
    with pytest.raises(ValidationError):
        compare(ArticlePage, body(before), body(after))


PASSED = {
    "one word written as two": ("Een tennis racket.", "Een tennisracket."),
    "a hyphen": ("Een yogaoefening.", "Een yoga-oefening."),
    "an accent": ("Een cafe bezoeken.", "Een café bezoeken."),
    "quotes": ("Een ‘diepe’ spier.", "Een “diepe” spier."),
}


@pytest.mark.parametrize("name", PASSED)
def test_spelling_passes(name: str) -> None:
    before, after = PASSED[name]
    assert len(compare(ArticlePage, body(before), body(after))) == 1


def test_the_sentence_names_the_place_and_the_reason() -> None:
    with pytest.raises(ValidationError) as refused:
        compare(ArticlePage, body("Rust uit.", "Doe 3 keer."), body("Rust uit.", "Doe 4 keer."))
    assert refused.value.messages == ["Alinea 2: een getal is veranderd."]


def test_many_small_corrections_are_not_small() -> None:
    before = body(*(f"De spieren zijn zoo {letter}." for letter in "abcdefghijklm"))
    after = body(*(f"Die spieren, zijn zoo {letter}." for letter in "abcdefghijklm"))
    with pytest.raises(ValidationError):
        compare(ArticlePage, before, after)


def test_a_letter_is_a_letter() -> None:
    near = [("rugpijn", "rgupijn"), ("pijn", "pij"), ("pijn", "pijnn"), ("pijn", "pejn")]
    far = [("rugpijn", "buikpijn"), ("adem", "edam"), ("pijn", "p"), ("abcd", "badc")]
    assert all(is_one_letter_off(one, other) for one, other in near)
    assert not any(is_one_letter_off(one, other) for one, other in far)
