"""The parts a text is made of below its headings: running text, lists with their items, tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from articles.importing import cues
from articles.importing.layout import NESTED
from articles.importing.lines import LIST_MARKS, Line, Mark

SENTENCE_LENGTH = 60
MOSTLY = 0.5
MOST_UNEVEN_ITEMS = 1_000


@dataclass(frozen=True, slots=True)
class Text:
    """A line of running text."""

    line: Line


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (section) or 2 (subsection); `text` is what is stored of it."""

    line: Line
    text: str
    level: int
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, and the lines that explain it."""

    line: Line
    details: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of items with the same marker.

    `counts` tells whether a numbered list gets the numbers that were typed by itself; numbers
    that it would not get are in the text of its items.
    """

    mark: Mark
    items: tuple[Item, ...]
    counts: bool = False

    @property
    def is_explained(self) -> bool:
        return any(item.details for item in self.items)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The items, without what explains them."""
        return tuple(item.line for item in self.items)

    @property
    def all_lines(self) -> tuple[Line, ...]:
        """The items with what explains them, in the order of the text."""
        return tuple(line for item in self.items for line in (item.line, *item.details))


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table, its header first."""

    lines: tuple[Line, ...]


Element = Text | Heading | Listing | Rows


def group(lines: Sequence[Line], headings: dict[int, Heading]) -> list[Element]:
    """Gives the elements of a text; `headings` are those found, by the place of their line."""
    elements: list[Element] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if at in headings:
            elements.append(headings[at])
            at += 1
        elif line.mark in LIST_MARKS:
            listing, at = _listing(lines, at, headings.__contains__)
            elements.append(listing)
        elif line.mark is Mark.ROW:
            end = next(
                (end for end in range(at, len(lines)) if lines[end].mark is not Mark.ROW),
                len(lines),
            )
            elements.append(Rows(tuple(lines[at:end])))
            at = end
        else:
            elements.append(Text(line))
            at += 1
    return elements


@dataclass(slots=True)
class _Open:
    """An item being read: nested lines belong to it, loose ones perhaps."""

    line: Line
    nested: list[Line]
    loose: list[Line]
    ends_at: int

    def item(self, loose: int) -> Item:
        return Item(self.line, (*self.nested, *self.loose[:loose]))


def _listing(
    lines: Sequence[Line], at: int, is_heading: Callable[[int], bool]
) -> tuple[Listing, int]:
    opened = _open_items(lines, at, is_heading)
    mark = lines[at].mark
    inner = [bool(one.loose) for one in opened[:-1]]
    share = sum(inner) / len(inner) if inner else 0
    is_explained = share == 1 or (mark is Mark.CHECK and share >= MOSTLY)
    if not is_explained:
        if True in inner:
            opened = opened[: inner.index(True) + 1]
        return _list_of([one.item(0) for one in opened]), opened[-1].ends_at
    *others, last = opened
    keep = _kept_by_last(others, last)
    items = [*(one.item(len(one.loose)) for one in others), last.item(keep)]
    return _list_of(items), last.ends_at + keep


def _list_of(items: Sequence[Item]) -> Listing:
    first = items[0].line
    if first.mark is not Mark.NUMBER:
        return Listing(first.mark, tuple(items))
    values = [item.line.value for item in items]
    if values == list(range(1, len(values) + 1)) or (first.is_markdown and set(values) == {1}):
        return Listing(first.mark, tuple(items), counts=True)
    return Listing(
        first.mark,
        tuple(
            Item(item.line.with_text(f"{item.line.marker} {item.line.text}"), item.details)
            for item in items
        ),
    )


def _kept_by_last(others: Sequence[_Open], last: _Open) -> int:
    """Gives how many loose lines explain the last item: as many as explain the others."""
    most = max(len(one.loose) for one in others)
    if not any(one.loose[0].after_blank for one in others if one.loose):
        tight = next((n for n, line in enumerate(last.loose) if line.after_blank), len(last.loose))
        most = min(most, tight)
    return min(most, len(last.loose))


def _open_items(lines: Sequence[Line], at: int, is_heading: Callable[[int], bool]) -> list[_Open]:
    first = lines[at]
    opened = [_Open(first, [], [], at + 1)]
    for place in range(at + 1, len(lines)):
        line, current = lines[place], opened[-1]
        if is_heading(place) or line.mark in {Mark.ROW, Mark.HEADING}:
            break
        is_nested = line.indent >= first.indent + NESTED and not current.loose
        if is_nested and line.mark is first.mark is Mark.BULLET:
            # Lists have one level: what stands under an item comes after it.
            opened.append(_Open(replace(line, is_nested=True), [], [], place + 1))
        elif is_nested:
            current.nested.append(replace(line, is_nested=line.mark in LIST_MARKS))
            current.ends_at = place + 1
        elif line.mark is Mark.TEXT and _can_explain(line):
            current.loose.append(line)
        elif _goes_on(line, current.line) and not _is_uneven(opened):
            opened.append(_Open(line, [], [], place + 1))
        else:
            break
    return opened


def _goes_on(line: Line, above: Line) -> bool:
    if line.mark is not above.mark:
        return False
    if line.mark is not Mark.NUMBER:
        return True
    return line.value == above.value + 1 or (line.is_markdown and line.value == above.value)


def _is_uneven(opened: Sequence[_Open]) -> bool:
    """Tells whether a list went on after text that cannot be an explanation in it."""
    if opened[0].line.mark is Mark.CHECK:
        return len(opened) > MOST_UNEVEN_ITEMS
    return bool(opened[-1].loose) != bool(opened[0].loose)


def _can_explain(line: Line) -> bool:
    plain = line.plain
    if cues.introduces(plain) or cues.is_question(plain) or cues.is_promise(plain):
        return False
    return cues.ends_sentence(plain) or len(plain) > SENTENCE_LENGTH
