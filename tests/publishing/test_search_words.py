"""What counts as the same word."""

from __future__ import annotations

import pytest

from cms.publishing.search_words import Query, fold, index_words, read_query, stem, words


@pytest.mark.parametrize(
    "family",
    [
        "slapen slaap geslapen",
        "oefening oefeningen",
        "kussen kussens",
        "matras matrassen",
        "knie knieën knieen",
        "beweging bewegen bewegingen",
        "huisarts huisartsen",
        "klacht klachten",
        "foto foto's foto’s",
        "spier spieren",
        "rug ruggen",
    ],
)
def test_inflections_of_a_word_are_one_word(family: str) -> None:
    stems = {stem(word.plain) for word in words(family)}
    assert len(stems) == 1, stems


@pytest.mark.parametrize(
    "pair", ["rug rugpijn", "nek nacht", "slaap schaap", "112 113", "heup hoop", "arts arm"]
)
def test_different_words_stay_different(pair: str) -> None:
    assert len({stem(word.plain) for word in words(pair)}) == 2


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Knieën", "knieen"),
        ("CAFÉ", "cafe"),
        ("’s Nachts", "'s nachts"),
        ("İstanbul", "istanbul"),
        ("ﬁets", "ﬁets"),
        ("16 °C", "16 °c"),
        ("睡眠", "睡眠"),
    ],
)
def test_folding_moves_no_letter(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert len(fold(text)) == len(text)


def test_words_know_their_place() -> None:
    text = "Lig je op je rug? Rúst!"
    assert [text[word.start : word.end] for word in words(text)] == text.replace("?", "").replace(
        "!", ""
    ).split()


def test_a_text_is_found_by_words_as_written_and_by_their_stems() -> None:
    assert index_words(["De oefeningen bij", "’s nachts: 112!"]) == (
        "oefeningen oefeen s nachts 112"
    )


def test_what_is_no_word_is_left_out() -> None:
    assert index_words(["a" * 61, "…", "睡眠", "\x00", ""]) == ""


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("slapen met rugp", Query(("slaap", "rugp"), "rugp")),
        ("de", Query(("de",), "de")),
        ("rug rug", Query(("rug",), "rug")),
        ("foto’s", Query(("foto",), "fotos")),
        ("?!  \x00", None),
        ("' OR 1=1 --", Query(("or", "1"), "1")),
    ],
)
def test_a_search_is_read(text: str, query: Query | None) -> None:
    assert read_query(text) == query
