"""The JSON Schema of a definition: the form that the engines in Python and TypeScript read."""

from __future__ import annotations

from checks.blocks.flow import StepBlock
from checks.models import CareRoute, Question
from cms.publishing.schema import TEXT
from cms.wire import registry
from cms.wire.names import camel_case
from cms.wire.schema import Components, Schema, array_of, nullable, object_of

KEY: Schema = {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"}
POINTS: Schema = {"type": "integer", "minimum": 0}
OPTIONAL_TEXT = nullable(TEXT)
RECOMMENDED_TYPE: Schema = {"type": "string", "enum": ["article", "exercise"]}


def definition_schema(components: Components) -> Schema:
    """Names the schemas of a definition and its parts, and gives a reference to the whole."""
    conditions = array_of(condition_schema(components))
    source = nullable(source_schema(components))
    rule = object_of({"key": KEY, "when": conditions, "route": KEY, "text": TEXT, "source": source})
    recommendation = object_of(
        {
            "when": conditions,
            "type": components.add("RecommendedType", RECOMMENDED_TYPE),
            "id": {"type": "string", "format": "uuid"},
        }
    )
    score = object_of({"key": KEY, "name": TEXT, "meaning": OPTIONAL_TEXT})
    route = object_of({"key": KEY, "title": TEXT, **route_properties(components)})
    return components.add(
        "CheckDefinition",
        object_of(
            {
                "format": {"type": "integer", "minimum": 1},
                "title": TEXT,
                "audience": OPTIONAL_TEXT,
                "introduction": OPTIONAL_TEXT,
                "disclaimer": OPTIONAL_TEXT,
                "intendedPurpose": OPTIONAL_TEXT,
                "regulatoryStatus": OPTIONAL_TEXT,
                "promisedSeconds": {"type": "integer", "minimum": 1},
                "scores": array_of(components.add("CheckScore", score)),
                "routes": array_of(components.add("CheckRoute", route)),
                # A draft may have none yet.
                "fallback": nullable(KEY),
                "steps": array_of(step_schema(components)),
                "rules": array_of(components.add("CheckRule", rule)),
                "recommendations": array_of(components.add("CheckRecommendation", recommendation)),
            }
        ),
    )


def step_schema(components: Components) -> Schema:
    """Names the schema of a step: a question, when it is shown, and what its answers do."""
    block = StepBlock().child_blocks["block"]
    blocks = [camel_case(value) for value, _label in block._constructor_kwargs["choices"]]
    flag = object_of({"route": KEY, "text": TEXT, "source": nullable(source_schema(components))})
    red_flag = nullable(components.add("CheckRedFlag", flag))
    points: Schema = {"type": "object", "additionalProperties": POINTS}
    option = object_of(option_properties() | {"points": points, "redFlag": red_flag})
    own = question_properties(components)
    return components.add(
        "CheckStep",
        object_of(
            {
                "key": KEY,
                "block": components.add("CheckBlock", {"type": "string", "enum": blocks}),
                "ordinal": {"type": "boolean"},
                **own,
                "shownWhen": array_of(condition_schema(components)),
                "options": array_of(components.add("CheckOption", option)),
                "retired": array_of(KEY),
            }
        ),
    )


def question_properties(components: Components) -> dict[str, Schema]:
    """Gives the schema of each field of a question that visitors see."""
    kinds = [camel_case(value) for value in Question.Kind.values]
    option = components.add("QuestionOption", object_of(option_properties()))
    return {
        "kind": components.add("QuestionKind", {"type": "string", "enum": kinds}),
        "text": TEXT,
        "help": OPTIONAL_TEXT,
        "options": array_of(option),
    }


def option_properties() -> dict[str, Schema]:
    """Gives the schema of each field of an answer that visitors see."""
    return {"key": KEY, "label": TEXT, "help": OPTIONAL_TEXT, "exclusive": {"type": "boolean"}}


def condition_schema(components: Components) -> Schema:
    """Names the schema of a condition: an answer, or a score with a bound."""
    answer = object_of({"question": KEY, "in": array_of(KEY)})
    conditions = {
        "AnswerCondition": answer,
        "ScoreAtLeast": object_of({"score": KEY, "atLeast": POINTS}),
        "ScoreAtMost": object_of({"score": KEY, "atMost": POINTS}),
    }
    references = [components.add(name, schema) for name, schema in conditions.items()]
    return components.add("CheckCondition", {"anyOf": references})


def route_properties(components: Components) -> dict[str, Schema]:
    """Gives the schema of each field of a route, beside its key and title."""
    body = CareRoute._meta.get_field("body").stream_block
    action = CareRoute._meta.get_field("action").stream_block
    return {
        "urgency": {"type": "integer", "minimum": 1, "maximum": 100},
        "summary": TEXT,
        "body": registry.json_schema(body, components),
        "action": registry.json_schema(action, components),
        "followUp": OPTIONAL_TEXT,
    }


def source_schema(components: Components) -> Schema:
    """Names the schema of a source as it was when the check was published."""
    optional = dict.fromkeys(("authors", "publisher", "edition", "url"), OPTIONAL_TEXT)
    number: Schema = {"type": ["integer", "null"]}
    return components.add(
        "CheckSource",
        object_of({"title": TEXT, "year": number, **optional}),
    )
