"""What an editor compares before saving: each line of the source beside what it became."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from articles.importing.lines import Mark, read_marker
from articles.importing.messages import NO_LINES, WITHOUT_PLACE, Became
from articles.importing.reading import SourceLine
from articles.importing.report import ImportedArticle, ReportLine

HEADINGS = {Became.TITLE, Became.SECTION, Became.NUMBERED_SECTION, Became.SUBSECTION}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of content with the markers and wrapped lines around it, and what they became."""

    source: tuple[SourceLine, ...]
    outcome: ReportLine
    remarks: tuple[ReportLine, ...]

    @property
    def number(self) -> int:
        """The number of the line in the file."""
        return self.outcome.line_number

    @property
    def needs_editor(self) -> bool:
        """Tells whether an editor has to look at this line."""
        return not all(entry.placed for entry in (self.outcome, *self.remarks))

    @property
    def is_heading(self) -> bool:
        """Tells whether this line is a title or a heading."""
        return self.outcome.became in HEADINGS

    @property
    def attention(self) -> list[ReportLine]:
        """What an editor has to look at."""
        return [entry for entry in (self.outcome, *self.remarks) if not entry.placed]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """All rows, and how many of them are lines of text: in all, and with a place of their own."""

    rows: tuple[Row, ...]
    lines: int
    placed: int

    @property
    def to_check(self) -> list[Row]:
        """The rows that an editor has to look at."""
        return [row for row in self.rows if row.needs_editor]


def set_side_by_side(article: ImportedArticle) -> SideBySide:
    """Gives the lines of an article's source beside what they became."""
    rows = tuple(_rows(article))
    lines = [row for row in rows if row.outcome.became not in NO_LINES]
    placed = sum(row.outcome.became not in WITHOUT_PLACE for row in lines)
    return SideBySide(rows, len(lines), placed)


def _rows(article: ImportedArticle) -> Iterator[Row]:
    entries: dict[int, list[ReportLine]] = {}
    for entry in article.report:
        entries.setdefault(entry.line_number, []).append(entry)
    above: list[SourceLine] = []
    source: list[SourceLine] = []
    outcomes: list[ReportLine] = []
    for line in article.lines:
        if not line.number or not (line.source or line.remarks):
            continue
        if line.number in entries:
            if outcomes:
                yield Row(tuple(source), outcomes[0], tuple(outcomes[1:]))
            source, outcomes = [*above, line], entries[line.number]
            above = []
        elif _is_marker(line):
            above.append(line)
        else:
            source.append(line)
    if outcomes:
        yield Row((*source, *above), outcomes[0], tuple(outcomes[1:]))


def _is_marker(line: SourceLine) -> bool:
    """Tells whether a line is only the marker of the line below it."""
    mark, _, rest = read_marker(line.text)
    return mark is not Mark.TEXT and not rest
