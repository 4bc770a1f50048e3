"""From a check with its questions and routes to one definition: the only bridge to the engine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from articles.models import ArticlePage, Exercise
from checks.blocks.answers import ChosenAnswer
from checks.engine.definition import FORMAT
from checks.engine.prove import TestPerson
from checks.models import CareRoute, Check, Question, Score
from checks.parts import Parts, values
from cms.publishing.documents import canonical_json
from cms.wire import registry
from cms.wire.context import RenderContext
from cms.wire.names import camel_case
from cms.wire.structure import item_values

Json = dict[str, Any]

# What a check can recommend, and the field with its public identifier.
RECOMMENDED: dict[str, tuple[type[Model], str]] = {
    "article": (ArticlePage, "translation_key"),
    "exercise": (Exercise, "uuid"),
}
SOURCE_FIELDS = ("title", "authors", "year", "publisher", "edition", "url")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A definition, its test persons, and the block in the form behind each part of it.

    `places` is by kind and key: `("step", "rijbroek")` or `("rule", …)` gives the id of a block.
    `rows` gives the number of a question, route or score: `("question", "rijbroek")`.
    """

    json: Json
    persons: tuple[TestPerson, ...]
    places: Mapping[tuple[str, str], str]
    rows: Mapping[tuple[str, str], int]

    @property
    def text(self) -> str:
        """The definition in its one written form."""
        return canonical_json(self.json).decode()

    @property
    def hash(self) -> str:
        """What a version and a sign-off are bound to: SHA-256 of the text."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def compile_check(check: Check, context: RenderContext) -> Compiled:
    """Gives the definition of a check: of a draft with the drafts of its parts.

    What is not filled in yet is left out of a draft.

    Raises:
        ValidationError: a part of what is to be published is gone or is not public.
    """
    return _Compiler(check, context).compile()


class _Compiler:
    """Makes one definition; everything it needs is loaded first, in a query for each kind."""

    def __init__(self, check: Check, context: RenderContext) -> None:
        self.check = check
        self.context = context
        self.parts = Parts.of(check, drafts=context.draft)
        self.questions, self.routes = self.parts.questions, self.parts.routes
        self.scores = Score.objects.in_bulk()
        self.used_scores: set[int] = set()
        self.by_uuid = {str(question.uuid): question for question in self.questions.values()}
        self.recommended = _identifiers(check)
        self.places: dict[tuple[str, str], str] = {}

    def compile(self) -> Compiled:
        self._refuse_what_is_not_public()
        steps = list(self._steps())
        rules = list(self._rules())
        recommendations = list(self._recommendations())
        routes = sorted(self.routes.values(), key=lambda route: route.urgency)
        used = [score for score in self.scores.values() if score.pk in self.used_scores]
        check = self.check
        json = {
            "format": FORMAT,
            "title": check.title,
            "audience": check.audience or None,
            "introduction": check.introduction or None,
            "disclaimer": check.disclaimer or None,
            "intendedPurpose": check.intended_purpose or None,
            "regulatoryStatus": check.regulatory_status or None,
            "promisedSeconds": check.promised_seconds,
            "scores": [
                {"key": score.key, "name": score.name, "meaning": score.meaning or None}
                for score in used
            ],
            "routes": [route_json(route, self.context) for route in routes],
            "fallback": self._route(check.fallback_id),
            "steps": steps,
            "rules": rules,
            "recommendations": recommendations,
        }
        return Compiled(json, tuple(self._persons()), self.places, self._rows())

    def _rows(self) -> dict[tuple[str, str], int]:
        return {
            **{("question", row.slug): pk for pk, row in self.questions.items()},
            **{("route", row.slug): pk for pk, row in self.routes.items()},
            **{("score", self.scores[pk].key): pk for pk in self.used_scores},
        }

    def _refuse_what_is_not_public(self) -> None:
        hidden = [str(part) for part in self.parts.all if not self.context.draft and not part.live]
        if hidden:
            message = _("These are not published: %(names)s.") % {"names": ", ".join(hidden)}
            raise ValidationError(message)

    def _steps(self) -> Iterator[Json]:
        for item in self.check.steps.raw_data:
            value = item["value"]
            question = self.questions.get(value["question"])
            if question is None:
                continue
            self.places.setdefault(("step", question.slug), item["id"])
            shown_when = list(self._conditions(value["shown_when"]))
            yield self._step(question, value["block"], shown_when)

    def _step(self, question: Question, block: str, shown_when: list[Json]) -> Json:
        options = [item["value"] for item in question.options.raw_data]
        rated = question.kind == Question.Kind.RATING
        return {
            "key": question.slug,
            "block": block,
            "kind": camel_case(question.kind),
            "ordinal": question.ordinal or rated or question.kind == Question.Kind.YES_NO,
            "text": question.text,
            "help": question.help or None,
            "shownWhen": shown_when,
            "options": list(self._scale(question))
            if rated
            else [self._option(option) for option in options if not option.get("retired")],
            "retired": [] if rated else [o["key"] for o in options if o.get("retired")],
        }

    def _scale(self, question: Question) -> Iterator[Json]:
        for above, shown in enumerate(shown_options(question)):
            points = {}
            if question.rating_score_id and above:
                points = {self._score(question.rating_score_id): above}
            yield shown | {"points": points, "redFlag": None}

    def _option(self, option: Mapping[str, Any]) -> Json:
        flag = option["red_flag"]
        points: dict[str, int] = {}
        for given in item_values(option["points"]):
            if given["score"] in self.scores and given["points"]:
                key = self._score(given["score"])
                points[key] = points.get(key, 0) + given["points"]
        return shown_option(option) | {
            "points": dict(sorted(points.items())),
            "redFlag": {
                "route": self._route(flag["route"]),
                "text": flag["text"],
                "source": self._source(flag["source"]),
            }
            if flag["route"] in self.routes
            else None,
        }

    def _rules(self) -> Iterator[Json]:
        for item in self.check.rules.raw_data:
            value = item["value"]
            if value["route"] in self.routes:
                self.places["rule", item["id"]] = item["id"]
                yield {
                    "key": item["id"],
                    "when": list(self._conditions(value["when"])),
                    "route": self._route(value["route"]),
                    "text": value["text"],
                    "source": self._source(value["source"]),
                }

    def _recommendations(self) -> Iterator[Json]:
        for item in self.check.recommendations.raw_data:
            when = list(self._conditions(item["value"]["when"]))
            for kind in RECOMMENDED:
                for pk in item_values(item["value"][f"{kind}s"]):
                    if identifier := self.recommended.get((kind, pk)):
                        self.places["recommendation", identifier] = item["id"]
                        yield {"when": when, "type": kind, "id": identifier}

    def _conditions(self, items: Iterable[Mapping[str, Any]]) -> Iterator[Json]:
        bounds = {"score_at_least": "atLeast", "score_at_most": "atMost"}
        for item in items or []:
            value = item["value"]
            if bound := bounds.get(item["type"]):
                if value["score"] in self.scores and value["points"] is not None:
                    yield {"score": self._score(value["score"]), bound: value["points"]}
                continue
            chosen = list(self._answers(value["answers"]))
            if chosen:
                yield {"question": chosen[0][0], "in": [option for _question, option in chosen]}

    def _persons(self) -> Iterator[TestPerson]:
        kinds = {question.slug: question.kind for question in self.questions.values()}
        for item in self.check.test_persons.raw_data:
            value = item["value"]
            answers: dict[str, Any] = {}
            for question, option in self._answers(value["answers"]):
                if kinds[question] == Question.Kind.MULTIPLE:
                    answers.setdefault(question, []).append(option)
                else:
                    answers[question] = option
            self.places["testPerson", value["name"]] = item["id"]
            if value["route"]:
                yield TestPerson(value["name"], answers, self._route(value["route"]) or "")

    def _answers(self, stored: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Gives the keys of stored answers; what no longer exists keeps its identifier."""
        for answer in map(ChosenAnswer.read, stored or []):
            question = self.by_uuid.get(answer.question)
            if question is None:
                yield answer.question, answer.option
            else:
                yield question.slug, question.option_keys().get(answer.option, answer.option)

    def _score(self, pk: int) -> str:
        self.used_scores.add(pk)
        return self.scores[pk].key

    def _route(self, pk: int | None) -> str | None:
        route = self.routes.get(pk) if pk else None
        if route is None and pk:
            # A test person may have to get a route that the check no longer has.
            route = CareRoute._base_manager.filter(pk=pk).first()
        return route.slug if route else None

    def _source(self, pk: int | None) -> Json | None:
        source = self.context.document("articles.Source", pk)
        return {name: source[name] for name in SOURCE_FIELDS} if source else None


def shown_options(question: Question) -> list[Json]:
    """Gives what a visitor is shown of the answers to a question."""
    if question.kind == Question.Kind.RATING:
        numbers = range(question.minimum, question.maximum + 1)
        means = {
            question.minimum: question.minimum_label,
            question.maximum: question.maximum_label,
        }
        scale = [{"key": str(n), "label": str(n), "help": means.get(n)} for n in numbers]
        return [shown_option(number) for number in scale]
    options = (item["value"] for item in question.options.raw_data)
    return [shown_option(option) for option in options if not option.get("retired")]


def shown_option(option: Mapping[str, Any]) -> Json:
    """Gives what a visitor is shown of one answer."""
    return {
        "key": option["key"],
        "label": option["label"],
        "help": option["help"] or None,
        "exclusive": bool(option.get("exclusive")),
    }


def route_json(route: CareRoute, context: RenderContext) -> Json:
    """Gives what a visitor is told of a route."""
    return {
        "key": route.slug,
        "urgency": route.urgency,
        "title": route.title,
        "summary": route.summary,
        "body": registry.to_json(route.body.stream_block, list(route.body.raw_data), context),
        "action": registry.to_json(route.action.stream_block, list(route.action.raw_data), context),
        "followUp": route.follow_up or None,
    }


def _identifiers(check: Check) -> dict[tuple[str, int], str]:
    """Gives the public identifiers of what a check recommends, by kind and number."""
    found: dict[tuple[str, int], str] = {}
    for kind, (model, name) in RECOMMENDED.items():
        chosen = [
            pk for item in values(check.recommendations) for pk in item_values(item[f"{kind}s"])
        ]
        rows = model._base_manager.filter(pk__in=chosen).values_list("pk", name)
        found |= {(kind, pk): str(identifier) for pk, identifier in rows}
    return found
