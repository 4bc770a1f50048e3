"""Neck and shoulders at the desk: a workplace that fits, breaks, and when to get help."""

from __future__ import annotations

from cms.demo.content.article import Article, contributors
from cms.demo.content.blocks import (
    bullet_list,
    call,
    callout,
    care_card,
    cause_effect,
    check_call,
    exercise,
    key_value,
    paragraph,
    posture,
    posture_advice,
    related,
    section,
    seek_help,
    start_check,
    statement,
    stream,
    subsection,
    tip,
    tip_list,
    video,
    visit,
)
from cms.demo.content.references import Ref, refs
from cms.demo.content.rich_text import cite, link, term

KEY = "nek-en-schouders-achter-je-bureau"

WHY_IT_HURTS = section(
    "Hoe komt het dat je nek pijn doet?",
    paragraph(
        "Je hoofd weegt ongeveer vijf kilo. Zit je lang in dezelfde houding, dan houden steeds "
        "dezelfde spieren het omhoog. Die worden moe en gaan zeuren. Er is dan meestal niets "
        "beschadigd."
    ),
    paragraph(
        "Vaak zakt de pijn vanzelf. In de eerste zes weken worden de "
        f"{cite('kngf-nekpijn', 'pijn en de hinder meestal minder')}. Een paar dingen maken het "
        "onnodig lastig:"
    ),
    bullet_list(
        cause_effect("Lang stilzitten", "vermoeide spieren in je nek"),
        cause_effect("Opgetrokken schouders", "spanning tot in je hoofd"),
        cause_effect("Veel drukte en weinig pauze", "spieren die niet meer loslaten"),
        statement(
            f"Te weinig slaap → een lagere {term('pijndrempel', 'pijndrempel')}. Lees hoe je "
            f"{link('slapend-herstellen', 'slapend herstelt')}."
        ),
    ),
)

WORKPLACE = section(
    "Een werkplek die bij je past",
    subsection(
        "Scherm, stoel en bureau",
        bullet_list(
            key_value("Afstand tot je scherm", "50–70 cm", "50", "70", "centimetre"),
            key_value("Bovenrand van je scherm", "op ooghoogte of iets lager"),
            key_value("Stoel", "zo hoog dat je voeten plat staan"),
            key_value("Bureau", "op de hoogte van je ellebogen"),
            lead_in="Loop deze punten na. Het kost je vijf minuten:",
        ),
        paragraph(
            "Werk je op een laptop? Zet hem dan op een standaard of een stapel boeken. Gebruik "
            "een los toetsenbord en een losse muis."
        ),
    ),
    subsection(
        "Zitten en staan",
        posture_advice(
            "Als je nek of schouders opspelen",
            ("nekpijn", "schouderpijn"),
            posture(
                "Zit met je rug tegen de leuning en laat je schouders zakken",
                "option",
                "sitting",
            ),
            posture(
                "Werk een deel van de dag staand, als je bureau dat toelaat",
                "alternative",
                "standing",
                "staand-werken",
            ),
            posture("Bel je veel? Loop dan rond terwijl je praat", "conditional", "moving"),
        ),
        paragraph(
            "De beste houding is de volgende houding. De "
            f"{cite('nvab-computerwerk', 'richtlijn over computerwerk')} gaat daarom niet alleen "
            "over stoelen, maar ook over pauzes en bewegen onder werktijd."
        ),
    ),
)

BREAKS = section(
    "Zo maak je je werkdag lichter",
    tip_list(
        "action",
        tip(
            "Kom elk half uur even overeind",
            "Haal water, open een raam of loop naar een collega. Een minuut is genoeg.",
        ),
        tip(
            "Kijk geregeld in de verte",
            "Je ogen rusten uit en je hoofd komt vanzelf weer rechtop.",
        ),
        tip(
            "Blijf je arm gebruiken",
            "Ook met een pijnlijke schouder kun je vaak meer dan je denkt. Beweeg zo ver als "
            "prettig is en bouw het op.",
            "nhg-schouderklachten",
        ),
        tip(
            "Ga na je werk naar buiten",
            "Een stevige wandeling telt mee voor je 150 minuten beweging per week.",
            "beweegrichtlijnen",
        ),
        lead_in="Kies er één en probeer die een week:",
    ),
    callout(
        "info",
        "Praat erover op je werk",
        "Je werkgever moet zorgen voor een goede werkplek, ook als je thuiswerkt. Vraag gerust om "
        "hulp bij het instellen van je stoel en scherm.",
    ),
)

EXERCISES = section(
    "Maak je nek en schouders los",
    paragraph(
        "Deze oefeningen kun je gewoon aan je bureau doen. Beweeg langzaam en blijf ademen. Een "
        "licht rekkend gevoel is goed, scherpe pijn niet."
    ),
    video(
        source="https://example.org/video/nek-en-schouders-losmaken.mp4",
        title="Je nek en schouders losmaken in één minuut",
        captions="ondertiteling-nek-losmaken",
        poster="hoofd-draaien",
        duration_seconds=60,
        transcript=(
            "Sanne zit rechtop op een stoel, met haar voeten op de grond.",
            "Ze zegt: “Laat je schouders zakken en kijk recht vooruit.”",
            "Ze draait haar hoofd rustig naar links en terug, en daarna naar rechts.",
            "Ze zegt: “Ga zo ver als prettig is. Word je duizelig? Stop dan.”",
            "Ze rolt haar schouders vijf keer naar achteren en schudt haar armen los.",
            "Ze zegt: “Klaar. Sta nu even op en loop een rondje.”",
        ),
    ),
    exercise("hoofd-draaien"),
    callout(
        "warning",
        "Stop als je duizelig wordt",
        "Word je duizelig van een oefening? Stop dan en rust even uit. Zie je dubbel of kun je "
        "ineens niet goed praten? <b>Bel dan meteen 112</b>, ook als het weer overgaat.",
    ),
)

WHEN_TO_GET_HELP = section(
    "Wanneer zoek je hulp?",
    seek_help(
        care_card(
            "emergency",
            "emergency_services",
            "Bel meteen 112 als:",
            "je mond scheef hangt, je arm slap is of je ineens niet goed kunt praten",
            "je drukkende pijn op je borst hebt, ook als die naar je arm, nek of kaak trekt",
            "je plotseling heel hevige nekpijn of hoofdpijn krijgt die je niet kent",
            "je na een zwaar ongeluk of een harde val pijn in je nek hebt",
            "je koorts en een stijve nek hebt en suf of verward wordt",
            action=call("112", "Bel 112"),
        ),
        care_card(
            "urgent",
            "out_of_hours_gp",
            "Bel vandaag je huisarts of de huisartsenspoedpost als:",
            "je arm of hand kracht verliest",
            "je onhandig wordt met je handen of wankel loopt",
            "je koorts hebt met een stijve nek of een warme, rode schouder",
            "je ouder bent dan 50 en ineens pijn aan de zijkant van je hoofd hebt, pijn bij het "
            "kauwen voelt of minder goed ziet",
            timeframe="Nog vandaag, ook in het weekend",
        ),
        care_card(
            "non_urgent",
            "general_practitioner",
            "Maak een afspraak met je huisarts als:",
            "de pijn na zes weken niet minder is",
            "je arm of vingers steeds tintelen",
            "je wakker blijft liggen van de pijn",
            timeframe="Binnen een of twee weken",
        ),
        care_card(
            "non_urgent",
            "physiotherapist",
            "Ga naar een fysiotherapeut als:",
            "je hulp wilt bij oefenen en opbouwen",
            "de klachten steeds terugkomen",
            action=start_check("Kijk wat bij jou past"),
        ),
        care_card(
            "non_urgent",
            "company_doctor",
            "Praat met de bedrijfsarts als:",
            "je klachten vooral door je werk komen",
            "je bang bent dat je hierdoor moet stoppen of je ziek moet melden",
            action=visit("https://www.arboportaal.nl", "Lees over werk en gezondheid"),
        ),
        red_flags=(
            "Een scheve mond, een slappe arm of ineens onduidelijk praten",
            "Drukkende pijn op je borst",
            "Plotselinge, hevige nekpijn of hoofdpijn",
            "Steeds minder kracht of gevoel in je arm of hand",
            "Koorts met een stijve nek",
        ),
    ),
    check_call(
        "Weet je niet waar je moet beginnen?",
        "Beantwoord een paar vragen over je nek of schouder. Na 3 minuten weet je wat een goede "
        "volgende stap is.",
        check="klachtencheck",
    ),
)

ARTICLE = Article(
    key=KEY,
    title="Pijn in je nek en schouders achter je bureau",
    summary=(
        "Stijve nek van het beeldscherm? Stel je werkplek goed in, wissel vaker af en doe een "
        "oefening van één minuut. Met alarmsignalen."
    ),
    lead=(
        "Aan het eind van de werkdag zit je nek vast en trekken je schouders. Met een paar kleine "
        "veranderingen kun je daar zelf veel aan doen."
    ),
    hero_image=Ref("image", "zitten-achter-je-bureau"),
    contributors=contributors(author="noor-verzonnen", reviewer="sanne-voorbeeld"),
    topics=refs("topic", "beeldschermwerk", "oefeningen"),
    complaints=refs("complaint", "nekpijn", "schouderpijn"),
    body_regions=refs("body_region", "nek", "schouder"),
    synonyms="stijve nek, rsi, kans, muisarm, thuiswerken, laptop, beeldscherm, zithouding",
    evidence_certainty="low",
    body=stream(
        KEY,
        WHY_IT_HURTS,
        WORKPLACE,
        BREAKS,
        EXERCISES,
        WHEN_TO_GET_HELP,
        related(
            ("pijn-in-je-nek-of-schouder", "zitten-en-werken-met-pijn", "slapend-herstellen"),
            ("hoofd-draaien", "opdrukken-tegen-de-muur"),
        ),
    ),
)
