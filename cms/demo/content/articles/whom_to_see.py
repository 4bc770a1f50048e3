"""Whom to see, and how soon: from self-care to 112."""

from __future__ import annotations

from cms.demo.content.article import Article, contributors
from cms.demo.content.blocks import (
    bullet_list,
    call,
    callout,
    care_card,
    check_call,
    expander,
    faq,
    key_points,
    key_value,
    paragraph,
    question,
    read,
    related,
    section,
    seek_help,
    start_check,
    statement,
    stream,
    subsection,
    table,
    tip,
    tip_list,
)
from cms.demo.content.references import Ref, refs
from cms.demo.content.rich_text import cite, link, rich, term

KEY = "wanneer-naar-wie"

AT_A_GLANCE = section(
    "In één oogopslag",
    table(
        "Naar wie ga je, en hoe snel?",
        (("text", "Wie"), ("rich_text", "Waarvoor"), ("text", "Hoe snel")),
        ("112", rich("<b>Levensgevaar</b>, of kans daarop"), "Meteen"),
        ("Huisartsenspoedpost", rich("Wat <b>niet kan wachten</b>, na kantoortijd"), "Vandaag nog"),
        ("Huisarts", rich("Zorgen, alarmsignalen, pijn die blijft"), "Vandaag of deze week"),
        ("Fysiotherapeut", rich("Bewegen, oefenen en opbouwen"), "Binnen een paar weken"),
        ("Bedrijfsarts", rich("Klachten door of op je werk"), "Binnen een paar weken"),
        ("Apotheker", rich("Vragen over medicijnen"), "Wanneer je wilt"),
        ("Zelf", rich("Pijn die elke week <b>een beetje minder</b> wordt"), "Vandaag beginnen"),
    ),
    paragraph(
        "Overdag bel je voor spoed je eigen huisarts. ’s Avonds, ’s nachts, in het weekend en op "
        f"feestdagen bel je de {term('spoedpost', 'huisartsenspoedpost')}. Ga er niet zomaar heen: "
        "aan de telefoon hoor je of je moet komen, en hoe snel."
    ),
    callout(
        "warning",
        "Twijfel je tussen 112 en de huisarts? Bel 112",
        "Bij 112 helpen ze je verder, ook als het achteraf meevalt. Rijd bij pijn op je borst of "
        "bij verlamming <b>niet zelf</b> naar het ziekenhuis. Kun je niet goed horen of praten? "
        "Gebruik dan de app 112NL.",
    ),
)

WHO_WHEN = section(
    "Bij wie moet je zijn?",
    seek_help(
        care_card(
            "emergency",
            "emergency_services",
            "Bel meteen 112 als:",
            "je drukkende, snoerende of beklemmende pijn op je borst hebt, ook als die uitstraalt "
            "naar je arm, kaak, rug of maag, of als je erbij zweet of misselijk bent",
            "je mond scheef hangt, je arm of been slap is of je ineens niet goed kunt praten",
            "je ineens erg benauwd bent",
            "je ineens de ergste hoofdpijn van je leven hebt",
            "je na een zwaar ongeluk of een val van hoogte pijn in je nek of rug hebt",
            "je plotseling je benen niet meer kunt bewegen",
            "je ineens hevige pijn in je rug, borst of buik krijgt en grauw wordt, zweet of bijna "
            "flauwvalt",
            "iemand bewusteloos is of niet goed wakker te krijgen",
            action=call("112", "Bel 112"),
        ),
        care_card(
            "urgent",
            "out_of_hours_gp",
            "Bel vandaag je huisarts of de huisartsenspoedpost als:",
            "je niet meer kunt plassen, je plas of poep niet meer kunt ophouden, of een doof "
            "gevoel in je kruis hebt: bel dan direct",
            "je arm of been kracht verliest",
            "je pijn in je rug, nek of gewricht hebt met koorts en je ziek voelt",
            "een gewricht ineens warm, rood en dik is",
            "je kuit dik, warm en pijnlijk is",
            "je na een val niet meer kunt staan of je arm niet meer kunt gebruiken",
            timeframe="Overdag je huisarts, daarbuiten de huisartsenspoedpost",
        ),
        care_card(
            "non_urgent",
            "general_practitioner",
            "Maak een afspraak met je huisarts als:",
            "je kanker hebt of hebt gehad en nieuwe pijn krijgt",
            "je afvalt of ’s nachts zweet zonder dat je weet waarom",
            "de pijn in rust en ’s nachts niet zakt",
            "je botontkalking hebt of lang prednison slikt en ineens rugpijn krijgt",
            "je ’s ochtends langer dan een half uur stijf bent, maanden achter elkaar",
            "je er na een paar weken niet uitkomt",
            timeframe="Bel deze week voor een afspraak",
        ),
        care_card(
            "non_urgent",
            "physiotherapist",
            "Ga naar een fysiotherapeut als:",
            "je niet durft te bewegen of niet weet hoe je begint",
            "de klachten steeds terugkomen",
            "je na een paar weken niet verder komt",
            timeframe="Je hebt er geen verwijzing van de huisarts voor nodig",
            action=start_check("Kijk wat bij jou past"),
        ),
        care_card(
            "non_urgent",
            "company_doctor",
            "Praat met de bedrijfsarts als:",
            "je klachten door je werk komen of daar erger worden",
            "je bang bent dat je uitvalt",
            action=read("zitten-en-werken-met-pijn", "Lees over werken met pijn"),
        ),
        care_card(
            "non_urgent",
            "pharmacist",
            "Vraag je apotheker om advies als:",
            "je niet weet welke pijnstiller bij je past",
            "je zwanger bent, een maagzweer of een nierziekte hebt, of andere medicijnen slikt",
        ),
        care_card(
            "self_care",
            "self",
            "Je kunt het zelf aan als:",
            "je geen van de signalen hierboven herkent",
            "de pijn in dagen of weken langzaam minder wordt",
            "je je gewone dag meestal kunt doen",
            action=read("opbouwen-met-pijn", "Lees hoe je rustig opbouwt"),
        ),
        intro="Loop de kaarten van boven naar beneden na. De eerste die bij je past, telt.",
        red_flags=(
            "Pijn op je borst of ineens erg benauwd zijn",
            "Een scheve mond, een slappe arm of ineens onduidelijk praten",
            "Niet kunnen plassen, of je plas of ontlasting niet kunnen ophouden",
            "Steeds minder kracht in een arm of been",
            "Pijn met koorts, of na een zwaar ongeluk",
        ),
        closing_note="Maak je je zorgen om iets dat hier niet staat? Bel dan gewoon je huisarts.",
    ),
    check_call(
        "Liever stap voor stap?",
        "De Klachtencheck stelt je de vragen die ertoe doen. Na 3 minuten weet je wie je belt.",
    ),
)

WHY_THESE = section(
    "Waarom juist deze signalen?",
    paragraph(
        f"Een {term('rode-vlag', 'alarmsignaal')} betekent niet dat er iets ergs is. Het betekent "
        "dat een arts moet uitsluiten dat het zo is. Dit kan erachter zitten:"
    ),
    expander(
        "Hart en bloedvaten",
        bullet_list(
            statement(
                "Drukkende pijn op je borst kan een "
                f"{cite('nhg-acuut-coronair-syndroom', 'hartinfarct')} zijn. Vrouwen en ouderen "
                "voelen soms vooral benauwdheid, misselijkheid of pijn tussen de schouderbladen."
            ),
            statement(
                f"Een scheve mond, slappe arm of verwarde spraak past bij een "
                f"{cite('nhg-beroerte', 'beroerte')}. Ook als het na een paar minuten overgaat."
            ),
            statement(
                f"Een dikke, warme kuit kan {term('trombose', 'trombose')} zijn. Word je er "
                f"benauwd bij, dan kan het stolsel {cite('nhg-trombose', 'in je longen')} zitten: "
                "bel 112."
            ),
        ),
    ),
    expander(
        "Zenuwen, botten en ontsteking",
        bullet_list(
            statement(
                "Niet kunnen plassen en een doof kruis kunnen komen doordat veel zenuwen onder in "
                f"je rug {cite('nhg-radiculair-syndroom', 'bekneld zitten')}. Dat moet dezelfde "
                "dag bekeken worden."
            ),
            statement("Pijn na een val kan een breuk zijn, zeker als je botontkalking hebt."),
            statement("Koorts met een warm gewricht of rugpijn kan een bacterie zijn."),
            statement("Afvallen en pijn die nooit zakt, moeten altijd worden nagekeken."),
        ),
    ),
)

PREPARE = section(
    "Zo haal je meer uit het gesprek",
    tip_list(
        "action",
        tip("Schrijf op wat je voelt", "Waar, sinds wanneer, en wat het beter of erger maakt."),
        tip(
            "Zeg wat niet meer lukt", "“Ik kan niet meer traplopen” zegt meer dan “het doet pijn”."
        ),
        tip("Noem waar je bang voor bent", "Dan kan de arts of therapeut daar antwoord op geven."),
        tip("Neem je medicijnen mee", "Ook wat je bij de drogist hebt gekocht."),
        tip(
            "Stel drie vragen",
            "Wat kan ik doen? Wat zijn de voordelen en nadelen? Wat past bij mijn leven?",
        ),
    ),
    subsection(
        "Wat kost het?",
        bullet_list(
            key_value("Huisarts en huisartsenspoedpost", "geen eigen risico"),
            key_value("Bloedonderzoek, medicijnen, ambulance", "vaak wel eigen risico"),
            key_value("Fysiotherapie", "meestal uit je aanvullende verzekering"),
            key_value("Oefentherapie bij artrose in heup of knie", "12 keer uit je basispakket"),
        ),
        paragraph(
            "Die twaalf behandelingen "
            f"{cite('oefentherapie-in-het-basispakket', 'gelden per twaalf maanden')}, en je "
            "eigen risico telt mee. Kijk voor de zekerheid in je polis."
        ),
    ),
    faq(
        question(
            "Kan ik direct naar een fysiotherapeut?",
            "Ja. De fysiotherapeut stelt eerst vragen om te zien of je daar goed zit. Denkt die "
            "aan iets anders, dan word je naar je huisarts gestuurd.",
        ),
        question(
            "Krijg ik een foto of scan?",
            "Bij gewone rugpijn, nekpijn of schouderpijn meestal niet. Op beelden van mensen "
            f"{cite('beelden-zonder-pijn', 'zonder enige pijn')} is vaak ook van alles te zien.",
        ),
        question(
            "Ik heb geen huisarts of ben op reis. Wat nu?",
            "Bel een huisarts in de buurt: je mag als passant langskomen. Buiten kantooruren bel "
            "je de huisartsenspoedpost. In heel Europa bel je bij levensgevaar 112.",
        ),
    ),
)

ARTICLE = Article(
    key=KEY,
    title="Wanneer naar wie met pijn?",
    summary=(
        "Bel je 112, de huisarts, de spoedpost of een fysiotherapeut? Of kun je het zelf aanzien? "
        "Hier zie je het per signaal."
    ),
    lead=(
        "Je hebt pijn en vraagt je af of je iemand moet bellen. Je wilt niet zeuren, maar ook "
        "niets missen. Op deze pagina vind je snel bij wie je moet zijn."
    ),
    hero_image=Ref("image", "bellen-met-de-huisarts"),
    contributors=contributors(author="noor-verzonnen", reviewer="daan-fictief"),
    topics=refs("topic", "hulp-zoeken"),
    complaints=refs("complaint", "rugklachten", "nek-en-schouderklachten", "heup-en-knieklachten"),
    body_regions=refs("body_region", "romp", "nek-en-schouders", "been"),
    synonyms="spoed, alarmnummer, huisartsenpost, alarmsymptomen, rode vlaggen, eigen risico",
    evidence_certainty="",
    body=stream(
        KEY,
        key_points(
            "Pijn op je borst, een scheve mond of een slappe arm: bel meteen 112.",
            "Kan het niet tot morgen wachten? Bel je huisarts of de huisartsenspoedpost.",
            "Voor bewegen en opbouwen kun je zonder verwijzing naar een fysiotherapeut.",
            "Wordt het elke week beter, dan kun je het meestal zelf.",
        ),
        AT_A_GLANCE,
        WHO_WHEN,
        WHY_THESE,
        PREPARE,
        section(
            "Lees verder over jouw klacht",
            paragraph(
                f"Heb je {link('bewegen-bij-lage-rugpijn', 'lage rugpijn')}, "
                f"{link('pijn-in-je-nek-of-schouder', 'pijn in je nek of schouder')} of "
                f"{link('artrose-in-heup-of-knie', 'artrose in je heup of knie')}? Daar staat wat "
                "je zelf kunt doen."
            ),
            numbered=False,
        ),
        related(("opbouwen-met-pijn", "uitstralende-pijn-in-je-been", "stress-en-pijn")),
    ),
)
