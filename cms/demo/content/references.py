"""References from one record to another by key, until the database has given them numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, get_args

Kind = Literal[
    "article",
    "body_region",
    "care_route",
    "check",
    "complaint",
    "document",
    "exercise",
    "glossary_term",
    "image",
    "person",
    "question",
    "score",
    "source",
    "topic",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
PLACEHOLDER = re.compile(rf"\{{({'|'.join(KINDS)}):([\w-]+)\}}")


@dataclass(frozen=True, slots=True)
class Ref:
    """Stands for the primary key of the record of this kind with this key."""

    kind: Kind
    key: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Stands for one option of a question, by their keys, in the form that checks store."""

    question: str
    option: str


def refs(kind: Kind, *keys: str) -> tuple[Ref, ...]:
    """Gives references to several records of one kind."""
    return tuple(Ref(kind, key) for key in keys)


def resolve(data: Any, find: Callable[[Ref | Answer], int | str]) -> Any:
    """Gives stream data with every reference replaced by what `find` gives for it.

    In text a reference is written as `{article:lage-rugpijn}`.
    """
    match data:
        case Ref() | Answer():
            return find(data)
        case str():
            return PLACEHOLDER.sub(lambda found: str(find(Ref(found[1], found[2]))), data)  # type: ignore[arg-type]  # the pattern matches kinds only
        case dict():
            return {name: resolve(value, find) for name, value in data.items()}
        case list():
            return [resolve(value, find) for value in data]
        case _:
            return data
