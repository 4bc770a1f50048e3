"""Reads what is sent for an advice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from cms.api.json_body import read_json_body
from cms.errors import Fault, InvalidRequest, pointer_to

LONGEST_BODY = 64 * 1024


def read_answers(request: HttpRequest) -> Mapping[str, Any]:
    """Gives the answers in `{"answers": {…}}`; what they are is for the engine to say.

    Raises:
        InvalidRequest: the body is something else, naming every fault.
        UnsupportedMediaType, TooLarge: it is not JSON, or too much of it.
    """
    body = read_json_body(request, limit=LONGEST_BODY)
    if not isinstance(body, dict):
        raise InvalidRequest([Fault("wrongType", "Give an object.", pointer="")])
    faults = [
        Fault("unknownMember", "There is no such member.", pointer=pointer_to("", name))
        for name in body
        if name != "answers"
    ]
    if "answers" not in body:
        faults.append(Fault("required", "Give the answers.", pointer="/answers"))
    elif not isinstance(body["answers"], dict):
        faults.append(Fault("wrongType", "Give an object.", pointer="/answers"))
    if faults:
        raise InvalidRequest(sorted(faults, key=lambda fault: fault.pointer or ""))
    return body["answers"]
