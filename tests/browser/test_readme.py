"""What the README says of the demo, on a running demo."""

from __future__ import annotations

import shlex
import subprocess

import pytest
from django.conf import settings

from tests.browser.conftest import Demo
from tests.readme import DOCUMENTED_ORIGIN, readme_commands

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("command", [c for c in readme_commands() if c.startswith("curl ")])
def test_address_in_the_readme_answers(demo: Demo, command: str) -> None:
    arguments = shlex.split(command.replace(DOCUMENTED_ORIGIN, demo.api))
    done = subprocess.run(
        [arguments[0], "--fail", "--silent", *arguments[1:]],
        cwd=settings.BASE_DIR,
        capture_output=True,
    )
    assert done.returncode == 0
    assert done.stdout
