"""How short texts are read aloud."""

import pytest

from cms.wire.spoken import spoken


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Te hard → drukpunten", "Te hard leidt tot drukpunten"),
        ("16–19 °C", "16 tot 19 graden Celsius"),
        ("16–19°C", "16 tot 19 graden Celsius"),
        ("16 – 19 °C", "16 tot 19 graden Celsius"),
        ("20–30 minuten", "20 tot 30 minuten"),
        ("20-30 minuten", "20 tot 30 minuten"),
        ("1,5–2,5 liter", "1,5 tot 2,5 liter"),
        ("0800-1234", "0800-1234"),
        ("een hoek van 90°", "een hoek van 90 graden"),
        ("±5 minuten", "ongeveer 5 minuten"),
        ("80%", "80 procent"),
        ("3 × 12", "3 keer 12"),
        ("≥ 7 uur", "minstens 7 uur"),
        ("≤7 uur", "hoogstens 7 uur"),
        ("4 sec in – 6 sec uit", "4 sec in – 6 sec uit"),
        ("niet-pijnlijke zijde", "niet-pijnlijke zijde"),
    ],
)
def test_signs_are_written_out(written: str, read: str) -> None:
    assert spoken(written) == read
