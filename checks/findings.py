"""What the proofs found, as sentences that an editor understands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from checks.compile import Compiled
from checks.engine.prove import Finding, Place, Report
from checks.words import ARROW, Words

MOST_IN_REFUSAL = 3
ROUTE_PARAMETERS = ("route", "worseRoute", "expected", "given", "early", "fallback")

STRUCTURE = {
    "unknownQuestion": _("A condition asks for a question that is not in this check."),
    "unknownOption": _("A condition asks for an answer to “%(question)s” that is not given."),
    "unknownScore": _("Points go to a score that no longer exists."),
    "unknownRoute": _("A route is chosen that no longer exists."),
    "noFallback": _("The route when nothing fits is not chosen yet."),
    "noSteps": _("The check has no questions yet."),
    "duplicateKey": _("“%(subject)s” is in the check twice."),
    "duplicateUrgency": _(
        "These routes are equally urgent: %(routes)s. Give each its own urgency."
    ),
    "numericKey": _("“%(subject)s” begins with words that are only a number. Write it otherwise."),
    "tooFewOptions": _("“%(subject)s” needs at least two answers."),
    "notTwoOptions": _("“%(subject)s” is a yes-or-no question and needs exactly two answers."),
    "notOneExclusive": _("“%(subject)s” needs exactly one answer that is “none of these”."),
    "exclusiveNotAllowed": _(
        "“%(subject)s” allows one answer, so none of its answers can be “none of these”."
    ),
    "scaleWithGaps": _("The numbers of the scale “%(subject)s” do not follow each other."),
    "badPoints": _("“%(subject)s” has a number of points that is no whole number of 0 or more."),
    "retiredOption": _("“%(subject)s” gives an answer that is marked as no longer given."),
    "emptyCondition": _("A condition on “%(question)s” has no answer ticked."),
    "badValue": _("Something in the check cannot be read (%(value)s)."),
    "looksForward": _("A condition looks at “%(question)s”, which is asked later."),
    "scoreAtMostNotAllowed": _(
        "The rule “%(subject)s” asks for few points, and its route is not the least urgent one."
    ),
    "noText": _("“%(subject)s” lacks a text: %(field)s."),
    "noSource": _("The red flag on “%(subject)s” has no source."),
}
ADVICE = {
    "stepNeverShown": _("The question “%(subject)s” is never asked, whatever somebody answers."),
    "ruleNeverHolds": _("The rule “%(subject)s” never holds, whatever somebody answers."),
    "routeNeverGiven": _("Nobody ever gets the advice “%(subject)s”."),
    "nothingHolds": _(
        "There is a hole: after these answers no rule and no red flag holds. Make a rule for them."
    ),
    "alwaysHolds": _(
        "The rule “%(subject)s” always holds and is less urgent than “%(fallback)s”. That hides "
        "holes. Give it a condition."
    ),
    "redFlagOutranked": _(
        "The red flag on “%(subject)s” asks for at least “%(expected)s”, but the advice is "
        "“%(given)s”."
    ),
    "earlyAdviceDiffers": _(
        "The advice “%(early)s” is given early, while later answers could change it."
    ),
    "worseIsLessUrgent": _(
        "A worse answer to “%(subject)s” leads to a less urgent advice: “%(worseRoute)s” instead "
        "of “%(route)s”."
    ),
    "personInvalid": _("Test person “%(name)s” has answers that cannot be given in this check."),
    "personUndecided": _("Test person “%(name)s” gets no advice yet: “%(question)s” is open."),
    "personGetsOther": _("Test person “%(name)s” must get “%(expected)s”, but gets “%(given)s”."),
    "tooLong": _(
        "The longest path takes %(seconds)s, and %(promised)s is promised. Ask less, write "
        "shorter, or promise more time."
    ),
    "overBudget": _(
        "The check is too complicated to be proved: it was given up after %(states)s situations. "
        "Use fewer conditions on questions far back, or fewer scores."
    ),
}
WARNINGS = {
    "ruleNeverDecides": _(
        "The rule “%(subject)s” never decides: whenever it holds, something else asks for as "
        "much. Is it needed?"
    ),
    "flagAskedLate": _(
        "“%(subject)s” has an urgent red flag and comes after “%(question)s”. Can it come earlier?"
    ),
    "slowReader": _(
        "A slow reader needs %(seconds)s for the longest path, and %(promised)s is promised."
    ),
}
SENTENCES = STRUCTURE | ADVICE | WARNINGS
FIELDS = {
    "text": _("the text itself"),
    "label": _("the words of the answer"),
    "title": _("the title"),
    "summary": _("the summary"),
}


@dataclass(frozen=True, slots=True)
class Said:
    """A finding in words; `paths` has what somebody answers, two of them with a heading each."""

    code: str
    text: str
    place: Place
    paths: tuple[tuple[str, list[tuple[str, str]]], ...]


def say(finding: Finding, words: Words) -> Said:
    """Gives a finding in words."""
    sentence = str(SENTENCES[finding.code]) % _parameters(finding, words)
    return Said(finding.code, sentence, finding.place, tuple(_paths(finding, words)))


def refusal_sentences(made: Compiled, report: Report) -> list[str]:
    """Gives the first few findings, each with its path, and how many more there are."""
    words = Words(made.json)
    shown = [in_one_line(say(one, words)) for one in report.findings[:MOST_IN_REFUSAL]]
    rest = len(report.findings) - len(shown)
    if rest:
        text = ngettext(
            "And %(number)d more; “View and try” above the form shows all of them.",
            "And %(number)d more; “View and try” above the form shows all of them.",
            rest,
        )
        shown.append(text % {"number": rest})
    return shown


def in_one_line(said: Said) -> str:
    """Gives a finding with its paths: `… (Waar heb je pijn? → Rug; Koorts? → Nee.)`."""
    paths = [
        (f"{heading}: " if heading else "") + "; ".join(map(ARROW.join, steps))
        for heading, steps in said.paths
    ]
    return " ".join([said.text, *(f"({path}.)" for path in paths)])


def duration(seconds: float) -> str:
    """Gives a time as people say it: `2 minuten en 58 seconden`."""
    minutes, left = divmod(round(seconds), 60)
    parts = []
    if minutes:
        parts.append(ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes})
    if left or not minutes:
        parts.append(ngettext("%(n)d second", "%(n)d seconds", left) % {"n": left})
    return gettext(" and ").join(parts)


def subject(place: Place, words: Words) -> str:
    """Gives the words of what a finding is about."""
    if place.kind == "option":
        return words.option(place.key, place.option or "")
    if place.kind == "recommendation":
        return gettext("a recommendation")
    if place.kind == "check":
        return words.json["title"]
    looks = {
        "step": words.question,
        "rule": words.rule,
        "route": words.route,
        "score": words.score,
    }
    return looks[place.kind](place.key) if place.kind in looks else place.key


def _parameters(finding: Finding, words: Words) -> Mapping[str, Any]:
    given = dict(finding.params)
    if "option" in given and "question" in given:
        given["option"] = words.option(given["question"], given["option"])
    looks: dict[str, Any] = dict.fromkeys(ROUTE_PARAMETERS, words.route)
    looks |= {
        "question": words.question,
        "score": words.score,
        "routes": lambda keys: ", ".join(map(words.route, keys)),
        "field": lambda name: str(FIELDS[name]),
    }
    looks |= {"seconds": duration, "promised": duration}
    shown = {name: looks[name](value) for name, value in given.items() if name in looks}
    return given | shown | {"subject": subject(finding.place, words)}


def _paths(finding: Finding, words: Words) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    if finding.witness is None:
        return
    if finding.code == "worseIsLessUrgent":
        yield gettext("Milder"), words.steps_of(finding.witness)
        yield gettext("Worse"), words.steps_of(finding.params["worse"])
    else:
        yield "", words.steps_of(finding.witness)
