"""A dosage in words."""

import pytest

from articles.blocks.exercise import dosage_json


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ({"sets": 3, "reps": 12}, "3 sets van 12 herhalingen"),
        ({"sets": 1, "reps": 1}, "1 set van 1 herhaling"),
        ({"sets": 2}, "2 sets"),
        ({"reps": 10}, "10 herhalingen"),
        ({"hold_seconds": 1, "rest_seconds": 30}, "1 seconde vasthouden, 30 seconden rust"),
        ({"per_week": 7}, "elke dag"),
        ({"per_week": 3, "max_pain": 0}, "3 keer per week, pijn hoogstens 0 van de 10"),
    ],
)
def test_a_dosage_is_said_in_words(stored: dict[str, int | None], text: str) -> None:
    json = dosage_json(stored)
    assert json is not None
    assert json["text"] == text


def test_an_empty_dosage_is_nothing() -> None:
    assert dosage_json({"sets": None}) is None
