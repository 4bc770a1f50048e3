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
)
