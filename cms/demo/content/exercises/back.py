"""Exercises for the back."""

from __future__ import annotations

from cms.demo.content.exercises.exercise import Exercise, reasons, steps

PAIN_DOWN_THE_LEG = "de pijn naar je onderbeen of voet schiet"
WEAK_LEG = "je been doof of slap aanvoelt"
JUST_OPERATED = "mensen die kortgeleden aan hun rug zijn geopereerd, tenzij de arts het goedvindt"

BACK = (
    Exercise(
        key="bekken-kantelen",
        title="Je bekken kantelen",
        goal="Je onderrug soepel maken en weer vertrouwen krijgen in bewegen.",
        start_position=(
            "Ga op je rug liggen op een mat of op je bed. Buig je knieën en zet je voeten plat "
            "neer, op heupbreedte. Laat je armen naast je liggen."
        ),
        steps=steps(
            "bekken-kantelen",
            (
                "Adem rustig uit en kantel je bekken, zodat je onderrug de mat raakt.",
                "bekken-kantelen",
            ),
            "Houd dit even vast en blijf doorademen.",
            "Laat langzaam los tot je rug weer een kleine holte heeft.",
        ),
        stop_if=reasons("bekken-kantelen/stop_if", PAIN_DOWN_THE_LEG, WEAK_LEG),
        not_for=reasons("bekken-kantelen/not_for", JUST_OPERATED),
        sets=2,
        reps=10,
        hold_seconds=3,
        rest_seconds=30,
        per_week=7,
        max_pain=4,
    ),
    Exercise(
        key="bolle-en-holle-rug",
        title="Je rug bol en hol maken",
        goal="Je hele rug soepel maken, van je bekken tot je nek.",
        start_position=(
            "Ga op handen en knieën zitten. Je handen staan onder je schouders, je knieën onder "
            "je heupen. Leg een kussen onder je knieën als dat prettiger is."
        ),
        steps=steps(
            "bolle-en-holle-rug",
            (
                "Adem uit, maak je rug bol en laat je hoofd rustig tussen je armen zakken.",
                "rug-bol",
            ),
            (
                "Adem in, laat je buik zakken tot je rug licht hol is en kijk weer naar voren.",
                "rug-hol",
            ),
            "Wissel langzaam af, in het tempo van je adem. Ga zo ver als het soepel voelt.",
        ),
        stop_if=reasons(
            "bolle-en-holle-rug/stop_if",
            PAIN_DOWN_THE_LEG,
            "je duizelig wordt",
            "je polsen of knieën te veel pijn gaan doen",
        ),
        not_for=reasons(
            "bolle-en-holle-rug/not_for",
            JUST_OPERATED,
            "mensen die niet op hun knieën kunnen steunen",
        ),
        sets=2,
        reps=8,
        rest_seconds=30,
        per_week=7,
        max_pain=4,
    ),
    Exercise(
        key="knie-naar-je-borst",
        title="Je knie naar je borst trekken",
        goal="Je onderrug en je heup zacht rekken, bijvoorbeeld als je stijf wakker wordt.",
        start_position=(
            "Ga op je rug liggen met je knieën gebogen en je voeten plat. Op bed mag ook. Leg een "
            "kussen onder je hoofd als dat prettig ligt."
        ),
        steps=steps(
            "knie-naar-je-borst",
            (
                "Til één voet op en pak je been vast, net onder je knie of achter je bovenbeen.",
                "knie-naar-je-borst",
            ),
            "Trek je knie rustig naar je borst, tot je een lichte rek in je bil of rug voelt.",
            "Adem door en wacht. Zet je voet daarna weer neer en wissel van been.",
        ),
        stop_if=reasons(
            "knie-naar-je-borst/stop_if",
            PAIN_DOWN_THE_LEG,
            "je een scherpe pijn in je lies voelt",
        ),
        not_for=reasons(
            "knie-naar-je-borst/not_for",
            "mensen met een nieuwe heup, tenzij de fysiotherapeut het goedvindt",
            JUST_OPERATED,
        ),
        sets=1,
        reps=5,
        hold_seconds=15,
        per_week=7,
        max_pain=3,
    ),
    Exercise(
        key="bruggetje",
        title="Een bruggetje maken",
        goal="Sterkere billen en een sterkere rug, zodat opstaan en tillen lichter voelen.",
        start_position=(
            "Ga op je rug liggen met je knieën gebogen en je voeten plat, op heupbreedte. Je armen "
            "liggen naast je."
        ),
        steps=steps(
            "bruggetje",
            "Span je billen aan en duw je voeten in de mat.",
            (
                "Til je billen op tot je knieën, heupen en schouders één schuine lijn vormen.",
                "bruggetje",
            ),
            "Blijf doorademen. Laat je rug daarna rustig zakken, van boven naar beneden.",
        ),
        stop_if=reasons(
            "bruggetje/stop_if",
            PAIN_DOWN_THE_LEG,
            "de pijn in je rug boven de 4 van de 10 uitkomt",
            "je kramp in je been krijgt: strek het dan even uit",
        ),
        not_for=reasons("bruggetje/not_for", JUST_OPERATED),
        sets=2,
        reps=8,
        hold_seconds=3,
        rest_seconds=60,
        per_week=3,
        max_pain=4,
    ),
    Exercise(
        key="arm-en-been-strekken",
        title="Een arm en een been strekken",
        goal="Je rug rechthouden terwijl je armen en benen bewegen.",
        start_position=(
            "Ga op handen en knieën zitten, met je rug zo recht als een tafelblad. Kijk naar de "
            "mat, zodat je nek lang blijft."
        ),
        steps=steps(
            "arm-en-been-strekken",
            "Schuif één been naar achteren en til het op, niet hoger dan je rug.",
            (
                "Gaat dat goed? Strek dan ook de arm aan de andere kant naar voren.",
                "arm-en-been-strekken",
            ),
            "Houd je bekken stil, alsof er een kop thee op je rug staat. Wissel daarna van kant.",
        ),
        stop_if=reasons(
            "arm-en-been-strekken/stop_if",
            PAIN_DOWN_THE_LEG,
            "je schouder of pols te veel pijn gaat doen",
        ),
        not_for=reasons(
            "arm-en-been-strekken/not_for",
            "mensen die niet op hun knieën of handen kunnen steunen",
            JUST_OPERATED,
        ),
        sets=2,
        reps=6,
        hold_seconds=5,
        rest_seconds=60,
        per_week=3,
        max_pain=4,
    ),
)
