"""The care routes without a doctor, from the least urgent: what to do now, when to come back."""

from __future__ import annotations

from cms.demo.content.blocks import (
    bullet_list,
    callout,
    do_dont,
    key_points,
    paragraph,
    read,
    statement,
    stream,
    tip,
    tip_list,
    visit,
)
from cms.demo.content.check.records import CareRoute

COME_BACK_SOONER = callout(
    "warning",
    "Bel eerder als er iets verandert",
    "Bel je huisarts bij koorts, minder kracht, een doof gevoel of pijn die snel erger wordt. "
    "’s Avonds en in het weekend bel je de huisartsenspoedpost in je regio. Bij levensgevaar bel "
    "je <b>112</b>.",
)

SELF_CARE = CareRoute(
    key="zelfzorg",
    urgency=10,
    title="Je kunt zelf aan de slag",
    summary="Je antwoorden wijzen niet op iets ernstigs. De meeste klachten zoals die van jou "
    "worden vanzelf minder, en daar kun je bij helpen.",
    body=stream(
        "route/zelfzorg",
        key_points(
            "Blijf in beweging en houd je gewone dag zo veel mogelijk aan.",
            "Kijk niet elke dag, maar elke week of het beter gaat.",
            "Geen vooruitgang na drie weken? Doe de check nog eens.",
        ),
        tip_list(
            "action",
            tip("Begin klein", "Een wandeling van tien minuten is genoeg voor vandaag."),
            tip("Houd het vast", "Doe het ook op een slechte dag, maar dan korter."),
            tip("Gun jezelf een goede nacht", "Ga op vaste tijden naar bed en sta op tijd op."),
            tip(
                "Helpt een pijnstiller je bewegen?",
                "Paracetamol is de eerste keus. Lees de bijsluiter en neem nooit meer dan daar "
                "staat. Ben je zwanger of gebruik je andere medicijnen? Vraag het je apotheker.",
            ),
            lead_in="Hier kun je vandaag mee beginnen:",
        ),
        COME_BACK_SOONER,
    ),
    action=stream(
        "route/zelfzorg/action", read("wanneer-naar-wie", "Lees wanneer je toch hulp vraagt")
    ),
    follow_up="Doe de check opnieuw als het na drie weken niet beter gaat, of meteen als er een "
    "klacht bij komt.",
)

DIGITAL_GUIDANCE = CareRoute(
    key="digitale-begeleiding",
    urgency=20,
    title="Ga aan de slag met begeleiding op je scherm",
    summary="Je klachten vragen om een vast plan met uitleg en kleine stappen. Dat kan thuis, in "
    "je eigen tempo.",
    body=stream(
        "route/digitale-begeleiding",
        paragraph(
            "Een betrouwbaar programma op je telefoon of computer helpt je op gang en houdt je op "
            "koers. Lees ook de uitleg die we je hieronder aanraden. Zo maak je een plan:"
        ),
        bullet_list(
            statement("Kies één ding dat je weer wilt kunnen, bijvoorbeeld een halfuur lopen."),
            statement("Zoek een beginpunt dat <b>zeker lukt</b>, ook op een slechte dag."),
            statement("Doe dat op vaste dagen en schrijf op hoe het ging."),
            statement("Doe er elke week een klein beetje bij."),
            style="number",
        ),
        do_dont(
            do=(
                "Vraag je huisarts of fysiotherapeut welk programma zij kennen",
                "Vertel iemand thuis wat je plan is",
            ),
            dont=(
                "Niet alles op één goede dag willen inhalen",
                "Geen programma volgen dat snelle genezing belooft",
            ),
        ),
        COME_BACK_SOONER,
    ),
    action=stream(
        "route/digitale-begeleiding/action",
        visit("https://www.thuisarts.nl", "Zoek je klacht op Thuisarts.nl"),
    ),
    follow_up="Kom je na vier weken niet vooruit? Doe de check opnieuw of maak een afspraak met "
    "een fysiotherapeut.",
)

PHYSIOTHERAPIST = CareRoute(
    key="fysiotherapeut",
    urgency=30,
    title="Maak een afspraak met een fysiotherapeut",
    summary="Een fysiotherapeut kan onderzoeken wat je herstel tegenhoudt en maakt samen met jou "
    "een plan.",
    body=stream(
        "route/fysiotherapeut",
        paragraph(
            "Je hebt <b>geen verwijzing</b> nodig. De fysiotherapeut stelt eerst vragen om zeker "
            "te weten dat je daar goed zit. Is dat niet zo, dan hoor je dat en ga je naar je "
            "huisarts."
        ),
        tip_list(
            "action",
            tip("Schrijf op wat niet lukt", "Noem ook wat je als eerste weer zou willen kunnen."),
            tip(
                "Vertel wat je deze check hebt geantwoord",
                "Zeker als je je ziek voelt, ’s nachts pijn hebt of net geopereerd bent.",
            ),
            tip("Kijk in je polis", "Fysiotherapie zit meestal in de aanvullende verzekering."),
            tip("Blijf intussen bewegen", "Doe wat lukt. Een beetje pijn daarbij mag."),
            lead_in="Zo heb je meer aan je eerste afspraak:",
        ),
        callout(
            "info",
            "Gaat het vooral om slapen?",
            "Vraag dan naar een oefentherapeut die mensen met slaapproblemen begeleidt. Ook je "
            "huisartsenpraktijk kan je daarmee verder helpen.",
        ),
        COME_BACK_SOONER,
    ),
    action=stream(
        "route/fysiotherapeut/action",
        visit("https://www.zorgkaartnederland.nl/fysiotherapeut", "Zoek een fysiotherapeut"),
    ),
    follow_up="Merk je na zes weken samen oefenen geen verschil? Bespreek dan met je "
    "fysiotherapeut of de huisarts moet meekijken.",
)
