"""A check as it is drafted now: compiled, proved, and in the words of whoever edits it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from checks.engine.prove import LongestPath, Place, Report
from checks.findings import STRUCTURE, Said, duration, say
from checks.models import CareRoute, Check, Question, Score
from checks.publishing import clean_check, compiled, proved
from checks.words import Words
from cms.publishing.refusals import reasons

# What is mended in the question itself, and not in the step that asks it.
OF_THE_QUESTION = {
    "tooFewOptions", "notTwoOptions", "notOneExclusive", "exclusiveNotAllowed", "scaleWithGaps",
    "retiredOption", "numericKey", "noText",
}  # fmt: skip
ROWS = {"question": Question, "route": CareRoute, "score": Score}


@dataclass(frozen=True, slots=True)
class Link:
    """Where something is mended: a block in the form of the check, or the form of another row."""

    label: str
    url: str
    # What to bring in sight when the form is on the same page.
    selector: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A finding and where to mend it."""

    said: Said
    link: Link | None


class Inspection:
    """What the tools beside the form show of the latest drafts of a check and its parts."""

    def __init__(self, check: Check) -> None:
        self.check: Check = check.get_latest_revision_as_object()
        self.made = compiled(self.check, draft=True)
        self.words = Words(self.made.json)

    @cached_property
    def report(self) -> Report:
        """The proofs."""
        return proved(self.made)

    @cached_property
    def unfinished(self) -> list[str]:
        """What is not filled in, or does not fit; each is said at its place when publishing."""
        try:
            clean_check(self.check)
        except ValidationError as error:
            return list(reasons(self.check, error))
        return []

    @property
    def proved(self) -> bool:
        """Whether it may go live like this."""
        return self.report.ok and not self.unfinished

    @property
    def findings(self) -> list[Row]:
        """What refuses the check; what is not filled in is said once, in `unfinished`."""
        found = self.report.findings
        if self.unfinished:
            found = tuple(one for one in found if one.code not in STRUCTURE)
        return [self._row(say(one, self.words)) for one in found]

    @property
    def warnings(self) -> list[Row]:
        """What deserves a look."""
        return [self._row(say(one, self.words)) for one in self.report.warnings]

    @property
    def times(self) -> dict[str, str] | None:
        """The time of the longest path for an ordinary and a slow reader, and what is promised."""
        longest: LongestPath | None = self.report.longest
        if longest is None:
            return None
        return {
            "ordinary": duration(longest.seconds),
            "slow": duration(longest.slow_seconds),
            "promised": duration(self.check.promised_seconds),
        }

    @property
    def edit_url(self) -> str:
        """The form of the check."""
        return edit_url(Check, self.check.pk)

    def _row(self, said: Said) -> Row:
        return Row(said, self.link(said.place, said.code))

    def link(self, place: Place, code: str = "") -> Link | None:
        """Gives where something is mended; None for what is about the check as a whole."""
        if place.kind == "option" or (place.kind == "step" and code in OF_THE_QUESTION):
            return self._row_link("question", place.key, _("Question"), self.words.question)
        if place.kind == "route":
            return self._row_link("route", place.key, _("Route"), self.words.route)
        if place.kind == "score":
            return self._row_link("score", place.key, _("Score"), self.words.score)
        names = {
            "step": (_("Step"), self.words.question(place.key)),
            "rule": (_("Rule"), self.words.rule(place.key)),
            "testPerson": (_("Test person"), place.key),
            "recommendation": (_("Recommendation"), ""),
        }
        block = self.made.places.get((place.kind, place.key))
        if block is None:
            return None
        anchor = f"#block-{block}-section"
        label = ": ".join(filter(None, names[place.kind]))
        return Link(label, self.edit_url + anchor, anchor)

    def _row_link(self, kind: str, key: str, name: str, look: Any) -> Link | None:
        pk = self.made.rows.get((kind, key))
        return Link(f"{name}: {look(key)}", edit_url(ROWS[kind], pk)) if pk else None


def edit_url(model: Any, pk: int) -> str:
    """Gives the address of the form of a snippet."""
    return reverse(model.snippet_viewset.get_url_name("edit"), args=[pk])


def route_rows(inspection: Inspection) -> list[dict[str, Any]]:
    """Gives how each route is reached: an example, and all that leads to it, most urgent first.

    [{"route", "link", "example": [(question, answer)], "flags": [(question, answer)],
      "rules": [([condition], reason)], "fallback": bool}]
    """
    json, words = inspection.made.json, inspection.words
    rows = []
    for route in reversed(json["routes"]):
        key = route["key"]
        example = inspection.report.examples.get(key)
        rows.append(
            {
                "route": route,
                "link": inspection.link(Place("route", key)),
                "example": words.steps_of(example) if example else [],
                "flags": list(_flags(json["steps"], key)),
                "rules": [
                    (words.conditions(rule["when"]), rule["text"])
                    for rule in json["rules"]
                    if rule["route"] == key
                ],
                "fallback": key == json["fallback"],
            }
        )
    return rows


def _flags(steps: Iterable[Any], route: str) -> Iterable[tuple[str, str]]:
    for step in steps:
        for option in step["options"]:
            if option["redFlag"] and option["redFlag"]["route"] == route:
                yield step["text"], option["label"]
