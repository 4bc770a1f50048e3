"""A check with every kind of question, condition and reason, the same in every run."""

from __future__ import annotations

from typing import Any

from articles.models import ArticleIndexPage, ArticlePage, Exercise, Source
from checks.models import CareRoute, Check, CheckVersion, Question, Score
from cms.publishing import services
from cms.publishing.models import ContentDocument, Publication
from tests.contract.complete_body import block, items, rich
from tests.factories import (
    answer,
    block_id,
    condition,
    create_article,
    create_snippet,
)

IMAGE = ("image", "alt_text", "decorative")
PERSON = "Uitgedacht: Anna, 34"

ADVICE = "/api/v1/checks/klachtencheck/versions/1/advice"

# What visitors send, and how far that takes them.
STARTED: dict[str, Any] = {"heb-je-een-van-deze-klachten": ["geen-van-deze"]}
FLAGGED: dict[str, Any] = {"heb-je-een-van-deze-klachten": ["plassen-lukt-niet-goed"]}
COMPLETE: dict[str, Any] = STARTED | {
    "waar-zit-de-pijn": "onderrug",
    "hoe-erg-is-de-pijn": "2",
    "slaap-je-er-slecht-door": "nee",
}
# In the neck nothing is asked about how bad it is, nor then about sleep.
STALE: dict[str, Any] = COMPLETE | {"waar-zit-de-pijn": "nek"}
ALL_ANSWERS: tuple[dict[str, Any], ...] = ({}, STARTED, FLAGGED, COMPLETE, STALE)


def option(label: str, **fields: Any) -> dict[str, Any]:
    """Gives an answer as it is stored."""
    flag = {"route": None, "text": "", "source": None, "review_by": None}
    value = {
        "label": label,
        "key": "",
        "help": "",
        "exclusive": False,
        "points": [],
        "red_flag": flag,
        "retired": False,
    }
    return block("option", value | fields, f"option {label}")


def score_condition(kind: str, score: Score, points: int) -> dict[str, Any]:
    """Gives a condition on a score as it is stored."""
    return block(f"score_{kind}", {"score": score.pk, "points": points}, f"{kind} {points}")


def step(question: Question, part: str, *when: dict[str, Any]) -> dict[str, Any]:
    """Gives a step as it is stored."""
    value = {"question": question.pk, "block": part, "shown_when": list(when)}
    return block("step", value, f"step {question.text}")


def rule(route: CareRoute, text: str, *when: dict[str, Any], source: Any = None) -> dict[str, Any]:
    """Gives a rule as it is stored."""
    value = {"when": list(when), "route": route.pk, "text": text, "source": source}
    return block("rule", value, f"rule {route.title}")


def create_routes() -> tuple[CareRoute, CareRoute]:
    """Gives the route for whoever needs no help, and the one for whoever does."""
    phone = {"number": "0800 1234", "label": "Bel je huisarts"}
    texts = [block("paragraph", rich("Blijf bewegen.")), block("key_points", points())]
    own = create_snippet(
        CareRoute,
        uuid=block_id("route self"),
        title="Zelf aan de slag",
        urgency=10,
        summary="Dit kun je zelf.",
        body=texts,
        follow_up="Doe de check over twee weken nog eens.",
    )
    doctor = create_snippet(
        CareRoute,
        uuid=block_id("route doctor"),
        title="Bel je huisarts",
        urgency=40,
        summary="Laat ernaar kijken.",
        action=[block("tel", phone, "tel route")],
    )
    return own, doctor


def points() -> dict[str, Any]:
    """Gives a list of key points as it is stored."""
    return {"items": items("route point", "Wandel elke dag", "Rust niet te lang")}


def create_questions(score: Score, doctor: CareRoute, source: Source) -> list[Question]:
    """Gives a question of every kind."""
    text = "Niet kunnen plassen hoort vandaag bekeken te worden."
    flag = {"route": doctor.pk, "text": text, "source": source.pk, "review_by": "2030-01-01"}
    point = items("point of the score", {"score": score.pk, "points": 2})
    made: list[dict[str, Any]] = [
        {
            "text": "Heb je een van deze klachten?",
            "kind": "multiple",
            "help": "Kies alles wat past.",
            "options": [
                option("Geen van deze", exclusive=True),
                option("Doof gevoel", points=point),
                option("Plassen lukt niet goed", help="Of juist te vaak.", red_flag=flag),
                option("Oude klacht", retired=True),
            ],
        },
        {"text": "Waar zit de pijn?", "options": [option("Onderrug"), option("Nek")]},
        {
            "text": "Hoe erg is de pijn?",
            "kind": "rating",
            "minimum": 0,
            "maximum": 3,
            "minimum_label": "geen pijn",
            "maximum_label": "heel erg",
            "rating_score": score,
        },
        {
            "text": "Slaap je er slecht door?",
            "kind": "yes_no",
            "options": [option("Nee"), option("Ja", points=point)],
        },
    ]
    return [create_snippet(Question, uuid=block_id(one["text"]), **one) for one in made]


def create_complete_check(source: Source, article: ArticlePage, exercise: Exercise) -> Check:
    """Gives a published check that has everything, and recommends this article and exercise."""
    score = Score.objects.create(name="ernst", meaning="Hoe zwaar de klacht is.")
    own, doctor = create_routes()
    alarm, place, pain, sleep = create_questions(score, doctor, source)
    back = condition(answer(place, "Onderrug"))
    some_pain = score_condition("at_least", score, 1)
    few = score_condition("at_most", score, 3)
    many = score_condition("at_least", score, 4)
    recommended = {
        "when": [back],
        "articles": items("recommended article", article.pk),
        "exercises": items("recommended exercise", exercise.pk),
    }
    person = {
        "name": PERSON,
        "answers": [answer(alarm, "Geen van deze"), answer(place, "Nek")],
        "route": own.pk,
    }
    check = create_snippet(
        Check,
        uuid=block_id("Klachtencheck"),
        title="Klachtencheck",
        audience="Volwassenen met pijn",
        introduction="Een paar vragen.\nDaarna weet je wat past.",
        disclaimer="Dit is een voorbeeld.",
        intended_purpose="Uitproberen.",
        regulatory_status="Een demonstratie.",
        promised_seconds=150,
        fallback=doctor,
        steps=[
            step(alarm, "alarm"),
            step(place, "complaint"),
            step(pain, "severity", back),
            step(sleep, "severity", some_pain),
        ],
        rules=[
            rule(own, "Het zijn weinig klachten.", few),
            rule(doctor, "Het zijn veel klachten.", many, source=source.pk),
        ],
        recommendations=[block("recommendation", recommended)],
        test_persons=[block("person", person, "test person")],
    )
    give_fixed_identity(check.versions.get())
    return check


def create_check_alone() -> Check:
    """Gives the same check on a site with hardly more than what it shows."""
    return create_complete_check(
        create_snippet(Source, title="Richtlijn", source_type="systematic_review"),
        create_article(ArticleIndexPage.objects.get(), title="Een sterke rug"),
        create_snippet(
            Exercise,
            title="De brug",
            goal="Sterkere billen",
            start_position="Ga liggen.",
            steps=[block("step", {"text": "Til je heupen op.", "image": dict.fromkeys(IMAGE)})],
            stop_if=[block("reason", "de pijn uitstraalt", "stop")],
        ),
    )


def give_fixed_identity(version: CheckVersion) -> None:
    """Gives a version, which makes its identifier itself, the same one in every run."""
    Publication.objects.filter(document=version.uuid).delete()
    ContentDocument.objects.filter(pk=version.uuid).delete()
    CheckVersion.objects.update(uuid=block_id("version"))
    version.refresh_from_db()
    with services.publishing():
        services.publish(version)
