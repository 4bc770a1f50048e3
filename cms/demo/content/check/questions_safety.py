"""What a doctor wants to know before you go on yourself."""

from __future__ import annotations

from cms.demo.content.check.records import flag, multiple, option, single, yes_no

CANNOT_STAND = (
    "Niet kunnen staan en lopen kan komen door een breuk of door iets dat in je knie klem zit. Een "
    "arts moet dat vandaag bekijken."
)

SAFETY = (
    single(
        "ongeval",
        "Begon het met een val of klap?",
        option("nee", "Nee"),
        option("licht", "Ja, een lichte"),
        option(
            "hard",
            "Ja, een harde: van hoogte of in het verkeer",
            flag(
                "huisarts-vandaag",
                "Na een harde val of klap kan er iets gebroken zijn. Laat dat vandaag nog "
                "nakijken.",
                "kngf-lage-rugpijn",
            ),
        ),
    ),
    single(
        "staan",
        "Kun je op je been staan en vier stappen zetten?",
        option("ja", "Ja"),
        option(
            "op-slot",
            "Mijn knie zit op slot",
            flag("huisarts-vandaag", CANNOT_STAND, "nhg-traumatische-knieklachten"),
        ),
        option(
            "nee",
            "Nee",
            flag("huisarts-vandaag", CANNOT_STAND, "nhg-traumatische-knieklachten"),
        ),
    ),
    multiple(
        "ziek",
        "Heb je hier ook last van?",
        option("nachtzweten", "Me erg ziek voelen, of nachtzweten", aandachtspunten=1),
        option(
            "afvallen",
            "Ongewild afvallen",
            flag(
                "huisarts",
                "Je valt af zonder dat je dat wilt. Je huisarts zoekt met je uit hoe dat komt.",
                "kngf-lage-rugpijn",
            ),
        ),
        option(
            "koorts",
            "38 graden of meer (koorts)",
            flag(
                "huisarts",
                "Pijn met koorts kan een ontsteking zijn. Je huisarts kan dat nagaan.",
                "nhg-artritis",
            ),
        ),
    ),
    yes_no(
        "gewricht",
        "Is je gewricht warm, rood én dik?",
        flag(
            "huisarts",
            "Een warm, rood en dik gewricht is meestal ontstoken. Je huisarts zoekt uit waardoor, "
            "want dat bepaalt wat helpt.",
            "nhg-artritis",
        ),
    ),
    yes_no(
        "onderbeen",
        "Is één onderbeen dik, warm en pijnlijk?",
        flag(
            "huisarts-vandaag",
            "Eén dik, warm en pijnlijk onderbeen kan trombose zijn: een stolsel in een bloedvat. "
            "Word je ook benauwd, bel dan 112.",
            "nhg-trombose",
        ),
    ),
    multiple(
        "voorgeschiedenis",
        "Geldt dit voor jou?",
        option("weerstand", "Weinig weerstand, of net geopereerd", aandachtspunten=1),
        option("botontkalking", "Prednison, of botontkalking", aandachtspunten=1),
        option(
            "kanker",
            "Nu of vroeger kanker",
            flag(
                "huisarts",
                "Heb je kanker of heb je dat gehad? Dan wil je huisarts nieuwe klachten altijd "
                "zelf bekijken.",
                "kngf-lage-rugpijn",
            ),
        ),
    ),
    yes_no(
        "nachtpijn",
        "Heb je altijd pijn, ook in rust en ’s nachts?",
        aandachtspunten=1,
    ),
)
