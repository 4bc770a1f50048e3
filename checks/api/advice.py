"""Gives an advice on answers, from definitions that are kept in memory; nothing is written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from checks.api.versions import get_version
from checks.engine.definition import Definition, read_definition
from checks.engine.evaluate import evaluate
from cms.publishing.freshness import Kept
from cms.publishing.models import ContentDocument
from cms.publishing.selectors import not_expired
from cms.wire.links import only_reference

# Versions of all checks together; the oldest make way.
MOST_KEPT = 20

Reference = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ReadyCheck:
    """A version with what is public of all that it recommends, and until when, by identifier."""

    definition: Definition
    references: Mapping[str, tuple[Reference, datetime | None]]

    def shown(self, recommendations: Iterable[Mapping[str, Any]]) -> Iterator[Reference]:
        """Gives a reference to each recommendation that is public at this moment."""
        for recommendation in recommendations:
            reference, expires_at = self.references.get(recommendation["id"], (None, None))
            if reference and (expires_at is None or expires_at > timezone.now()):
                yield reference


def give_advice(slug: str, number: int, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Gives the next question or the advice of a version of a check, as in `evaluate`.

    What is recommended is a reference to what is public now; what is not, is left out.

    Raises:
        InvalidRequest: an answer is not one of this version.
        Moved, Recalled, NotFound: there is no such version at this address.
    """
    check = kept.get((slug, number))
    outcome = evaluate(check.definition, answers)
    if outcome["status"] == "advice":
        outcome["recommendations"] = list(check.shown(outcome["recommendations"]))
    return outcome


def _read(address: tuple[str, int]) -> tuple[ReadyCheck, datetime | None]:
    document = get_version(*address, "body")
    definition = read_definition(json.loads(bytes(document.payload))["definition"])
    return ReadyCheck(definition, dict(_references(definition))), document.expires_at


def _references(
    definition: Definition,
) -> Iterator[tuple[str, tuple[Reference, datetime | None]]]:
    wanted = {recommendation.json["id"] for recommendation in definition.recommendations}
    found = ContentDocument.objects.filter(not_expired(), pk__in=wanted, withdrawn_at=None)
    for reference, expires_at in found.values_list("reference", "expires_at"):
        shown = only_reference(json.loads(reference))
        yield shown["id"], (shown, expires_at)


kept = Kept(_read, size=MOST_KEPT)
