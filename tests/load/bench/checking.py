"""Looks whether every contestant gives the whole content, before anything is measured."""

from __future__ import annotations

import json
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.load.bench.content import plain, sentences, strings
from tests.load.bench.contestants import Contestant


class WrongAnswerError(Exception):
    """A contestant does not give what it is measured for."""


def fetch(address: str, contestant: Contestant) -> tuple[int, bytes, str]:
    """Gives status, body and ETag of an answer."""
    headers = dict(contestant.headers)
    if contestant.body:
        headers["Content-Type"] = "application/json"
    request = Request(address, contestant.body.encode() or None, headers)
    try:
        with urlopen(request, timeout=30) as answer:
            return answer.status, answer.read(), answer.headers.get("ETag", "")
    except HTTPError as error:
        return error.code, error.read(), ""


def check_answer(contestant: Contestant, status: int, body: bytes, newest: int) -> None:
    """Compares an answer with the articles up to the newest; their number is in `newest`.

    Raises:
        WrongAnswerError: another status, or a sentence of an article is not in it.
    """
    if status != contestant.status:
        raise WrongAnswerError(f"{contestant.name} answers {status}: {body[:500]!r}")
    if "gzip" in contestant.headers.get("Accept-Encoding", "") or not body:
        return
    if contestant.word not in body.decode():
        raise WrongAnswerError(f"{contestant.name} lacks {contestant.word}")
    found = texts_of(body)
    for number in range(newest, newest - contestant.articles, -1):
        wanted = sentences(number) if contestant.bodies else sentences(number)[:1]
        if missing := [sentence for sentence in wanted if sentence not in found]:
            raise WrongAnswerError(f"{contestant.name} lacks {missing[:3]}")


def texts_of(body: bytes) -> str:
    """Gives all the words of an answer, JSON or plain text, without marks."""
    try:
        texts = list(strings(json.loads(body)))
    except ValueError:
        texts = body.decode().splitlines()
    return "\n".join(plain(text) for text in texts)
