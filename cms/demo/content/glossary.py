"""Words that need explaining, each explained once and in plain words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A word and what it means."""

    key: str
    term: str
    definition: str


GLOSSARY = (
    GlossaryTerm(
        "diepe-slaap",
        "diepe slaap",
        "Het deel van je slaap waarin je het moeilijkst wakker wordt. Artsen noemen dit N3.",
    ),
    GlossaryTerm(
        "rem-slaap",
        "REM-slaap",
        "Het deel van je slaap waarin je ogen snel bewegen en je veel droomt.",
    ),
    GlossaryTerm(
        "pijndrempel",
        "pijndrempel",
        "Het punt waarop je iets als pijn gaat voelen. Ligt die drempel laag, dan voel je al snel "
        "pijn.",
    ),
    GlossaryTerm(
        "belastbaarheid",
        "belastbaarheid",
        "Hoeveel je lichaam aankan zonder dat je er de dag erna last van hebt.",
    ),
    GlossaryTerm(
        "bindweefsel",
        "bindweefsel",
        "Stevig weefsel dat spieren, botten en organen steunt en bij elkaar houdt.",
    ),
    GlossaryTerm(
        "aspecifieke-rugpijn",
        "aspecifieke rugpijn",
        "Rugpijn waarvoor geen duidelijke oorzaak te vinden is. Dit is de meest gewone rugpijn.",
    ),
    GlossaryTerm(
        "hernia",
        "hernia",
        "Een tussenwervelschijf die uitpuilt en op een zenuw kan drukken.",
    ),
    GlossaryTerm(
        "artrose",
        "artrose",
        "Een verandering van je gewricht waarbij het kraakbeen dunner wordt.",
    ),
    GlossaryTerm(
        "kraakbeen",
        "kraakbeen",
        "De gladde, veerkrachtige laag op de uiteinden van je botten.",
    ),
    GlossaryTerm(
        "sensitisatie",
        "gevoelig zenuwstelsel",
        "Je zenuwen en hersenen geven sneller en harder een pijnseintje dan nodig is. Artsen "
        "noemen dit sensitisatie.",
    ),
    GlossaryTerm(
        "chronische-pijn",
        "chronische pijn",
        "Pijn die langer dan drie maanden duurt, of steeds terugkomt.",
    ),
    GlossaryTerm(
        "rode-vlag",
        "alarmsignaal",
        "Een teken dat er iets ernstigs kan zijn. Een arts moet dan snel met je meekijken.",
    ),
    GlossaryTerm(
        "frozen-shoulder",
        "frozen shoulder",
        "Een schouder die langzaam steeds stijver wordt, doordat het kapsel om het gewricht "
        "krimpt.",
    ),
    GlossaryTerm(
        "gewrichtskapsel",
        "kapsel",
        "De stevige zak om een gewricht heen, die het bij elkaar houdt.",
    ),
    GlossaryTerm(
        "zenuwwortel",
        "zenuwwortel",
        "Het begin van een zenuw, vlak bij je ruggenmerg.",
    ),
    GlossaryTerm(
        "stresshormoon",
        "stresshormonen",
        "Stofjes die je lichaam maakt om je klaar te maken voor actie, zoals adrenaline en "
        "cortisol.",
    ),
    GlossaryTerm(
        "terugval",
        "terugval",
        "Een tijd waarin je weer meer klachten hebt, nadat het beter ging.",
    ),
    GlossaryTerm(
        "basisniveau",
        "basisniveau",
        "Wat je ook op een slechte dag kunt doen zonder dat je er de volgende dag meer last "
        "van hebt.",
    ),
    GlossaryTerm(
        "spoedpost",
        "huisartsenspoedpost",
        "De huisarts voor de avond, de nacht en het weekend. Bel altijd eerst voordat je "
        "erheen gaat.",
    ),
    GlossaryTerm(
        "trombose",
        "trombose",
        "Een stolsel in een bloedvat, vaak in je kuit.",
    ),
)
