"""People who do not exist, each with the route that the check must give them."""

from __future__ import annotations

from cms.demo.content.blocks import Block, stream
from cms.demo.content.check.records import Given, person

# The answers of somebody with a fresh complaint and nothing else, to every question in order.
CALM: dict[str, Given] = {
    "alarm": "geen",
    "plek": "",
    "leeftijd": "18-49",
    "rijbroek": "geen",
    "nek-alarm": "geen",
    "ongeval": "nee",
    "staan": "ja",
    "ziek": "geen",
    "gewricht": "nee",
    "onderbeen": "nee",
    "voorgeschiedenis": "geen",
    "nachtpijn": "nee",
    "slaap-alarm": "geen",
    "ochtendstijfheid": "tot-30",
    "duur": "tot-3-weken",
    "beloop": "beter",
    "dagelijks-leven": "goed",
    "zorgen": "nee",
}
# The questions that not everybody is asked, by place.
ASKED = {
    "onderrug": ("rijbroek", "onderbeen", "ochtendstijfheid"),
    "nek": ("nek-alarm", "ochtendstijfheid"),
    "schouder": ("nek-alarm", "gewricht", "ochtendstijfheid"),
    "heup": ("rijbroek", "staan", "gewricht", "onderbeen", "ochtendstijfheid"),
    "knie": ("staan", "gewricht", "onderbeen"),
    "slaap": ("slaap-alarm",),
}
SOMETIMES = {question for questions in ASKED.values() for question in questions}


def somebody(
    name: str,
    route: str,
    place: str,
    age: str,
    answers: dict[str, Given] | None = None,
) -> Block:
    """Somebody with a complaint in this place; `answers` are those that are not calm."""
    calm = {
        question: answer
        for question, answer in CALM.items()
        if question not in SOMETIMES or question in ASKED[place]
    }
    return person(name, route, calm | {"plek": place, "leeftijd": age} | (answers or {}))


ALARMED = (
    person("Willem, 58, drukkende pijn op zijn borst", "bel-112", {"alarm": "borst"}),
    person(
        "Samira, 44, ineens benauwd met een slappe arm",
        "bel-112",
        {"alarm": ("beroerte", "benauwd")},
    ),
    person("Joost, 23, net van een steiger gevallen", "bel-112", {"alarm": "ongeluk"}),
    somebody(
        "Fleur, 37, plots heftige nekpijn en dubbelzien",
        "bel-112",
        "nek",
        "18-49",
        {"nek-alarm": "hevig"},
    ),
)

TODAY = (
    somebody(
        "Piet, 52, rugpijn en een doof kruis",
        "huisarts-vandaag",
        "onderrug",
        "50-69",
        {"rijbroek": ("plas", "gevoelloos")},
    ),
    somebody(
        "Ria, 49, rugpijn en haar been wordt slap",
        "huisarts-vandaag",
        "onderrug",
        "18-49",
        {"rijbroek": "beenkracht"},
    ),
    somebody(
        "Henk, 63, heuppijn en zijn poep niet ophouden",
        "huisarts-vandaag",
        "heup",
        "50-69",
        {"rijbroek": "poep"},
    ),
    somebody(
        "Greet, 72, stijve schouders en hoofdpijn opzij",
        "huisarts-vandaag",
        "schouder",
        "70-plus",
        {"nek-alarm": "hoofdpijn"},
    ),
    somebody(
        "Dirk, 61, nekpijn en onhandige handen",
        "huisarts-vandaag",
        "nek",
        "50-69",
        {"nek-alarm": "onhandig", "duur": "vanaf-3-maanden"},
    ),
    somebody(
        "Noa, 28, nekpijn en steeds minder kracht in haar arm",
        "huisarts-vandaag",
        "nek",
        "18-49",
        {"nek-alarm": "armkracht"},
    ),
    somebody(
        "Bram, 35, hard met de fiets gevallen",
        "huisarts-vandaag",
        "schouder",
        "18-49",
        {"ongeval": "hard"},
    ),
    somebody(
        "Els, 81, kan na een val niet meer staan",
        "huisarts-vandaag",
        "heup",
        "70-plus",
        {"ongeval": "licht", "staan": "nee"},
    ),
    somebody(
        "Kevin, 26, knie op slot na het voetballen",
        "huisarts-vandaag",
        "knie",
        "18-49",
        {"staan": "op-slot"},
    ),
    somebody(
        "Fatima, 47, rugpijn en koorts", "huisarts-vandaag", "onderrug", "18-49", {"ziek": "koorts"}
    ),
    somebody(
        "Tim, 31, stijve nek en koorts", "huisarts-vandaag", "nek", "18-49", {"ziek": "koorts"}
    ),
    somebody(
        "Gerda, 66, een hete dikke knie en koorts",
        "huisarts-vandaag",
        "knie",
        "50-69",
        {"ziek": "koorts", "gewricht": "ja"},
    ),
    somebody(
        "Lucas, 54, knie zeer en een dik, warm onderbeen",
        "huisarts-vandaag",
        "knie",
        "50-69",
        {"onderbeen": "ja"},
    ),
    somebody(
        "Iris, 39, slaapt slecht en wil niet meer leven",
        "huisarts-vandaag",
        "slaap",
        "18-49",
        {"slaap-alarm": "niet-leven"},
    ),
)

THIS_WEEK = (
    somebody("Mees, 16, knie zeer na het sporten", "huisarts", "knie", "onder-18"),
    somebody(
        "Sjaak, 67, rugpijn en tien kilo kwijt",
        "huisarts",
        "onderrug",
        "50-69",
        {"ziek": "afvallen"},
    ),
    somebody(
        "Marijke, 59, heuppijn, had vroeger kanker",
        "huisarts",
        "heup",
        "50-69",
        {"voorgeschiedenis": "kanker"},
    ),
    somebody(
        "Ali, 42, slaapt slecht en heeft koorts", "huisarts", "slaap", "18-49", {"ziek": "koorts"}
    ),
    somebody("Corrie, 64, een rode, dikke knie", "huisarts", "knie", "50-69", {"gewricht": "ja"}),
    somebody(
        "Wim, 55, valt overdag in slaap", "huisarts", "slaap", "50-69", {"slaap-alarm": "ademstops"}
    ),
    somebody(
        "Toos, 78, gestruikeld, heup zeer", "huisarts", "heup", "70-plus", {"ongeval": "licht"}
    ),
    somebody(
        "Petra, 61, botontkalking en een klap op haar rug",
        "huisarts",
        "onderrug",
        "50-69",
        {"ongeval": "licht", "voorgeschiedenis": "botontkalking"},
    ),
    somebody(
        "Jan, 70, elke ochtend uren stijve schouders",
        "huisarts",
        "schouder",
        "70-plus",
        {"ochtendstijfheid": "vanaf-60"},
    ),
    somebody(
        "Yara, 29, al een jaar rugpijn, ’s ochtends stijf",
        "huisarts",
        "onderrug",
        "18-49",
        {"ochtendstijfheid": "30-60", "duur": "vanaf-3-maanden"},
    ),
    somebody(
        "Kees, 57, nachtpijn in zijn nek en net geopereerd",
        "huisarts",
        "nek",
        "50-69",
        {"nachtpijn": "ja", "voorgeschiedenis": "weerstand"},
    ),
)

NOT_A_DOCTOR = (
    somebody(
        "Ineke, 62, schouderpijn die nooit zakt",
        "fysiotherapeut",
        "schouder",
        "50-69",
        {"nachtpijn": "ja"},
    ),
    somebody(
        "Loes, 33, nekpijn en ’s nachts zweten",
        "fysiotherapeut",
        "nek",
        "18-49",
        {"ziek": "nachtzweten"},
    ),
    somebody(
        "Bart, 45, al twee maanden knieklachten",
        "fysiotherapeut",
        "knie",
        "18-49",
        {"duur": "6-weken-3-maanden", "beloop": "gelijk"},
    ),
    somebody(
        "Esra, 38, rugpijn die haar bijna alles belet",
        "fysiotherapeut",
        "onderrug",
        "18-49",
        {"beloop": "gelijk", "dagelijks-leven": "nauwelijks"},
    ),
    somebody(
        "Rob, 51, rugpijn en bang om te bewegen",
        "digitale-begeleiding",
        "onderrug",
        "50-69",
        {"zorgen": "ja"},
    ),
    somebody(
        "Hanna, 41, slaapt al vier maanden onrustig",
        "digitale-begeleiding",
        "slaap",
        "18-49",
        {"duur": "vanaf-3-maanden", "beloop": "gelijk"},
    ),
    somebody("Anna, 34, lage rugpijn sinds een week", "zelfzorg", "onderrug", "18-49"),
    somebody(
        "Teun, 71, stijve knie die al beter gaat",
        "zelfzorg",
        "knie",
        "70-plus",
        {"duur": "3-6-weken"},
    ),
    somebody(
        "Lina, 27, slaapt een week wat minder", "zelfzorg", "slaap", "18-49", {"beloop": "gelijk"}
    ),
)

TEST_PERSONS = stream("check/persons", *ALARMED, *TODAY, *THIS_WEEK, *NOT_A_DOCTOR)
