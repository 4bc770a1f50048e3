"""The demonstration check as the engine reads it, straight from its records: without a database."""

from __future__ import annotations

from typing import Any

from checks.engine.definition import FORMAT
from checks.engine.prove import TestPerson
from cms.demo.content.blocks import Stream
from cms.demo.content.check import CARE_ROUTES, CHECKS, QUESTIONS, SCORES
from cms.demo.content.references import Answer
from cms.demo.content.sources import SOURCES

(CHECK,) = CHECKS
KINDS = {"yes_no": "yesNo"}
QUESTION_BY_KEY = {question.key: question for question in QUESTIONS}
TITLES = {source.key: {"title": source.title} for source in SOURCES}


def definition() -> dict[str, Any]:
    """Gives the definition; its rules are named after their place."""
    return {
        "format": FORMAT,
        "title": CHECK.title,
        "audience": CHECK.audience,
        "introduction": CHECK.introduction,
        "disclaimer": CHECK.disclaimer,
        "intendedPurpose": CHECK.intended_purpose,
        "regulatoryStatus": CHECK.regulatory_status,
        "promisedSeconds": CHECK.promised_seconds,
        "scores": [{"key": s.key, "name": s.name, "meaning": s.meaning} for s in SCORES],
        "routes": [
            {
                "key": route.key,
                "urgency": route.urgency,
                "title": route.title,
                "summary": route.summary,
                "body": route.body,
                "action": route.action[0]["value"],
                "followUp": route.follow_up or None,
            }
            for route in CARE_ROUTES
        ],
        "fallback": CHECK.fallback.key,
        "steps": [_step(item["value"]) for item in CHECK.steps],
        "rules": [
            {
                "key": f"rule-{place}",
                "when": _conditions(item["value"]["when"]),
                "route": item["value"]["route"].key,
                "text": item["value"]["text"],
                "source": _source(item["value"]["source"]),
            }
            for place, item in enumerate(CHECK.rules, start=1)
        ],
        "recommendations": [
            {"when": _conditions(item["value"]["when"]), "type": kind, "id": entry["value"].key}
            for item in CHECK.recommendations
            for kind in ("article", "exercise")
            for entry in item["value"][f"{kind}s"]
        ],
    }


def persons() -> list[TestPerson]:
    """Gives the people who do not exist, with their answers as they travel."""
    return [
        TestPerson(
            item["value"]["name"], _answers(item["value"]["answers"]), item["value"]["route"].key
        )
        for item in CHECK.test_persons
    ]


def _answers(given: list[Answer]) -> dict[str, Any]:
    answers: dict[str, Any] = {}
    for answer in given:
        if QUESTION_BY_KEY[answer.question].kind == "multiple":
            answers.setdefault(answer.question, []).append(answer.option)
        else:
            answers[answer.question] = answer.option
    return answers


def _step(value: dict[str, Any]) -> dict[str, Any]:
    question = QUESTION_BY_KEY[value["question"].key]
    return {
        "key": question.key,
        "block": value["block"],
        "kind": KINDS.get(question.kind, question.kind),
        "ordinal": question.ordinal,
        "text": question.text,
        "help": question.help or None,
        "shownWhen": _conditions(value["shown_when"]),
        "options": [_option(option["value"]) for option in question.options],
        "retired": [],
    }


def _option(value: dict[str, Any]) -> dict[str, Any]:
    flag = value["red_flag"]
    return {
        "key": value["key"],
        "label": value["label"],
        "help": value["help"] or None,
        "exclusive": value["exclusive"],
        "points": {item["value"]["score"].key: item["value"]["points"] for item in value["points"]},
        "redFlag": flag["route"]
        and {
            "route": flag["route"].key,
            "text": flag["text"],
            "source": _source(flag["source"]),
        },
    }


def _conditions(items: Stream) -> list[dict[str, Any]]:
    bounds = {"score_at_least": "atLeast", "score_at_most": "atMost"}
    conditions = []
    for item in items:
        value = item["value"]
        if bound := bounds.get(item["type"]):
            conditions.append({"score": value["score"].key, bound: value["points"]})
        else:
            chosen = [answer.option for answer in value["answers"]]
            conditions.append({"question": value["answers"][0].question, "in": chosen})
    return conditions


def _source(ref: Any) -> dict[str, Any] | None:
    return TITLES[ref.key] if ref else None
