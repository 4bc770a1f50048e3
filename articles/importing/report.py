"""What is written while an article is made: its blocks, and what became of every line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from articles.importing.lines import Line, Mark
from articles.importing.markup import Words, paragraphs
from articles.importing.messages import Became
from articles.importing.reading import SourceLine

Block = dict[str, Any]

# What stands below an item stays below it.
KEEPS_NESTING = {Became.EXPLANATION}


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What became of a line; `placed` is False where an editor should look.

    `text` is the line as its writer knows it, `words` what the article has of it.
    """

    line_number: int
    text: str
    became: str
    placed: bool = True
    words: str = ""


@dataclass(slots=True)
class Writer:
    """Makes blocks; taking the words of a line writes in the report what they became.

    `complaints` has the names of complaints that a block with that id is about, because
    choosing them takes the database.
    """

    make_id: Callable[[], str]
    report: list[ReportLine] = field(default_factory=list)
    complaints: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def note(self, line: Line, became: Became, *, placed: bool = True) -> None:
        """Writes what became of a line."""
        words = line.plain.strip("| ") if line.mark is Mark.ROW else line.plain
        self.report.append(ReportLine(line.number, line.source, became.value, placed, words))
        if line.is_nested and became not in KEEPS_NESTING:
            self.report.append(
                ReportLine(line.number, line.source, Became.FLATTENED.value, placed=False)
            )
        self._note_lost(line, line.words.lost_links)

    def plain(self, line: Line, became: Became, *, placed: bool = True) -> str:
        """Gives the words of a line for a plain field, which cannot hold links."""
        self.note(line, became, placed=placed)
        self._note_lost(line, line.words.links)
        return line.plain

    def rich(self, became: Became, *lines: Line, placed: bool = True) -> str:
        """Gives rich text of lines, a paragraph each; nothing for no lines."""
        for line in lines:
            self.note(line, became, placed=placed)
        return paragraphs(*(line.words for line in lines))

    def split(self, line: Line, became: Became, first: Words, *rest: Words) -> tuple[str, str]:
        """Gives a line that is spread over a plain field and a rich one."""
        self.note(line, became)
        self._note_lost(line, first.links)
        return first.plain, paragraphs(*rest)

    def block(self, kind: str, value: Any) -> Block:
        """Gives a child of a stream."""
        return {"type": kind, "value": value, "id": self.make_id()}

    def items(self, values: Sequence[Any]) -> list[Block]:
        """Gives the children of a list."""
        return [self.block("item", value) for value in values]

    def _note_lost(self, line: Line, addresses: Sequence[str]) -> None:
        self.report.extend(
            ReportLine(line.number, address, Became.LINK_LEFT_OUT.value, placed=False)
            for address in addresses
        )


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """An article read from a file.

    `body` is stream data, with everything empty that takes the database to choose; the names in
    `complaints`, by the id of their block, say what to choose. `report` is in the order of the
    file; a marker alone on its line and the rest of a wrapped sentence are with their text.
    `lines` are all lines of that file.
    """

    title: str
    body: list[Block]
    report: tuple[ReportLine, ...]
    lines: tuple[SourceLine, ...] = ()
    complaints: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
