"""Quantities in Dutch words and figures: "16–19 °C", "drie keer per week", "maximaal 10%"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from articles.importing.cues import fold

NUMBER_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "een",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
        ),
        start=1,
    )
    for word in (words, words.replace("een", "één"))
}
UNITS = {
    "degree_celsius": r"°\s*c|º\s*c|℃|graden celsius",
    "second": r"sec|sec\.|seconden?|tellen",
    "minute": r"min|min\.|minuut|minuten",
    "hour": r"uur|uren|u",
    "day": r"dag|dagen",
    "week": r"week|weken",
    "month": r"maand|maanden",
    "centimetre": r"cm|centimeters?",
    "metre": r"m|meters?",
    "kilogram": r"kg|kilo|kilogram",
    "percent": r"%|procent",
    "times": r"x|×|maal|keer|keren|herhalingen|sets?",
}
BARE_DEGREES = re.compile(r"(graden|°)\s*$")
WARMTH = re.compile(r"temperatuur|warm|koud|koel|slaapkamer")

_AMOUNT = rf"(?:\d{{1,6}}(?:[.,]\d{{1,3}})?|{'|'.join(NUMBER_WORDS)})"
_QUANTITY = re.compile(
    rf"(?:(?P<bound>ongeveer|circa|elke|iedere|om de|ca\.?|zo'n|rond|±|~|tussen(?: de)?|"
    r"(?P<least>minimaal|minstens|ten minste|vanaf|meer dan|>)|"
    r"(?P<most>maximaal|hooguit|hoogstens|tot|minder dan|<))\s*)?"
    rf"(?P<low>{_AMOUNT})(?:\s*(?:[-–—/]|tot en met|tot|t/m|à|of|en)\s*(?P<high>{_AMOUNT}))?"
    rf"\s*(?:{'|'.join(f'(?P<{unit}>{words})' for unit, words in UNITS.items())})"
    r"(?:\s*(?:per|elke|iedere)\s+\w+(?:\s+per\s+\w+)?)?\.?"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """From `minimum` to `maximum` of a unit, decimals as text; None is an open end."""

    minimum: str | None
    maximum: str | None
    unit: str


def read_quantity(value: str, *, key: str) -> Quantity | None:
    """Gives the quantity that a value is, or None when it says anything more.

    Only "per week" and the like may stand beside it: a value that says more is not a quantity,
    because a screen reader is given the quantity in words.
    """
    text = fold(value)
    if WARMTH.search(fold(key)):
        text = BARE_DEGREES.sub("graden celsius", text)
    found = _QUANTITY.fullmatch(text)
    if found is None:
        return None
    low = _decimal(found["low"])
    high = _decimal(found["high"]) if found["high"] else low
    unit = next(unit for unit in UNITS if found[unit])
    return Quantity(
        None if found["most"] and not found["high"] else low,
        None if found["least"] and not found["high"] else high,
        unit,
    )


def _decimal(amount: str) -> str:
    return f"{Decimal(str(NUMBER_WORDS.get(amount, amount.replace(',', '.'))))}"
