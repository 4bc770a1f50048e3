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
    Term("bewegen", "Bewegen", "Actief blijven en weer opbouwen als je pijn hebt."),
    Term("oefeningen", "Oefeningen", "Wat je thuis zelf kunt oefenen.", parent="bewegen"),
    Term("opbouwen", "Opbouwen", "Stap voor stap weer meer kunnen.", parent="bewegen"),
    Term("leefstijl", "Leefstijl", "Wat je elke dag doet en laat, en hoe je daarvan opknapt."),
    Term("slaap", "Slaap", "Hoe je slaapt, en wat dat met je klachten doet.", parent="leefstijl"),
    Term(
        "stress",
        "Stress",
        "Wat spanning met je lichaam doet, en wat je eraan kunt doen.",
        parent="leefstijl",
    ),
    Term("werk", "Werk", "Klachten die met je werk samenhangen."),
    Term("beeldschermwerk", "Beeldschermwerk", "Werken achter een scherm.", parent="werk"),
    Term("tillen", "Tillen en zwaar werk", "Werken met je handen, rug en benen.", parent="werk"),
    Term("hulp-zoeken", "Hulp zoeken", "Naar wie je gaat, hoe snel, en hoe je dat aanpakt."),
    Term("ouder-worden", "Ouder worden", "Soepel en sterk blijven met de jaren."),
)

COMPLAINTS = (
    Term("rugklachten", "Rugklachten", "Pijn of stijfheid in je rug."),
    Term("lage-rugpijn", "Lage rugpijn", "Pijn onder in je rug.", parent="rugklachten"),
    Term(
        "uitstralende-pijn-been",
        "Uitstralende pijn in je been",
        "Pijn die vanuit je rug of bil in je been schiet.",
        parent="rugklachten",
    ),
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
    Term("aanhoudende-pijn", "Aanhoudende pijn", "Pijn die langer dan drie maanden blijft."),
    Term("slecht-slapen", "Slecht slapen", "Moeilijk in slaap vallen of vaak wakker worden."),
    Term("spanningsklachten", "Spanningsklachten", "Klachten die bij stress en drukte horen."),
)

BODY_REGIONS = (
    Term("romp", "Romp", "Je rug, borst en buik."),
    Term("rug", "Rug", "Van je nek tot je billen.", parent="romp"),
    Term("onderrug", "Onderrug", "Van je onderste ribben tot je billen.", parent="rug"),
    Term("nek-en-schouders", "Nek en schouders", "Van je hoofd tot je schouderbladen."),
    Term("nek", "Nek", "Tussen je hoofd en je rug.", parent="nek-en-schouders"),
    Term("schouder", "Schouder", "Waar je arm aan je romp vastzit.", parent="nek-en-schouders"),
    Term("been", "Been", "Van je heup tot je voet."),
    Term("heup", "Heup", "Waar je been in je bekken draait.", parent="been"),
    Term("knie", "Knie", "Tussen je bovenbeen en je onderbeen.", parent="been"),
)
