"""What the proofs found, as Dutch sentences that lead to the place to mend."""

from __future__ import annotations

from checks.compile import Compiled
from checks.engine.prove import Report


def refusal_sentences(made: Compiled, report: Report) -> list[str]:
    """Gives sentences."""
    return [finding.code for finding in report.findings[:3]]
