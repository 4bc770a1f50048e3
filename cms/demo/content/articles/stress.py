"""Stress and pain: how they feed each other, and how to break the circle."""

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
    expander,
    faq,
    key_points,
    paragraph,
    question,
    read,
    related,
    section,
    seek_help,
    statement,
    stream,
    tip,
    tip_list,
)
from cms.demo.content.references import Ref, refs
from cms.demo.content.rich_text import cite, link, term

KEY = "stress-en-pijn"

HOW_IT_WORKS = section(
    "Wat doet stress met pijn?",
    paragraph(
        "Pijn is er om je te beschermen. Je hersenen wegen daarbij alles mee: wat er in je lijf "
        "gebeurt, maar ook hoe moe, bezorgd of gespannen je bent. Daarom doet hetzelfde op een "
        "drukke dag meer zeer dan op een rustige. Dat is geen inbeelding. De pijn is echt."
    ),
    tip_list(
        "mechanism",
        tip(
            "Je lichaam staat aan",
            f"Je maakt {term('stresshormoon', 'stresshormonen')}. Je hart gaat sneller, je ademt "
            "hoger en je spieren spannen zich aan.",
        ),
        tip(
            "Je spieren rusten niet uit",
            "Houd je je schouders of kaken lang gespannen, dan worden ze moe en gaan ze zeuren.",
        ),
        tip(
            "Je alarm staat scherper",
            "Duurt het lang, dan kun je een "
            f"{term('sensitisatie', 'gevoelig zenuwstelsel')} krijgen. Een kleine prikkel voelt "
            "dan al als pijn.",
            "zorgstandaard-chronische-pijn",
        ),
        tip(
            "Je slaapt slechter",
            f"En na een slechte nacht {cite('slaap-en-pijn', 'doet alles meer zeer')}.",
        ),
        lead_in="Dit gebeurt er als je lang onder druk staat:",
    ),
)

CIRCLE = section(
    "Zo kom je in een kringetje",
    paragraph(
        "Pijn geeft stress, en stress geeft pijn. Wie bang is dat bewegen kwaad doet, gaat minder "
        f"doen en {cite('angst-voor-bewegen', 'houdt vaak langer last')}. Misschien herken je dit:"
    ),
    bullet_list(
        cause_effect("Zorgen over de pijn", "er de hele dag op letten"),
        cause_effect("Minder bewegen", "stijve spieren en sneller moe zijn"),
        cause_effect("Leuke dingen afzeggen", "een somber gevoel"),
        cause_effect("Slecht slapen", "minder geduld en meer pijn"),
        statement("En op een goede dag wil je alles inhalen, met een zware dag erna."),
    ),
    callout(
        "info",
        "Het goede nieuws",
        "Een kringetje kun je op elke plek doorbreken. Je hoeft niet alles tegelijk aan te pakken: "
        "begin waar het jou het makkelijkst lijkt.",
    ),
    expander(
        "“Dus het zit tussen mijn oren?”",
        paragraph(
            "Nee. Elke pijn, ook die van een gebroken been, wordt door je hersenen gemaakt. Stress "
            "draait het volume hoger. Dat je daar zelf aan kunt draaien, betekent niet dat je de "
            "pijn verzint of dat het je eigen schuld is."
        ),
    ),
)

WHAT_HELPS = section(
    "Wat kun je zelf doen?",
    tip_list(
        "action",
        tip(
            "Beweeg elke dag, het liefst buiten",
            "Wandelen, fietsen of tuinieren: zo raakt je lichaam de spanning het best kwijt.",
            "bewegen-chronische-pijn",
        ),
        tip(
            "Plan rust voordat je op bent",
            "Zet twee keer per dag een kwartier zonder scherm in je agenda. Rust is geen beloning, "
            "maar onderhoud.",
        ),
        tip(
            "Schrijf je zorgen op",
            "Neem er elke dag tien minuten voor, op een vast moment. Zet achter elke zorg één "
            "kleine stap. De rest mag op papier blijven staan.",
        ),
        tip(
            "Praat erover",
            "Vertel iemand die je vertrouwt hoe het met je gaat. Ook op je werk: vaak kan er meer "
            "dan je denkt.",
            "lesa-overspanning",
        ),
        tip(
            "Zorg voor je nachten",
            f"Vaste tijden helpen. Lees hoe je {link('slapend-herstellen', 'slapend herstelt')}.",
        ),
        tip(
            "Doe elke dag iets wat je fijn vindt",
            "Ook als de pijn er nog is. Wachten tot die weg is, maakt je wereld klein.",
        ),
        lead_in="Kies er één en probeer die twee weken:",
    ),
    do_dont(
        do=(
            "Doe één ding tegelijk",
            "Zeg op tijd dat het te veel wordt",
            "Bouw bewegen op met een plan, niet op gevoel",
        ),
        dont=(
            "Niet steeds op internet naar je klacht zoeken",
            "Geen alcohol drinken om te ontspannen of te slapen",
            "Vermijd de hele dag doorgaan zonder pauze",
        ),
    ),
    exercise("rustig-ademen"),
    paragraph(
        f"Rustig ademen {cite('langzaam-ademen', 'kan je lichaam helpen ontspannen')}. Het neemt "
        "de pijn niet weg, maar haalt er vaak wel de scherpte af. Oefen eerst op rustige "
        "momenten. Dan kun je het als je het nodig hebt."
    ),
)

QUESTIONS = section(
    "Vragen die veel mensen hebben",
    faq(
        question(
            "Wat kan een psycholoog aan mijn pijn doen?",
            "Die haalt de pijn meestal niet weg. Wel leer je er anders mee omgaan, zodat je meer "
            "kunt en je minder somber voelt. Uit onderzoek blijkt dat dit mensen met langdurige "
            f"pijn {cite('psychologische-hulp-pijn', 'gemiddeld een klein beetje helpt')}. De een "
            "merkt veel, de ander weinig.",
        ),
        question(
            "Heb ik een burn-out?",
            "Dat kun je niet aan jezelf zien. Ben je al weken uitgeput, prikkelbaar en lukt er "
            f"weinig meer? Maak dan {cite('lesa-overspanning', 'een afspraak met je huisarts')}. "
            "Wacht daar niet mee tot je omvalt.",
        ),
        question(
            "Helpt mindfulness of yoga?",
            "Het kan prettig zijn om zo te leren ontspannen. Het bewijs bij pijn is nog niet "
            "sterk. Vind je het fijn en kost het je geen kapitaal? Dan is het het proberen waard.",
        ),
        question(
            "Moet ik stoppen met werken?",
            "Meestal niet. Minder of ander werk is vaak beter dan helemaal thuis. Lees meer over "
            f"{link('zitten-en-werken-met-pijn', 'werken met pijn')}.",
        ),
    ),
)

WHEN_TO_GET_HELP = section(
    "Wanneer vraag je hulp?",
    seek_help(
        care_card(
            "emergency",
            "emergency_services",
            "Bel meteen 112 als:",
            "je drukkende pijn op je borst hebt, of pijn die naar je arm, kaak of rug trekt",
            "je ineens erg benauwd wordt",
            "jij of iemand anders nu in levensgevaar is",
            action=call("112", "Bel 112"),
        ),
        care_card(
            "urgent",
            "other",
            "Bel 113 Zelfmoordpreventie als:",
            "je eraan denkt om niet meer te leven",
            "je je zorgen maakt om iemand die dat zegt",
            timeframe="Dag en nacht, gratis en anoniem. Chatten kan ook, op 113.nl",
            action=call("0800-0113", "Bel 0800-0113"),
        ),
        care_card(
            "non_urgent",
            "general_practitioner",
            "Maak een afspraak met je huisarts als:",
            "je al twee weken bijna elke dag somber, angstig of uitgeput bent",
            "de pijn langer dan drie maanden je leven bepaalt",
            "je steeds meer pijnstillers, slaappillen of alcohol nodig hebt",
            "je pijn verandert, of als je afvalt of koorts hebt",
            timeframe="Bel deze week. Vraag gerust naar de praktijkondersteuner",
        ),
        care_card(
            "non_urgent",
            "psychologist",
            "Een psycholoog past bij je als:",
            "je vastloopt in piekeren of angst",
            "je iets ergs hebt meegemaakt dat steeds terugkomt",
            timeframe="Je huisarts kan je verwijzen",
        ),
        care_card(
            "self_care",
            "self",
            "Je kunt zelf beginnen als:",
            "je merkt dat drukte je pijn erger maakt",
            "je nog genoeg dingen hebt waar je plezier in hebt",
            action=read("opbouwen-met-pijn", "Lees hoe je rustig opbouwt"),
        ),
        intro="Hulp vragen is geen falen. Hoe eerder je het doet, hoe minder er vast gaat zitten.",
        red_flags=(
            "Drukkende pijn op je borst",
            "Ineens erg benauwd zijn",
            "Gedachten aan de dood of aan zelfdoding",
        ),
    ),
    check_call(
        "Waar kun jij het best beginnen?",
        "De Klachtencheck kijkt naar je pijn én naar hoe het met je gaat. Dat kost je 3 minuten.",
    ),
)

ARTICLE = Article(
    key=KEY,
    title="Stress en pijn: zo doorbreek je het kringetje",
    summary=(
        "Bij stress voel je meer pijn, en pijn geeft weer stress. Lees hoe dat werkt, wat je zelf "
        "kunt doen en wanneer je hulp vraagt."
    ),
    lead=(
        "Na een drukke week trekken je schouders en zeurt je rug. Toeval is dat niet. Hier lees je "
        "hoe stress het volume van pijn hoger zet, en hoe jij het weer zachter draait."
    ),
    hero_image=Ref("image", "even-zitten-met-thee"),
    contributors=contributors(author="noor-verzonnen", reviewer="lotte-nergens"),
    topics=refs("topic", "stress", "bewegen"),
    complaints=refs(
        "complaint", "aanhoudende-pijn", "spanningsklachten", "nek-en-schouderklachten"
    ),
    body_regions=refs("body_region", "nek-en-schouders", "rug"),
    synonyms="spanning, burn-out, overspannen, piekeren, drukte, SOLK, ALK, chronische pijn",
    evidence_certainty="low",
    body=stream(
        KEY,
        key_points(
            "Stress zet het volume van pijn hoger. De pijn is en blijft echt.",
            "Pijn en stress maken elkaar erger, en dat kringetje kun je doorbreken.",
            "Begin klein: elke dag bewegen, op tijd rust en praten met iemand.",
            "Denk je aan zelfdoding? Bel 113 of 0800-0113. Bij direct gevaar bel je 112.",
        ),
        HOW_IT_WORKS,
        CIRCLE,
        WHAT_HELPS,
        QUESTIONS,
        WHEN_TO_GET_HELP,
        related(
            ("slapend-herstellen", "opbouwen-met-pijn", "pijn-in-je-nek-of-schouder"),
            ("rustig-ademen",),
        ),
    ),
)
