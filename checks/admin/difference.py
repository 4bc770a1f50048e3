"""What a draft changes, compared with the version that visitors get now, in words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from checks.admin.inspection import Inspection
from checks.engine.prove import Change, Difference, difference
from checks.findings import STRUCTURE
from checks.models import CheckVersion
from checks.publishing import BUDGET
from checks.words import Words

KINDS = ("step", "option", "rule", "route")


@dataclass(frozen=True, slots=True)
class Advised:
    """Somebody who would get another advice: from which route to which, and by which answers."""

    old: str
    new: str
    path: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Compared:
    """The difference in words; `complete` is false when who is advised differently is not known."""

    added: list[str]
    removed: list[str]
    reworded: list[tuple[str, str]]
    less_urgent: list[Advised]
    more_urgent: list[Advised]
    equally_urgent: list[Advised]
    complete: bool

    @property
    def nothing(self) -> bool:
        """Whether visitors would notice nothing."""
        parts = self.added or self.removed or self.reworded
        return not parts and self.nobody

    @property
    def nobody(self) -> bool:
        """Whether nobody is advised differently, for certain."""
        advised = self.less_urgent or self.more_urgent or self.equally_urgent
        return self.complete and not advised


def compare(version: CheckVersion, inspection: Inspection) -> Compared | None:
    """Gives what the draft changes; None while something in it refers to nothing."""
    if any(finding.code in STRUCTURE for finding in inspection.report.findings):
        return None
    old, new = json.loads(version.definition), inspection.made.json
    found = difference(old, new, budget=BUDGET)
    return _Describer(Words(old), Words(new)).describe(found)


class _Describer:
    def __init__(self, old: Words, new: Words) -> None:
        self.old = old
        self.new = new

    def describe(self, found: Difference) -> Compared:
        """Puts a difference in words."""
        return Compared(
            added=[self._name(kind, key, self.new) for kind, key in _parts(found.added)],
            removed=[self._name(kind, key, self.old) for kind, key in _parts(found.removed)],
            reworded=[
                (self._name(kind, key, self.old), self._name(kind, key, self.new))
                for kind, key in _parts(found.reworded)
            ],
            less_urgent=[self._advised(one) for one in found.changes if one.urgency < 0],
            more_urgent=[self._advised(one) for one in found.changes if one.urgency > 0],
            equally_urgent=[self._advised(one) for one in found.changes if one.urgency == 0],
            complete=found.complete,
        )

    def _name(self, kind: str, key: Any, words: Words) -> str:
        if kind == "option":
            question, option = key
            names = {"question": words.question(question), "answer": words.option(question, option)}
            return _("Answer “%(answer)s” to “%(question)s”") % names
        if kind == "rule":
            rule = words.rules[key]
            names = {
                "rule": words.rule(key),
                "route": words.route(rule["route"]),
                "when": "; ".join(words.conditions(rule["when"])) or _("always"),
            }
            return _("Rule “%(rule)s”: %(when)s ⇒ %(route)s") % names
        if kind == "route":
            return _("Route “%(title)s”") % {"title": words.route(key)}
        return _("Question “%(question)s”") % {"question": words.question(key)}

    def _advised(self, change: Change) -> Advised:
        # Answers to what only the live version asks are named by that one.
        path = [
            (words.question(key), words.answer(key, answer))
            for key, answer in change.answers.items()
            for words in [self.new if key in self.new.steps else self.old]
        ]
        return Advised(self.old.route(change.old_route), self.new.route(change.new_route), path)


def _parts(parts: Any) -> Iterator[tuple[str, Any]]:
    return ((kind, key) for kind in KINDS for key in parts[kind])
