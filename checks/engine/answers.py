"""Reads answers strictly: every fault at once, nothing repaired in silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checks.engine.definition import Definition, Step
from cms.errors import Fault, InvalidRequest, pointer_to

# The kept form of an answer: the keys of the chosen options, in the order of the question.
Answers = Mapping[str, tuple[str, ...]]


def read_answers(definition: Definition, answers: Mapping[str, Any]) -> Answers:
    """Gives answers as options per question, whether their question is shown or not.

    `answers` is `{"plek": "onderrug", "alarm": ["geen"]}`: the key of an option, and for a
    question with several answers a list of keys.

    Raises:
        InvalidRequest: naming every question and option that is not known, every answer of the
            wrong form, an empty or repeated answer, a retired option, and "none" with another.
    """
    faults: list[Fault] = []
    read: dict[str, tuple[str, ...]] = {}
    for key, answer in answers.items():
        step = definition.step_of.get(key)
        if step and not step.multiple and isinstance(answer, str) and answer in step.by_key:
            read[key] = (answer,)
            continue
        pointer = pointer_to("/answers", key)
        if step is None:
            faults.append(Fault("unknownQuestion", "There is no such question.", pointer=pointer))
        elif found := list(_faults(step, answer, pointer)):
            faults += found
        else:
            read[key] = tuple(option for option in step.by_key if option in answer)
    if faults:
        raise InvalidRequest(sorted(faults, key=lambda fault: (fault.pointer or "", fault.code)))
    return read


def _faults(step: Step, answer: Any, pointer: str) -> Iterator[Fault]:
    if not step.multiple:
        yield from _option_faults(step, [answer], [pointer])
        return
    if not isinstance(answer, list):
        yield Fault("wrongType", "Give a list of options.", pointer=pointer)
        return
    if not answer:
        yield Fault("emptyAnswer", "Choose at least one option.", pointer=pointer)
    yield from _option_faults(
        step, answer, [f"{pointer}/{number}" for number in range(len(answer))]
    )
    exclusive = {option.key for option in step.options if option.exclusive}
    if len(answer) > 1 and any(isinstance(key, str) and key in exclusive for key in answer):
        yield Fault(
            "exclusiveOption", "This option cannot go together with another.", pointer=pointer
        )


def _option_faults(step: Step, keys: Sequence[Any], pointers: Sequence[str]) -> Iterator[Fault]:
    given: set[str] = set()
    for key, pointer in zip(keys, pointers, strict=True):
        if not isinstance(key, str):
            yield Fault("wrongType", "Give the key of an option.", pointer=pointer)
            continue
        if key in step.retired:
            yield Fault("retiredOption", "This option is no longer given.", pointer=pointer)
        elif key not in step.by_key:
            yield Fault("unknownOption", "There is no such option.", pointer=pointer)
        if key in given:
            yield Fault("repeatedOption", "This option is given already.", pointer=pointer)
        given.add(key)
