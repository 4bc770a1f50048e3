"""The HTML that Mammoth makes of a Word document, as lines of Markdown that know their source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from articles.importing.lines import RULE, UNDERLINE
from articles.importing.markup import LINKS
from articles.importing.messages import Became
from articles.importing.reading import SourceLine, without_ends
from articles.importing.refusals import ImportRefused
from articles.importing.word_markup import Span, plain_of, write_markdown
from articles.importing.word_tables import Cell, fill_out

CONTENTS_CLASS = "contents"
NOTE = re.compile(r"#?(foot|end)note-")
BACK_TO_NOTE = re.compile(r"#(foot|end)note-ref-")
HEADING = re.compile(r"h(?P<level>[1-6])")
LINE_BREAKS = re.compile(r"[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
INDENT = 2
MOST_CELLS = 20_000
# A heading has no marker in Word, and an item another one.
SHOWN_MARKERS = {"#": "", "-": "•"}


@dataclass(slots=True)
class Draft:
    """A line being read: its marker, where it stands, its words and what is to be said of it."""

    marker: str = ""
    indent: int = 0
    spans: list[Span] = field(default_factory=list)
    remarks: list[tuple[Became, str]] = field(default_factory=list)
    became: Became | None = None

    @property
    def is_empty(self) -> bool:
        return not plain_of(self.spans) and not self.remarks


@dataclass(slots=True)
class _List:
    is_ordered: bool
    items: list[Draft] = field(default_factory=list)


class WordReader(HTMLParser):
    """Reads the lines of a document; `lines` gives them when all of it was fed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._drafts: list[Draft | list[list[Cell]]] = []
        self._line = Draft()
        self._lists: list[_List] = []
        self._rows: list[list[Cell]] = []
        self._cell: Cell | None = None
        self._tables = 0
        self._bold = 0
        self._italic = 0
        self._addresses: list[str] = []
        self._in_heading = False
        # Word counts on after what stands between two items; Mammoth begins anew.
        self._alone = 0

    def lines(self) -> Iterator[SourceLine]:
        """Gives the lines in the order of the document, numbered."""
        self._end_line()
        number = 0
        for draft in self._drafts:
            made = _write_line(draft) if isinstance(draft, Draft) else _write_table(draft)
            for line in made:
                number += bool(line.number and (line.source or line.remarks))
                yield replace(line, number=number if line.number else 0)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in {"strong", "em", "a"}:
            self._start_words(tag, attributes)
        elif tag in {"br", "img", "input"}:
            self._take(tag, attributes)
        elif tag in {"table", "tr", "td", "th"}:
            self._start_table(tag, attributes)
        elif self._cell is not None:
            self._cell.start_paragraph()
        else:
            self._start_line(tag, attributes)

    def _start_line(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in {"ul", "ol"}:
            self._end_line()
            self._lists.append(_List(is_ordered=tag == "ol"))
        elif tag == "li" and self._lists:
            self._start_item(attributes)
        elif tag == "p" and not self._line.marker:
            self._start_paragraph(attributes)
        elif found := HEADING.fullmatch(tag):
            self._end_line()
            self._in_heading = True
            self._line = Draft(marker="#" * int(found["level"]))

    def _take(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "img":
            self._remark(Became.PICTURE_LEFT_OUT, attributes.get("alt", ""))
        elif tag == "input":
            self.handle_data("☑ " if "checked" in attributes else "☐ ")
        else:
            self._break()

    def _remark(self, became: Became, words: str) -> None:
        (self._cell.remarks if self._cell else self._line.remarks).append((became, words))

    def handle_endtag(self, tag: str) -> None:
        if tag == "strong":
            self._bold -= 1
        elif tag == "em":
            self._italic -= 1
        elif tag == "a":
            self._addresses.pop()
        elif tag in {"table", "td", "th"}:
            self._end_table(tag)
        elif self._cell is None and (tag in {"p", "li"} or HEADING.fullmatch(tag)):
            is_empty = self._line.is_empty and tag == "p"
            self._end_line()
            if is_empty and not self._lists:
                self._drafts.append(Draft())
        elif self._cell is None and tag in {"ul", "ol"}:
            self._end_list()

    def handle_data(self, data: str) -> None:
        address = self._addresses[-1] if self._addresses else ""
        if BACK_TO_NOTE.match(address):
            return
        span = Span(LINE_BREAKS.sub(" ", data), self._bold > 0, self._italic > 0, address)
        if self._cell is not None:
            self._cell.add(span)
        else:
            self._line.spans.append(span)

    def _start_words(self, tag: str, attributes: dict[str, str]) -> None:
        self._bold += tag == "strong"
        self._italic += tag == "em"
        if tag == "a":
            address = attributes.get("href", "")
            self._addresses.append(address)
            if address and not address.startswith("#") and not LINKS.match(address):
                self._remark(Became.LINK_LEFT_OUT, address)

    def _start_item(self, attributes: dict[str, str]) -> None:
        self._end_line()
        listing = self._lists[-1]
        is_note = NOTE.match(attributes.get("id", "")) is not None
        number = len(listing.items) + 1
        marker = f"{number}." if listing.is_ordered else "-"
        self._line = Draft(marker=marker, indent=INDENT * (len(self._lists) - 1))
        if is_note:
            self._line = Draft(spans=[Span(f"[{number}] ")], became=Became.FOOTNOTE)
        listing.items.append(self._line)

    def _start_paragraph(self, attributes: dict[str, str]) -> None:
        if self._line.became is Became.FOOTNOTE:
            return
        self._end_line()
        if attributes.get("class") == CONTENTS_CLASS:
            self._line.became = Became.CONTENTS_LEFT_OUT

    def _break(self) -> None:
        if self._cell is not None:
            self._cell.start_paragraph()
        elif self._in_heading:
            self._line.spans.append(Span(" "))
        else:
            line = self._line
            indent = line.indent + INDENT if line.marker else line.indent
            self._end_line()
            self._line = Draft(indent=indent)

    def _end_line(self) -> None:
        if not self._line.is_empty:
            self._drafts.append(self._line)
        self._line = Draft()
        self._in_heading = False

    def _end_list(self) -> None:
        self._end_line()
        listing = self._lists.pop()
        if listing.is_ordered and len(listing.items) == 1 and not self._lists:
            self._alone += 1
            [item] = listing.items
            item.marker = item.marker and f"{self._alone}."

    def _start_table(self, tag: str, attributes: dict[str, str]) -> None:
        self._tables += tag == "table"
        if self._tables > 1:
            if self._cell is not None:
                self._cell.start_paragraph()
        elif tag == "table":
            self._end_line()
            self._rows = []
        elif tag == "tr":
            self._rows.append([])
        elif self._rows:
            self._cell = Cell(_span(attributes, "colspan"), _span(attributes, "rowspan"))
            self._rows[-1].append(self._cell)

    def _end_table(self, tag: str) -> None:
        if self._tables == 1 and tag == "table":
            self._drafts.append(self._rows)
            self._rows = []
        elif self._tables == 1:
            self._cell = None
        self._tables -= tag == "table"


def _span(attributes: dict[str, str], name: str) -> int:
    value = attributes.get(name, "")
    return int(value) if value.isdecimal() else 1


def _write_line(draft: Draft) -> Iterable[SourceLine]:
    plain = without_ends(plain_of(draft.spans))
    shown = f"{SHOWN_MARKERS.get(draft.marker[:1], draft.marker)} {plain}".strip()
    remarks = tuple(draft.remarks)
    if not plain:
        return [SourceLine(1, "", 0, "; ".join(filter(None, dict(remarks).values())), remarks)]
    if draft.became is Became.CONTENTS_LEFT_OUT:
        return [SourceLine(1, "", 0, shown, ((draft.became, plain), *remarks))]
    if draft.became:
        remarks = ((draft.became, plain), *remarks)
    text, is_whole = write_markdown(draft.spans, is_item=bool(draft.marker))
    if not is_whole:
        remarks = (*remarks, (Became.MARKUP_LEFT_OUT, plain))
    if draft.marker.startswith("#"):
        # Markdown takes these for the end of its own marker.
        text = re.sub(r"#+$", lambda found: "&#35;" * len(found[0]), text.replace("\\#", "#"))
    line = SourceLine(1, f"{draft.marker} {text}".strip(), draft.indent, shown, remarks)
    is_rule = RULE.fullmatch(text) or UNDERLINE.fullmatch(text)
    return [SourceLine(0, "", 0), line] if is_rule else [line]


def _write_table(rows: list[list[Cell]]) -> Iterable[SourceLine]:
    """Gives the rows; a table of one column only set its lines apart."""
    filled = fill_out(rows)
    width = max(map(len, filled), default=0)
    if width * len(filled) > MOST_CELLS:
        raise ImportRefused("tooComplicated")
    if width <= 1:
        for cell in (cell for row in filled for cell in row):
            for spans in cell.paragraphs:
                yield from _write_line(Draft(spans=spans))
            yield from _write_line(Draft(remarks=cell.remarks)) if cell.remarks else ()
        return
    blank = SourceLine(0, "", 0)
    yield blank
    for at, row in enumerate(filled):
        cells = [cell.write() for cell in row]
        shown = " | ".join(cell.plain for cell in row)
        remarks = tuple(remark for cell in row for remark in cell.all_remarks)
        yield SourceLine(1, f"| {' | '.join(cells)} |", 0, shown, remarks)
        if at == 0:
            yield SourceLine(0, f"|{' --- |' * width}", 0)
    yield blank
