"""Sitting and working with pain: changing position, lifting, and talking about it at work."""

from __future__ import annotations

from cms.demo.content.article import Article, contributors
from cms.demo.content.blocks import (
    bullet_list,
    call,
    callout,
    care_card,
    cause_effect,
    check_call,
    do_dont,
    exercise,
    faq,
    figure,
    key_points,
    key_value,
    paragraph,
    posture,
    posture_advice,
    question,
    read,
    related,
    section,
    seek_help,
    statement,
    stream,
    subsection,
    table,
    tip,
    tip_list,
)
from cms.demo.content.references import Ref, refs
from cms.demo.content.rich_text import cite, link, rich, term

KEY = "zitten-en-werken-met-pijn"

MAY_I_WORK = section(
    "Mag je werken met pijn?",
    paragraph(
        "Ja, bijna altijd. Werken geeft ritme, mensen om je heen en beweging. Wie actief blijft, "
        f"{cite('actief-blijven-rugpijn', 'herstelt van rugpijn meestal iets sneller')} dan wie "
        "in bed blijft. Het hoeft niet meteen op de oude manier: andere taken of kortere dagen "
        "zijn ook werken."
    ),
    callout(
        "info",
        "Je hoeft niet pijnvrij te zijn",
        "Wachten met werken tot alle pijn weg is, maakt teruggaan juist moeilijker. Begin met wat "
        "nu lukt en maak er samen een plan van.",
    ),
)

SITTING = section(
    "Zitten, staan en weer lopen",
    paragraph(
        "Eén goede zithouding bestaat niet. Je lichaam wil vooral afwisseling. Een werkdag waarop "
        "je zit, staat en loopt, voelt aan het eind een stuk beter."
    ),
    bullet_list(
        key_value("Kom overeind na", "20–30 minuten zitten", "20", "30", "minute"),
        key_value("Ander werk of pauze na", "hoogstens 2 uur beeldscherm", None, "2", "hour"),
        key_value("Staand werken", "begin met een kwartier per keer", None, "15", "minute"),
        lead_in="Deze tijden zijn een goed begin:",
    ),
    paragraph(
        "Die twee uur staat gewoon "
        f"{cite('arbobesluit', 'in de regels voor beeldschermwerk')}. Een bureau dat omhoog kan, "
        f"helpt mensen om {cite('minder-zitten-op-het-werk', 'minder te zitten')}. Of het ook "
        "pijn voorkomt, is niet bewezen."
    ),
    posture_advice(
        "Als je rug pijn doet van zitten",
        ("lage-rugpijn",),
        posture("Zit met je billen tegen de leuning", "option", "sitting"),
        posture("Leg een opgerolde handdoek in je onderrug", "alternative", "sitting"),
        posture("Werk een deel van de dag staand", "option", "standing"),
        posture("Vergader of bel je? Doe dat lopend", "conditional", "moving"),
    ),
    table(
        "Zo kan een werkdag eruitzien",
        (("text", "Tijd"), ("number", "Minuten"), ("rich_text", "Wat je doet")),
        ("Onderweg", "15", rich("Stap een halte eerder uit en <b>loop</b>")),
        ("Ochtend", "2", rich("Elk half uur even <b>staan</b> of water halen")),
        ("Lunch", "20", rich("<b>Wandelen</b>, het liefst buiten")),
        ("Middag", "15", rich("Eén klus <b>staand</b>, of lopend bellen")),
        ("Na het werk", "10", rich("Je nek, schouders en rug <b>losmaken</b>")),
    ),
)

LIFTING = section(
    "Tillen en zwaar werk",
    figure(
        "tillen-met-gebogen-knieen",
        "Dicht bij je lichaam is belangrijker dan een kaarsrechte rug.",
    ),
    paragraph(
        "Je rug kan tillen. Dat is waar hij voor gemaakt is. Na een tijd met pijn moet hij er wel "
        f"weer aan wennen: zo groeit je {term('belastbaarheid', 'belastbaarheid')}."
    ),
    subsection(
        "Wat maakt tillen zwaar?",
        bullet_list(
            cause_effect("Ver van je lichaam", "veel meer kracht op je rug"),
            cause_effect("Gedraaid of haastig", "spieren die het minder goed opvangen"),
            cause_effect("Heel vaak achter elkaar", "vermoeidheid en slordig tillen"),
            statement(
                "Zelfs als alles gunstig is, geldt op het werk "
                f"{cite('tillen-niosh', '23 kilo als grens')}. Vaak ligt die veel lager."
            ),
        ),
    ),
    do_dont(
        do=(
            "Verdeel een zware last in twee keer",
            "Gebruik de kar, de lift of een collega",
            "Zet spullen op tafelhoogte klaar",
        ),
        dont=(
            "Niet draaien terwijl je tilt: verzet je voeten",
            "Niet op maandag inhalen wat je vrijdag liet liggen",
            "Geen rugband dragen om pijn te voorkomen: die helpt daar niet tegen",
        ),
    ),
    exercise("bruggetje"),
    exercise("opdrukken-tegen-de-muur", sets=1, reps=10, per_week=5, max_pain=4),
)

TALKING = section(
    "Praat erover op je werk",
    tip_list(
        "action",
        tip(
            "Vertel wat je wél kunt",
            "“Zitten lukt een half uur, tillen nog niet” helpt je leidinggevende meer dan “ik heb "
            "het aan mijn rug”. Wat je precies hebt, hoef je niet te vertellen.",
        ),
        tip(
            "Vraag om een tijdelijke aanpassing",
            "Andere taken, kortere dagen, thuiswerken of een hulpmiddel. Spreek af wanneer jullie "
            "het weer bekijken.",
        ),
        tip(
            "Ga naar de bedrijfsarts, ook als je niet ziek bent",
            "Elke werknemer mag vragen om een gesprek. De bedrijfsarts heeft beroepsgeheim: je "
            "werkgever hoort niet wat je hebt.",
        ),
        lead_in="Wacht er niet mee tot het niet meer gaat:",
    ),
)

QUESTIONS = section(
    "Vragen die veel mensen hebben",
    faq(
        question(
            "Moet ik een dure bureaustoel kopen?",
            "Een stoel die je kunt verstellen is genoeg. Je werkgever moet daarvoor zorgen, ook "
            "als je thuiswerkt. Geen enkele stoel kan je het afwisselen besparen.",
        ),
        question(
            "Is een zitbal beter dan een stoel?",
            "Voor de lol mag het, even. De hele dag op een bal zitten is vermoeiend en helpt niet "
            "tegen rugpijn.",
        ),
        question(
            "Mag mijn baas vragen wat ik heb?",
            "Nee. Je leidinggevende mag vragen wat je nog kunt en hoelang het ongeveer duurt. "
            "Over je klachten praat je met de bedrijfsarts.",
        ),
        question(
            "Mijn nek doet pijn van het beeldscherm. Wat nu?",
            "Bekijk hoe je je scherm en stoel neerzet in het artikel over "
            f"{link('nek-en-schouders-achter-je-bureau', 'nek en schouders achter je bureau')}.",
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
            "je drukkende pijn op je borst krijgt, ook tijdens zwaar werk",
            "je op het werk van hoogte bent gevallen of bekneld raakte en rugpijn of nekpijn hebt",
            "je plotseling je benen niet meer kunt bewegen",
            action=call("112", "Bel 112"),
        ),
        care_card(
            "urgent",
            "out_of_hours_gp",
            "Bel direct je huisarts of de huisartsenspoedpost als:",
            "je niet meer kunt plassen, of je plas of poep niet meer kunt ophouden",
            "het rond je anus of geslachtsdelen doof aanvoelt",
            "je arm of been kracht verliest",
            "je rugpijn hebt met koorts en je ziek voelt",
            timeframe="Wacht niet tot morgen, ook niet ’s nachts of in het weekend",
        ),
        care_card(
            "non_urgent",
            "company_doctor",
            "Praat met de bedrijfsarts als:",
            "je klachten door je werk komen of op je werk erger worden",
            "je bang bent dat je uitvalt",
            "je al ziek gemeld bent en weer wilt beginnen",
            timeframe="Vraag op je werk naar het spreekuur",
        ),
        care_card(
            "non_urgent",
            "physiotherapist",
            "Ga naar een fysiotherapeut als:",
            "je na een paar weken niet verder komt met opbouwen",
            "je wilt leren tillen of zitten op een manier die bij je werk past",
        ),
        care_card(
            "self_care",
            "self",
            "Je kunt zelf beginnen als:",
            "je pijn hebt maar je gewone dag meestal lukt",
            action=read("wanneer-naar-wie", "Lees bij wie je moet zijn"),
        ),
        red_flags=(
            "Drukkende pijn op je borst",
            "Niet kunnen plassen, of je plas of ontlasting niet kunnen ophouden",
            "Steeds minder kracht in je arm of been",
            "Rugpijn of nekpijn na een zwaar ongeluk of een val van hoogte",
        ),
    ),
    check_call(
        "Weet je niet of je kunt doorwerken?",
        "Beantwoord een paar vragen. Na 3 minuten weet je met wie je het best kunt praten.",
    ),
)

ARTICLE = Article(
    key=KEY,
    title="Zitten en werken met pijn",
    summary=(
        "Werken met rug- of nekpijn kan meestal. Lees hoe je zitten en tillen afwisselt, en wat je "
        "met je leidinggevende en bedrijfsarts bespreekt."
    ),
    lead=(
        "Na een paar uur zitten of sjouwen voel je het. Moet je dan stoppen met werken? Meestal "
        "niet. Met kleine veranderingen houd je het vol en word je sterker."
    ),
    hero_image=Ref("image", "staand-werken"),
    contributors=contributors(author="noor-verzonnen", reviewer="karim-denkbeeldig"),
    topics=refs("topic", "werk", "tillen"),
    complaints=refs("complaint", "lage-rugpijn", "nek-en-schouderklachten"),
    body_regions=refs("body_region", "onderrug", "nek-en-schouders"),
    synonyms="kantoor, zittend werk, sta-bureau, sjouwen, ziekmelden, arbo, bedrijfsarts, verzuim",
    evidence_certainty="low",
    body=stream(
        KEY,
        key_points(
            "Werken met pijn mag bijna altijd, als je taken daarop zijn aangepast.",
            "Afwisselen is belangrijker dan de perfecte houding.",
            "Til dicht bij je lichaam en verdeel het over de dag.",
            "De bedrijfsarts is er ook als je nog niet ziek gemeld bent.",
        ),
        MAY_I_WORK,
        SITTING,
        LIFTING,
        TALKING,
        QUESTIONS,
        WHEN_TO_GET_HELP,
        related(
            ("nek-en-schouders-achter-je-bureau", "bewegen-bij-lage-rugpijn", "opbouwen-met-pijn"),
            ("hoofd-draaien", "bruggetje"),
        ),
    ),
)
