"""The care routes to a doctor: this week, today, and at once."""

from __future__ import annotations

from cms.demo.content.blocks import (
    bullet_list,
    call,
    callout,
    do_dont,
    key_points,
    paragraph,
    read,
    statement,
    stream,
    tip,
    tip_list,
)
from cms.demo.content.check.records import CareRoute

GP = CareRoute(
    key="huisarts",
    urgency=40,
    title="Maak een afspraak met je huisarts",
    summary="Iets in je antwoorden vraagt om een arts. Bel deze week voor een afspraak. Meestal "
    "valt het mee, maar het moet wel bekeken worden.",
    body=stream(
        "route/huisarts",
        tip_list(
            "action",
            tip("Bel op een werkdag", "Zeg wat je hebt en dat deze check een afspraak aanraadt."),
            tip("Noem alles wat je hebt aangekruist", "Ook als het er voor jou los van staat."),
            tip("Neem je medicijnen mee", "Een foto van de doosjes is ook goed."),
            tip("Zeg waar je bang voor bent", "Dan krijg je daar ook antwoord op."),
            lead_in="Zo bereid je je voor:",
        ),
        paragraph(
            "Beweeg tot die tijd rustig door met wat goed voelt. Begin nog niet met nieuwe "
            "oefeningen."
        ),
        callout(
            "warning",
            "Wacht niet op je afspraak als het erger wordt",
            "Bel dezelfde dag nog als je koorts krijgt, je zieker voelt, kracht verliest of niet "
            "meer goed kunt plassen. ’s Avonds en in het weekend bel je de huisartsenspoedpost in "
            "je regio. Bij levensgevaar bel je <b>112</b>.",
        ),
    ),
    action=stream("route/huisarts/action", read("wanneer-naar-wie", "Bereid je gesprek voor")),
    follow_up="Spreek met je huisarts af wanneer je terugkomt en waarbij je eerder moet bellen.",
)

GP_TODAY = CareRoute(
    key="huisarts-vandaag",
    urgency=50,
    title="Bel vandaag je huisarts of de huisartsenspoedpost",
    summary="Wat je beschrijft kan niet wachten. Bel nu, ook als het avond of weekend is, en ga "
    "niet eerst nog een nacht slapen.",
    body=stream(
        "route/huisarts-vandaag",
        bullet_list(
            statement(
                "<b>Overdag</b> op werkdagen bel je je eigen huisarts. Zeg meteen dat het spoed is."
            ),
            statement(
                "<b>’s Avonds, ’s nachts, in het weekend en op feestdagen</b> bel je de "
                "huisartsenspoedpost in je regio. Het nummer hoor je op de band van je huisarts "
                "en staat op de website van de praktijk."
            ),
            statement("Ga er niet zomaar heen: aan de telefoon hoor je waar je moet zijn."),
            lead_in="Wie bel je?",
        ),
        do_dont(
            do=(
                "Lees voor wat je in deze check hebt aangekruist",
                "Laat iemand bij je blijven en je brengen",
            ),
            dont=(
                "Niet zelf autorijden als je kracht mist, duizelig bent of slecht ziet",
                "Niet wachten tot morgen om te zien of het zakt",
            ),
        ),
        callout(
            "info",
            "Denk je aan de dood of wil je niet meer leven?",
            "Je hoeft daar niet alleen mee te zitten. Bel gratis <b>113</b> of <b>0800-0113</b>, "
            "dag en nacht, of chat op 113.nl.",
        ),
        callout(
            "warning",
            "Bel 112 als elke seconde telt",
            "Bijvoorbeeld bij drukkende pijn op je borst, ineens erg benauwd zijn, een scheve mond "
            "of slappe arm, flauwvallen, of als je jezelf nu iets wilt aandoen.",
        ),
    ),
    action=stream("route/huisarts-vandaag/action", read("wanneer-naar-wie", "Zie wie je nu belt")),
    follow_up="Krijg je niemand te pakken of word je snel slechter? Bel dan 112.",
)

EMERGENCY = CareRoute(
    key="bel-112",
    urgency=60,
    title="Bel nu 112",
    summary="Dit kan levensgevaarlijk zijn. Stop met deze check en bel 112, ook als je twijfelt.",
    body=stream(
        "route/bel-112",
        key_points(
            "Bel 112 en vraag om een ambulance.",
            "Zeg waar je bent en wat je voelt.",
            "Blijf aan de lijn: de centralist vertelt je wat je moet doen.",
        ),
        do_dont(
            do=(
                "Ga rustig zitten of liggen",
                "Zet de deur open en roep iemand erbij",
                "Blijf na een ongeluk stil liggen",
            ),
            dont=(
                "Niet zelf naar het ziekenhuis rijden",
                "Niet eten of drinken",
                "Niet wachten tot het overgaat",
            ),
        ),
        callout(
            "info",
            "Kun je niet goed praten of horen?",
            "Laat iemand anders bellen, of gebruik de app 112NL.",
        ),
    ),
    action=stream("route/bel-112/action", call("112", "Bel 112")),
    follow_up="",
)
