"""The source article as stored blocks, built from its own lines (see the content model)."""

from collections.abc import Iterator
from html import escape
from typing import Any

from tests.articles.blocks.stored import block, item, paragraph


def seed_body(lines: list[str]) -> list[dict[str, Any]]:
    """Gives the body of the article; `lines` has its title first and no bullets."""
    text = iter(lines)
    next(text)
    body = [_paragraph(text), _paragraph(text)]
    body.append(_section(text, lambda: [_mechanism(text, 5), _paragraph(text)]))
    body.append(_section(text, lambda: [_bullets(text, 5, lead_in=True), _paragraph(text)]))
    body.append(_section(text, lambda: [_paragraph(text), *(_posture(text) for _ in range(3))]))
    body.append(_section(text, lambda: _bedroom(text)))
    body.append(_section(text, lambda: [_actions(text, 6), _paragraph(text)]))
    body.append(_section(text, lambda: [_help(text), _check_call(text)]))
    body.append(_section(text, lambda: [_paragraph(text), _check_call(text)]))
    return body


def _section(text: Iterator[str], content: Any) -> dict[str, Any]:
    number, dot, heading = next(text).partition(". ")
    value = {"heading": heading or number, "numbered": bool(dot)}
    return block("section", value | {"content": content()})


def _paragraph(text: Iterator[str]) -> dict[str, Any]:
    return paragraph(escape(next(text)))


def _title(text: Iterator[str]) -> str:
    return next(text).removeprefix("✔ ")


def _mechanism(text: Iterator[str], count: int) -> dict[str, Any]:
    lead_in = next(text)
    tips = [
        item({"title": _title(text), "explanation": f"<p>{escape(next(text))}</p>"})
        for _ in range(count)
    ]
    return block("tip_list", {"lead_in": lead_in, "intent": "mechanism", "tips": tips})


def _actions(text: Iterator[str], count: int) -> dict[str, Any]:
    tips = [item({"title": _title(text)}) for _ in range(count)]
    return block("tip_list", {"lead_in": "", "intent": "action", "tips": tips})


def _bullets(text: Iterator[str], count: int, *, lead_in: bool = False) -> dict[str, Any]:
    opening = next(text) if lead_in else ""
    items = [_bullet(next(text)) for _ in range(count)]
    return block("bullet_list", {"lead_in": opening, "style": "bullet", "items": items})


def _bullet(line: str) -> dict[str, Any]:
    cause, arrow, effect = line.partition(" → ")
    if arrow:
        return block("cause_effect", {"cause": cause, "effect": effect})
    key, colon, value = line.partition(": ")
    if colon:
        quantity = {"min": "16", "max": "19", "unit": "degree_celsius"}
        return block("key_value", {"key": key, "value": value, "quantity": quantity})
    return block("statement", f"<p>{escape(line)}</p>")


def _posture(text: Iterator[str]) -> dict[str, Any]:
    heading = next(text)
    items = [item({"text": next(text), "kind": "option"}) for _ in range(2)]
    return block("posture_advice", {"heading": heading, "items": items})


def _bedroom(text: Iterator[str]) -> list[dict[str, Any]]:
    def subsection(heading: str, *content: dict[str, Any]) -> dict[str, Any]:
        return block("subsection", {"heading": heading, "content": content})

    return [
        subsection(next(text), _bullets(text, 2), _paragraph(text)),
        subsection(next(text), _bullets(text, 2)),
        subsection(next(text), _bullets(text, 3)),
    ]


def _help(text: Iterator[str]) -> dict[str, Any]:
    intro = f"<p>{escape(next(text))}</p>"
    cards = [
        item(
            {
                "level": "non_urgent",
                "provider": provider,
                "heading": next(text),
                "signals": [item(next(text)) for _ in range(3)],
            }
        )
        for provider in ("physiotherapist", "general_practitioner")
    ]
    note = f"<p>{escape(next(text))}</p>"
    return block(
        "seek_help",
        {"intro": intro, "cards": cards, "red_flags": "none", "closing_note": note},
    )


def _check_call(text: Iterator[str]) -> dict[str, Any]:
    return block("check_call", {"check": None, "heading": next(text), "text": next(text)})
