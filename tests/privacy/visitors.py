"""A process in which visitors ask for advice; it prints how often each status was the answer.

`SEEDED_LEAK` makes it tell what it should not, so that the test can be seen to find that.
"""

from __future__ import annotations

import json
import logging
import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import patch

import django

django.setup()

from django.contrib.sessions.models import Session  # noqa: E402 - needs the set-up
from django.core.cache import cache  # noqa: E402
from django.core.mail import mail_admins  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from checks.api import views  # noqa: E402
from checks.api.advice import give_advice  # noqa: E402
from tests.privacy.words import KNOWN, UNKNOWN  # noqa: E402

ADVICE = "/api/v1/checks/klachtencheck/versions/1/advice"
FAIL = f"{UNKNOWN}-faal"
JSON, FORM = "application/json", "application/x-www-form-urlencoded"

# A body with its media type, and the version it is sent to.
Visit = tuple[str, str, int]


def visits(number: int) -> Iterator[Visit]:
    """Gives one visit of every kind; those that fail have words of their own."""
    word = f"{UNKNOWN}-{number}"
    answered = json.dumps({"answers": {f"{KNOWN}-vraag": f"{KNOWN}-ja"}})
    yield answered, JSON, 1
    yield json.dumps({"answers": {word: word}}), JSON, 1
    yield json.dumps({"answers": {f"{KNOWN}-vraag": [word], word: 1}}), JSON, 1
    yield json.dumps({"answers": {}, word: word}), JSON, 1
    yield f'{{"answers": {{"{word}": "{word}", "{word}": 1}}', JSON, 1
    yield f'{{"answers": {{"{word}": "{word}", "{word}": 1}}}}', JSON, 1
    yield json.dumps({"answers": {word: word}}).ljust(70_000), JSON, 1
    yield f"{word}={word}", FORM, 1
    yield json.dumps({"answers": {word: word}}), "text/plain", 1
    yield json.dumps({"answers": {word: word}}), JSON, 2
    yield json.dumps({"answers": {FAIL: word}}), JSON, 1


def failing(give_advice: Callable[..., Any]) -> Callable[..., Any]:
    """Fails on some answers with them in its words, and from an error that has them too."""

    def give(slug: str, number: int, answers: Any) -> Any:
        if FAIL not in answers:
            return give_advice(slug, number, answers)
        try:
            raise ValueError(answers)
        except ValueError as error:
            raise RuntimeError(f"These answers failed: {answers}") from error

    return give


def leaking(give_advice: Callable[..., Any]) -> Callable[..., Any]:
    """Leaves answers everywhere."""

    def give(slug: str, number: int, answers: Any) -> Any:
        told = json.dumps(answers)
        logging.getLogger("checks").info("Answers: %s", told)
        cache.set("answers", told)
        mail_admins("Answers", told)
        with tempfile.NamedTemporaryFile("w", delete=False) as file:
            file.write(told)
        Session.objects.create(expire_date=timezone.now(), session_data=told, session_key=number)
        return give_advice(slug, number, answers)

    return give


def visit(client: Client, number: int, one: Visit) -> int:
    """Gives the status of one visit; every twenty-five come from an address of their own."""
    body, media_type, version = one
    address = f"10.{number // 65_536}.{number // 256 % 256}.{number % 256}"
    at = ADVICE.replace("/1/", f"/{version}/")
    return client.generic("POST", at, body, media_type, REMOTE_ADDR=address).status_code


def main() -> None:
    """Visits as often as `PRIVACY_REQUESTS` says, the last of them too often from one address."""
    give = failing(give_advice)
    if "SEEDED_LEAK" in os.environ:
        give = leaking(give)
    patch.object(views, "give_advice", give).start()
    views.AdviceView.confidential = "SEEDED_TRACEBACK" not in os.environ
    connection.force_debug_cursor = True
    client = Client(raise_request_exception=False)
    requests = int(os.environ["PRIVACY_REQUESTS"])
    statuses: Counter[int] = Counter()
    number = 0
    while statuses.total() < requests:
        statuses.update(visit(client, number, one) for one in visits(number))
        number += 1
    for _ in range(4):
        statuses.update(visit(client, number, one) for one in visits(number))
    print(json.dumps(statuses), flush=True)  # noqa: T201
    # Without closing the database, which would fold its log into it.
    os._exit(0)


if __name__ == "__main__":
    main()
