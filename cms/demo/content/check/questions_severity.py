"""How long, which way it goes, and how much it keeps you from."""

from __future__ import annotations

from cms.demo.content.check.records import option, single, yes_no

SEVERITY = (
    single(
        "duur",
        "Hoelang heb je hier last van?",
        option("tot-3-weken", "Korter dan 3 weken"),
        option("3-6-weken", "3 tot 6 weken", ernst=1),
        option("6-weken-3-maanden", "6 weken tot 3 maanden", ernst=2),
        option("vanaf-3-maanden", "Langer dan 3 maanden", ernst=3),
    ),
    single(
        "beloop",
        "Hoe gaat het de laatste dagen?",
        option("beter", "Het wordt beter"),
        option("gelijk", "Het blijft gelijk", ernst=1),
        option("erger", "Het wordt erger", ernst=2),
    ),
    single(
        "dagelijks-leven",
        "Lukken je gewone dingen nog?",
        option("goed", "Ja"),
        option("deels", "Een deel wel", ernst=2),
        option("nauwelijks", "Bijna niet", ernst=4),
    ),
    yes_no("zorgen", "Ben je bang om te bewegen of maak je je veel zorgen?", ernst=2),
)
