"""Which answers together ask for which route, and why; “or” is two rules."""

from __future__ import annotations

from cms.demo.content.blocks import stream
from cms.demo.content.check.records import at_least, at_most, chose, rule
from cms.demo.content.check.steps import at

FELL = chose("ongeval", "licht", "hard")
FEVER = chose("ziek", "koorts")
OVER_SIX_WEEKS = chose("duur", "6-weken-3-maanden", "vanaf-3-maanden")
FRAGILE = (
    "Boven de 70 of met broze botten kan ook bij een lichte val iets breken. Laat je huisarts "
    "meekijken, ook als je nog kunt bewegen."
)

RULES = stream(
    "check/rules",
    rule(
        "huisarts-vandaag",
        "Rugpijn met koorts kan een ontsteking in je rug zijn. Daar moet vandaag iemand naar "
        "kijken.",
        FEVER,
        at("onderrug"),
        source="kngf-lage-rugpijn",
    ),
    rule(
        "huisarts-vandaag",
        "Nekpijn met koorts kan een ontsteking in je nek of rond je hersenen zijn. Daar moet "
        "vandaag iemand naar kijken. Word je suf of verward? Bel 112.",
        FEVER,
        at("nek"),
        source="kngf-nekpijn",
    ),
    rule(
        "huisarts-vandaag",
        "Een warm, rood en dik gewricht met koorts kan een ontsteking door een bacterie zijn. Die "
        "moet snel behandeld worden.",
        FEVER,
        chose("gewricht", "ja"),
        source="nhg-artritis",
    ),
    rule("huisarts", FRAGILE, FELL, chose("leeftijd", "70-plus"), source="nhg-fractuurpreventie"),
    rule(
        "huisarts",
        FRAGILE,
        FELL,
        chose("voorgeschiedenis", "botontkalking"),
        source="nhg-fractuurpreventie",
    ),
    rule(
        "huisarts",
        "Ben je 50 of ouder en ’s ochtends langer dan een uur stijf? Dan kan spierreuma "
        "meespelen. Je huisarts kan dat met bloedonderzoek nagaan.",
        chose("ochtendstijfheid", "vanaf-60"),
        chose("leeftijd", "50-69", "70-plus"),
        at("nek", "schouder", "heup"),
        source="nhg-polymyalgie",
    ),
    rule(
        "huisarts",
        "Al maanden rugpijn en ’s ochtends lang stijf, terwijl je nog geen 50 bent: dan kan "
        "reuma in je rug meespelen. Je huisarts kan dat nagaan.",
        chose("ochtendstijfheid", "30-60", "vanaf-60"),
        chose("duur", "vanaf-3-maanden"),
        chose("leeftijd", "onder-18", "18-49"),
        at("onderrug"),
        source="nhg-lagerugpijn",
    ),
    rule(
        "huisarts",
        "Je noemt twee of meer dingen die los van elkaar weinig zeggen, maar samen om een arts "
        "vragen.",
        at_least("aandachtspunten", 2),
    ),
    rule(
        "fysiotherapeut",
        "Je noemt iets waar een fysiotherapeut naar moet vragen voordat je verder oefent.",
        at_least("aandachtspunten", 1),
    ),
    rule(
        "fysiotherapeut",
        "Je hebt nu al langer dan zes weken klachten. Dan helpt het als iemand met je meekijkt.",
        OVER_SIX_WEEKS,
        at("onderrug", "nek", "schouder", "heup", "knie"),
    ),
    rule(
        "fysiotherapeut",
        "Je hebt er flink last van. Met hulp kom je sneller en veiliger vooruit.",
        at_least("ernst", 5),
    ),
    rule(
        "digitale-begeleiding",
        "Je klachten zitten je in de weg of duren wat langer. Dan helpt een vast plan.",
        at_least("ernst", 2),
    ),
    rule(
        "zelfzorg",
        "Je klachten zijn er nog niet lang, ze worden niet erger en je gewone dingen lukken.",
        at_most("ernst", 1),
    ),
)
