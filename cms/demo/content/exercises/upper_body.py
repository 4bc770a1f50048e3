"""Exercises for the neck, the shoulders and the breath."""

from __future__ import annotations

from cms.demo.content.exercises.exercise import Exercise, reasons, steps

PAIN_DOWN_THE_ARM = "de pijn naar je arm of hand schiet"
JUST_BROKEN = (
    "mensen die net iets aan hun schouder hebben gebroken, of van wie de schouder net uit de kom "
    "is geweest"
)
SHOULDER_OPERATED = "mensen die net aan hun schouder zijn geopereerd, tenzij de arts het goedvindt"

UPPER_BODY = (
    Exercise(
        key="hoofd-draaien",
        title="Rustig je hoofd draaien",
        goal="Je nek losmaken als je lang hebt stilgezeten.",
        start_position=(
            "Ga rechtop zitten met je voeten op de grond. Laat je schouders zakken en kijk recht "
            "vooruit."
        ),
        steps=steps(
            "hoofd-draaien",
            ("Draai je hoofd langzaam naar links, zo ver als het prettig voelt.", "hoofd-draaien"),
            "Wacht één ademhaling en draai terug naar het midden.",
            "Doe hetzelfde naar rechts.",
        ),
        stop_if=reasons(
            "hoofd-draaien/stop_if",
            "je duizelig wordt, dubbel ziet of misselijk wordt",
            PAIN_DOWN_THE_ARM,
        ),
        not_for=reasons(
            "hoofd-draaien/not_for",
            "mensen die net een klap of een val op hun hoofd of nek hebben gehad",
        ),
        sets=1,
        reps=8,
        per_week=7,
        max_pain=3,
    ),
    Exercise(
        key="arm-laten-slingeren",
        title="Je arm laten slingeren",
        goal="Een pijnlijke schouder bewegen zonder dat je spieren hard hoeven te werken.",
        start_position=(
            "Ga naast een tafel staan en steun erop met je goede arm. Buig voorover vanuit je "
            "heupen, met je knieën een beetje gebogen. Laat je pijnlijke arm slap hangen."
        ),
        steps=steps(
            "arm-laten-slingeren",
            (
                "Wieg je lichaam zacht naar voren en naar achteren. Je arm slingert vanzelf mee.",
                "arm-laten-slingeren",
            ),
            "Wieg daarna van links naar rechts. Maak de beweging pas groter als dat soepel gaat.",
            "Kom rustig overeind en laat je schouder zakken.",
        ),
        stop_if=reasons(
            "arm-laten-slingeren/stop_if",
            "je duizelig wordt van het voorover staan",
            "je een scherpe pijn in je schouder voelt",
        ),
        not_for=reasons("arm-laten-slingeren/not_for", JUST_BROKEN, SHOULDER_OPERATED),
        sets=2,
        reps=15,
        rest_seconds=30,
        per_week=7,
        max_pain=3,
    ),
    Exercise(
        key="arm-langs-de-muur",
        title="Je arm langs de muur omhoog",
        goal="Je arm weer verder omhoog krijgen, in stapjes die je zelf kiest.",
        start_position=(
            "Ga met je gezicht naar een muur staan, ongeveer een onderarm ervandaan. Leg de hand "
            "van je pijnlijke kant op de muur, ter hoogte van je borst."
        ),
        steps=steps(
            "arm-langs-de-muur",
            (
                "Laat je vingers langs de muur omhoog lopen, zo ver als het gaat.",
                "arm-langs-de-muur",
            ),
            "Laat je schouder laag: trek hem niet naar je oor.",
            "Wacht boven twee tellen en loop met je vingers weer naar beneden.",
        ),
        stop_if=reasons(
            "arm-langs-de-muur/stop_if",
            "de pijn boven de 4 van de 10 uitkomt",
            PAIN_DOWN_THE_ARM,
        ),
        not_for=reasons("arm-langs-de-muur/not_for", JUST_BROKEN, SHOULDER_OPERATED),
        sets=2,
        reps=8,
        hold_seconds=2,
        rest_seconds=30,
        per_week=7,
        max_pain=4,
    ),
    Exercise(
        key="opdrukken-tegen-de-muur",
        title="Opdrukken tegen de muur",
        goal="Sterkere schouders en armen, zodat je makkelijker duwt, draagt en tilt.",
        start_position=(
            "Ga op armlengte voor een muur staan. Zet je handen plat tegen de muur, op "
            "schouderhoogte en iets breder dan je schouders."
        ),
        steps=steps(
            "opdrukken-tegen-de-muur",
            (
                "Buig je ellebogen en breng je borst naar de muur. Je lichaam blijft een plank.",
                "opdrukken-tegen-de-muur",
            ),
            "Duw jezelf rustig terug tot je armen bijna gestrekt zijn.",
            "Te zwaar? Ga dichterbij staan. Te licht? Zet je voeten verder naar achteren.",
        ),
        stop_if=reasons(
            "opdrukken-tegen-de-muur/stop_if",
            "de pijn boven de 4 van de 10 uitkomt",
            "je een drukkende pijn op je borst krijgt: bel dan 112",
        ),
        not_for=reasons("opdrukken-tegen-de-muur/not_for", JUST_BROKEN, SHOULDER_OPERATED),
        sets=2,
        reps=10,
        rest_seconds=60,
        per_week=3,
        max_pain=4,
    ),
    Exercise(
        key="rustig-ademen",
        title="Rustig ademen met je buik",
        goal="Je lichaam laten merken dat het mag ontspannen.",
        start_position=(
            "Ga zitten met je rug tegen de leuning en je voeten op de grond, of ga liggen. Leg "
            "een hand op je buik en doe je ogen dicht als je dat fijn vindt."
        ),
        steps=steps(
            "rustig-ademen",
            (
                "Adem door je neus in en tel tot vier. Je voelt je buik onder je hand bol worden.",
                "rustig-ademen",
            ),
            "Adem door je mond uit en tel tot zes, alsof je zacht door een rietje blaast.",
            "Dwaal je af? Dat hoort erbij. Ga met je aandacht terug naar je hand.",
        ),
        stop_if=reasons(
            "rustig-ademen/stop_if",
            "je licht in je hoofd wordt of gaat tintelen: adem dan weer zoals je gewend bent",
            "je er juist onrustig van wordt",
        ),
        not_for=reasons(
            "rustig-ademen/not_for",
            "mensen die ineens benauwd zijn: bel dan de huisarts, of 112 als het heftig is",
        ),
        sets=1,
        reps=15,
        per_week=7,
    ),
)
