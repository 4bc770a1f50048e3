"""The bytes of our own answers, for those who only hand them out."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

# They are at /api/constant/<name>, in the view and in the callable alike.
NAMES = ("article", "list", "bodies", "advice")


@functools.cache
def constant_answers() -> dict[str, bytes]:
    """Gives the bytes by name, from the folder that the environment names."""
    folder = Path(os.environ["BENCH_ANSWERS"])
    return {name: (folder / name).read_bytes() for name in NAMES}


def application(
    environ: dict[str, Any], start_response: Callable[[str, list[tuple[str, str]]], Any]
) -> Iterable[bytes]:
    """Answers over WSGI without any framework; an unknown address is empty."""
    body = constant_answers().get(environ["PATH_INFO"].rpartition("/")[2], b"")
    headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
    start_response("200 OK", headers)
    return [body]
