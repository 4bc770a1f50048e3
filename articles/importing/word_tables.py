"""The cells of a table in a Word document, each one line of Markdown."""

from __future__ import annotations

from dataclasses import dataclass, field

from articles.importing.messages import Became
from articles.importing.word_markup import Span, plain_of, write_markdown

# Word draws no table wider than this.
MOST_COLUMNS = 63


@dataclass(slots=True)
class Cell:
    """A cell and how many columns and rows it takes up."""

    columns: int = 1
    rows: int = 1
    paragraphs: list[list[Span]] = field(default_factory=list)
    remarks: list[tuple[Became, str]] = field(default_factory=list)

    def start_paragraph(self) -> None:
        """Puts the words that follow in a paragraph of their own."""
        if self.paragraphs and self.paragraphs[-1]:
            self.paragraphs.append([])

    def add(self, span: Span) -> None:
        """Takes words."""
        if not self.paragraphs:
            self.paragraphs.append([])
        self.paragraphs[-1].append(span)

    @property
    def plain(self) -> str:
        """The words of the cell."""
        return plain_of(self._spans())

    @property
    def all_remarks(self) -> list[tuple[Became, str]]:
        """What an editor should know of this cell."""
        is_joined = sum(bool(plain_of(spans)) for spans in self.paragraphs) > 1
        joined = [(Became.CELL_JOINED, self.plain)] if is_joined else []
        _, is_whole = write_markdown(self._spans(), is_item=True)
        lost = [] if is_whole else [(Became.MARKUP_LEFT_OUT, self.plain)]
        return [*self.remarks, *joined, *lost]

    def write(self) -> str:
        """Gives the words in Markdown; a bar would end the cell."""
        text, _ = write_markdown(self._spans(), is_item=True)
        return text.replace("\\|", "|").replace("|", "\\|")

    def _spans(self) -> list[Span]:
        filled = [spans for spans in self.paragraphs if plain_of(spans)]
        return [part for spans in filled for part in (*spans, Span(" "))]


EMPTY = Cell()


def fill_out(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Gives rows of the same width, with empty cells where a cell takes up more than one."""
    filled: list[list[Cell]] = []
    taken: dict[int, int] = {}
    for row in filter(None, rows):
        out: list[Cell] = []
        for cell in row:
            _fill_taken(out, taken)
            columns = max(1, min(cell.columns, MOST_COLUMNS - len(out)))
            taken |= dict.fromkeys(range(len(out), len(out) + columns), cell.rows - 1)
            out += [cell, *[EMPTY] * (columns - 1)]
        _fill_taken(out, taken)
        filled.append(out)
    width = max(map(len, filled), default=0)
    return [[*row, *[EMPTY] * (width - len(row))] for row in filled]


def _fill_taken(row: list[Cell], taken: dict[int, int]) -> None:
    while taken.get(len(row), 0) > 0:
        taken[len(row)] -= 1
        row.append(EMPTY)
