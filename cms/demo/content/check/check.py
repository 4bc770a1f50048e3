"""The Klachtencheck: for whom, what for, and of which parts."""

from __future__ import annotations

from cms.demo.content.check.persons import TEST_PERSONS
from cms.demo.content.check.recommendations import RECOMMENDATIONS
from cms.demo.content.check.records import Check
from cms.demo.content.check.rules import RULES
from cms.demo.content.check.steps import STEPS
from cms.demo.content.references import Ref

KLACHTENCHECK = Check(
    key="klachtencheck",
    title="De Klachtencheck",
    audience=(
        "Volwassenen met klachten van onderrug, nek, schouder, heup of knie, of die slecht slapen"
    ),
    introduction=(
        "Binnen drie minuten weet je wat een goede eerste stap is: zelf aan de slag, begeleiding "
        "op je scherm, een fysiotherapeut of je huisarts. We vragen eerst naar signalen die niet "
        "kunnen wachten. Je antwoorden worden nergens bewaard. Heb je meer dan één klacht? Kies "
        "dan wat je het meest hindert."
    ),
    disclaimer=(
        "Dit is een demonstratie. Een arts moet elke vraag en elk advies nog controleren voordat "
        "iemand erop mag varen. Deze check stelt geen diagnose en vervangt geen arts. Vertrouw je "
        "het niet? Bel je huisarts, en bij levensgevaar 112."
    ),
    intended_purpose=(
        "Volwassenen met een klacht van houding, beweging of slaap wijzen naar het soort zorg dat "
        "bij hun antwoorden past, en hoe snel. De check stelt geen diagnose, kiest geen "
        "behandeling en is niet bedoeld voor kinderen of voor spoed. In deze vorm dient hij alleen "
        "om het programma te laten zien."
    ),
    regulatory_status=(
        "Demonstratie, geen medisch hulpmiddel in de handel en zonder CE-markering. Software die "
        "zulk advies geeft, valt onder regel 11 van de Europese verordening medische hulpmiddelen "
        "(MDR, EU 2017/745) waarschijnlijk in klasse IIa. De eigenaar van de check stelt de klasse "
        "vast en regelt wat daarbij hoort."
    ),
    promised_seconds=180,
    fallback=Ref("care_route", "huisarts"),
    steps=STEPS,
    rules=RULES,
    test_persons=TEST_PERSONS,
    recommendations=RECOMMENDATIONS,
)
