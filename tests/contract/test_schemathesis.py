"""Requests made up from the OpenAPI document itself, against a site with one of everything.

`CONTRACT_EXAMPLES` says how many for each address; the promise of a hundred thousand takes
`CONTRACT_EXAMPLES=20000`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from schemathesis.config import SchemathesisConfig

from cms.wsgi import application
from tests.contract.answers import contract
from tests.contract.complete_site import CompleteSite

pytestmark = pytest.mark.no_cover

EXAMPLES = int(os.environ.get("CONTRACT_EXAMPLES", "100"))

# What is asked for rightly may be gone, or elsewhere.
ACCEPTED = {"expected-statuses": ["2xx", 308, 404, 410]}
# Which answers there are is not in the schema: it differs between checks.
GIVE_ADVICE = {
    "include-operation-id": "giveAdvice",
    "checks": {"positive_data_acceptance": {"enabled": False}},
}
config = SchemathesisConfig.from_dict(
    {
        "checks": {"positive_data_acceptance": ACCEPTED},
        "operations": [GIVE_ADVICE],
    }
)
schema = schemathesis.openapi.from_dict(contract(), config=config)
schema.app = application


@pytest.fixture(autouse=True)
def one_connection(complete_site: CompleteSite) -> Iterator[None]:
    """Keeps the connection that sees the site: the server lets go of it after each request."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@schema.hook
def map_path_parameters(context: Any, path_parameters: dict[str, Any] | None) -> Any:
    """Makes every other slug one that exists, and then a version that exists."""
    if path_parameters and len(str(path_parameters.get("slug", ""))) % 2:
        if isinstance(path_parameters.get("version"), int) and path_parameters["version"] > 0:
            return path_parameters | {"slug": "klachtencheck", "version": 1}
        return path_parameters | {"slug": "slapen-met-rugpijn"}
    return path_parameters


@schema.parametrize()
@hypothesis.settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize="CONTRACT_EXAMPLES" not in os.environ,
    suppress_health_check=list(hypothesis.HealthCheck),
)
def test_every_made_up_request_gets_a_promised_answer(case: schemathesis.Case) -> None:
    # It cannot unpack what the program packs.
    response = case.call(headers={"Accept-Encoding": "identity"})
    assert response.status_code < 500
    case.validate_response(response)
