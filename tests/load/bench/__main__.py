"""Runs everything side by side and prints a table; `--help` says what can be chosen."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def read_arguments() -> argparse.Namespace:
    """Gives what was asked on the command line."""
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--seconds", type=int, default=3, help="how long each is measured")
    parser.add_argument("--repeats", type=int, default=3, help="how often each is measured")
    parser.add_argument("--articles", type=int, default=200, help="how many articles there are")
    parser.add_argument("--workers", type=int, default=1, help="processes of each server")
    parser.add_argument("--threads", type=int, default=1, help="threads of each process")
    parser.add_argument("--only", default="", help="only what has this in its name")
    return parser.parse_args()


@contextmanager
def own_database(folder: str) -> Iterator[None]:
    """Makes an empty database for this run, and removes it afterwards."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.load.bench.settings"
    os.environ["DATA_DIR"] = os.environ["BENCH_ANSWERS"] = folder
    import django

    django.setup()
    from django.db import connection

    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    os.environ["BENCH_DATABASE"] = str(connection.settings_dict["NAME"])
    try:
        yield
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)


def main() -> None:
    """Measures and prints.

    Exits with another code than 0 when `wrk` is missing or an answer is not right.
    """
    given = read_arguments()
    from tests.load.bench.wrk import MissingToolError, find_wrk

    try:
        find_wrk()
    except MissingToolError as error:
        sys.exit(str(error))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, own_database(folder):
        from tests.load.bench.report import Run
        from tests.load.bench.running import run_all

        run = Run(given.articles, given.seconds, given.repeats, given.workers, given.threads)
        report = run_all(run, Path(folder), only=given.only)
    print(report)  # noqa: T201


if __name__ == "__main__":
    main()
