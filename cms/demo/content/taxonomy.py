"""Our own vocabulary to find articles by: topics, complaints and regions of the body."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the vocabulary; `parent` is the key of the term above it, which comes earlier."""

    key: str
    title: str
    description: str
    parent: str | None = None


TOPICS = (
    Term("slaap", "Slaap", "Hoe je slaapt, en wat dat met je klachten doet."),
    Term("bewegen", "Bewegen", "Actief blijven en weer opbouwen als je pijn hebt."),
    Term("oefeningen", "Oefeningen", "Wat je thuis zelf kunt oefenen.", parent="bewegen"),
    Term("werk", "Werk", "Klachten die met je werk samenhangen."),
    Term("beeldschermwerk", "Beeldschermwerk", "Werken achter een scherm.", parent="werk"),
    Term("ouder-worden", "Ouder worden", "Soepel en sterk blijven met de jaren."),
)

COMPLAINTS = (
    Term("rugklachten", "Rugklachten", "Pijn of stijfheid in je rug."),
    Term("lage-rugpijn", "Lage rugpijn", "Pijn onder in je rug.", parent="rugklachten"),
    Term("nek-en-schouderklachten", "Nek- en schouderklachten", "Pijn in je nek of schouders."),
    Term("nekpijn", "Nekpijn", "Een stijve of pijnlijke nek.", parent="nek-en-schouderklachten"),
    Term(
        "schouderpijn",
        "Schouderpijn",
        "Pijn in of rond je schouder.",
        parent="nek-en-schouderklachten",
    ),
    Term("heup-en-knieklachten", "Heup- en knieklachten", "Pijn in je heup of je knie."),
    Term("heupartrose", "Heupartrose", "Artrose in je heup.", parent="heup-en-knieklachten"),
    Term("knieartrose", "Knieartrose", "Artrose in je knie.", parent="heup-en-knieklachten"),
    Term("slecht-slapen", "Slecht slapen", "Moeilijk in slaap vallen of vaak wakker worden."),
)

BODY_REGIONS = (
    Term("romp", "Romp", "Je rug, borst en buik."),
    Term("onderrug", "Onderrug", "Van je onderste ribben tot je billen.", parent="romp"),
    Term("nek-en-schouders", "Nek en schouders", "Van je hoofd tot je schouderbladen."),
    Term("nek", "Nek", "Tussen je hoofd en je rug.", parent="nek-en-schouders"),
    Term("schouder", "Schouder", "Waar je arm aan je romp vastzit.", parent="nek-en-schouders"),
    Term("been", "Been", "Van je heup tot je voet."),
    Term("heup", "Heup", "Waar je been in je bekken draait.", parent="been"),
    Term("knie", "Knie", "Tussen je bovenbeen en je onderbeen.", parent="been"),
)
