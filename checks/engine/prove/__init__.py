"""The proofs that a check must pass before it goes live."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from checks.engine.definition import Definition, read_definition
from checks.engine.prove import paths
from checks.engine.prove.advice import Advice
from checks.engine.prove.difference import Change, Difference, difference
from checks.engine.prove.monotone import Order
from checks.engine.prove.persons import find_person_faults
from checks.engine.prove.report import (
    CHECK,
    Budget,
    Finding,
    LongestPath,
    Meter,
    OverBudgetError,
    Place,
    Report,
    TestPerson,
    Witness,
)
from checks.engine.prove.structure import find_structure_faults

__all__ = [
    "Budget",
    "Change",
    "Difference",
    "Finding",
    "LongestPath",
    "Place",
    "Report",
    "TestPerson",
    "Witness",
    "difference",
    "prove",
]


def prove(
    json: Any, test_persons: Iterable[TestPerson] = (), *, budget: Budget | None = None
) -> Report:
    """Gives all that is wrong with a definition, each with answers that show it.

    Nothing is skipped in silence: what could not be finished within the budget is a finding that
    refuses the check, beside what was found until then; and so is a definition that cannot be read.
    """
    structure = tuple(find_structure_faults(json))
    if structure:
        return Report(findings=structure)
    meter = Meter(budget or Budget())
    findings: list[Finding] = []
    try:
        return _proved(read_definition(json), test_persons, meter, findings)
    except OverBudgetError:
        params = {"states": meter.states, "seconds": meter.budget.seconds}
        findings.append(Finding("overBudget", CHECK, params=params))
        return Report(findings=tuple(findings), states=meter.states)


def _proved(
    definition: Definition,
    persons: Iterable[TestPerson],
    meter: Meter,
    findings: list[Finding],
) -> Report:
    """Gives the report, and adds each finding to `findings` as soon as it is made."""
    findings += find_person_faults(definition, persons)
    longest = paths.longest_path(definition, meter)
    too_long, slow = paths.find_time_faults(definition, longest)
    findings += too_long
    space = paths.whole_space(definition, meter)
    layers = space.layers()
    findings += paths.find_gaps(definition, space, layers)
    findings += paths.find_unreachable(definition, space, layers)
    findings += paths.find_rule_faults(definition, meter)
    findings += Advice(definition, space, layers).find_faults()
    if not any(finding.code == "nothingHolds" for finding in findings):
        # With a gap the fallback comes between, and everything would seem out of order.
        findings += Order(definition, space, layers).find_faults()
    dead = {finding.place for finding in findings if finding.code == "ruleNeverHolds"}
    idle = (one for one in paths.find_idle_rules(definition, meter) if one.place not in dead)
    return Report(
        findings=tuple(findings),
        warnings=(*idle, *paths.find_late_flags(definition), *slow),
        states=meter.states,
        longest=longest,
        examples=paths.examples(definition, space, layers),
    )
