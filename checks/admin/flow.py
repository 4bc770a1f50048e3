"""The flow of a check as a picture: steps from top to bottom, with what leads to which route."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from checks.words import Words

Json = Mapping[str, Any]

BLOCKS = {
    "alarm": gettext_lazy("Alarm: danger to life"),
    "safety": gettext_lazy("Safety: other red flags"),
    "complaint": gettext_lazy("Complaint"),
    "severity": gettext_lazy("Severity"),
}
# From the least to the most urgent; white text on each has a contrast of over 4.5.
COLOURS = ("#2e6b3e", "#1f6f78", "#2f5f9e", "#8a5a00", "#a8430a", "#a3160f")

LINE = 18
PAD = 10
GAP = 22
GUTTER = 44
LANE = 9
# How wide a letter is, on average: of bold text and of other text.
BOLD, LIGHT = 8.6, 7.1


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text."""

    x: int
    y: int
    text: str
    style: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A box, or with `colour` the sign of a route."""

    x: int
    y: int
    width: int
    height: int
    style: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Exit:
    """What leads to a route: answers with a red flag, or a rule."""

    words: tuple[str, ...]
    route: str
    colour: str


@dataclass(frozen=True, slots=True)
class Item:
    """A question or a rule, as text."""

    number: str
    title: str
    block: str
    conditions: tuple[str, ...]
    exits: tuple[Exit, ...]
    # The numbers of earlier items that decide whether this one is shown.
    after: tuple[int, ...] = ()


@dataclass(slots=True)
class Picture:
    """Everything to draw, in the order of drawing, and the same as text."""

    narrow: bool
    items: list[Item]
    width: int = 0
    height: int = 0
    shapes: list[Shape] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    arrows: list[str] = field(default_factory=list)


def draw(json: Json, *, narrow: bool) -> Picture:
    """Gives the picture of a definition; a narrow one fits a phone and a side panel."""
    picture = Picture(narrow, [*_questions(json), *_rules(json)])
    _Drawing(picture).draw()
    return picture


def colour_of(json: Json, route: str | None) -> str:
    """Gives the colour of a route, by its place among the others."""
    keys = [one["key"] for one in json["routes"]]
    if route not in keys:
        return COLOURS[0]
    steps = max(len(keys) - 1, 1)
    return COLOURS[round(keys.index(route) * (len(COLOURS) - 1) / steps)]


def _questions(json: Json) -> Iterator[Item]:
    words = Words(json)
    places = {step["key"]: number for number, step in enumerate(json["steps"])}
    for number, step in enumerate(json["steps"]):
        sources = {
            places[condition["question"]]
            for condition in step["shownWhen"]
            if places.get(condition.get("question"), number) < number
        }
        yield Item(
            number=str(number + 1),
            title=step["text"],
            block=str(BLOCKS[step["block"]]),
            conditions=tuple(words.conditions(step["shownWhen"])),
            exits=tuple(_flags(json, words, step)),
            after=tuple(sorted(sources)),
        )


def _rules(json: Json) -> Iterator[Item]:
    words = Words(json)
    urgency = {route["key"]: route["urgency"] for route in json["routes"]}
    rules = sorted(json["rules"], key=lambda rule: -urgency.get(rule["route"], 0))
    for rule in rules:
        yield Item(
            number="",
            title=rule["text"] or _("without a reason"),
            block=_("Rules: the most urgent one that holds is the advice"),
            conditions=tuple(words.conditions(rule["when"])) or (_("always"),),
            exits=(_exit(json, words, rule["route"]),),
        )


def _flags(json: Json, words: Words, step: Json) -> Iterator[Exit]:
    labels: dict[str, list[str]] = {}
    for option in step["options"]:
        if option["redFlag"]:
            labels.setdefault(option["redFlag"]["route"], []).append(option["label"])
    return (_exit(json, words, route, *found) for route, found in labels.items())


def _exit(json: Json, words: Words, route: str, *labels: str) -> Exit:
    return Exit(labels, words.route(route), colour_of(json, route))


class _Drawing:
    """Places one item below the other; exits are at the right, or in a narrow picture below."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.box = 306 if picture.narrow else 400
        self.exit_x = GUTTER + (PAD if picture.narrow else self.box + 30)
        self.exit_width = self.box - 2 * PAD if picture.narrow else 300
        picture.width = (GUTTER + self.box if picture.narrow else self.exit_x + 300) + 2
        self.y = 0
        self.tops: list[int] = []

    def draw(self) -> None:
        """Fills the picture."""
        block = None
        for number, item in enumerate(self.picture.items):
            if item.block != block:
                block = item.block
                self._heading(block)
            self._item(item)
            for source in item.after:
                self._arrow(source, number)
        self.picture.height = self.y

    def _heading(self, block: str) -> None:
        self.y += LINE // 2
        for line in _wrap(block, self.box, BOLD):
            self.y += LINE
            self._text(GUTTER, line, "heading")
        self.y += PAD

    def _item(self, item: Item) -> None:
        top = self.y
        self.tops.append(top + PAD + LINE // 2)
        title = f"{item.number}. {item.title}" if item.number else item.title
        self.y += PAD - 4
        self._lines(title, "title")
        lead = _("Only with: ") if item.number else _("When: ")
        for place, condition in enumerate(item.conditions):
            self._lines((lead if not place else _("and ")) + condition, "condition")
        bottom = self.y + PAD
        self.y = bottom if self.picture.narrow else top
        for one in item.exits:
            self._exit(one, top)
        inside = self.y if self.picture.narrow and item.exits else bottom
        height = inside - top
        self.picture.shapes.insert(0, Shape(GUTTER, top, self.box, height, "box"))
        self.y = max(bottom, self.y) + GAP

    def _exit(self, one: Exit, top: int) -> None:
        start = self.y
        shown = [f"• {words}" for words in one.words] if len(one.words) > 1 else one.words
        lines = [(line, "exit") for words in shown for line in _wrap(words, self.exit_width - PAD)]
        lines += [(line, "route") for line in _wrap(f"⇒ {one.route}", self.exit_width, BOLD)]
        height = len(lines) * LINE + 8
        shape = Shape(self.exit_x, start, self.exit_width, height, "exit", one.colour)
        self.picture.shapes.append(shape)
        for line, style in lines:
            self.y += LINE
            self._text(self.exit_x + PAD, line, style)
        if not self.picture.narrow:
            middle = start + height // 2
            edge = GUTTER + self.box
            self.picture.arrows.append(f"M{edge},{top + PAD + 6} L{self.exit_x - 3},{middle}")
        self.y = start + height + 6

    def _arrow(self, source: int, target: int) -> None:
        """Draws an arrow through the gutter: the further it goes, the further to the left."""
        lane = GUTTER - LANE * min(target - source, 4) - 4
        start, end = self.tops[source], self.tops[target]
        self.picture.arrows.append(
            f"M{GUTTER},{start} H{lane + 6} Q{lane},{start} {lane},{start + 6} "
            f"V{end - 6} Q{lane},{end} {lane + 6},{end} H{GUTTER - 3}"
        )

    def _lines(self, text: str, style: str) -> None:
        for line in _wrap(text, self.box - 2 * PAD, BOLD if style == "title" else LIGHT):
            self.y += LINE
            self._text(GUTTER + PAD, line, style)

    def _text(self, x: int, text: str, style: str) -> None:
        self.picture.texts.append(Text(x, self.y, text, style))


def _wrap(text: str, width: int, letter: float = LIGHT) -> Iterable[str]:
    return textwrap.wrap(text, int(width / letter)) if text else []
