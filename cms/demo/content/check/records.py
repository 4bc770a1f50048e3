"""What a check consists of, and constructors so that it reads like its own table of contents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from cms.demo.content.blocks import Block, Stream, block, items, stream
from cms.demo.content.references import Answer, Ref, refs

Kind = Literal["single", "multiple", "yes_no"]
Part = Literal["alarm", "safety", "complaint", "severity"]
# One answer to a question, or several.
Given = str | tuple[str, ...]

# Guidelines change; by then somebody looks at every red flag again.
REVIEW_BY = "2027-06-01"
NO_FLAG = {"route": None, "text": "", "source": None, "review_by": None}


@dataclass(frozen=True, slots=True)
class Score:
    """What answers give points for."""

    key: str
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class CareRoute:
    """Where an advice leads; `body` and `action` are stream data."""

    key: str
    urgency: int
    title: str
    summary: str
    body: Stream
    action: Stream
    follow_up: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question; `options` is stream data, the least severe first."""

    key: str
    text: str
    help: str
    kind: Kind
    ordinal: bool
    options: Stream


@dataclass(frozen=True, slots=True)
class Check:
    """A triage check; its steps, rules, test persons and recommendations are stream data."""

    key: str
    title: str
    audience: str
    introduction: str
    disclaimer: str
    intended_purpose: str
    regulatory_status: str
    promised_seconds: int
    fallback: Ref
    steps: Stream
    rules: Stream
    test_persons: Stream
    recommendations: Stream


def flag(route: str, text: str, source: str) -> dict[str, Any]:
    """A red flag: the route that an answer asks for at least, and why."""
    return {
        "route": Ref("care_route", route),
        "text": text,
        "source": Ref("source", source),
        "review_by": REVIEW_BY,
    }


def option(
    key: str,
    label: str,
    red_flag: dict[str, Any] | None = None,
    *,
    exclusive: bool = False,
    **points: int,
) -> Block:
    """An answer, with its points by the key of their score."""
    value = {
        "key": key,
        "label": label,
        "help": "",
        "exclusive": exclusive,
        "points": items(
            [{"score": Ref("score", score), "points": number} for score, number in points.items()]
        ),
        "red_flag": red_flag or NO_FLAG,
        "retired": False,
    }
    return block("option", value)


def single(key: str, text: str, *options: Block, ordinal: bool = True) -> Question:
    """A question with one answer; without `ordinal` no answer is worse than another."""
    stored = stream(f"question/{key}", *options)
    return Question(key, text, help="", kind="single", ordinal=ordinal, options=stored)


def multiple(key: str, text: str, *options: Block, more: str = "") -> Question:
    """A question with several answers, and “none of these” before them."""
    none = option("geen", "Niets hiervan", exclusive=True)
    stored = stream(f"question/{key}", none, *options)
    return Question(key, text, help=more, kind="multiple", ordinal=True, options=stored)


def yes_no(key: str, text: str, red_flag: dict[str, Any] | None = None, **points: int) -> Question:
    """A question to which yes is the worse answer."""
    options = (option("nee", "Nee"), option("ja", "Ja", red_flag, exclusive=False, **points))
    stored = stream(f"question/{key}", *options)
    return Question(key, text, help="", kind="yes_no", ordinal=True, options=stored)


def chose(question: str, *options: str) -> Block:
    """A condition: one of these options was chosen."""
    return block("answer", {"answers": [Answer(question, option) for option in options]})


def at_least(score: str, points: int) -> Block:
    """A condition: the score has this many points or more."""
    return block("score_at_least", {"score": Ref("score", score), "points": points})


def at_most(score: str, points: int) -> Block:
    """A condition: the score has no more points than this."""
    return block("score_at_most", {"score": Ref("score", score), "points": points})


def step(part: Part, question: str, *shown_when: Block) -> Block:
    """A question at its place in the check."""
    value = {"question": Ref("question", question), "block": part, "shown_when": list(shown_when)}
    return block("step", value)


def rule(route: str, text: str, *when: Block, source: str | None = None) -> Block:
    """Conditions that ask for a route, and why in words for the visitor."""
    value = {
        "when": list(when),
        "route": Ref("care_route", route),
        "text": text,
        "source": Ref("source", source) if source else None,
    }
    return block("rule", value)


def person(name: str, route: str, answers: Mapping[str, Given]) -> Block:
    """Somebody made up, and the route that their answers must lead to."""
    given = [
        Answer(question, key)
        for question, chosen in answers.items()
        for key in ((chosen,) if isinstance(chosen, str) else chosen)
    ]
    return block("person", {"name": name, "answers": given, "route": Ref("care_route", route)})


def recommendation(
    *when: Block, articles: tuple[str, ...] = (), exercises: tuple[str, ...] = ()
) -> Block:
    """What is worth reading or doing under these conditions."""
    value = {
        "when": list(when),
        "articles": items(refs("article", *articles)),
        "exercises": items(refs("exercise", *exercises)),
    }
    return block("recommendation", value)
