"""When to get help, as a block: care cards, red flags and the remarks around them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from articles.importing import cues
from articles.importing.care import find_provider, level_of
from articles.importing.elements import Listing
from articles.importing.lines import Line
from articles.importing.messages import Became
from articles.importing.passage import Found, Passage
from articles.importing.report import Block, Writer

LONGEST_CARD_SENTENCE = 300
# Longer text around the cards is text of the section, not of the block.
MOST_REMARKS = 8
EMERGENCY_CALL = {"number": "112", "label": "Bel 112"}


@dataclass(frozen=True, slots=True)
class _Card:
    heading: Line | None
    signals: tuple[Line, ...]
    provider: str
    level: str
    end: int


@dataclass(slots=True)
class _Plan:
    """What belongs in one block, before anything is written of it."""

    intro: list[Line] = field(default_factory=list)
    cards: list[_Card] = field(default_factory=list)
    flags: tuple[Line, ...] = ()
    closing: list[Line] = field(default_factory=list)
    end: int = 0


def seek_help(passage: Passage, at: int, writer: Writer) -> Found | None:
    """Reads who to turn to and when, with what is said before and after it."""
    plan = _Plan(end=at)
    if passage.seeks_help:
        _plan_intro(passage, plan)
    while card := _card(passage, plan.end):
        plan.cards.append(card)
        plan.end = card.end
    _plan_flags(passage, plan)
    if not plan.cards and not plan.flags:
        return None
    _plan_closing(passage, plan)
    return [_block(plan, writer)], plan.end


def _block(plan: _Plan, writer: Writer) -> Block:
    intro = writer.rich(Became.HELP_INTRO, *plan.intro)
    cards = [_care_card(card, writer) for card in plan.cards]
    flag = Became.RED_FLAG if plan.cards else Became.RED_FLAG_ALONE
    flags = [writer.plain(line, flag, placed=bool(plan.cards)) for line in plan.flags]
    return writer.block(
        "seek_help",
        {
            "intro": intro,
            "cards": writer.items(cards),
            "red_flags": "listed" if flags else "none",
            "red_flag_list": writer.items(flags),
            "closing_note": writer.rich(Became.CLOSING_NOTE, *plan.closing),
        },
    )


def _care_card(card: _Card, writer: Writer) -> dict[str, Any]:
    heading = ""
    signal = Became.SIGNAL if card.heading else Became.SIGNAL_ALONE
    if card.heading:
        became = Became.CARD_HEADING if card.signals else Became.CARD_ALONE
        heading = writer.plain(card.heading, became, placed=bool(card.signals))
    signals = [writer.plain(line, signal, placed=card.heading is not None) for line in card.signals]
    is_emergency = card.level == "emergency"
    return {
        "level": card.level,
        "provider": card.provider,
        "heading": heading,
        "signals": writer.items(signals),
        "timeframe": "",
        "action": [writer.block("tel", dict(EMERGENCY_CALL))] if is_emergency else [],
    }


def _plan_intro(passage: Passage, plan: _Plan) -> None:
    """Takes the text above the first card, if there is a card."""
    end = plan.end
    intro: list[Line] = []
    while (line := passage.text(end)) and not _opens(passage, end) and not _is_apart(passage, end):
        if len(intro) == MOST_REMARKS:
            return
        intro.append(line)
        end += 1
    if _opens(passage, end):
        plan.intro, plan.end = intro, end


def _opens(passage: Passage, at: int) -> bool:
    return _card(passage, at) is not None or _flags(passage, at) is not None


def _card(passage: Passage, at: int) -> _Card | None:
    listing = passage.listing(at + 1)
    heading = passage.heading(at)
    line = passage.text(at)
    if heading and listing and passage.seeks_help and _names_card(heading.text):
        return _card_of(passage, heading.line, listing.all_lines, at + 2)
    if line and listing and _leads_card(passage, line.plain):
        return _card_of(passage, line, listing.all_lines, at + 2)
    if line and not listing and passage.seeks_help and _is_card_sentence(line.plain):
        return _card_of(passage, line, (), at + 1)
    own = passage.listing(at)
    if at == 0 and own and cues.HELP_HEADING.search(passage.topic) and not _is_flagged(passage):
        return _card_of(passage, None, own.all_lines, at + 1)
    return None


def _card_of(passage: Passage, line: Line | None, signals: tuple[Line, ...], end: int) -> _Card:
    """Gives a card; who and how soon are looked for in its heading, then in those above it."""
    said = line.plain if line else ""
    provider = find_provider(said)
    if provider is None:
        said = f"{said} {passage.topic}"
        provider = find_provider(passage.topic) or find_provider(passage.section) or "other"
    return _Card(line, signals, provider, level_of(said, provider=provider), end)


def _names_card(heading: str) -> bool:
    folded = cues.fold(heading)
    provider = find_provider(heading)
    return not cues.RED_FLAGS.search(folded) and (
        provider is not None or level_of(heading, provider="other") != "non_urgent"
    )


def _leads_card(passage: Passage, plain: str) -> bool:
    """Tells whether a line above a list says whom to turn to and when."""
    folded = cues.fold(plain)
    announces = cues.introduces(plain) or cues.ENDS_WITH_CONDITION.search(folded) is not None
    if find_provider(plain) is None:
        return (
            passage.seeks_help
            and announces
            and not cues.RED_FLAGS.search(folded)
            and not _is_flagged(passage)
        )
    if passage.seeks_help and announces:
        return True
    return cues.ENDS_WITH_CONDITION.search(folded) is not None or (
        announces
        and cues.CONDITION_WORD.search(folded) is not None
        and cues.TURNS_TO_HELP.search(folded) is not None
    )


def _is_card_sentence(plain: str) -> bool:
    folded = cues.fold(plain)
    return (
        len(plain) <= LONGEST_CARD_SENTENCE
        and cues.CONDITION_WORD.search(folded) is not None
        and cues.TURNS_TO_HELP.search(folded) is not None
        and find_provider(plain) is not None
        and not cues.is_question(plain)
        and not cues.is_promise(plain)
        and not cues.RED_FLAGS.search(folded)
    )


def _is_flagged(passage: Passage) -> bool:
    """Tells whether the heading announces red flags without saying whom to turn to."""
    return bool(cues.RED_FLAGS.search(passage.topic)) and find_provider(passage.topic) is None


def _flags(passage: Passage, at: int) -> tuple[list[Line], Listing, int] | None:
    """Gives the line above a list of red flags, if any, the list, and where it ends."""
    if led := passage.led_list(at):
        line, listing = led
        about = cues.RED_FLAGS.search(cues.fold(line.plain)) or _is_flagged(passage)
        is_lead = about and cues.introduces(line.plain) and find_provider(line.plain) is None
        return ([line], listing, at + 2) if is_lead else None
    own = passage.listing(at)
    return ([], own, at + 1) if own and at == 0 and _is_flagged(passage) else None


def _plan_flags(passage: Passage, plan: _Plan) -> None:
    """Takes red flags; a line above them only has a place where no card comes before it."""
    found = _flags(passage, plan.end)
    if found is None or (found[0] and plan.cards):
        return
    lead, listing, plan.end = found
    plan.intro.extend(lead)
    plan.flags = listing.all_lines


def _plan_closing(passage: Passage, plan: _Plan) -> None:
    """Takes the text below the cards, unless it belongs to what comes next."""
    end = plan.end
    closing: list[Line] = []
    while (line := passage.text(end)) and not _is_apart(passage, end):
        if len(closing) == MOST_REMARKS:
            break
        about_flags = cues.RED_FLAGS.search(cues.fold(line.plain)) is not None
        if _opens(passage, end) or not (passage.seeks_help or about_flags):
            break
        closing.append(line)
        end += 1
    if not _opens(passage, end):
        plan.closing, plan.end = closing, end


def _is_apart(passage: Passage, at: int) -> bool:
    """Tells whether running text at a place is no remark: a call, a callout, a lead-in."""
    line = passage.text(at)
    return line is not None and (
        passage.calls_to_check(at)
        or passage.listing(at + 1) is not None
        or cues.LABELLED.match(cues.fold(line.plain)) is not None
        or (
            cues.is_promise(line.plain)
            and cues.CHECK_INVITES.search(cues.fold(line.plain)) is not None
        )
    )
