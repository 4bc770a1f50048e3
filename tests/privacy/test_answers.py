"""Answers leave no trace: not in logs, mails, the cache, temporary files or the database.

`PRIVACY_REQUESTS` says how many visitors there are; the promise takes `PRIVACY_REQUESTS=10000`.
"""

from __future__ import annotations

import email
import json
import os
import sqlite3
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests.factories import check_step as step
from tests.factories import create_check, create_question
from tests.privacy.words import KNOWN, UNKNOWN

REQUESTS = os.environ.get("PRIVACY_REQUESTS", "500")

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite, pytest.mark.no_cover]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where all is that a process leaves behind; first a database file with a check."""
    create_check(steps=[step(create_question(f"{KNOWN} vraag", f"{KNOWN} nee", f"{KNOWN} ja"))])
    (tmp_path / "temp").mkdir()
    (tmp_path / "db.sqlite3").write_bytes(connection.connection.serialize())
    return tmp_path


def let_visitors_ask(folder: Path, requests: str, **environment: str) -> dict[str, int]:
    """Runs the process of visitors; gives how often each status was the answer."""
    own = {
        "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "tests.privacy.settings",
        "PRIVACY_FOLDER": str(folder),
        "PRIVACY_REQUESTS": requests,
        "TMPDIR": str(folder / "temp"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.privacy.visitors"],
        env=os.environ | own | environment,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        timeout=1800,
    )
    (folder / "output").write_text(done.stdout + done.stderr, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def contents(path: Path) -> bytes:
    """Gives what is in a file, unpacked."""
    content = path.read_bytes()
    if path.suffix == ".djcache":
        # The moment of expiry is a pickle of its own, before the packed value.
        return zlib.decompress(content[content.index(b"\x78\x9c") :]) + content
    if path.parent.name == "mail":
        mails = content.split(b"-" * 79)
        parsed = [email.message_from_bytes(mail.strip()) for mail in mails]
        parts = [part for mail in parsed for part in mail.walk() if not part.is_multipart()]
        payloads = [part.get_payload(decode=True) for part in parts]
        return content + b"".join(payload for payload in payloads if isinstance(payload, bytes))
    return content


def traces(folder: Path) -> set[str]:
    """Gives in which kinds of files words of visitors are."""
    found = set()
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        place = path.relative_to(folder).parts[0]
        database = place.startswith("db.sqlite3")
        words = [UNKNOWN] if database else [KNOWN, UNKNOWN]
        if any(word.encode() in contents(path) for word in words):
            found.add("database" if database else place)
    return found


def rows(folder: Path) -> list[str]:
    """Gives everything in the database file."""
    database = sqlite3.connect(folder / "db.sqlite3")
    try:
        return list(database.iterdump())
    finally:
        database.close()


def test_answers_leave_no_trace(folder: Path) -> None:
    before = rows(folder)
    statuses = let_visitors_ask(folder, REQUESTS)
    assert statuses.keys() == {"200", "400", "404", "413", "415", "429", "500"}
    assert sum(statuses.values()) >= int(REQUESTS)
    # That there is something to look through: failures are reported, and counted by address.
    assert all((folder / place).exists() for place in ("log", "mail", "cache"))
    assert "RuntimeError" in (folder / "log").read_text(encoding="utf-8")
    assert traces(folder) == set()
    assert rows(folder) == before


def test_every_seeded_leak_is_found(folder: Path) -> None:
    before = rows(folder)
    let_visitors_ask(folder, "10", SEEDED_LEAK="1")
    assert traces(folder) == {"log", "mail", "cache", "temp", "database"}
    assert rows(folder) != before


def test_a_failure_would_be_told_by_a_view_that_is_not_confidential(folder: Path) -> None:
    let_visitors_ask(folder, "10", SEEDED_TRACEBACK="1")
    assert traces(folder) == {"log", "mail"}
