"""The comparison an editor sees: every line of the file in one row, and honest counts."""

from __future__ import annotations

from articles.importing.side_by_side import Row, SideBySide, set_side_by_side
from tests.articles.importing.shown import import_text
from tests.seeds import SOURCE_ARTICLE, needs_source_article


def compare(text: str, filename: str = "a.txt") -> SideBySide:
    return set_side_by_side(import_text(text, filename))


def shown(row: Row) -> tuple[list[str], str]:
    return [line.source for line in row.source], row.outcome.became


@needs_source_article
def test_source_article_has_72_lines_and_all_find_a_place() -> None:
    text = SOURCE_ARTICLE.read_text(encoding="utf-8")
    comparison = compare(text)
    assert (comparison.lines, comparison.placed, comparison.to_check) == (72, 72, [])
    typed = [line.source for row in comparison.rows for line in row.source]
    assert typed == [line for line in text.splitlines() if line.strip()]


def test_markers_and_wrapped_lines_stand_with_their_text() -> None:
    sentence = "-\nEen zin die lang genoeg is om afgebroken te zijn\n  en hier verder gaat.\n"
    comparison = compare(f"Titel\n\n{sentence}-\nTwee.\n")
    assert list(map(shown, comparison.rows)) == [
        (["Titel"], "title"),
        (
            [
                "-",
                "Een zin die lang genoeg is om afgebroken te zijn",
                "en hier verder gaat.",
            ],
            "statement",
        ),
        (["-", "Twee."], "statement"),
    ]


def test_separators_are_shown_and_not_counted() -> None:
    comparison = compare("Titel\n\nEen zin.\n\n-----\n")
    assert [row.outcome.became for row in comparison.rows] == ["title", "paragraph", "separator"]
    assert (comparison.lines, comparison.placed) == (2, 2)


def test_lines_without_a_place_are_counted_and_pointed_at() -> None:
    comparison = compare("Titel\n\nlosse woorden\n\nEen zin.\n")
    assert (comparison.lines, comparison.placed) == (3, 2)
    assert [row.number for row in comparison.to_check] == [3]


def test_row_names_everything_that_became_of_its_line() -> None:
    [row] = compare("Titel\n\n- ✔ Lees [dit](https://a.nl)\n", "a.md").to_check
    assert row.outcome.words == "Lees dit"
    assert [(entry.became, entry.text) for entry in row.attention] == [
        ("link left out", "https://a.nl")
    ]


def test_front_matter_is_shown_in_its_place() -> None:
    comparison = compare('---\ntitle: "Kop"\nauteur: Jan\n---\n\nEen zin.\n', "a.md")
    assert [row.outcome.became for row in comparison.rows] == [
        "separator",
        "title",
        "paragraph (no place found)",
        "separator",
        "paragraph",
    ]
