"""Where it hurts, how old you are, and how stiff you wake up."""

from __future__ import annotations

from cms.demo.content.check.records import flag, option, single

COMPLAINT = (
    single(
        "plek",
        "Waar heb je het meest last van?",
        option("onderrug", "Onderrug"),
        option("nek", "Nek"),
        option("schouder", "Schouder"),
        option("heup", "Lies of heup"),
        option("knie", "Knie"),
        option("slaap", "Slecht slapen"),
        ordinal=False,
    ),
    single(
        "leeftijd",
        "Hoe oud ben je?",
        option(
            "onder-18",
            "Jonger dan 18",
            flag(
                "huisarts",
                "Deze check is voor volwassenen, net als de richtlijnen erachter. Bij jou kijkt "
                "een huisarts mee.",
                "nhg-slaapproblemen",
            ),
        ),
        option("18-49", "18 tot en met 49"),
        option("50-69", "50 tot en met 69"),
        option("70-plus", "70 of ouder"),
        ordinal=False,
    ),
    single(
        "ochtendstijfheid",
        "Hoelang ben je ’s ochtends stijf?",
        option("tot-30", "Niet, of korter dan 30 minuten"),
        option("30-60", "30 tot 60 minuten"),
        option("vanaf-60", "Langer dan 60 minuten"),
    ),
)
