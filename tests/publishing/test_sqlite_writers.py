"""On SQLite a second writer waits for the first; it never hears that the database is locked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

WRITER = """
import sys
import django
django.setup()
from articles.models import Topic
sys.stdin.readline()
for number in range(10):
    topic = Topic(title=f"{sys.argv[1]} {number}")
    topic.save()
    topic.save_revision().publish()
"""
COUNT = """
import django
django.setup()
from cms.publishing.models import ContentDocument, Publication
topics = ContentDocument.objects.filter(kind="topic")
print(topics.count(), Publication.objects.filter(action="published", document__in=topics).count())
"""


@pytest.mark.sqlite
def test_two_writers_wait_for_each_other(db: None, tmp_path: Path) -> None:
    file = tmp_path / "db.sqlite3"
    file.write_bytes(connection.connection.serialize())
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{file}",
        "DJANGO_SETTINGS_MODULE": "cms.settings.test",
    }
    python: dict[str, Any] = {"env": environment, "cwd": settings.BASE_DIR, "text": True}
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, name],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            **python,
        )
        for name in ("Slaap", "Werk")
    ]
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("\n")
        writer.stdin.flush()
    errors = [writer.communicate(timeout=120)[1] for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0], errors
    counted = subprocess.run(
        [sys.executable, "-c", COUNT], check=True, capture_output=True, timeout=60, **python
    )
    assert counted.stdout.split() == ["20", "20"]
