"""What counts as a quantity, and what does not."""

from __future__ import annotations

import pytest

from articles.importing.quantities import Quantity, read_quantity


@pytest.mark.parametrize(
    ("value", "minimum", "maximum", "unit"),
    [
        ("16–19 °C", "16", "19", "degree_celsius"),
        ("16 tot 19 graden Celsius", "16", "19", "degree_celsius"),
        ("20-30 minuten", "20", "30", "minute"),
        ("15 à 20 min.", "15", "20", "minute"),
        ("tussen de 7 en 9 uur", "7", "9", "hour"),
        ("3 keer per week", "3", "3", "times"),
        ("2x per dag", "2", "2", "times"),
        ("drie keer per dag", "3", "3", "times"),
        ("één week", "1", "1", "week"),
        ("1,5 meter", "1.5", "1.5", "metre"),
        ("72–75 cm", "72", "75", "centimetre"),
        ("maximaal 10%", None, "10", "percent"),
        ("minstens 30 minuten per dag", "30", None, "minute"),
        ("hooguit 5 kg", None, "5", "kilogram"),
        ("30 seconden", "30", "30", "second"),
        ("6 tot 12 weken", "6", "12", "week"),
        ("3 maanden", "3", "3", "month"),
        ("2 dagen", "2", "2", "day"),
        ("elke 30 minuten", "30", "30", "minute"),
    ],
)
def test_value_is_a_quantity(
    value: str, minimum: str | None, maximum: str | None, unit: str
) -> None:
    assert read_quantity(value, key="Duur") == Quantity(minimum, maximum, unit)


@pytest.mark.parametrize(
    "value",
    [
        "voet in neutrale stand",
        "hooguit een 4 op een schaal van 10",
        "90 graden",
        "5",
        "begin met 10 minuten en bouw op",
        "12:30 uur",
        "een paar minuten",
        "10 minuten of zolang het gaat",
        "",
    ],
)
def test_value_is_more_than_a_quantity(value: str) -> None:
    assert read_quantity(value, key="Duur") is None


def test_degrees_are_of_warmth_when_the_key_says_so() -> None:
    assert read_quantity("16 tot 18 graden", key="Temperatuur slaapkamer") == Quantity(
        "16", "18", "degree_celsius"
    )
