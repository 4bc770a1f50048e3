"""Whether a definition has the form that `checks.engine.definition` documents.

Every other proof reads what has this form, and takes it for granted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from checks.engine.definition import FORMAT
from checks.engine.prove.report import CHECK, Finding, Place

Form = Any
"""A test of a value, or a list with the form of each item, or the forms of the parts by name."""

BLOCKS = ("alarm", "safety", "complaint", "severity")
KINDS = ("single", "multiple", "yesNo", "rating")
RECOMMENDED = ("article", "exercise")
PARTS = {
    "steps": "step",
    "routes": "route",
    "rules": "rule",
    "scores": "score",
    "recommendations": "recommendation",
}


def find_form_faults(json: Any) -> Iterator[Finding]:
    """Finds parts that are missing or of another form, each by its JSON Pointer in `value`."""
    for path in _faults(json, DEFINITION, ()):
        pointer = "".join(f"/{part}" for part in path)
        yield Finding("badValue", _place(json, path), params={"value": pointer})


def is_whole(value: Any) -> bool:
    """Tells whether a value is a whole number, not below zero."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _faults(value: Any, form: Form, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    if callable(form):
        if not form(value):
            yield path
    elif isinstance(form, list):
        yield from _list_faults(value, form[0], path)
    elif isinstance(value, Mapping):
        yield from _part_faults(value, form, path)
    else:
        yield path


def _list_faults(value: Any, form: Form, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    if not isinstance(value, list):
        yield path
        return
    for number, item in enumerate(value):
        yield from _faults(item, form, (*path, number))


def _part_faults(
    value: Mapping[str, Any], forms: Mapping[str, Form], path: tuple[Any, ...]
) -> Iterator[tuple[Any, ...]]:
    for name, form in forms.items():
        if name in value:
            yield from _faults(value[name], form, (*path, name))
        else:
            yield (*path, name)


def _place(json: Any, path: tuple[Any, ...]) -> Place:
    """Gives the step, option, rule … that a path leads into, by its key where it has one."""
    match path:
        case ("steps", int(number), "options", int(place), *_):
            step = json["steps"][number]
            return Place("option", _key(step, number), _key(step["options"][place], place))
        case (str(part), int(number), *_) if part in PARTS:
            return Place(PARTS[part], _key(json[part][number], number))
        case _:
            return CHECK


def _key(part: Any, number: int) -> str:
    keys = [part.get(name) for name in ("key", "id")] if isinstance(part, Mapping) else []
    return next((key for key in keys if isinstance(key, str)), str(number))


def _one_of(*values: str) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and value in values


def _is_key(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_text(value: Any) -> bool:
    """Tells whether it is text or nothing; whether there must be text is another proof."""
    return value is None or isinstance(value, str)


def _is_flag(value: Any) -> bool:
    return isinstance(value, bool)


def _is_source(value: Any) -> bool:
    return value is None or isinstance(value, Mapping)


def _is_red_flag(value: Any) -> bool:
    return value is None or not list(_faults(value, RED_FLAG, ()))


def _is_points(value: Any) -> bool:
    return isinstance(value, Mapping) and all(isinstance(score, str) for score in value)


def _is_condition(value: Any) -> bool:
    if not isinstance(value, Mapping):
        return False
    match sorted(value):
        case ["in", "question"]:
            options = value["in"]
            return (
                isinstance(value["question"], str)
                and isinstance(options, list)
                and all(isinstance(option, str) for option in options)
            )
        case ["atLeast", "score"] | ["atMost", "score"]:
            return isinstance(value["score"], str)
        case _:
            return False


def _is_promise(value: Any) -> bool:
    return is_whole(value) and value > 0


def _is_format(value: Any) -> bool:
    return is_whole(value) and value == FORMAT


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


def _is_anything(_value: Any) -> bool:
    return True


RED_FLAG: Form = {"route": _is_text, "text": _is_text, "source": _is_source}
OPTION: Form = {
    "key": _is_key,
    "label": _is_text,
    "help": _is_text,
    "exclusive": _is_flag,
    "points": _is_points,
    "redFlag": _is_red_flag,
}
STEP: Form = {
    "key": _is_key,
    "block": _one_of(*BLOCKS),
    "kind": _one_of(*KINDS),
    "ordinal": _is_flag,
    "text": _is_text,
    "help": _is_text,
    "shownWhen": [_is_condition],
    "options": [OPTION],
    "retired": [_is_key],
}
ROUTE: Form = {
    "key": _is_key,
    "urgency": is_whole,
    "title": _is_text,
    "summary": _is_text,
    "body": _is_list,
    "action": _is_anything,
    "followUp": _is_text,
}
RULE: Form = {
    "key": _is_key,
    "when": [_is_condition],
    "route": _is_text,
    "text": _is_text,
    "source": _is_source,
}
DEFINITION: Form = {
    "format": _is_format,
    "title": _is_text,
    "audience": _is_text,
    "introduction": _is_text,
    "disclaimer": _is_text,
    "intendedPurpose": _is_text,
    "regulatoryStatus": _is_text,
    "promisedSeconds": _is_promise,
    "scores": [{"key": _is_key, "name": _is_text, "meaning": _is_text}],
    "routes": [ROUTE],
    "fallback": _is_text,
    "steps": [STEP],
    "rules": [RULE],
    "recommendations": [{"when": [_is_condition], "type": _one_of(*RECOMMENDED), "id": _is_key}],
}
