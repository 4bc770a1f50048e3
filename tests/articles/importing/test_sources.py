"""Articles in many hands of writing, each compared with the outline it must get."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from articles.importing import ImportedArticle, read_article
from tests.articles.importing.shown import outline, reading_lines

SOURCES = sorted(
    path for path in (Path(__file__).parent / "sources").iterdir() if path.suffix in {".txt", ".md"}
)


def read(path: Path) -> ImportedArticle:
    numbers = count(1)
    make_id = lambda: f"id-{next(numbers)}"  # noqa: E731
    return read_article(path.read_bytes(), filename=path.name, make_id=make_id)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_article_gets_its_outline(path: Path) -> None:
    assert outline(read(path)) == path.with_suffix(".outline").read_text()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_report_names_every_line_of_the_file(path: Path) -> None:
    article = read(path)
    reported = {entry.line_number for entry in article.report}
    lines = path.read_text().splitlines()
    silent = [
        line
        for number, line in enumerate(lines, start=1)
        if line.strip() and number not in reported
    ]
    # A marker alone on its line is reported with its text, a wrapped line with its first line.
    assert [line for line in silent if line != "–" and not line[0].islower()] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_article_is_the_same_every_time(path: Path) -> None:
    assert read(path) == read(path)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_ids_are_all_different(path: Path) -> None:
    ids = list(_ids(read(path).body))
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_reading_line_is_blank(path: Path) -> None:
    assert all(line.strip() for line in reading_lines(read(path)))


def _ids(value: object) -> list[str]:
    if isinstance(value, list):
        return [found for item in value for found in _ids(item)]
    if isinstance(value, dict):
        own = [value["id"]] if "id" in value else []
        return own + [found for field in value.values() for found in _ids(field)]
    return []
