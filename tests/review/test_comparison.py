"""What changed between two versions, as a reviewer reads it."""

from __future__ import annotations

from cms.review.comparison import Change, compare, words
from cms.review.passages import Passage


def passage(name: str, *lines: str, label: str = "") -> Passage:
    return Passage(name, label or f"Alinea {name}", lines)


def written(change: Change) -> str:
    marks = {"same": "{}", "added": "[+{}]", "removed": "[-{}]"}
    return "/".join("".join(marks[r.kind].format(r.text) for r in line) for line in change.lines)


def changes(before: list[Passage], after: list[Passage]) -> list[tuple[str, str, str]]:
    return [(one.kind, one.label, written(one)) for one in compare(before, after)]


A, B, C = passage("a", "Lig op je zij."), passage("b", "Neem rust."), passage("c", "Bel 112.")


def test_same_text_has_no_changes() -> None:
    assert changes([A, B, C], [A, B, C]) == []


def test_passages_come_and_go() -> None:
    assert changes([A, B], [C, A]) == [
        ("added", "Alinea c", "[+Bel 112.]"),
        ("removed", "Alinea b", "[-Neem rust.]"),
    ]


def test_words_change_inside_a_passage() -> None:
    after = passage("a", "Lig niet op je rug.")
    assert changes([A], [after]) == [
        ("changed", "Alinea a", "Lig[+ niet] op je[- zij][+ rug]."),
    ]


def test_other_order_is_a_change() -> None:
    assert changes([A, B, C], [B, C, A]) == [("moved", "Alinea a", "Lig op je zij.")]


def test_new_identifiers_are_no_change() -> None:
    renamed = [passage(f"x{one.id}", *one.lines, label=one.label) for one in (A, B, C)]
    assert changes([A, B, C], renamed) == []


def test_identifiers_that_shifted_are_no_change() -> None:
    texts = [one.lines[0] for one in (A, B, C)]
    before = [passage(str(place), text) for place, text in enumerate(texts)]
    after = [passage(str(place), text) for place, text in enumerate(texts[1:])]
    assert [change[0] for change in changes(before, after)] == ["removed"]


def test_changed_text_under_a_new_identifier_is_found_by_its_label() -> None:
    after = passage("z", "Lig op je rug.", label=A.label)
    assert changes([A], [after]) == [("changed", A.label, "Lig op je[- zij][+ rug].")]


def test_lines_come_and_go_inside_a_passage() -> None:
    before, after = passage("a", "Een.", "Twee.", "Drie."), passage("a", "Een.", "Drie.", "Vier.")
    assert changes([before], [after]) == [("changed", "Alinea a", "Een./[-Twee.]/Drie./[+Vier.]")]


def test_line_of_which_little_stayed_is_shown_as_a_whole() -> None:
    runs = list(words("Neem rust en drink water.", "Ga naar buiten, elke dag."))
    assert [run.kind for run in runs] == ["removed", "added"]


def test_nothing_is_lost_or_invented() -> None:
    before, after = "Neem 2 tabletten, 3 keer.", "Neem 20 tabletten per dag, 3 keer."
    runs = list(words(before, after))
    assert "".join(run.text for run in runs if run.kind != "added") == before
    assert "".join(run.text for run in runs if run.kind != "removed") == after
