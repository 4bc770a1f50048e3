"""The JSON Schema of what is sent for an advice, and of what comes back."""

from __future__ import annotations

from checks.schema import KEY, OPTIONAL_TEXT, question_properties, source_schema
from cms.publishing.schema import TEXT
from cms.wire.links import reference_schema
from cms.wire.schema import (
    Components,
    Schema,
    array_of,
    constant,
    nullable,
    object_of,
    one_of,
    reference,
)

COUNT: Schema = {"type": "integer", "minimum": 0}
FLAG: Schema = {"type": "boolean"}

# A request is read strictly, so unlike an answer it is closed.
REQUEST_SCHEMA: Schema = object_of({"answers": reference("CheckAnswers")}) | {
    "additionalProperties": False
}
ANSWERS_SCHEMA: Schema = {
    "type": "object",
    "description": "By the key of each question that of the chosen option; of a question with "
    "several answers a list of them.",
    "additionalProperties": {
        "anyOf": [
            TEXT,
            {"type": "array", "items": TEXT, "minItems": 1, "uniqueItems": True},
        ]
    },
}


def outcome_schema(components: Components) -> Schema:
    """Names the schemas of answers and of an outcome, and gives a reference to the latter.

    It comes after the definition, whose parts it repeats.
    """
    components.add("CheckAnswers", ANSWERS_SCHEMA)
    question = {"status": constant("question"), "question": question_schema(components)}
    advice = {
        "status": constant("advice"),
        "route": reference("CheckRoute"),
        "decidedEarly": FLAG,
        "reasons": array_of(reason_schema(components)),
        "recommendations": array_of(reference_schema(components)),
        "disclaimer": OPTIONAL_TEXT,
    }
    rest = progress_properties(components)
    components.add("CheckQuestionOutcome", object_of(question | rest))
    components.add("CheckAdvice", object_of(advice | rest))
    members = {"question": "CheckQuestionOutcome", "advice": "CheckAdvice"}
    return components.add("CheckOutcome", one_of(members, by="status"))


def question_schema(components: Components) -> Schema:
    """Names the schema of a question that is asked."""
    own = {"key": KEY, "block": reference("CheckBlock"), **question_properties(components)}
    return components.add("AskedQuestion", object_of(own))


def reason_schema(components: Components) -> Schema:
    """Names the schemas of the reasons of an advice."""
    words = {"text": TEXT, "source": nullable(source_schema(components))}
    flag = {"kind": constant("redFlag"), "question": KEY, "option": KEY}
    components.add("RedFlagReason", object_of(flag | words))
    components.add("RuleReason", object_of({"kind": constant("rule"), "rule": KEY} | words))
    members = {"redFlag": "RedFlagReason", "rule": "RuleReason"}
    return components.add("AdviceReason", one_of(members, by="kind"))


def progress_properties(components: Components) -> dict[str, Schema]:
    """Gives the schema of what every outcome says of the answers themselves."""
    ignored = object_of({"question": KEY, "redFlag": FLAG})
    progress = object_of({"answered": COUNT, "remainingAtMost": COUNT})
    return {
        "ignored": array_of(components.add("IgnoredAnswer", ignored)),
        "pending": array_of(KEY),
        "progress": components.add("CheckProgress", progress),
    }
