"""The demo, run as people run it, and a browser for everyone who works in it."""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from django.conf import settings
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Request,
    ViewportSize,
    expect,
    sync_playwright,
)

from cms.demo.accounts import PASSWORD
from tests.browser.admin import Admin
from tests.browser.visitor import PATH, PublishedCheck, Visitor
from tests.commands import run

# Publishing everything anew for another port, on a busy machine.
START_SECONDS = 120
BROWSER_OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
DESKTOP: ViewportSize = {"width": 1400, "height": 1000}
# The first request after a start, and a preview on a busy machine, take their time.
expect.set_options(timeout=20_000)

# The newest draft of the newest object with these fields, as a reviewer would have.
APPROVE = """
from django.apps import apps
from tests.review.signing import approve
approve(apps.get_model("{model}").objects.filter(**{fields}).latest("pk"))
"""
# Keeps a draft as the admin does when an editor looks at it, and prints where it can be seen.
PREVIEW = """
from django.apps import apps
from django.contrib.auth import get_user_model
draft = apps.get_model({model!r}).objects.filter(**{which}).first()
draft.{field} = {value!r}
draft._previewing_editor = get_user_model().objects.get(username="beheerder")
print(draft.create_page_preview().token)
"""

LogIn = Callable[[str], Admin]


@dataclass(frozen=True, slots=True)
class Demo:
    """A running demo: where to find it, and the environment its own commands need."""

    api: str
    frontend: str
    environment: dict[str, str]
    log: Path = Path(os.devnull)

    def manage(self, *arguments: str) -> str:
        """Runs a management command beside the running demo and gives what it prints."""
        command = [sys.executable, "manage.py", *arguments]
        return run(settings.BASE_DIR, *command, environment=self.environment)

    def publish_approved(
        self, editor: Admin, model: str = "articles.ArticlePage", **fields: str
    ) -> None:
        """Publishes what is in the form, after somebody approved the draft with these fields."""
        editor.saved_by_itself()
        self.manage("shell", "-c", APPROVE.format(model=model, fields=fields))
        editor.publish()

    def preview_token(self, model: str, field: str, value: str, **which: str) -> str:
        """Gives the token of an unsaved draft of the first of such objects, with a new value."""
        script = PREVIEW.format(model=model, field=field, value=value, which=which)
        return self.manage("shell", "--verbosity=0", "-c", script).strip()

    def mailed_link(self) -> str:
        """Gives the newest link to a reviewer that was mailed, as it stands in the mail."""
        return re.findall(r"^(http\S+/review/open/\S+)$", self.log.read_text(), re.MULTILINE)[-1]

    def read(self, path: str) -> bytes:
        """Gives what the public API answers."""
        with urlopen(f"{self.api}/api/v1{path}", timeout=10) as answer:
            return answer.read()


@pytest.fixture(scope="session")
def loaded_data(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The data of the demo, loaded once for all workers of a run: that takes longest.

    `DEMO_DATA` is a folder where that was done before.
    """
    if "DEMO_DATA" in os.environ:
        return Path(os.environ["DEMO_DATA"])
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    loaded, loading = shared / "demo-loaded", shared / "demo-loading"
    with (shared / "demo-lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not loaded.exists():
            environment = os.environ | {
                "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
                "DATA_DIR": str(loading),
            }
            demo = Demo("", "", environment)
            demo.manage("demo", "--load-only")
            # What was loaded is in the search index before anybody looks for it.
            demo.manage("worker", "--once")
            loading.rename(loaded)
    return loaded


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, loaded_data: Path) -> Iterator[Demo]:
    """The demo with its own ports and data, stopped at the end."""
    folder = tmp_path_factory.mktemp("demo")
    shutil.copytree(loaded_data, folder / "data")
    port, frontend_port = free_port(), free_port()
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
        "PORT": str(port),
        "FRONTEND_PORT": str(frontend_port),
        "DATA_DIR": str(folder / "data"),
        # One machine does here what many visitors do.
        "ADVICE_RATE": "1000",
    }
    log = folder / "log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "demo"],
            cwd=settings.BASE_DIR,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        addresses = (f"http://localhost:{port}", f"http://localhost:{frontend_port}")
        try:
            wait_until_ready([f"{addresses[0]}/readyz", addresses[1]], process, log)
            yield Demo(*addresses, environment, log)
        finally:
            process.terminate()
            process.wait(timeout=30)


def free_port() -> int:
    """Gives a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def find_chromium() -> str:
    """Gives the path of Chromium, which `CHROMIUM` may name.

    Raises:
        LookupError: there is none on this machine.
    """
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if path is None:
        raise LookupError("Chromium is not installed; CHROMIUM may say where it is.")
    return path


def wait_until_ready(addresses: Sequence[str], process: subprocess.Popen[bytes], log: Path) -> None:
    """Waits for a process to answer everywhere; fails with what it printed."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(URLError, OSError):
            for address in addresses:
                urlopen(address, timeout=5).close()
            return
        time.sleep(0.5)
    pytest.fail(f"{addresses} did not answer:\n{log.read_text()}")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser; only as long as a module lasts, for Django tests cannot run beside its loop."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=BROWSER_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def log_in(demo: Demo, chromium: Browser) -> Iterator[LogIn]:
    """Opens a window of the admin for somebody: `log_in("redacteur")`."""
    contexts: list[BrowserContext] = []

    def open_window(username: str) -> Admin:
        context = chromium.new_context(viewport=DESKTOP, locale="nl-NL")
        contexts.append(context)
        admin = Admin(context.new_page(), demo.api)
        admin.log_in(username, PASSWORD)
        return admin

    yield open_window
    for context in contexts:
        context.close()


@pytest.fixture
def editor(log_in: LogIn) -> Admin:
    """An eindredacteur, who may publish, on a desktop."""
    return log_in("eindredacteur")


@pytest.fixture(scope="module")
def check(demo: Demo) -> PublishedCheck:
    """The check of the demonstration, as it is public."""
    return PublishedCheck(json.loads(demo.read(f"/pages?path={PATH}")))


@pytest.fixture
def visitor(demo: Demo, chromium: Browser) -> Iterator[Visitor]:
    """A visitor; nothing may fail in the window, come from anywhere else or leave a cookie."""
    context = chromium.new_context(viewport=DESKTOP, locale="nl-NL", base_url=demo.frontend)
    page = context.new_page()
    requests: list[Request] = []
    faults: list[str] = []

    def note_request(asked: Request) -> None:
        requests.append(asked)

    page.on("request", note_request)
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield Visitor(page, requests)
    faults += [str(cookie) for cookie in context.cookies()]
    context.close()
    own = (f"{demo.frontend}/", f"{demo.api}/")
    faults += [asked.url for asked in requests if not asked.url.startswith(own)]
    assert faults == []
