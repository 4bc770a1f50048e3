"""What a visitor gets when the API has a problem or is not there: its status, and whom to call."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.conformance import playing
from tests.recipes.conftest import CALL, reading, serving
from tests.recipes.project import RENDERING

pytestmark = pytest.mark.recipes

# What is answered about the path with this name: a status, and the code of a problem.
PROBLEMS = {
    "onbekend": (404, "notFound"),
    "onmogelijk": (400, "invalidRequest"),
    "ingetrokken": (410, "gone"),
    "druk": (429, "throttled"),
    "stuk": (503, "error"),
}
# The same of something between: a page in HTML.
STRANGE = {"verboden": 403, "inloggen": 200, "verdwaald": 404}
SILENT = "stil"
STATUSES = {"onbekend": 404, "onmogelijk": 404, "ingetrokken": 410}
# An article that the kit plays and never visits: what is kept of it has images at an API that ends.
KEPT = "/slapen-met-rugpijn"
EMPTY = {"items": [], "page": 1, "pageSize": 100, "totalItems": 0, "totalPages": 0}


class Ailing(BaseHTTPRequestHandler):
    """Answers about every path with a problem, and with a list that is empty."""

    def do_GET(self) -> None:
        """Answers by the name in the path; one is left without an answer."""
        path = parse_qs(urlsplit(self.path).query).get("path", [""])[0]
        name = path.strip("/")
        if name in PROBLEMS:
            status, code = PROBLEMS[name]
            problem = {"title": code, "status": status, "detail": "", "code": code, "errors": []}
            self._answer(status, "application/problem+json", json.dumps(problem))
        elif name in STRANGE:
            self._answer(STRANGE[name], "text/html", "<h1>Elders</h1>")
        elif name != SILENT:
            self._answer(200, "application/json", json.dumps(EMPTY))

    def _answer(self, status: int, content_type: str, body: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def ailing() -> Iterator[str]:
    """The address of an API with problems."""
    with ThreadingHTTPServer(("localhost", 0), Ailing) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("name", RENDERING)
def test_every_problem_has_its_status_and_whom_to_call(
    name: str,
    ailing: str,
    built: Callable[[str], Path],
    recipe_settings: dict[str, str],
    chromium: Browser,
) -> None:
    # A page of Next can fail with 500 only.
    otherwise = 500 if name == "nextjs" else 502
    with (
        serving(name, built(name), recipe_settings | reading(ailing)) as site,
        chromium.new_context() as context,
    ):
        page = context.new_page()
        for path in (*PROBLEMS, *STRANGE, SILENT):
            answer = page.goto(f"{site.origin}/{path}")
            assert answer
            assert (path, answer.status) == (path, STATUSES.get(path, otherwise))
            expect(page.locator(f"header a[{CALL}]")).to_be_visible()
            expect(page.get_by_role("heading", level=1)).to_have_count(1)
        malformed = site.ask("/%E0%A4%A")
        assert (malformed.status in {400, 404}, CALL in malformed.html) == (True, True)


def test_what_is_kept_is_shown_while_the_api_is_away(
    kit: Path, built: Callable[[str], Path], recipe_settings: dict[str, str]
) -> None:
    with ExitStack() as api:
        settings = recipe_settings | reading(api.enter_context(playing(kit)))
        with serving("nextjs", built("nextjs"), settings) as site:
            assert site.ask(KEPT).status == 200
            api.close()
            assert site.ask(KEPT).status == 200
            assert site.ask("/nog-niet-gevraagd").status == 500
