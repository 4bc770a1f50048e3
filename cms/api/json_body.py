"""Reads a JSON body strictly: what is not plain JSON is refused, and each fault has its place."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from django.http import HttpRequest, UnreadablePostError
from django.utils.http import parse_header_parameters
from rest_framework import exceptions

from cms.api.caching import JSON_TYPE
from cms.errors import HALF_CHARACTER, Fault, InvalidRequest, pointer_to

# Deeper than any body of ours; further down nothing is looked at.
DEEPEST = 20
UNREAD = object()


class TooLarge(exceptions.APIException):
    """The body has more bytes than are taken."""

    status_code = 413
    default_detail = "The body is too large."


class RepeatingObject(dict[str, Any]):
    """An object in which names are given twice."""

    repeated: Sequence[str] = ()


def read_json_body(request: HttpRequest, *, limit: int) -> Any:
    """Gives the JSON in the body of a request, of at most `limit` bytes.

    It is read from the stream, so that the request does not keep it: whatever reports an error
    later finds nothing there.

    Raises:
        UnsupportedMediaType: it is not said to be JSON in UTF-8.
        TooLarge: it has more than `limit` bytes.
        InvalidRequest: it is not JSON; or naming each repeated member, each text that cannot be
            written, and whatever is nested too deep.
    """
    refuse_other_types(request)
    body = read_bytes(request, limit)
    repeating: list[RepeatingObject] = []
    value: Any = UNREAD
    # What the decoder raises holds the whole body, so nothing is raised from it.
    with suppress(ValueError, RecursionError):
        value = json.loads(
            body.decode(),
            object_pairs_hook=partial(_object, repeating),
            parse_constant=_refuse,
        )
    if value is UNREAD:
        raise InvalidRequest([Fault("invalidJson", "The body is not JSON.", pointer="")])
    # Half a character can only come from an escape: it is no UTF-8.
    suspect = repeating or b"\\u" in body or body.count(b"[") + body.count(b"{") > DEEPEST
    if faults := list(_faults(value)) if suspect else []:
        raise InvalidRequest(sorted(faults, key=lambda fault: fault.pointer or ""))
    return value


def refuse_other_types(request: HttpRequest) -> None:
    """Refuses a body that is not said to be JSON in UTF-8, whatever it is.

    Raises:
        UnsupportedMediaType: it is something else, or compressed.
    """
    content_type, parameters = parse_header_parameters(request.META.get("CONTENT_TYPE", ""))
    charset = parameters.get("charset", "utf-8")
    coding = request.headers.get("Content-Encoding", "identity")
    if (content_type, charset.lower(), coding.lower()) != (JSON_TYPE, "utf-8", "identity"):
        detail = f"Send {JSON_TYPE} in UTF-8, without compression."
        raise exceptions.UnsupportedMediaType("", detail=detail)


def read_bytes(request: HttpRequest, limit: int) -> bytes:
    """Gives the body as it came.

    Raises:
        TooLarge: it has more than `limit` bytes.
        InvalidRequest: the client went away while sending it.
    """
    try:
        body = request.read(limit + 1)
    except UnreadablePostError:
        raise InvalidRequest([Fault("unreadable", "The body ended early.", pointer="")]) from None
    if len(body) > limit:
        raise TooLarge
    return body


def _object(repeating: list[RepeatingObject], pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    found = RepeatingObject(made)
    counts = Counter(name for name, _ in pairs)
    found.repeated = [name for name, count in counts.items() if count > 1]
    repeating.append(found)
    return found


def _refuse(constant: str) -> Any:
    """Refuses NaN and Infinity, which Python takes for JSON."""
    raise ValueError(constant)


def _faults(value: Any) -> Iterator[Fault]:
    """Gives what is wrong anywhere in a value; a list of what is still to do knows no depth."""
    todo = [("", 0, value)]
    while todo:
        pointer, depth, part = todo.pop()
        if isinstance(part, str):
            if HALF_CHARACTER.search(part):
                yield Fault("brokenText", "This text has half a character.", pointer=pointer)
        elif depth > DEEPEST:
            yield Fault("tooDeep", "This is nested too deep.", pointer=pointer)
        elif isinstance(part, list):
            todo += ((f"{pointer}/{number}", depth + 1, one) for number, one in enumerate(part))
        elif isinstance(part, dict):
            yield from _name_faults(part, pointer)
            todo += ((pointer_to(pointer, name), depth + 1, one) for name, one in part.items())


def _name_faults(part: dict[str, Any], pointer: str) -> Iterator[Fault]:
    if HALF_CHARACTER.search("".join(part)):
        yield Fault("brokenText", "A name in this object has half a character.", pointer=pointer)
    for name in getattr(part, "repeated", ()):
        yield Fault("repeatedMember", "This is given twice.", pointer=pointer_to(pointer, name))
