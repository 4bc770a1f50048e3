"""Low back pain: why moving is allowed, and when to get help."""

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
    paragraph,
    question,
    read,
    related,
    section,
    seek_help,
    start_check,
    statement,
    stream,
    tip,
    tip_list,
)
from cms.demo.content.references import Ref, refs
from cms.demo.content.rich_text import cite, link, term

KEY = "bewegen-bij-lage-rugpijn"

WHAT_IT_IS = section(
    "Waar komt de pijn vandaan?",
    paragraph(
        "Meestal is er geen duidelijke oorzaak te vinden. Dat heet "
        f"{term('aspecifieke-rugpijn', 'aspecifieke rugpijn')}. De pijn is echt, maar er is niets "
        "stuk. Je rug is gevoelig geworden, en dat kan weer overgaan."
    ),
    paragraph(
        "Een foto of scan helpt dan niet verder. Je huisarts maakt die daarom "
        f"{cite('nhg-lagerugpijn', 'liever niet bij gewone rugpijn')}. Op beelden zijn "
        f"{cite('beelden-zonder-pijn', 'vaak dingen te zien')} die bij je leeftijd horen en die "
        "geen pijn geven."
    ),
    expander(
        "En als het een hernia is?",
        paragraph(
            f"Bij een {term('hernia', 'hernia')} schiet de pijn vaak door tot in je onderbeen of "
            "voet. Soms tintelt je been of voelt het doof. Ook dan geneest je lichaam meestal "
            "zelf: bij ongeveer drie op de vier mensen zijn de klachten "
            f"{cite('nhg-radiculair-syndroom', 'binnen drie maanden weg zonder operatie')}."
        ),
        paragraph(
            "Je mag bewegen zoveel als lukt. Bel wel meteen als je een van de alarmsignalen "
            "onderaan dit artikel herkent. Lees meer over "
            f"{link('uitstralende-pijn-in-je-been', 'pijn die in je been schiet')}."
        ),
    ),
)

WHY_MOVE = section(
    "Waarom bewegen mag",
    paragraph(
        "Het advies van "
        f"{cite('nhg-lagerugpijn', 'huisartsen')} en "
        f"{cite('kngf-lage-rugpijn', 'fysiotherapeuten')} is hetzelfde: blijf in beweging en "
        "pak je gewone dag weer op, ook je werk. Duurt rugpijn langer, dan "
        f"{cite('oefenen-rugpijn', 'helpt oefenen waarschijnlijk')} tegen de pijn."
    ),
    tip_list(
        "mechanism",
        tip(
            "Je rug is sterk",
            "Botten, spieren en banden houden elkaar stevig vast. Van gewoon bewegen gaan ze niet "
            "kapot, ook niet als het even pijn doet.",
        ),
        tip(
            "Je spieren ontspannen",
            "Van pijn span je je spieren aan. Rustig bewegen helpt ze weer los te laten.",
        ),
        tip(
            "Je krijgt weer vertrouwen",
            "Wie uit angst stil blijft liggen, houdt langer last. Elke stap laat je merken dat je "
            "rug meer kan dan je dacht.",
            "kngf-lage-rugpijn",
        ),
        lead_in="Dit gebeurt er als je in beweging blijft:",
    ),
    figure(
        "wandelen-in-het-park",
        "Wandelen is een goed begin. Samen houd je het makkelijker vol.",
    ),
)

HOW_TO_START = section(
    "Zo bouw je het op",
    bullet_list(
        statement("Kies iets wat je graag doet, zoals wandelen, fietsen of zwemmen."),
        statement("Begin met een tijd die <b>zeker lukt</b>, ook op een slechte dag."),
        statement("Doe dat een paar dagen achter elkaar, of je nu veel of weinig pijn hebt."),
        statement("Gaat het goed? Doe er dan om de paar dagen een paar minuten bij."),
        statement("Is het de volgende ochtend erger dan normaal? Ga dan één stap terug."),
        lead_in="Een vast plan werkt prettiger dan doorgaan tot het niet meer gaat:",
        style="number",
    ),
    callout(
        "info",
        "Een beetje pijn mag",
        "Voelt je rug tijdens het bewegen wat meer, maar is dat de volgende ochtend weer gezakt? "
        "Dan was het niet te veel en kun je doorgaan.",
    ),
    do_dont(
        do=(
            "Wissel vaak van houding",
            "Til zoals het voor jou prettig voelt, dicht bij je lichaam",
            "Doe elke dag iets kleins dat je leuk vindt",
        ),
        dont=(
            "Niet dagenlang in bed blijven liggen",
            "Geen korset dragen om je rug te sparen, tenzij je arts dat zegt",
            "Vermijd lang wachten tot de pijn helemaal weg is",
        ),
    ),
    paragraph(
        "Wil je oefenen? Deze vier kun je thuis doen. De eerste twee zijn zacht en kunnen vaak al "
        "in de eerste week. Begin rustig, met minder herhalingen dan normaal."
    ),
    exercise("bekken-kantelen", sets=1, reps=8, hold_seconds=3, per_week=7, max_pain=4),
    exercise("knie-naar-je-borst"),
    exercise("bolle-en-holle-rug"),
    exercise("bruggetje"),
)

QUESTIONS = section(
    "Vragen die veel mensen hebben",
    faq(
        question(
            "Mag ik met rugpijn werken?",
            "Ja, meestal wel. Werken hoort bij je gewone dag en helpt je op weg. Bespreek met je "
            "leidinggevende of bedrijfsarts welke taken nu wel en niet lukken.",
        ),
        question(
            "Welke pijnstiller kan ik nemen?",
            "Paracetamol kan je helpen om te blijven bewegen. Lees de bijsluiter en neem nooit "
            "meer dan daar staat. Gebruik je andere medicijnen of ben je zwanger? Vraag het dan "
            "eerst aan je apotheker of huisarts.",
        ),
        question(
            "Hoe lang duurt het?",
            "Bij de meeste mensen wordt het in een paar weken minder. Is er na drie tot vier "
            f"weken weinig veranderd? Dan {cite('nhg-lagerugpijn', 'kijkt je huisarts')} samen met "
            "je wat het herstel in de weg zit.",
        ),
        question(
            "Kan ik slapen met rugpijn?",
            "Vaak helpt een kussen onder of tussen je knieën. In het artikel over "
            f"{link('slapend-herstellen', 'slaap en herstel')} zie je hoe je prettig ligt.",
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
            "je na een zwaar ongeluk of een val van hoogte pijn in je rug hebt",
            "je plotseling je benen niet meer kunt bewegen",
            "je ineens hevige pijn in je rug, borst of buik krijgt en grauw wordt, zweet of "
            "bijna flauwvalt",
            action=call("112", "Bel 112"),
        ),
        care_card(
            "urgent",
            "out_of_hours_gp",
            "Bel direct je huisarts of de huisartsenspoedpost als:",
            "je niet meer kunt plassen, of je plas of poep ineens niet meer kunt ophouden",
            "het gebied rond je anus, je geslachtsdelen of de binnenkant van je dijen doof is",
            "je been slap wordt of steeds minder kracht krijgt",
            "je rugpijn hebt met koorts en je ziek voelt",
            timeframe="Wacht niet tot morgen, ook niet ’s nachts of in het weekend",
        ),
        care_card(
            "non_urgent",
            "general_practitioner",
            "Maak een afspraak met je huisarts als:",
            "je kanker hebt of hebt gehad en nu nieuwe rugpijn krijgt",
            "je afvalt zonder dat je dat wilt",
            "de pijn ook in rust en ’s nachts steeds even erg blijft",
            "je jonger bent dan 45, al langer dan drie maanden rugpijn hebt en ’s ochtends lang "
            "stijf bent",
            "je botontkalking hebt of lang prednison gebruikt en ineens rugpijn krijgt",
            "je na drie tot vier weken nog weinig verbetering merkt",
            timeframe="Bel deze week voor een afspraak",
        ),
        care_card(
            "non_urgent",
            "physiotherapist",
            "Ga naar een fysiotherapeut als:",
            "je niet goed durft te bewegen",
            "de rugpijn steeds terugkomt",
            "je hulp wilt bij het opbouwen",
            action=start_check("Kijk wat bij jou past"),
        ),
        care_card(
            "self_care",
            "self",
            "Je kunt het zelf even aanzien als:",
            "je verder gezond bent en geen van de signalen hierboven herkent",
            "het elke week een beetje beter gaat",
            action=read("slapend-herstellen", "Lees hoe slaap je helpt"),
        ),
        intro="De meeste rugpijn is onschuldig. Herken je een van deze signalen? Zoek dan hulp.",
        red_flags=(
            "Niet kunnen plassen, of je plas of ontlasting niet kunnen ophouden",
            "Een doof gevoel in je kruis",
            "Steeds minder kracht in één of allebei je benen",
            "Rugpijn met koorts en een ziek gevoel",
            "Rugpijn na een zwaar ongeluk of een harde val",
        ),
        closing_note="Twijfel je? Bel dan je huisarts en leg uit wat je voelt.",
    ),
    check_call(
        "Wat past bij jouw rugpijn?",
        "In 3 minuten weet je of je zelf verder kunt, of dat je beter hulp kunt vragen.",
    ),
)

ARTICLE = Article(
    key=KEY,
    title="Lage rugpijn? Bewegen mag",
    summary=(
        "Bij gewone lage rugpijn mag je bewegen. Lees hoe je rustig opbouwt, welke oefening helpt "
        "en bij welke signalen je meteen belt."
    ),
    lead=(
        "Het schoot in je rug, en nu durf je bijna niet meer te bukken. Dat is heel begrijpelijk. "
        "Toch is bewegen het beste wat je kunt doen. We helpen je op gang."
    ),
    hero_image=Ref("image", "hand-in-je-rug"),
    contributors=contributors(author="sanne-voorbeeld", reviewer="daan-fictief"),
    topics=refs("topic", "bewegen", "oefeningen"),
    complaints=refs("complaint", "lage-rugpijn"),
    body_regions=refs("body_region", "onderrug"),
    synonyms="spit, lumbago, ischias, hernia, stijve rug, door je rug gegaan, onderrug",
    evidence_certainty="moderate",
    body=stream(
        KEY,
        key_points(
            "Gewone lage rugpijn is vervelend, maar bijna nooit gevaarlijk.",
            "Bewegen mag, ook als het een beetje pijn doet.",
            "Bouw op met een vast plan en luister de volgende ochtend naar je rug.",
            "Bel direct als je niet meer goed kunt plassen of als je been slap wordt.",
        ),
        WHAT_IT_IS,
        WHY_MOVE,
        HOW_TO_START,
        QUESTIONS,
        WHEN_TO_GET_HELP,
        related(
            ("opbouwen-met-pijn", "uitstralende-pijn-in-je-been", "zitten-en-werken-met-pijn"),
            ("bekken-kantelen", "knie-naar-je-borst"),
        ),
    ),
)
