"""Osteoarthritis of hip and knee: why loading helps, and how to take the stairs."""

from __future__ import annotations

from cms.demo.content.article import Article, contributors
from cms.demo.content.blocks import (
    bullet_list,
    call,
    callout,
    care_card,
    check_call,
    do_dont,
    exercise,
    expander,
    faq,
    figure,
    key_points,
    key_value,
    paragraph,
    posture,
    posture_advice,
    question,
    related,
    section,
    seek_help,
    start_check,
    stream,
    subsection,
    table,
)
from cms.demo.content.references import Ref, refs
from cms.demo.content.rich_text import cite, link, rich, term

KEY = "artrose-in-heup-of-knie"

WHAT_IT_IS = section(
    "Wat is artrose?",
    paragraph(
        f"Bij {term('artrose', 'artrose')} verandert je gewricht: het "
        f"{term('kraakbeen', 'kraakbeen')} wordt dunner en het bot eronder past zich aan. Veel "
        "mensen noemen dat slijtage. Toch is je gewricht geen autoband. Het leeft en heeft "
        "beweging nodig om gezond te blijven."
    ),
    bullet_list(
        key_value("Stijf na het opstaan", "minder dan 30 minuten", None, "30", "minute"),
        key_value("Pijn", "vooral bij de eerste stappen en na veel bewegen"),
        key_value("Goede en slechte dagen", "die horen erbij"),
        lead_in="Hieraan herken je het vaak:",
    ),
    expander(
        "Waarom je meestal geen foto nodig hebt",
        paragraph(
            "Je huisarts herkent artrose in de knie aan je verhaal en aan het onderzoek. Een foto "
            f"{cite('nhg-knieklachten', 'is daarvoor niet nodig')}. Wat je op een foto ziet, zegt "
            "ook weinig over hoeveel pijn je hebt."
        ),
    ),
)

WHY_LOAD = section(
    "Belasten helpt",
    paragraph(
        "Oefenen is bij artrose de basis van de behandeling. Dat staat in de "
        f"{cite('kngf-artrose', 'richtlijn voor fysiotherapeuten')}. Mensen met artrose in de "
        "knie hebben door oefenen "
        f"{cite('oefenen-knieartrose', 'minder pijn en bewegen makkelijker')}. Ook "
        f"{cite('oefenen-heupartrose', 'bij de heup')} helpt het. Sterke spieren vangen een deel "
        "van de klappen op voor je gewricht."
    ),
    callout(
        "info",
        "De regel van de volgende ochtend",
        "Tijdens het oefenen mag je wat pijn voelen, tot ongeveer 4 van de 10. Is dat de volgende "
        "ochtend weer gezakt? Dan was het niet te veel. Zo niet, doe dan een paar dagen wat "
        "minder. Dit is een vuistregel, geen wet.",
    ),
    do_dont(
        do=(
            "Beweeg liever elke dag kort dan één keer lang",
            "Kies bewegen dat soepel gaat, zoals fietsen of zwemmen",
            "Maak ook je spieren sterker, twee of drie keer per week",
        ),
        dont=(
            "Niet stoppen met bewegen omdat het kraakt",
            "Niet op een goede dag alles tegelijk inhalen",
            "Vermijd weken achter elkaar rust",
        ),
    ),
)

STAIRS = section(
    "Weer makkelijker de trap op",
    figure("traplopen", "Omhoog begint je sterkste been. De leuning is er om te gebruiken."),
    subsection(
        "Zo loop je de trap",
        posture_advice(
            "Als je heup of knie pijn doet",
            ("heupartrose", "knieartrose"),
            posture("Omhoog: zet eerst je beste been neer", "option", "moving"),
            posture("Omlaag: zet eerst je pijnlijke been neer", "option", "moving"),
            posture("Lukt dat niet? Zet dan beide voeten op elke tree", "alternative", "moving"),
            posture(
                "Loop je met een stok? Houd die in de ene hand en de leuning in de andere",
                "conditional",
                "moving",
            ),
        ),
    ),
    subsection(
        "Een plan voor zes weken",
        table(
            "Zo bouw je op in zes weken",
            (("text", "Week"), ("number", "Minuten wandelen per dag"), ("rich_text", "Oefenen")),
            ("1 en 2", "10", rich("Opstaan uit een stoel, <b>2 series</b>")),
            ("3 en 4", "15", rich("Opstaan uit een stoel, <b>3 series</b>")),
            (
                "5 en 6",
                "20",
                rich("Opstaan en op een opstapje stappen, <b>3 keer per week</b>"),
            ),
        ),
        paragraph(
            "Is tien minuten nog te veel? Begin met vijf. Is het te makkelijk? Sla dan een stap "
            "over. Het doel komt later: volwassenen wordt aangeraden om "
            f"{cite('beweegrichtlijnen', 'minstens 150 minuten per week')} te bewegen en twee "
            "keer per week hun spieren te trainen."
        ),
    ),
    exercise("knie-strekken"),
    exercise("opstaan-uit-een-stoel"),
    exercise("been-naar-achteren"),
    exercise("opstapje"),
)

QUESTIONS = section(
    "Vragen die veel mensen hebben",
    faq(
        question(
            "Slijt mijn knie verder als ik ermee oefen?",
            "Daar hoef je niet bang voor te zijn als je rustig opbouwt. Oefenen maakt je spieren "
            "sterker, en die steunen je knie.",
        ),
        question(
            "Helpt afvallen?",
            "Ben je te zwaar? Elke kilo die je kwijtraakt, scheelt druk op je knieën en heupen. "
            "Combineer het met oefenen. Je huisarts of diëtist denkt graag met je mee.",
        ),
        question(
            "Heb ik iets aan glucosamine?",
            "Huisartsen raden dat "
            f"{cite('nhg-knieklachten', 'niet aan bij artrose in de knie')}. Geef je geld liever "
            "uit aan goede wandelschoenen.",
        ),
        question(
            "Hoe kan ik slapen met een pijnlijke heup?",
            "Vaak helpt een kussen tussen je knieën. Bekijk de houdingen in "
            f"{link('slapend-herstellen', 'het artikel over slaap')}.",
        ),
    ),
)

WHEN_TO_GET_HELP = section(
    "Wanneer zoek je hulp?",
    seek_help(
        care_card(
            "emergency",
            "emergency_services",
            "Bel meteen 112 als:",
            "je ineens benauwd wordt of pijn op je borst krijgt, zeker als ook je kuit dik is",
            "je na een zwaar ongeluk of een harde val je been niet meer kunt bewegen",
            action=call("112", "Bel 112"),
        ),
        care_card(
            "urgent",
            "out_of_hours_gp",
            "Bel vandaag je huisarts of de huisartsenspoedpost als:",
            "je gewricht warm, rood en dik is, of als je er koorts bij hebt",
            "je na een val niet meer op je been kunt staan",
            "je knie op slot zit en niet meer recht of krom kan",
            "één kuit dik, warm en pijnlijk is",
            "je een kunstgewricht hebt dat ineens veel pijn doet",
            timeframe="Nog vandaag, ook in het weekend",
        ),
        care_card(
            "non_urgent",
            "general_practitioner",
            "Maak een afspraak met je huisarts als:",
            "je ’s ochtends langer dan een uur stijf bent",
            "de pijn je ook in rust of ’s nachts blijft plagen",
            "je kanker hebt of hebt gehad, of afvalt zonder dat je dat wilt",
            "oefenen na drie maanden niet genoeg helpt",
            timeframe="Binnen een of twee weken",
        ),
        care_card(
            "non_urgent",
            "physiotherapist",
            "Ga naar een fysiotherapeut als:",
            "je niet weet hoe je moet beginnen",
            "traplopen of wandelen steeds moeilijker gaat",
            action=start_check("Kijk wat bij jou past"),
        ),
        care_card(
            "non_urgent",
            "pharmacist",
            "Vraag je apotheker om advies als:",
            "je vaker dan een paar dagen achter elkaar een pijnstiller nodig hebt",
            "je ook andere medicijnen gebruikt",
        ),
        red_flags=(
            "Een warm, rood en dik gewricht, met of zonder koorts",
            "Niet meer kunnen staan na een val",
            "Een dikke, warme en pijnlijke kuit",
            "Ineens benauwd zijn of pijn op je borst hebben",
        ),
        closing_note="Bij twijfel bel je je huisarts. Dat mag altijd.",
    ),
    check_call(
        "Wil je weten wat nu slim is?",
        "De Klachtencheck stelt je een paar vragen over je heup of knie. Dat kost je 3 minuten.",
    ),
)

ARTICLE = Article(
    key=KEY,
    title="Artrose in je heup of knie: blijf in beweging",
    summary=(
        "Met artrose in je heup of knie mag je bewegen. Lees hoe je opbouwt, hoe je de trap neemt "
        "en wanneer je hulp zoekt."
    ),
    lead=(
        "De trap op gaat moeizaam en na het zitten ben je stijf. Je hoort dat het slijtage is. "
        "Rust nemen lijkt dan logisch, maar je gewricht heeft juist iets anders nodig."
    ),
    hero_image=Ref("image", "hand-op-je-knie"),
    contributors=contributors(author="sanne-voorbeeld", reviewer="daan-fictief"),
    topics=refs("topic", "bewegen", "oefeningen", "ouder-worden"),
    complaints=refs("complaint", "heupartrose", "knieartrose"),
    body_regions=refs("body_region", "heup", "knie"),
    synonyms="slijtage, versleten knie, coxartrose, gonartrose, stijve heup, krakende knieën",
    evidence_certainty="moderate",
    body=stream(
        KEY,
        key_points(
            "Artrose is niet alleen slijtage: je gewricht leeft en past zich aan.",
            "Oefenen is de beste behandeling om mee te beginnen.",
            "Wat pijn mag, als die de volgende ochtend weer gezakt is.",
            "Omhoog begint je beste been, omlaag je pijnlijke been.",
            "Bel vandaag nog bij een warm, rood en dik gewricht.",
        ),
        WHAT_IT_IS,
        WHY_LOAD,
        STAIRS,
        QUESTIONS,
        WHEN_TO_GET_HELP,
        related(
            ("opbouwen-met-pijn", "slapend-herstellen", "wanneer-naar-wie"),
            ("opstaan-uit-een-stoel", "knie-strekken"),
        ),
    ),
)
