"""What the tests of the proofs share: a small check that is proved, and the codes of a report."""

from __future__ import annotations

from typing import Any

from checks.engine.prove import Report
from tests.checks.engine.making import Json, at_least, at_most, definition, option, rule, step


def codes(report: Report) -> list[str]:
    """Gives the codes of all findings."""
    return [finding.code for finding in report.findings]


def simple(*more: Json, **fields: Any) -> Json:
    """Gives a small check that is proved, with more rules."""
    steps = [
        step("alarm", ["no", option("yes", flag="emergency")], kind="yesNo", block="alarm"),
        step("how", ["mild", option("worse", points={"ernst": 2})], ordinal=True),
    ]
    rules = [
        rule("mild", "self", at_most("ernst", 1)),
        rule("more", "gp", at_least("ernst", 2)),
    ]
    routes = [one for one in definition([], [])["routes"] if one["key"] != "physio"]
    return definition(steps, [*rules, *more], routes=routes) | fields
