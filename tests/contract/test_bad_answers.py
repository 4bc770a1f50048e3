"""Made-up bodies for an advice: each is answered, and a refusal says what is wrong and where.

`ADVICE_EXAMPLES` says how many; the promise takes `ADVICE_EXAMPLES=20000`.
"""

from __future__ import annotations

import json
import os
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.contract.complete_check import ADVICE, COMPLETE, FLAGGED, create_check_alone

pytestmark = pytest.mark.no_cover

EXAMPLES = int(os.environ.get("ADVICE_EXAMPLES", "300"))
JSON = "application/json"
TYPES = [JSON, JSON, JSON, f"{JSON}; charset=utf-8", "text/plain", "multipart/form-data", "\x00"]
KNOWN = sorted({*COMPLETE, *FLAGGED})
OPTIONS = sorted(
    {"geen-van-deze", "plassen-lukt-niet-goed", "doof-gevoel", "oude-klacht"}
    | {"onderrug", "nek", "nee", "ja", "0", "1", "2", "3"}
)

made_up = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize="ADVICE_EXAMPLES" not in os.environ,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

words = st.text(max_size=20) | st.sampled_from(["", "\x00", "\ud800", "__proto__", "a/b~c", "ÿ"])
scalars = st.none() | st.booleans() | st.integers() | st.floats() | words
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=10,
)
given_options = st.sampled_from(OPTIONS) | st.lists(st.sampled_from(OPTIONS), max_size=3)
answers = st.dictionaries(
    st.sampled_from(KNOWN) | words, given_options | given_options | values, max_size=5
)
objects = st.fixed_dictionaries({"answers": answers | answers | answers | values})
documents = objects | objects | objects | values
written = documents.map(lambda value: json.dumps(value).encode())
# As written, with a piece of something else in it, or no JSON at all.
bodies = (
    written
    | st.tuples(written, st.integers(0, 200), st.binary(max_size=5)).map(
        lambda parts: parts[0][: parts[1]] + parts[2] + parts[0][parts[1] :]
    )
    | st.binary(max_size=100)
)


@pytest.fixture
def reader(db: Any) -> Client:
    """A client to whom a failure is an answer like any other."""
    create_check_alone()
    return Client(raise_request_exception=False)


@made_up
@given(body=bodies, media_type=st.sampled_from(TYPES))
def test_any_body_is_answered(reader: Client, body: bytes, media_type: str) -> None:
    answer: Any = reader.generic("POST", ADVICE, body, media_type)
    assert answer.status_code in {200, 400, 415}
    assert answer["Cache-Control"] == "no-store"
    if answer.status_code == 400:
        faults = answer.json()["errors"]
        assert faults
        assert all("pointer" in fault for fault in faults)


@made_up
@given(given_answers=answers)
def test_a_fault_points_to_what_was_sent(reader: Client, given_answers: dict[str, Any]) -> None:
    answer: Any = reader.post(ADVICE, json.dumps({"answers": given_answers}), JSON)
    if answer.status_code == 200:
        return
    for fault in answer.json()["errors"]:
        found: Any = {"answers": given_answers}
        for part in fault["pointer"].split("/")[1:]:
            name = part.replace("~1", "/").replace("~0", "~")
            # Half a character was left out of this one.
            if "\N{REPLACEMENT CHARACTER}" in name:
                break
            found = found[int(name)] if isinstance(found, list) else found[name]
