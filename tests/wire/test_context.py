"""What one rendering counts: anchors, numbers and ids."""

from cms.wire.context import RenderContext
from tests.wire.references import KnownReferences


def context(**anchors: str) -> RenderContext:
    return RenderContext(KnownReferences(), anchors=anchors)


def test_equal_headings_get_different_anchors() -> None:
    rendering = context()
    found = [rendering.anchor(block_id, "Wat helpt?") for block_id in ("a", "b", "c")]
    assert found == ["wat-helpt", "wat-helpt-2", "wat-helpt-3"]


def test_an_anchor_is_frozen_once_published() -> None:
    assert context(a="oude-kop").anchor("a", "Nieuwe kop") == "oude-kop"


def test_an_anchor_of_a_removed_heading_is_not_given_to_another() -> None:
    assert context(removed="wat-helpt").anchor("new", "Wat helpt?") == "wat-helpt-2"


def test_a_heading_without_letters_still_has_an_anchor() -> None:
    assert context().anchor("a", "→ ?") == "sectie"


def test_anchors_are_reported_by_block() -> None:
    rendering = context(a="oude-kop")
    rendering.anchor("a", "Kop")
    rendering.anchor("b", "Nog een")
    assert rendering.anchors == {"a": "oude-kop", "b": "nog-een"}


def test_a_missing_id_is_the_same_in_every_rendering() -> None:
    first, second = context(), context()
    ids = [first.missing_id(), first.missing_id()]
    assert ids == [second.missing_id(), second.missing_id()]
    assert len(set(ids)) == 2


def test_nothing_chosen_is_nothing_public() -> None:
    rendering = context()
    assert rendering.document("articles.Source", None) is None
    assert rendering.image(None) is None
    assert rendering.file(None) is None
    assert rendering.cite("articles.Source", None) is None
