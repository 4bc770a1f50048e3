"""One run: content, servers, a look at every answer, and then the measuring."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import ArticlePage
from cms.api.caching import JSON_TYPE
from tests.load.bench import content
from tests.load.bench.checking import check_answer, fetch
from tests.load.bench.constants import NAMES
from tests.load.bench.contestants import (
    ADVICE,
    ARTICLE,
    BODIES,
    LIST,
    PAGE_SIZE,
    Contestant,
    contestants,
)
from tests.load.bench.measure import measure_all
from tests.load.bench.report import Run, write_report
from tests.load.bench.servers import process_tree, serve

DJANGO = "cms.wsgi:application"
BARE = "tests.load.bench.constants:application"


def run_all(run: Run, folder: Path, *, only: str = "") -> str:
    """Gives the report of a run in this folder and in the database that is set up.

    Raises:
        WrongAnswerError: a contestant does not give the content.
        FailedAnswersError: an answer failed while measuring.
    """
    print(f"Publishing {run.articles} articles …", file=sys.stderr)  # noqa: T201
    newest = content.load(max(run.articles, PAGE_SIZE))[-1]
    taking_part = contestants(newest, write_constants(folder, newest))
    queries = {contestant.name: count_queries(contestant) for contestant in taking_part}
    connection.close()
    with ExitStack() as stack:
        servers = {
            bare: stack.enter_context(
                serve(application, {}, workers=run.workers, threads=run.threads)
            )
            for bare, application in ((False, DJANGO), (True, BARE))
        }

        def address_of(contestant: Contestant) -> str:
            return servers[contestant.bare][0] + contestant.path

        def processes_of(contestant: Contestant) -> list[int]:
            return process_tree(servers[contestant.bare][1]) + database_processes()

        sizes = {}
        for contestant in taking_part:
            status, body, _ = fetch(address_of(contestant), contestant)
            check_answer(contestant, status, body, max(run.articles, PAGE_SIZE))
            sizes[contestant.name] = len(body)
        measured = chosen(taking_part, only)
        samples = measure_all(
            measured, address_of, processes_of, seconds=run.seconds, repeats=run.repeats
        )
    return write_report(run, measured, samples, queries, sizes)


def chosen(taking_part: Sequence[Contestant], only: str) -> list[Contestant]:
    """Gives those with this in their name, and those of ours they are measured against."""
    found = [contestant for contestant in taking_part if only in contestant.name]
    needed = {name for contestant in found for name in (contestant.name, contestant.group)}
    return [contestant for contestant in taking_part if contestant.name in needed]


def write_constants(folder: Path, newest: ArticlePage) -> str:
    """Writes our own answers for those who only hand them out; gives our article's ETag."""
    ours = {contestant.name: contestant for contestant in contestants(newest, "")}
    for name, source in zip(NAMES, (ARTICLE, LIST, BODIES, ADVICE), strict=True):
        (folder / name).write_bytes(ask(ours[source]).content)
    return str(ask(ours[ARTICLE])["ETag"])


def count_queries(contestant: Contestant) -> int | None:
    """Gives how often the database is asked for an answer, once everything is warm."""
    if contestant.bare:
        return None
    ask(contestant)
    with CaptureQueriesContext(connection) as captured:
        ask(contestant)
    return len(captured)


def ask(contestant: Contestant) -> Any:
    """Gives the answer of a contestant within this process."""
    headers = dict(contestant.headers)
    if contestant.body:
        return Client().post(contestant.path, contestant.body, JSON_TYPE, headers=headers)
    return Client().get(contestant.path, headers=headers)


def database_processes() -> list[int]:
    """Gives the numbers of PostgreSQL's processes that serve this database, if it is here."""
    if connection.vendor != "postgresql":
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        pids = [pid for (pid,) in cursor.fetchall()]
    here = [pid for pid in pids if Path(f"/proc/{pid}").exists()]
    if here != pids:
        raise RuntimeError("PostgreSQL runs elsewhere, so its CPU time cannot be read.")
    return here
