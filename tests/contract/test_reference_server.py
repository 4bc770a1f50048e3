"""The server of the reference frontend: what it sends, how small, and how seldom."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse

import pytest

from frontend_contract.reference.serve import FOLDER, FrontendServer

MODULE = "/js/blocks/index.js"


@pytest.fixture
def connection() -> Iterator[HTTPConnection]:
    """A connection with a server of its own."""
    with FrontendServer(0, "https://api.example", "https://admin.example") as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        yield connection
        connection.close()
        server.shutdown()


def get(connection: HTTPConnection, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    connection.request("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})
    answer = connection.getresponse()
    return answer, answer.read()


def test_module_comes_without_documentation_at_the_same_lines(connection: HTTPConnection) -> None:
    _, sent = get(connection, MODULE)
    source = (FOLDER / MODULE[1:]).read_bytes()
    assert b"@param" in source
    assert b"/**" not in sent
    for number, (line, own) in enumerate(zip(sent.split(b"\n"), source.split(b"\n"), strict=True)):
        assert line in (own, b""), number + 1


def test_answer_is_compressed_for_whoever_reads_that(connection: HTTPConnection) -> None:
    answer, packed = get(connection, MODULE, Accept_Encoding="br, gzip")
    plain, whole = get(connection, MODULE)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert plain.headers["Content-Encoding"] is None
    assert gzip.decompress(packed) == whole
    assert answer.headers["ETag"] != plain.headers["ETag"]


@pytest.mark.parametrize("path", ["/", MODULE, "/config.json", "/images/logo.svg"])
def test_what_a_browser_has_is_not_sent_again(connection: HTTPConnection, path: str) -> None:
    tag = get(connection, path)[0].headers["ETag"]
    answer, body = get(connection, path, If_None_Match=tag)
    assert (answer.status, body) == (304, b"")
    assert answer.headers["Content-Security-Policy"]
    assert get(connection, path, If_None_Match='"other"')[0].status == 200


def test_preview_is_never_kept(connection: HTTPConnection) -> None:
    answer, body = get(connection, "/preview?token=x", If_None_Match="*")
    assert (answer.status, answer.headers["ETag"]) == (200, None)
    assert answer.headers["Cache-Control"] == "no-store"
    assert body
