"""Lists as blocks: tips, bullets with causes and quantities, do and don't, key points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from articles.importing import cues
from articles.importing.elements import Listing
from articles.importing.lines import Line, Mark
from articles.importing.messages import Became
from articles.importing.passage import Found, Passage
from articles.importing.quantities import read_quantity
from articles.importing.report import Block, Writer

MOST_KEY_POINTS = 5
LONGEST_KEY = 40
MOST_KEY_WORDS = 5
LONGEST_VALUE = 60
LONGEST_CAUSE = 90
FEWEST_CAUSES = 2
CAUSE_AND_EFFECT = 2


def key_points(passage: Passage, at: int, writer: Writer) -> Found | None:
    """Reads a short list below a heading such as "In short"."""
    listing = passage.listing(at)
    if listing is None or not passage.sums_up or listing.is_explained:
        return None
    if len(listing.items) > MOST_KEY_POINTS:
        return None
    points = [writer.plain(line, Became.KEY_POINT) for line in listing.lines]
    return [writer.block("key_points", {"items": writer.items(points)})], at + 1


def do_dont(passage: Passage, at: int, writer: Writer) -> Found | None:
    """Reads what to do, what not to do, or both below each other.

    A label above such a list has no field in the block, so it stays a line of its own.
    """
    if led := passage.led_list(at):
        side = _side(cues.bare(led[0].plain))
        crossed = passage.listing(at + 2)
        if side is None and not (
            led[1].mark is Mark.CROSS or (crossed and _opposes(led[1], crossed))
        ):
            return None
        label = writer.block("paragraph", writer.rich(Became.LEAD_IN, led[0]))
        blocks, end = _sides(passage, at + 1, writer, side)
        return [label, *blocks], end
    listing = passage.listing(at)
    side = _side(cues.bare(passage.topic)) if passage.topic else None
    after = passage.listing(at + 1)
    if listing is None or listing.is_explained:
        return None
    if side or listing.mark is Mark.CROSS or (after and _opposes(listing, after)):
        return _sides(passage, at, writer, side)
    return None


def _side(label: str) -> str | None:
    if cues.DO_LABEL.fullmatch(label):
        return "do"
    return "dont" if cues.DONT_LABEL.fullmatch(label) else None


def _opposes(first: Listing, second: Listing) -> bool:
    return first.mark is Mark.CHECK and second.mark is Mark.CROSS


def _sides(passage: Passage, at: int, writer: Writer, side: str | None) -> Found:
    listing, after = passage.listing(at), passage.listing(at + 1)
    sides: dict[str, Sequence[Line]] = {"do": [], "dont": []}
    end = at + 1
    if listing:
        sides[side or ("dont" if listing.mark is Mark.CROSS else "do")] = listing.all_lines
    if side is None and listing and after and _opposes(listing, after):
        sides["dont"] = after.all_lines
        end += 1
    value = {
        "do": writer.items([writer.plain(line, Became.DO) for line in sides["do"]]),
        "dont": writer.items([_dont(line, writer) for line in sides["dont"]]),
    }
    return [writer.block("do_dont", value)], end


def _dont(line: Line, writer: Writer) -> str:
    """Gives a point; the site wants the first word of it to say that it is a "don't"."""
    is_clear = cues.DONT.match(cues.fold(line.plain)) is not None
    return writer.plain(line, Became.DONT if is_clear else Became.DONT_UNCLEAR, placed=is_clear)


def any_list(passage: Passage, at: int, writer: Writer) -> Found | None:
    """Reads any list, with the line that announces it."""
    led = passage.led_list(at)
    if led and cues.introduces(led[0].plain) and not led[0].words.links:
        lead, listing, end = led[0], led[1], at + 2
    elif found := passage.listing(at):
        lead, listing, end = None, found, at + 1
    else:
        return None
    lead_in = writer.plain(lead, Became.LEAD_IN) if lead else ""
    about = f"{passage.topics} {cues.fold(lead_in)}"
    if _are_tips(listing, about):
        return [_tip_list(listing, lead_in, about, writer)], end
    style = "number" if listing.counts else "bullet"
    return [_bullet_list(listing.lines, lead_in, style, writer)], end


def _are_tips(listing: Listing, about: str) -> bool:
    if listing.mark is Mark.CHECK or listing.is_explained:
        return True
    return (
        listing.mark is Mark.BULLET
        and cues.TIPS.search(about) is not None
        and not any(_is_typed(line) or line.words.links for line in listing.lines)
    )


def _tip_list(listing: Listing, lead_in: str, about: str, writer: Writer) -> Block:
    tips = []
    for item in listing.items:
        title = writer.plain(item.line, Became.TIP)
        explanation = writer.rich(Became.EXPLANATION, *item.details)
        tips.append({"title": title, "explanation": explanation, "citations": []})
    intent = "action" if _asks_action(listing, about) else "mechanism"
    value = {"lead_in": lead_in, "intent": intent, "tips": writer.items(tips)}
    return writer.block("tip_list", value)


def _asks_action(listing: Listing, about: str) -> bool:
    """Tells whether tips say what to do; those that are explained, but not asked for, do not."""
    if cues.ACTION.search(about):
        return True
    orders = sum(bool(cues.IMPERATIVE.match(cues.fold(line.plain))) for line in listing.lines)
    return not listing.is_explained or 2 * orders >= len(listing.items)


def _bullet_list(lines: Sequence[Line], lead_in: str, style: str, writer: Writer) -> Block:
    items = [_bullet_item(line, writer) for line in lines]
    return writer.block("bullet_list", {"lead_in": lead_in, "style": style, "items": items})


def _bullet_item(line: Line, writer: Writer) -> Block:
    if found := read_cause(line):
        writer.note(line, Became.CAUSE_EFFECT)
        return writer.block("cause_effect", {"cause": found[0], "effect": found[1]})
    if found := read_key(line):
        key, value = found
        quantity = read_quantity(value, key=key)
        writer.note(line, Became.QUANTITY if quantity else Became.KEY_VALUE)
        figures: dict[str, Any] = {"min": None, "max": None, "unit": ""}
        if quantity:
            figures = {"min": quantity.minimum, "max": quantity.maximum, "unit": quantity.unit}
        return writer.block("key_value", {"key": key, "value": value, "quantity": figures})
    return writer.block("statement", writer.rich(Became.STATEMENT, line))


def bare_facts(passage: Passage, at: int, writer: Writer) -> Found | None:
    """Reads lines without markers that name quantities, or causes with their effect."""
    lines: list[Line] = []
    while (line := passage.text(at + len(lines))) and (read_key(line) or _is_bare_cause(line)):
        lines.append(line)
    causes = sum(map(_is_bare_cause, lines))
    if causes < FEWEST_CAUSES and not any(map(_is_quantity, lines)):
        return None
    return [_bullet_list(lines, "", "bullet", writer)], at + len(lines)


def _is_typed(line: Line) -> bool:
    return read_cause(line) is not None or read_key(line) is not None


def _is_quantity(line: Line) -> bool:
    found = read_key(line)
    return found is not None and read_quantity(found[1], key=found[0]) is not None


def _is_bare_cause(line: Line) -> bool:
    return read_cause(line) is not None and not cues.ends_sentence(line.plain)


def read_cause(line: Line) -> tuple[str, str] | None:
    """Gives cause and effect of a line that is only that, or None."""
    if line.words.links or len(line.plain) > 2 * LONGEST_CAUSE:
        return None
    parts = [part.strip() for part in cues.ARROW.split(line.plain)]
    if len(parts) != CAUSE_AND_EFFECT or not all(parts):
        return None
    cause, effect = parts
    if len(cause) > LONGEST_CAUSE or cues.SENTENCE_BREAK.search(line.plain):
        return None
    return cause, effect


def read_key(line: Line) -> tuple[str, str] | None:
    """Gives key and value of a line that is only those, or None."""
    key, colon, value = line.plain.partition(": ")
    is_key = (
        len(key) <= LONGEST_KEY
        and len(key.split()) <= MOST_KEY_WORDS
        and key == key.strip()
        and not any(sign in key for sign in ".;?!→")
        and not cues.LABEL.fullmatch(cues.bare(key))
    )
    if not (key and colon and is_key) or line.words.links or value != value.strip() or not value:
        return None
    if read_quantity(value, key=key):
        return key, value
    is_short = len(value) <= LONGEST_VALUE and ": " not in value
    return (key, value) if is_short and not cues.ends_sentence(value) else None
