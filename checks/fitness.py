"""What must hold between the parts of a question, and of a check, before it may go live.

A draft may break all of it. What the proofs find beyond this is in `checks.findings`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from checks.blocks.answers import ChosenAnswer
from checks.misfit import Misfit, Path
from checks.models import CareRoute, Check, Question
from checks.parts import Parts, values
from checks.question import LONGEST_SCALE, SHORTEST_SCALE

FEWEST_ANSWERS = 2


def question_misfits(question: Question) -> Iterator[Misfit]:
    """Gives what does not fit in the answers to a question."""
    if question.kind == Question.Kind.RATING:
        yield from _scale_misfits(question)
        return
    options = [item["value"] for item in question.options.raw_data]
    given = [place for place, option in enumerate(options) if not option.get("retired")]
    message = _number_of_answers(question, len(given))
    if message:
        yield Misfit("options", (), message)
    yield from _repeated_labels(options, given)
    yield from _exclusive_misfits(question, options, given)


def _scale_misfits(question: Question) -> Iterator[Misfit]:
    length = question.maximum - question.minimum + 1
    if not SHORTEST_SCALE <= length <= LONGEST_SCALE:
        message = _("A scale has 2 to %(longest)d numbers.") % {"longest": LONGEST_SCALE}
        yield Misfit("maximum", (), message)


def _number_of_answers(question: Question, number: int) -> str | None:
    if question.kind == Question.Kind.YES_NO and number != FEWEST_ANSWERS:
        return _("A yes-or-no question has exactly two answers: no and yes.")
    if number < FEWEST_ANSWERS:
        return _("Give at least two answers to choose from.")
    return None


def _repeated_labels(options: list[Any], given: list[int]) -> Iterator[Misfit]:
    seen: set[str] = set()
    for place in given:
        label = options[place]["label"].strip().casefold()
        if label in seen:
            message = _("There is an answer with these words already.")
            yield Misfit("options", (place, "label"), message)
        seen.add(label)


def _exclusive_misfits(
    question: Question, options: list[Any], given: list[int]
) -> Iterator[Misfit]:
    exclusive = [place for place in given if options[place].get("exclusive")]
    if question.kind != Question.Kind.MULTIPLE:
        for place in exclusive:
            message = _("Only a question with several answers has a “none of these”.")
            yield Misfit("options", (place, "exclusive"), message)
    elif not exclusive:
        message = _("Tick “none of these” at one answer, for whoever has none of the others.")
        yield Misfit("options", (), message)
    for place in exclusive[1:] if question.kind == Question.Kind.MULTIPLE else []:
        message = _("Only one answer can be “none of these”.")
        yield Misfit("options", (place, "exclusive"), message)


def check_misfits(check: Check, parts: Parts) -> Iterator[Misfit]:
    """Gives what does not fit between the steps, rules and test persons of a check."""
    return _CheckReader(check, parts).misfits()


class _CheckReader:
    """Reads a check from top to bottom; `parts` are its questions and routes as drafted now."""

    def __init__(self, check: Check, parts: Parts) -> None:
        self.check = check
        self.parts = parts
        self.all = [
            parts.questions[value["question"]]
            for value in values(check.steps)
            if value["question"] in parts.questions
        ]

    def misfits(self) -> Iterator[Misfit]:
        """Gives all of them, field by field."""
        if not self.all:
            yield Misfit("steps", (), _("A check asks at least one question."))
        yield from self._steps()
        yield from self._rules()
        if not self.check.fallback_id:
            yield Misfit("fallback", (), _("Choose a route; proofs see to it that nobody gets it."))
        for place, value in enumerate(values(self.check.recommendations)):
            path = (place, "when")
            yield from self._conditions("recommendations", path, value["when"], self.all)
        for place, value in enumerate(values(self.check.test_persons)):
            path = (place, "answers")
            yield from self._answers("test_persons", path, value["answers"], self.all)

    def _steps(self) -> Iterator[Misfit]:
        earlier: list[Question] = []
        for place, value in enumerate(values(self.check.steps)):
            path = (place, "shown_when")
            yield from self._conditions("steps", path, value["shown_when"], earlier)
            question = self.parts.questions.get(value["question"])
            if question in earlier:
                message = _("This question is asked earlier already.")
                yield Misfit("steps", (place, "question"), message)
            elif question:
                earlier.append(question)

    def _rules(self) -> Iterator[Misfit]:
        lowest = min(self.parts.routes.values(), key=_urgency, default=None)
        for place, value in enumerate(values(self.check.rules)):
            when = value["when"]
            yield from self._conditions("rules", (place, "when"), when, self.all)
            if lowest is None or value["route"] == lowest.pk:
                continue
            for number, item in enumerate(when or []):
                if item["type"] == "score_at_most":
                    message = _(
                        "Only a rule for the least urgent route (“%(route)s”) may ask for few "
                        "points. Else fewer complaints could lead to a more urgent advice."
                    ) % {"route": lowest}
                    yield Misfit("rules", (place, "when", number, "score"), message)

    def _conditions(
        self, field: str, path: Path, items: Iterable[Any], offered: list[Question]
    ) -> Iterator[Misfit]:
        for number, item in enumerate(items or []):
            if item["type"] == "answer":
                stored = item["value"]["answers"]
                yield from self._answers(field, (*path, number, "answers"), stored, offered)

    def _answers(
        self, field: str, path: Path, stored: Iterable[str], offered: list[Question]
    ) -> Iterator[Misfit]:
        questions = {str(question.uuid): question for question in offered}
        messages: dict[str, None] = {}
        for answer in map(ChosenAnswer.read, stored or []):
            if answer.question not in questions:
                messages[self._why_not(answer.question)] = None
            elif answer.option not in _given(questions[answer.question]):
                text = _("An answer to “%(question)s” is no longer given. Choose again.")
                messages[text % {"question": questions[answer.question]}] = None
        yield from (Misfit(field, path, message) for message in messages)

    def _why_not(self, uuid: str) -> str:
        for question in self.all:
            if str(question.uuid) == uuid:
                text = _("“%(question)s” comes later. Choose an earlier one, or move the step.")
                return text % {"question": question}
        question = Question._base_manager.filter(uuid=uuid).first()
        if question is None:
            return _("This question no longer exists. Choose another one.")
        text = _("“%(question)s” is not in this check. Choose another question, or add a step.")
        return text % {"question": question}


def _urgency(route: CareRoute) -> int:
    return route.urgency


def _given(question: Question) -> set[str]:
    if question.kind == Question.Kind.RATING:
        return {str(number) for number in range(question.minimum, question.maximum + 1)}
    return {item["id"] for item in question.options.raw_data if not item["value"].get("retired")}
