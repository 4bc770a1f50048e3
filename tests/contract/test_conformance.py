"""The conformance kit for frontends: the reference frontend passes it, and each check can fail."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from tests.browser.conftest import find_chromium, free_port
from tests.conformance import CASES, install_kit, playing, rightly_rendered
from tests.contract.answers import BASE, ask

pytestmark = [pytest.mark.browser, pytest.mark.node]

PREVIEW = "/preview?content_type=articles.articlepage&token={token}"
SERVE = f"{sys.executable} -m frontend_contract.reference.serve"


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install_kit(tmp_path_factory.mktemp("checkout"))


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a command of the kit at the root of the repository, where the frontend starts."""
    return subprocess.run(
        ["node", *command],
        cwd=settings.BASE_DIR,
        env=os.environ | {"CHROMIUM": find_chromium(), "PYTHON": sys.executable} | environment,
        capture_output=True,
        text=True,
        timeout=300,
    )


def visit(kit: Path, frontend: int, *options: str) -> subprocess.CompletedProcess[str]:
    """Lets the kit visit a frontend at a port, which reads its content from a port of the kit."""
    addresses = ["--frontend", f"http://localhost:{frontend}"]
    addresses += ["--api", f"http://localhost:{free_port()}"]
    return run(str(kit / "run.js"), *addresses, *options, FRONTEND_PORT=str(frontend))


@pytest.fixture
def played(kit: Path) -> Iterator[str]:
    with playing(kit) as address:
        yield address


def test_the_played_api_keeps_the_contract(played: str) -> None:
    for path in ("", "/site", "/topics", "/topics/slaap", "/checks/klachtencheck", "/sitemap"):
        assert ask(played, f"{BASE}{path}").status_code == 200
    assert ask(played, f"{BASE}/topics/onbekend").status_code == 404
    assert ask(played, f"{BASE}/previews/unsupported").status_code == 200
    changes = json.loads(ask(played, f"{BASE}/changes").content)["items"]
    slugs = {change["slug"] for change in changes if change["type"] == "article"}
    listed = json.loads(ask(played, f"{BASE}/articles?pageSize=100").content)["items"]
    assert slugs == {article["slug"] for article in listed}
    # One article is there to hold what the contract does not have yet.
    for slug in slugs - {"unknown"}:
        article = ask(played, f"{BASE}/articles/{slug}").content
        path = json.loads(article)["path"]
        assert ask(played, f"{BASE}/pages?path={path}").content == article


@pytest.mark.slow
def test_the_reference_frontend_renders_every_example(kit: Path) -> None:
    done = visit(kit, free_port(), "--start", SERVE, "--preview", PREVIEW)
    assert done.returncode == 0, done.stdout + done.stderr
    assert rightly_rendered(done.stdout) == CASES


@pytest.mark.slow
def test_every_check_catches_a_fault(kit: Path) -> None:
    tests = [str(path) for path in sorted((kit / "test").glob("*.test.mjs"))]
    done = run("--test", *tests, ROOT=str(settings.BASE_DIR))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "# fail 0" in done.stdout


def test_a_page_without_the_article_is_reported_for_machines(kit: Path) -> None:
    # This server answers every address with its frame, which asks an API that is not there.
    serve = f"API_ORIGIN=http://localhost:1 {SERVE}"
    options = ["--start", serve, "--only", "checkCall", "--patience", "1", "--json"]
    done = visit(kit, free_port(), *options)
    assert done.returncode == 1, done.stdout + done.stderr
    (result,) = json.loads(done.stdout)
    assert result["name"] == "checkCall"
    assert "page" in {finding["check"] for finding in result["findings"]}


@pytest.mark.parametrize("options", [[], ["--start", "false"]])
def test_a_frontend_out_of_reach_is_said_with_what_to_do(kit: Path, options: list[str]) -> None:
    done = visit(kit, free_port(), *options)
    assert done.returncode == 2
    assert "There is no frontend at" in done.stderr
    assert "Start it so that it reads its content from" in done.stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--patience", "tien"], "--patience must be a number of seconds, not “tien”."),
        (["--patience", "0"], "--patience must be a number of seconds, not “0”."),
        (["--frontend", "ergens"], "“ergens” is no address"),
        (["--colour"], "Unknown option '--colour'"),
    ],
)
def test_options_that_mean_nothing_are_refused(kit: Path, options: list[str], said: str) -> None:
    done = visit(kit, free_port(), *options)
    assert done.returncode == 2
    assert said in done.stderr
