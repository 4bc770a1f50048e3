"""What is worth reading or doing, for whoever answered that nothing alarming goes on.

An exercise is never recommended to somebody who named a red flag, fell, is ill or has a history:
its conditions are the harmless answers to all those questions.
"""

from __future__ import annotations

from cms.demo.content.blocks import Block, stream
from cms.demo.content.check.records import chose, recommendation
from cms.demo.content.check.steps import at

NOT_ILL = chose("ziek", "geen")
NO_FEVER = chose("ziek", "geen", "nachtzweten", "afvallen")
NO_HARD_FALL = chose("ongeval", "nee", "licht")
NOT_FALLEN = chose("ongeval", "nee")
NO_HISTORY = chose("voorgeschiedenis", "geen")
BACK_SAFE = (chose("rijbroek", "geen"), chose("onderbeen", "nee"), NO_FEVER, NO_HARD_FALL)
NECK_SAFE = (chose("nek-alarm", "geen"), NO_FEVER, NO_HARD_FALL)
JOINT_SAFE = (
    chose("staan", "ja"),
    chose("gewricht", "nee"),
    chose("onderbeen", "nee"),
    NO_FEVER,
    NO_HARD_FALL,
)
SHOULDER_SAFE = (*NECK_SAFE, chose("gewricht", "nee"))
HIP_SAFE = (*JOINT_SAFE, chose("rijbroek", "geen"))
SLEEP_SAFE = (chose("slaap-alarm", "geen"), NO_FEVER, NO_HARD_FALL)


def for_place(
    place: str, safe: tuple[Block, ...], articles: tuple[str, ...], exercises: tuple[str, ...]
) -> tuple[Block, Block]:
    """Recommends articles when it is safe, and exercises when there is no history either."""
    return (
        recommendation(at(place), *safe, articles=articles),
        recommendation(at(place), *safe, NOT_ILL, NOT_FALLEN, NO_HISTORY, exercises=exercises),
    )


RECOMMENDATIONS = stream(
    "check/recommendations",
    *for_place(
        "onderrug",
        BACK_SAFE,
        ("bewegen-bij-lage-rugpijn", "uitstralende-pijn-in-je-been"),
        ("bekken-kantelen", "knie-naar-je-borst"),
    ),
    *for_place(
        "nek",
        NECK_SAFE,
        ("pijn-in-je-nek-of-schouder", "nek-en-schouders-achter-je-bureau"),
        ("hoofd-draaien",),
    ),
    *for_place(
        "schouder",
        SHOULDER_SAFE,
        ("pijn-in-je-nek-of-schouder", "nek-en-schouders-achter-je-bureau"),
        ("arm-laten-slingeren", "arm-langs-de-muur"),
    ),
    *for_place(
        "heup",
        HIP_SAFE,
        ("opbouwen-met-pijn",),
        ("been-naar-achteren", "opstaan-uit-een-stoel"),
    ),
    *for_place(
        "knie",
        JOINT_SAFE,
        ("opbouwen-met-pijn",),
        ("knie-strekken", "opstaan-uit-een-stoel"),
    ),
    *for_place("slaap", SLEEP_SAFE, ("slapend-herstellen",), ("rustig-ademen",)),
    # Osteoarthritis is rare before 50; the article would only worry younger people.
    recommendation(
        at("heup", "knie"),
        chose("leeftijd", "50-69", "70-plus"),
        *JOINT_SAFE,
        articles=("artrose-in-heup-of-knie",),
    ),
    recommendation(
        chose("zorgen", "ja"),
        NO_FEVER,
        articles=("stress-en-pijn",),
    ),
    recommendation(
        chose("dagelijks-leven", "deels", "nauwelijks"),
        at("onderrug", "nek", "schouder"),
        NO_FEVER,
        articles=("zitten-en-werken-met-pijn",),
    ),
)
