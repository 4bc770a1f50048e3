"""Sleep and recovery: what happens at night, and what helps."""

from __future__ import annotations

from cms.demo.content.article import Article, contributors
from cms.demo.content.blocks import (
    bullet_list,
    care_card,
    cause_effect,
    check_call,
    key_value,
    paragraph,
    posture,
    posture_advice,
    section,
    seek_help,
    statement,
    stream,
    subsection,
    tip,
    tip_list,
)
from cms.demo.content.references import Ref, refs
from cms.demo.content.rich_text import cite, link, term

KEY = "slapend-herstellen"
BETWEEN_THE_KNEES = "Lig op je zij en leg een kussen tussen je knieën"

WHAT_SLEEP_DOES = section(
    "Wat gebeurt er in je lichaam als je slaapt?",
    tip_list(
        "mechanism",
        tip(
            "Je weefsel knapt op",
            "’s Nachts stroomt er meer bloed naar je spieren, je pezen en je "
            f"{term('bindweefsel', 'bindweefsel')}. Zo herstelt je lijf van alles wat je er "
            "overdag van vraagt.",
        ),
        tip(
            "Ontstekingen blijven in balans",
            "Wie goed slaapt, houdt de "
            f"{cite('slaaptekort-en-pijn', 'ontstekingen in het lichaam')} makkelijker in toom → "
            "je staat ’s ochtends minder stijf op.",
        ),
        tip(
            "Je pijngrens komt weer op peil",
            f"In je slaap gaan je {cite('slaap-en-pijn', 'hersenen anders om met pijn')}. Wat "
            "vandaag zeer doet, voelt morgen daardoor vaak minder erg. Ook als je precies "
            "hetzelfde doet.",
        ),
        tip(
            "De stress zakt",
            "Je stresshormonen komen tot rust. Daardoor ontspan je beter, beweeg je vloeiender "
            f"en groeit je {term('belastbaarheid', 'belastbaarheid')}.",
        ),
        tip(
            "Je oefent je bewegingen",
            f"In je {term('rem-slaap', 'REM-slaap')} verwerken je hersenen hoe je overdag zat, "
            "stond en bewoog → daar heb je baat bij als je rug, nek of schouders opspelen.",
        ),
        lead_in=(
            "Je lichaam herstelt op meer manieren tegelijk. Dat gebeurt vooral in je diepe slaap "
            "(N3) en in je REM-slaap:"
        ),
    ),
    paragraph(
        "Noem je nachtrust dus geen “pauze”. Juist in de "
        f"{term('diepe-slaap', 'diepe slaap')} is je lichaam hard voor je aan het werk."
    ),
)

WHEN_SLEEP_IS_BAD = section(
    "Wat merk je als je slecht slaapt?",
    bullet_list(
        statement("je spieren voelen stijver"),
        statement(f"je {term('pijndrempel', 'pijndrempel')} daalt: je voelt eerder pijn"),
        statement("je spieren en pezen doen langer over hun herstel"),
        cause_effect("minder soepel bewegen", "sneller te veel van jezelf vragen"),
        statement("stress komt harder binnen"),
        lead_in="Slaap je al een tijd slecht, of word je vaak wakker? Dan merk je dat zo:",
    ),
    paragraph(
        "Zo blijven klachten soms langer hangen, of steken ze opnieuw de kop op. Slecht slapen en "
        f"pijn {cite('slaap-en-pijn', 'versterken elkaar')}. Dat klinkt somber, maar er zit ook "
        "iets moois in: elke nacht die beter gaat, helpt je lichaam een stukje vooruit."
    ),
)

POSTURES = section(
    "Hoe kun je het best liggen?",
    paragraph(
        "Eén houding die voor iedereen goed is, bestaat niet. Kies wat voor jou het minst drukt "
        "en waarin je helemaal kunt ontspannen. Probeer een houding een paar nachten uit."
    ),
    posture_advice(
        "Als je rug pijn doet",
        ("rugklachten",),
        posture(
            "Lig op je rug en leg een kussen onder je knieën",
            "option",
            "supine",
            "rugligging-met-kussen",
        ),
        posture(BETWEEN_THE_KNEES, "option", "side", "zijligging-met-kussen"),
    ),
    posture_advice(
        "Als je nek of schouder pijn doet",
        ("nek-en-schouderklachten",),
        posture(
            "Lig op je zij en houd je hoofd recht in het verlengde van je rug",
            "option",
            "side",
            "zijligging-nek-recht",
        ),
        posture(
            "Doet vooral je schouder zeer? Steun je arm dan met een klein kussen",
            "conditional",
            "side",
            "zijligging-kussen-onder-arm",
        ),
    ),
    posture_advice(
        "Als je heup of knie pijn doet",
        ("heup-en-knieklachten",),
        posture(BETWEEN_THE_KNEES, "option", "side"),
        posture("Of op de kant zonder pijn, als je dat fijner vindt", "alternative", "side"),
    ),
)

BED_AND_ROOM = section(
    "Je matras, je kussen en je slaapkamer",
    subsection(
        "Matras",
        bullet_list(
            cause_effect("Te zacht", "weinig steun voor je lichaam"),
            cause_effect("Te hard", "plekken die drukken"),
        ),
        paragraph(
            "Een medium-stevig matras past bij de meeste mensen: het veert mee en houdt je toch "
            "recht. In een onderzoek hadden "
            f"{cite('matras-en-rugpijn', 'mensen met langdurige rugpijn')} er meer aan dan aan "
            "een hard matras."
        ),
    ),
    subsection(
        "Kussen",
        bullet_list(
            statement("Je nek en je hoofd liggen recht, zonder knik"),
            statement("Een goede hoogte voelt meteen ontspannen"),
        ),
    ),
    subsection(
        "Temperatuur",
        bullet_list(
            key_value("Prettig voor de meeste mensen", "16–19 °C", "16", "19", "degree_celsius"),
            cause_effect("Te warm", "vaker wakker worden"),
            cause_effect("Te koud", "spieren die zich aanspannen"),
        ),
    ),
)

WHAT_TO_DO = section(
    "Zes stappen om vandaag mee te beginnen",
    tip_list(
        "action",
        tip(
            "Beweeg elke dag rustig, 20–30 minuten lang",
            "Maak een wandeling, of maak je gewrichten los met een paar rustige oefeningen "
            "(mobiliteit). Meer mag ook: de beweegrichtlijnen noemen minstens 150 minuten per "
            "week.",
            "beweegrichtlijnen",
        ),
        tip(
            "Houd je aan vaste slaaptijden",
            "Ga steeds rond hetzelfde uur naar bed en sta op dezelfde tijd op. Ook in het weekend.",
            "nhg-slaapproblemen",
        ),
        tip(
            "Leg je telefoon en tablet een uur voor het slapen weg",
            "Lees liever een paar bladzijden of zet zachte muziek op.",
        ),
        tip(
            "Maak stijve spieren warm voordat je naar bed gaat",
            "Een warme douche of een kruik is genoeg. Leg een hete kruik nooit direct op je huid.",
        ),
        tip(
            "Adem rustig: 4 seconden in en 6 seconden uit",
            "Doe dit een paar minuten in bed.",
            "langzaam-ademen",
        ),
        tip(
            "Leg een kussen waar het drukt",
            "Dat scheelt druk op een pijnlijke rug, schouder of heup.",
        ),
    ),
    paragraph(
        "Met deze stappen werk je aan beter herstel en aan minder pijn. Het bewijs is niet voor "
        "elke stap even sterk. De "
        f"{cite('nhg-slaapproblemen', 'richtlijn voor huisartsen')} noemt in elk geval een vast "
        "slaapritme en genoeg lichaamsbeweging. Begin met één stap. Gaat die vanzelf? Neem dan "
        "pas de volgende."
    ),
)

WHEN_TO_GET_HELP = section(
    "Wanneer vraag je hulp?",
    seek_help(
        care_card(
            "non_urgent",
            "physiotherapist",
            "Vraag een fysiotherapeut om mee te kijken als:",
            "de pijn je al weken uit je slaap houdt",
            "je klachten steeds terugkomen",
            "je twijfelt hoeveel je kunt doen of hoe je het best ligt",
        ),
        care_card(
            "non_urgent",
            "general_practitioner",
            "Maak een afspraak met je huisarts als:",
            "je al langere tijd te weinig slaapt",
            "het je niet lukt om zelf weer in een goed ritme te komen",
            "je er overdag last van hebt, of merkt dat je niet opknapt",
        ),
        intro=(
            f"{link('stress-en-pijn', 'Stress')}, leefstijl of vaste gewoontes kunnen je slaap "
            "lang in de war houden. Je hoeft dat niet in je eentje op te lossen."
        ),
        closing_note=(
            "Geen van deze punten is een alarmsignaal. Ze laten wel zien dat er vaak méér speelt "
            "dan je klacht op zichzelf."
        ),
    ),
    check_call(
        "Twijfel je bij wie je moet zijn?",
        "Doe de Klachtencheck op AdviesBijKlachten.nl. Binnen 3 minuten weet je welke veilige "
        "stap bij jou past.",
        check="klachtencheck",
    ),
)

IN_SHORT = section(
    "Tot slot",
    paragraph(
        "Weinig dingen helpen je lichaam zo goed vooruit als slaap. Je weefsel herstelt, je "
        "hersenen dempen de pijn (pijnmodulatie), je kunt meer aan en je hele lijf ontspant. "
        "Houdt vooral je rug je wakker? Lees dan ook waarom "
        f"{link('bewegen-bij-lage-rugpijn', 'bewegen bij rugpijn mag')}."
    ),
    check_call(
        "Wat kun jij nu het best doen?",
        "De Klachtencheck wijst je in 3 minuten veilig de weg: zelf aan de slag, online "
        "begeleiding, naar de fysiotherapeut of naar de huisarts.",
    ),
    numbered=False,
)

ARTICLE = Article(
    key=KEY,
    title="Slapend herstellen – dit doet je lichaam terwijl jij slaapt",
    summary=(
        "’s Nachts herstellen je spieren, pezen en zenuwen. Lees wat slaap met pijn doet, hoe je "
        "prettig ligt en welke stap je vandaag al zet."
    ),
    lead=(
        "Herken je dat? Na een slechte nacht doet alles net wat meer pijn. Hier lees je hoe dat "
        "komt, en hoe je jezelf aan een betere nacht helpt."
    ),
    hero_image=Ref("image", "slaapkamer-nacht"),
    contributors=contributors(author="noor-verzonnen", reviewer="sanne-voorbeeld"),
    topics=refs("topic", "slaap", "bewegen"),
    complaints=refs(
        "complaint",
        "slecht-slapen",
        "rugklachten",
        "nek-en-schouderklachten",
        "heup-en-knieklachten",
    ),
    body_regions=refs("body_region", "onderrug", "nek-en-schouders", "heup", "knie"),
    synonyms="slapeloosheid, insomnie, nachtrust, uitrusten, slaaphouding, doorslapen, inslapen",
    evidence_certainty="low",
    body=stream(
        KEY,
        paragraph(
            "Bij pijn denk je niet meteen aan je bed. Toch telt slaap zwaar mee. In de nacht "
            "gebeurt er veel dat bepaalt hoe gewrichten, spieren, pezen en zenuwen herstellen."
        ),
        paragraph(
            "We leggen uit wat slaap voor je doet, wat slecht slapen met je klachten doet en hoe "
            "je zelf veilig werkt aan je herstel."
        ),
        WHAT_SLEEP_DOES,
        WHEN_SLEEP_IS_BAD,
        POSTURES,
        BED_AND_ROOM,
        WHAT_TO_DO,
        WHEN_TO_GET_HELP,
        IN_SHORT,
    ),
)
