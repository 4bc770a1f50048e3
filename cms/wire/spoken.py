"""How a short Dutch text is read aloud: signs and units written out in words."""

import re

NUMBER = r"\d+(?:[.,]\d+)?"

WORDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"\s*→\s*", " leidt tot "),
        (rf"({NUMBER})\s*–\s*(?={NUMBER})", r"\1 tot "),
        # With a hyphen only before a unit: elsewhere it may be a telephone number or a date.
        (rf"\b({NUMBER})-(?={NUMBER}\s*(?:°|%|[a-z]))", r"\1 tot "),
        (r"\s*°\s?C\b", " graden Celsius"),
        (r"\s*°", " graden"),
        (r"\s*%", " procent"),
        (r"\s*±\s*", " ongeveer "),
        (r"\s*×\s*", " keer "),
        (r"\s*≥\s*", " minstens "),
        (r"\s*≤\s*", " hoogstens "),
        (r"\s+", " "),
    )
)


def spoken(text: str) -> str:
    """Gives the spoken form: `16–19 °C` becomes `16 tot 19 graden Celsius`."""
    for pattern, words in WORDS:
        text = pattern.sub(words, text)
    return text.strip()
