"""Answers are read strictly: every fault is named, and nothing is repaired."""

from __future__ import annotations

from typing import Any

import pytest

from checks.engine.answers import read_answers
from checks.engine.definition import read_definition
from cms.errors import InvalidRequest
from tests.checks.engine.making import definition, option, step

CHECK = read_definition(
    definition(
        [
            step("alarm", [option("geen", exclusive=True), "borst", "been"], kind="multiple"),
            step("plek", ["rug", "nek"], retired=["schouder"]),
        ],
        [],
    )
)


def faults(answers: dict[str, Any]) -> list[tuple[str, str | None]]:
    with pytest.raises(InvalidRequest) as caught:
        read_answers(CHECK, answers)
    return [(fault.code, fault.pointer) for fault in caught.value.faults]


def test_options_are_read_in_the_order_of_the_question() -> None:
    read = read_answers(CHECK, {"plek": "nek", "alarm": ["been", "borst"]})

    assert read == {"plek": ("nek",), "alarm": ("borst", "been")}


@pytest.mark.parametrize(
    ("answers", "code", "pointer"),
    [
        ({"knie": "ja"}, "unknownQuestion", "/answers/knie"),
        ({"plek": "borst"}, "unknownOption", "/answers/plek"),
        ({"plek": "schouder"}, "retiredOption", "/answers/plek"),
        ({"plek": ["rug"]}, "wrongType", "/answers/plek"),
        ({"plek": None}, "wrongType", "/answers/plek"),
        ({"plek": {"rug": True}}, "wrongType", "/answers/plek"),
        ({"alarm": "geen"}, "wrongType", "/answers/alarm"),
        ({"alarm": []}, "emptyAnswer", "/answers/alarm"),
        ({"alarm": ["nek"]}, "unknownOption", "/answers/alarm/0"),
        ({"alarm": ["geen", "borst"]}, "exclusiveOption", "/answers/alarm"),
        ({"alarm": ["borst", "been", "borst"]}, "repeatedOption", "/answers/alarm/2"),
        ({"alarm": ["borst", ["been"]]}, "wrongType", "/answers/alarm/1"),
    ],
)
def test_a_wrong_answer_is_named(answers: dict[str, Any], code: str, pointer: str) -> None:
    assert faults(answers) == [(code, pointer)]


def test_every_fault_is_named_at_once_in_order() -> None:
    assert faults({"plek": 1, "x": 1, "alarm": ["geen", "geen", "x"]}) == [
        ("exclusiveOption", "/answers/alarm"),
        ("repeatedOption", "/answers/alarm/1"),
        ("unknownOption", "/answers/alarm/2"),
        ("wrongType", "/answers/plek"),
        ("unknownQuestion", "/answers/x"),
    ]


def test_what_is_no_key_is_never_a_repeated_one() -> None:
    # In Python 1 equals True and 1.0; in JSON these are three values.
    assert {code for code, _ in faults({"alarm": [1, True, 1.0, [1], [1]]})} == {"wrongType"}


@pytest.mark.parametrize(
    ("name", "pointer"),
    [
        ("a/b~c", "/answers/a~1b~0c"),
        ("😀" * 101, "/answers/" + "😀" * 100),
        ("/" * 101, "/answers/" + "~1" * 100),
        ("x\ud800", "/answers/x\N{REPLACEMENT CHARACTER}"),
    ],
)
def test_a_pointer_is_escaped_cut_and_fit_to_be_sent(name: str, pointer: str) -> None:
    assert faults({name: "x"}) == [("unknownQuestion", pointer)]
