"""Neck and shoulder pain: what it is, what helps, which exercise when, and when to get help."""

from __future__ import annotations

from cms.demo.content.article import Article, contributors
from cms.demo.content.blocks import (
    call,
    callout,
    care_card,
    check_call,
    do_dont,
    exercise,
    expander,
    faq,
    key_points,
    paragraph,
    posture,
    posture_advice,
    question,
    read,
    related,
    section,
    seek_help,
    start_check,
    stream,
    subsection,
    table,
    tip,
    tip_list,
)
from cms.demo.content.references import Ref, refs
from cms.demo.content.rich_text import cite, link, rich, term

KEY = "pijn-in-je-nek-of-schouder"

WHAT_IT_IS = section(
    "Wat is er aan de hand?",
    subsection(
        "Pijn in je nek",
        paragraph(
            "Word je wakker met een stijve nek, of trekt het na een drukke week? Dan zijn spieren "
            "en gewrichten vaak gevoelig, zonder dat er iets stuk is. Bij de meeste mensen wordt "
            f"het {cite('kngf-nekpijn', 'in de eerste zes weken een stuk beter')}. Een foto of "
            "scan voegt dan niets toe."
        ),
        expander(
            "En als de pijn naar je arm schiet?",
            paragraph(
                f"Dan is er misschien een {term('zenuwwortel', 'zenuwwortel')} in je nek geprikkeld"
                ". Je voelt dan ook vaak tintelingen in je hand. Meestal trekt dat in weken tot "
                "maanden weg. Bel wel vandaag nog als je arm of hand kracht verliest."
            ),
        ),
    ),
    subsection(
        "Pijn in je schouder",
        paragraph(
            "Doet het zeer als je je jas aantrekt of iets van een hoge plank pakt? Dan zijn vaak "
            "de pezen of de slijmbeurs onder je schouderdak geprikkeld. Ook dat "
            f"{cite('nhg-schouderklachten', 'gaat meestal vanzelf over')}, maar een schouder "
            "vraagt geduld: reken op weken tot maanden."
        ),
        expander(
            "En als mijn schouder steeds stijver wordt?",
            paragraph(
                f"Dat kan een {term('frozen-shoulder', 'frozen shoulder')} zijn. Het "
                f"{term('gewrichtskapsel', 'kapsel')} om je schouder wordt dan eerst pijnlijk en "
                "daarna stijf. Het gaat meestal over, maar dat kan een tot drie jaar duren. Laat "
                "je huisarts of fysiotherapeut meekijken."
            ),
        ),
    ),
)

WHAT_HELPS = section(
    "Wat kun je zelf doen?",
    tip_list(
        "action",
        tip(
            "Blijf je nek en je arm gebruiken",
            "Doe wat lukt, ook als het een beetje zeer doet. Zware dingen mogen even wachten.",
            "kngf-nekpijn",
            "nhg-schouderklachten",
        ),
        tip(
            "Beweeg vaak en kort",
            "Draai elk uur een paar keer je hoofd en rol je schouders. Dat helpt meer dan één "
            "keer per dag lang rekken.",
        ),
        tip(
            "Probeer warmte",
            "Een warme douche of een kruik in een doek maakt stijve spieren losser. Leg een hete "
            "kruik nooit direct op je huid.",
        ),
        tip(
            "Haal wat spanning uit je dag",
            "Drukte gaat vaak in je nek zitten. Lees hoe "
            f"{link('stress-en-pijn', 'stress en pijn')} bij elkaar horen.",
        ),
        lead_in="Begin met wat jou het makkelijkst lijkt:",
    ),
    posture_advice(
        "Als je er ’s nachts last van hebt",
        ("nekpijn", "schouderpijn"),
        posture("Lig op je rug of op de kant zonder pijn", "option", "side"),
        posture("Kies een kussen dat je nek recht houdt", "option", "side", "zijligging-nek-recht"),
        posture("Slaap je op je buik? Neem dan een heel plat kussen", "conditional", "prone"),
    ),
    do_dont(
        do=(
            "Til met je ellebogen dicht bij je lichaam",
            "Wissel je werk af: boven je hoofd, op tafelhoogte, zittend",
            "Vraag hulp bij zwaar werk boven je schouders",
        ),
        dont=(
            "Geen kraag dragen, tenzij je arts dat zegt",
            "Niet je arm in een doek hangen en stilhouden",
            "Vermijd dat iemand zonder opleiding je nek kraakt of eraan trekt",
        ),
    ),
    callout(
        "info",
        "Een pijnstiller om te kunnen bewegen",
        "Paracetamol is een goede eerste keus. Lees de bijsluiter en neem nooit meer dan daar "
        "staat. Ontstekingsremmers zoals ibuprofen zijn niet voor iedereen veilig: vraag het je "
        "apotheker, zeker als je ouder bent dan 60, zwanger bent of andere medicijnen slikt.",
    ),
)

EXERCISES = section(
    "Oefeningen voor thuis",
    paragraph(
        "Oefenen kan "
        f"{cite('oefenen-nekpijn', 'nekpijn verminderen')}, al verschilt dat van mens tot mens. "
        f"Ook bij {cite('oefenen-schouderpijn', 'schouderpijn')} is het een goede eerste stap. "
        "Kies hieronder wat past bij wat je nu kunt."
    ),
    table(
        "Welke oefening past bij jou?",
        (("text", "Zo gaat het nu"), ("rich_text", "Begin hiermee"), ("text", "Hoe vaak")),
        ("Stijve nek", rich("Rustig je hoofd draaien"), "Elke dag, een paar keer"),
        ("Schouder doet veel zeer", rich("Je arm laten <b>slingeren</b>"), "Elke dag"),
        ("Arm komt niet goed omhoog", rich("Je arm langs de <b>muur</b>"), "Elke dag"),
        ("Het gaat beter", rich("<b>Opdrukken</b> tegen de muur"), "3 keer per week"),
    ),
    exercise("hoofd-draaien"),
    exercise("arm-laten-slingeren"),
    exercise("arm-langs-de-muur"),
    exercise("opdrukken-tegen-de-muur"),
)

QUESTIONS = section(
    "Vragen die veel mensen hebben",
    faq(
        question(
            "Heb ik een spuit nodig in mijn schouder?",
            "Meestal niet. Helpen bewegen en pijnstillers na een paar weken te weinig? Dan kan je "
            f"huisarts {cite('nhg-schouderklachten', 'een injectie met je bespreken')}. Die "
            "verlicht de pijn vaak een tijdje, maar niet bij iedereen.",
        ),
        question(
            "Kan ik gewoon autorijden?",
            "Alleen als je je hoofd ver genoeg kunt draaien om goed om je heen te kijken, en als "
            "je je stuur zonder moeite vasthoudt.",
        ),
        question(
            "Komt het door mijn bureau?",
            "Soms speelt dat mee. Kijk in het artikel over "
            f"{link('nek-en-schouders-achter-je-bureau', 'je bureau')} wat je kunt veranderen.",
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
            "je drukkende pijn op je borst hebt, ook als die naar je schouder, arm of kaak trekt",
            "je mond scheef hangt, je arm slap is of je ineens niet goed kunt praten",
            "je ineens heel hevige nekpijn of hoofdpijn krijgt die je niet kent",
            "je na een zwaar ongeluk of een harde val pijn in je nek hebt: blijf stil liggen",
            "je koorts en een stijve nek hebt en suf of verward wordt",
            action=call("112", "Bel 112"),
        ),
        care_card(
            "urgent",
            "out_of_hours_gp",
            "Bel vandaag je huisarts of de huisartsenspoedpost als:",
            "je arm of hand kracht verliest",
            "je onhandig wordt met je handen, wankel loopt of je plas niet goed kunt ophouden",
            "je koorts hebt met een stijve nek of een warme, rode, dikke schouder",
            "je schouder na een val een rare vorm heeft of niet meer kan bewegen",
            "je ouder bent dan 50 en nieuwe pijn aan je slaap hebt, pijn bij het kauwen voelt of "
            "minder goed ziet",
            timeframe="Nog vandaag, ook in het weekend",
        ),
        care_card(
            "non_urgent",
            "general_practitioner",
            "Maak een afspraak met je huisarts als:",
            "de pijn na zes weken niet minder is",
            "je kanker hebt of hebt gehad, of afvalt zonder dat je dat wilt",
            "beide schouders pijn doen en ’s ochtends lang stijf zijn, en je ouder bent dan 50",
            "de pijn in rust en ’s nachts steeds even erg blijft",
            timeframe="Bel deze week voor een afspraak",
        ),
        care_card(
            "non_urgent",
            "physiotherapist",
            "Ga naar een fysiotherapeut als:",
            "je schouder steeds stijver wordt",
            "je hulp wilt bij het oefenen en opbouwen",
            action=start_check("Kijk wat bij jou past"),
        ),
        care_card(
            "self_care",
            "self",
            "Je kunt het zelf even aanzien als:",
            "je geen van de signalen hierboven herkent",
            "het elke week een beetje beter gaat",
            action=read("opbouwen-met-pijn", "Lees hoe je rustig opbouwt"),
        ),
        red_flags=(
            "Drukkende pijn op je borst, ook als die naar je schouder of arm trekt",
            "Een scheve mond, een slappe arm of ineens onduidelijk praten",
            "Steeds minder kracht of gevoel in je arm of hand",
            "Koorts met een stijve nek of een warme, rode schouder",
            "Nekpijn na een zwaar ongeluk of een harde val",
        ),
        closing_note="Twijfel je? Bel dan je huisarts en vertel wat je voelt.",
    ),
    check_call(
        "Wat past bij jouw nek of schouder?",
        "De Klachtencheck stelt je een paar vragen. Na 3 minuten weet je wat een goede stap is.",
    ),
)

ARTICLE = Article(
    key=KEY,
    title="Pijn in je nek of schouder: blijf bewegen",
    summary=(
        "Stijve nek of pijnlijke schouder? Lees wat je zelf kunt doen, welke oefening nu past en "
        "bij welke signalen je meteen belt."
    ),
    lead=(
        "Je kunt je hoofd amper draaien, of je jas aantrekken lukt niet zonder pijn. Dat is naar, "
        "maar meestal onschuldig. Met rustig bewegen help je jezelf het best."
    ),
    hero_image=Ref("image", "hand-in-je-nek"),
    contributors=contributors(author="sanne-voorbeeld", reviewer="daan-fictief"),
    topics=refs("topic", "bewegen", "oefeningen"),
    complaints=refs("complaint", "nek-en-schouderklachten", "nekpijn", "schouderpijn"),
    body_regions=refs("body_region", "nek", "schouder"),
    synonyms="scheve nek, nekhernia, slijmbeurs, bursitis, impingement, peesontsteking, stijve nek",
    evidence_certainty="low",
    body=stream(
        KEY,
        key_points(
            "Nek- en schouderpijn is meestal onschuldig, maar een schouder vraagt geduld.",
            "Blijf je nek en arm gebruiken, binnen wat lukt.",
            "Kies een oefening die past bij wat je nu kunt.",
            "Drukkende pijn op je borst of een slappe arm? Bel meteen 112.",
        ),
        WHAT_IT_IS,
        WHAT_HELPS,
        EXERCISES,
        QUESTIONS,
        WHEN_TO_GET_HELP,
        related(
            ("nek-en-schouders-achter-je-bureau", "stress-en-pijn", "slapend-herstellen"),
            ("arm-laten-slingeren", "arm-langs-de-muur"),
        ),
    ),
)
