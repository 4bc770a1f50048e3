"""Exercises for the hips and the knees."""

from __future__ import annotations

from cms.demo.content.exercises.exercise import Exercise, reasons, steps

TOO_MUCH_PAIN = "de pijn boven de 4 van de 10 uitkomt"
NEW_JOINT = "mensen die net een nieuwe heup of knie hebben, tenzij de fysiotherapeut het goedvindt"

LEGS = (
    Exercise(
        key="opstaan-uit-een-stoel",
        title="Opstaan uit een stoel",
        goal="Sterkere bovenbenen en billen, zodat opstaan en traplopen makkelijker gaan.",
        start_position=(
            "Ga voor op een stevige stoel zitten, tegen een muur. Zet je voeten op heupbreedte en "
            "iets naar achteren."
        ),
        steps=steps(
            "opstaan-uit-een-stoel",
            (
                "Buig je bovenlichaam naar voren tot je neus boven je knieën is.",
                "opstaan-uit-een-stoel",
            ),
            "Duw je voeten in de grond en sta op. Gebruik je handen alleen als het moet.",
            "Ga langzaam weer zitten, in ongeveer drie tellen.",
        ),
        stop_if=reasons(
            "opstaan-uit-een-stoel/stop_if",
            TOO_MUCH_PAIN,
            "je door je knie dreigt te zakken",
            "je duizelig wordt of pijn op je borst krijgt",
        ),
        not_for=reasons("opstaan-uit-een-stoel/not_for", NEW_JOINT),
        sets=3,
        reps=8,
        rest_seconds=60,
        per_week=3,
        max_pain=4,
    ),
    Exercise(
        key="opstapje",
        title="Op een opstapje stappen",
        goal="Oefenen voor de trap, met een kleine stap die je zelf kiest.",
        start_position=(
            "Ga voor een stevig opstapje of de onderste traptree staan. Houd de leuning of een "
            "muur vast."
        ),
        steps=steps(
            "opstapje",
            ("Zet je hele voet op het opstapje, met je knie recht boven je tenen.", "opstapje"),
            "Duw je omhoog tot je staat en zet je andere voet erbij.",
            "Stap rustig weer naar beneden. Wissel na elke serie van been.",
        ),
        stop_if=reasons(
            "opstapje/stop_if",
            TOO_MUCH_PAIN,
            "je knie op slot schiet of wegzakt",
        ),
        not_for=reasons("opstapje/not_for", "mensen die snel vallen en niemand in de buurt hebben"),
        sets=2,
        reps=8,
        rest_seconds=60,
        per_week=3,
        max_pain=4,
    ),
    Exercise(
        key="knie-strekken",
        title="Je knie strekken op een stoel",
        goal="Sterkere spieren aan de voorkant van je bovenbeen, ook als staan nog zwaar is.",
        start_position=(
            "Ga goed achter op een stoel zitten, met je rug tegen de leuning. Je voeten staan op "
            "de grond."
        ),
        steps=steps(
            "knie-strekken",
            (
                "Strek één knie langzaam, tot je been bijna recht is. Trek je tenen naar je toe.",
                "knie-strekken",
            ),
            "Houd je been even zo. Je bovenbeen blijft op de stoel liggen.",
            "Laat je voet rustig zakken. Wissel na elke serie van been.",
        ),
        stop_if=reasons(
            "knie-strekken/stop_if",
            TOO_MUCH_PAIN,
            "je knie op slot schiet",
            "de pijn van je rug naar je been trekt",
        ),
        not_for=reasons("knie-strekken/not_for", NEW_JOINT),
        sets=2,
        reps=10,
        hold_seconds=3,
        rest_seconds=45,
        per_week=3,
        max_pain=4,
    ),
    Exercise(
        key="been-naar-achteren",
        title="Je been naar achteren tillen",
        goal="Sterkere bilspieren, zodat je heup je beter draagt bij lopen en traplopen.",
        start_position=(
            "Ga achter een stevige stoel of voor het aanrecht staan en houd je vast. Sta rechtop, "
            "met je voeten naast elkaar."
        ),
        steps=steps(
            "been-naar-achteren",
            (
                "Breng één been gestrekt naar achteren. Een klein stukje is genoeg.",
                "been-naar-achteren",
            ),
            "Blijf rechtop: buig niet voorover en maak je rug niet hol.",
            "Laat je been rustig terugkomen. Wissel na elke serie van been.",
        ),
        stop_if=reasons(
            "been-naar-achteren/stop_if",
            TOO_MUCH_PAIN,
            "je wankelt, ook als je je vasthoudt",
        ),
        not_for=reasons("been-naar-achteren/not_for", NEW_JOINT),
        sets=2,
        reps=10,
        hold_seconds=2,
        rest_seconds=45,
        per_week=3,
        max_pain=4,
    ),
)
