"""A running demo, Node, and recipes that are built and served."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from functools import cache
from html.parser import HTMLParser
from http.client import HTTPResponse
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest

from tests.browser.conftest import (  # noqa: F401 (fixtures)
    Demo,
    check,
    chromium,
    demo,
    free_port,
    loaded_data,
    wait_until_ready,
)
from tests.commands import run
from tests.conformance import install_kit
from tests.recipes.project import SERVERS, install, node_environment

SECRET = "een-geheim"
NOT_READ = {"script", "style", "sup"}
# Whom to call, on every page whatever happens.
CALL = 'href="tel:112"'


class NoRedirects(HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        """Gives a redirect as an answer like any other."""


class Words(HTMLParser):
    """The words of a page and of its images, without the numbers of its sources."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in NOT_READ
        self.parts.append(dict(attrs).get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in NOT_READ

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


@dataclass(frozen=True, slots=True)
class Page:
    """What a site answered."""

    status: int
    headers: Message
    html: str

    @property
    def words(self) -> str:
        """What a reader sees, with one space between words."""
        parser = Words()
        parser.feed(self.html)
        return " ".join("".join(parser.parts).split())


@dataclass(frozen=True, slots=True)
class Site:
    """A recipe that is served."""

    name: str
    origin: str

    def ask(self, path: str, method: str = "GET", **headers: str) -> Page:
        """Gives the answer to a request as a browser sends it, a redirect too."""
        request = Request(
            f"{self.origin}{path}", method=method, headers={"Accept": "text/html"} | headers
        )
        try:
            answer: HTTPResponse = build_opener(NoRedirects).open(request, timeout=30)
        except HTTPError as error:
            with error:
                return Page(error.code, error.headers, error.read().decode())
        with answer:
            return Page(answer.status, answer.headers, answer.read().decode())


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment with a Node that is new enough."""
    return node_environment(tmp_path_factory.mktemp("node"))


@pytest.fixture(scope="session")
def recipe_settings(
    environment: dict[str, str],
    demo: Demo,  # noqa: F811 (the fixture)
) -> dict[str, str]:
    """That environment, with what the recipes must be told."""
    return environment | {"API_ORIGIN": demo.api, "REVALIDATE_SECRET": SECRET}


def reading(api: str) -> dict[str, str]:
    """Gives what recipes must be told to read another API than at their build."""
    return {"API_ORIGIN": api, "NUXT_PUBLIC_API_ORIGIN": api}


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Gives the folder of a recipe by its name, installed once."""
    return cache(lambda name: install(name, tmp_path_factory.mktemp(name)))


@pytest.fixture(scope="session")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The conformance kit, installed."""
    return install_kit(tmp_path_factory.mktemp("kit"))


@pytest.fixture(scope="session")
def built(
    installed: Callable[[str], Path], recipe_settings: dict[str, str]
) -> Callable[[str], Path]:
    """Gives that folder once the recipe is built as well, against the demo."""

    def build(name: str) -> Path:
        run(installed(name), "npm", "run", "build", environment=recipe_settings)
        return installed(name)

    return cache(build)


@contextmanager
def serving(name: str, folder: Path, environment: dict[str, str]) -> Iterator[Site]:
    """Serves a recipe that was built, as long as it is needed."""
    port = free_port()
    site = Site(name, f"http://localhost:{port}")
    log = folder / "server.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            SERVERS[name],
            cwd=folder,
            env=environment | {"PORT": str(port), "ORIGIN": site.origin},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_until_ready([site.origin], server, log)
            yield site
        finally:
            server.terminate()
            server.wait(timeout=30)
