"""Pain shooting down the leg: what a hernia is, what to do meanwhile, and when to call."""

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
    start_check,
    statement,
    stream,
    tip,
    tip_list,
)
from cms.demo.content.references import Ref, refs
from cms.demo.content.rich_text import cite, link, term

KEY = "uitstralende-pijn-in-je-been"

WHAT_IT_IS = section(
    "Wat is er aan de hand?",
    paragraph(
        "Schiet de pijn vanuit je rug of bil door tot onder je knie? Dan is er waarschijnlijk een "
        f"{term('zenuwwortel', 'zenuwwortel')} in je onderrug geprikkeld. Vaak komt dat door een "
        f"{term('hernia', 'hernia')}."
    ),
    bullet_list(
        statement("felle pijn in één been, tot in je onderbeen of voet"),
        statement("tintelingen of een doof plekje aan je been of voet"),
        statement("meer pijn als je hoest, niest of perst"),
        statement("de pijn in je been is vaak erger dan die in je rug"),
        lead_in="Hieraan herken je het vaak:",
    ),
    expander(
        "Krijg ik een scan?",
        paragraph(
            "In het begin meestal niet. Je huisarts "
            f"{cite('nhg-radiculair-syndroom', 'herkent het aan je verhaal en aan onderzoek')}. "
            "Een scan verandert dan nog niets aan de behandeling. Ook bij mensen zonder pijn is "
            f"op een scan {cite('beelden-zonder-pijn', 'vaak een uitpuilende schijf te zien')}."
        ),
    ),
)

HOW_LONG = section(
    "Hoe lang duurt het?",
    bullet_list(
        key_value("Eerste weken", "vaak de meeste pijn"),
        key_value("Na 3 maanden", "3 van de 4 mensen zijn er vanaf"),
        lead_in="Zo gaat het meestal:",
    ),
    paragraph(
        "Dat gaat "
        f"{cite('nhg-radiculair-syndroom', 'bijna altijd zonder operatie')}. Je lichaam ruimt de "
        "uitstulping vaak zelf voor een deel op, en de zenuw komt tot rust. Dat duurt even, en de "
        "weg omhoog gaat met bochten."
    ),
)

WHAT_HELPS = section(
    "Wat kun je zelf doen?",
    tip_list(
        "action",
        tip(
            "Blijf bewegen, in korte stukjes",
            "Loop een paar keer per dag een klein rondje. Doet het te veel zeer? Maak het korter, "
            "maar sla het niet over.",
            "kngf-lage-rugpijn",
        ),
        tip(
            "Zoek een houding die verlicht",
            "Een half uur liggen mag, de hele dag liggen niet. Wissel liggen, staan en lopen af.",
        ),
        tip(
            "Neem pijnstillers op vaste tijden",
            "Paracetamol op vaste tijden werkt beter dan af en toe een tablet. Lees de bijsluiter "
            "en neem nooit meer dan daar staat. Helpt het te weinig? Overleg met je huisarts.",
            "nhg-pijn",
        ),
        tip(
            "Let op je kracht",
            "Kijk elke dag of je nog op je tenen en op je hakken kunt lopen. Gaat dat minder? Bel "
            "dan meteen je huisarts.",
        ),
    ),
    posture_advice(
        "Als je been veel pijn doet",
        ("uitstralende-pijn-been",),
        posture(
            "Lig op je rug met je onderbenen op een kruk of stoel",
            "option",
            "supine",
            "onderbenen-op-een-kruk",
        ),
        posture("Lig op je zij met een kussen tussen je knieën", "option", "side"),
        posture(
            "Zit niet te lang: sta of loop als dat minder pijn doet", "alternative", "standing"
        ),
        posture("Moet je hoesten of niezen? Leun dan ergens tegenaan", "conditional", "standing"),
    ),
    callout(
        "info",
        "Pijn die omhoog kruipt, is goed nieuws",
        "Trekt de pijn zich terug van je voet naar je bil of rug? Dat is vaak een teken dat de "
        "zenuw minder geprikkeld is, ook al voel je je rug dan even meer.",
    ),
    do_dont(
        do=(
            "Pak op wat lukt, ook als je been nog zeurt",
            "Bespreek met je bedrijfsarts welk werk nu past",
            "Vraag hulp bij zwaar tillen",
        ),
        dont=(
            "Niet dagenlang in bed blijven",
            "Niet hard rekken als je been daarvan tintelt",
            "Vermijd autorijden als je niet krachtig kunt remmen",
        ),
    ),
    exercise("bekken-kantelen", sets=1, reps=8, hold_seconds=3, per_week=7, max_pain=4),
    exercise("bolle-en-holle-rug"),
)

QUESTIONS = section(
    "Vragen die veel mensen hebben",
    faq(
        question(
            "Moet ik worden geopereerd?",
            "Meestal niet. Een operatie komt in beeld als de pijn na ongeveer drie maanden nog "
            "erg is, of bij ernstig verlies van kracht. Wie wordt geopereerd, heeft "
            f"{cite('opereren-of-afwachten', 'sneller minder pijn')}. Na een jaar maakt het voor "
            "de meeste mensen niet meer uit.",
        ),
        question(
            "Kan ik het erger maken door te bewegen?",
            "Van gewoon bewegen wordt een hernia niet groter. Krijg je steeds meer pijn in je "
            "been, doe dan tijdelijk minder en bouw daarna weer op.",
        ),
        question(
            "Helpt fysiotherapie?",
            "Een fysiotherapeut geneest de hernia niet, maar helpt je om veilig te blijven bewegen "
            f"en {link('opbouwen-met-pijn', 'rustig op te bouwen')}.",
        ),
        question(
            "Het trekt in allebei mijn benen als ik loop. Is dat ook een hernia?",
            "Dat kan iets anders zijn, zoals een nauw kanaal in je rug of vernauwde bloedvaten. "
            "Maak een afspraak met je huisarts. Is het ineens begonnen, bel dan vandaag.",
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
            "je plotseling je been of benen niet meer kunt bewegen",
            "je na een zwaar ongeluk of een val van hoogte pijn in je rug hebt",
            "je been ineens koud en wit is en hevig pijn doet",
            "je naast een dikke kuit ineens benauwd bent",
            action=call("112", "Bel 112"),
        ),
        care_card(
            "urgent",
            "out_of_hours_gp",
            "Bel direct je huisarts of de huisartsenspoedpost als:",
            "je niet meer kunt plassen, of je plas of poep ineens niet meer kunt ophouden",
            "het gebied rond je anus, je geslachtsdelen of de binnenkant van je dijen doof is",
            "je voet klapt bij het lopen, of je been steeds slapper wordt",
            "de pijn in allebei je benen schiet",
            "je koorts hebt en je ziek voelt",
            "je kuit dik, warm en pijnlijk is",
            timeframe="Wacht niet tot morgen, ook niet ’s nachts of in het weekend",
        ),
        care_card(
            "non_urgent",
            "general_practitioner",
            "Maak een afspraak met je huisarts als:",
            "je de pijn niet uithoudt, ook niet met paracetamol",
            "je kanker hebt of hebt gehad, of afvalt zonder dat je dat wilt",
            "de pijn na zes weken nog niet minder wordt",
            timeframe="Bel deze week. Is de pijn niet te houden? Bel dan vandaag",
        ),
        care_card(
            "non_urgent",
            "physiotherapist",
            "Ga naar een fysiotherapeut als:",
            "je niet durft te bewegen",
            "je hulp wilt bij het opbouwen",
            action=start_check("Kijk wat bij jou past"),
        ),
        care_card(
            "self_care",
            "self",
            "Je kunt het zelf even aanzien als:",
            "je kracht en gevoel goed blijven",
            "de pijn van week tot week zakt",
            action=read("bewegen-bij-lage-rugpijn", "Lees waarom bewegen mag"),
        ),
        red_flags=(
            "Niet kunnen plassen, of je plas of ontlasting niet kunnen ophouden",
            "Een doof gevoel in je kruis",
            "Een klapvoet of een been dat steeds slapper wordt",
            "Pijn in allebei je benen tegelijk",
            "Rugpijn met koorts, of na een zwaar ongeluk",
        ),
        closing_note="Deze signalen zijn zeldzaam. Maar als je ze herkent, telt elk uur.",
    ),
    check_call(
        "Past dit bij jouw been?",
        "De Klachtencheck loopt in 3 minuten de belangrijkste signalen met je na.",
    ),
)

ARTICLE = Article(
    key=KEY,
    title="Pijn die in je been schiet: is het een hernia?",
    summary=(
        "Pijn vanuit je rug tot in je voet? Lees hoe een hernia verloopt, hoe je prettig ligt en "
        "beweegt, en wanneer je direct belt."
    ),
    lead=(
        "Het schiet door je bil tot in je voet en je weet niet hoe je moet zitten. Uitstralende "
        "pijn kan heftig zijn. Toch komt het meestal goed, en zelden is er een operatie nodig."
    ),
    hero_image=Ref("image", "pijn-tot-in-je-been"),
    contributors=contributors(author="sanne-voorbeeld", reviewer="daan-fictief"),
    topics=refs("topic", "bewegen", "oefeningen"),
    complaints=refs("complaint", "uitstralende-pijn-been", "lage-rugpijn"),
    body_regions=refs("body_region", "onderrug", "been"),
    synonyms="hernia, ischias, lumbosacraal radiculair syndroom, LRS, zenuwpijn, klapvoet",
    evidence_certainty="moderate",
    body=stream(
        KEY,
        key_points(
            "Pijn die tot onder je knie schiet, komt vaak van een geprikkelde zenuw.",
            "Bij 3 van de 4 mensen is het binnen drie maanden over, zonder operatie.",
            "Blijf in korte stukjes bewegen en zoek een houding die verlicht.",
            "Niet kunnen plassen, een doof kruis of een slap been? Bel direct.",
        ),
        WHAT_IT_IS,
        HOW_LONG,
        WHAT_HELPS,
        QUESTIONS,
        WHEN_TO_GET_HELP,
        related(
            ("bewegen-bij-lage-rugpijn", "wanneer-naar-wie", "opbouwen-met-pijn"),
            ("bekken-kantelen", "bolle-en-holle-rug"),
        ),
    ),
)
