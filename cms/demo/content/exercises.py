"""Exercises that the articles show."""

from __future__ import annotations

from dataclasses import dataclass

from cms.demo.content.blocks import Stream, block, picture, stream


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise; `steps`, `stop_if` and `not_for` are stream data."""

    key: str
    title: str
    goal: str
    start_position: str
    steps: Stream
    stop_if: Stream
    not_for: Stream
    sets: int | None = None
    reps: int | None = None
    hold_seconds: int | None = None
    rest_seconds: int | None = None
    per_week: int | None = None
    max_pain: int | None = None


def steps(key: str, image: str, *texts: str) -> Stream:
    """Gives the steps; the picture belongs to the first."""
    images = [image, *[None] * (len(texts) - 1)]
    values = [
        {"text": text, "image": picture(shown)} for text, shown in zip(texts, images, strict=True)
    ]
    return stream(f"{key}/steps", *[block("step", value) for value in values])


def reasons(key: str, *texts: str) -> Stream:
    """Gives reasons to stop, or not to begin."""
    return stream(key, *[block("reason", text) for text in texts])


EXERCISES = (
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
            "bekken-kantelen",
            "Adem rustig uit en kantel je bekken, zodat je onderrug de mat raakt.",
            "Houd dit even vast en blijf doorademen.",
            "Laat langzaam los tot je rug weer een kleine holte heeft.",
        ),
        stop_if=reasons(
            "bekken-kantelen/stop_if",
            "de pijn naar je onderbeen of voet schiet",
            "je been doof of slap aanvoelt",
        ),
        not_for=reasons(
            "bekken-kantelen/not_for",
            "mensen die kortgeleden aan hun rug zijn geopereerd, tenzij de arts het goedvindt",
        ),
        sets=2,
        reps=10,
        hold_seconds=3,
        rest_seconds=30,
        per_week=7,
        max_pain=4,
    ),
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
            "hoofd-draaien",
            "Draai je hoofd langzaam naar links, zo ver als het prettig voelt.",
            "Wacht één ademhaling en draai terug naar het midden.",
            "Doe hetzelfde naar rechts.",
        ),
        stop_if=reasons(
            "hoofd-draaien/stop_if",
            "je duizelig wordt, dubbel ziet of misselijk wordt",
            "de pijn naar je arm of hand schiet",
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
        key="opstaan-uit-een-stoel",
        title="Opstaan uit een stoel",
        goal="Sterkere bovenbenen en billen, zodat opstaan en traplopen makkelijker gaan.",
        start_position=(
            "Ga voor op een stevige stoel zitten, tegen een muur. Zet je voeten op heupbreedte en "
            "iets naar achteren."
        ),
        steps=steps(
            "opstaan-uit-een-stoel",
            "opstaan-uit-een-stoel",
            "Buig je bovenlichaam naar voren tot je neus boven je knieën is.",
            "Duw je voeten in de grond en sta op. Gebruik je handen alleen als het moet.",
            "Ga langzaam weer zitten, in ongeveer drie tellen.",
        ),
        stop_if=reasons(
            "opstaan-uit-een-stoel/stop_if",
            "de pijn boven de 4 van de 10 uitkomt",
            "je door je knie dreigt te zakken",
            "je duizelig wordt of pijn op je borst krijgt",
        ),
        not_for=reasons(
            "opstaan-uit-een-stoel/not_for",
            "mensen die net een nieuwe heup of knie hebben, tenzij de fysiotherapeut het goedvindt",
        ),
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
            "opstapje",
            "Zet je hele voet op het opstapje, met je knie recht boven je tenen.",
            "Duw je omhoog tot je staat en zet je andere voet erbij.",
            "Stap rustig weer naar beneden. Wissel na elke serie van been.",
        ),
        stop_if=reasons(
            "opstapje/stop_if",
            "de pijn boven de 4 van de 10 uitkomt",
            "je knie op slot schiet of wegzakt",
        ),
        not_for=reasons("opstapje/not_for", "mensen die snel vallen en niemand in de buurt hebben"),
        sets=2,
        reps=8,
        rest_seconds=60,
        per_week=3,
        max_pain=4,
    ),
)
