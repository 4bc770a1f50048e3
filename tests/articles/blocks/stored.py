"""Stored blocks for tests, written as short as they can be."""

from typing import Any


def block(kind: str, value: Any, block_id: str = "b1") -> dict[str, Any]:
    return {"type": kind, "value": value, "id": block_id}


def item(value: Any, item_id: str = "i1") -> dict[str, Any]:
    return {"type": "item", "value": value, "id": item_id}


def paragraph(text: str, block_id: str = "b1") -> dict[str, Any]:
    return block("paragraph", f"<p>{text}</p>", block_id)


def section(*content: dict[str, Any], heading: str = "Kop", block_id: str = "s1") -> dict[str, Any]:
    return block("section", {"heading": heading, "numbered": True, "content": content}, block_id)


def card(**changed: Any) -> dict[str, Any]:
    return {
        "level": "non_urgent",
        "provider": "physiotherapist",
        "heading": "Ga wanneer:",
        "signals": [item("het blijft")],
        "timeframe": "",
        "action": [],
        **changed,
    }


def seek_help(*cards: dict[str, Any], **changed: Any) -> dict[str, Any]:
    return {
        "intro": "",
        "cards": [item(value, f"c{number}") for number, value in enumerate(cards)],
        "red_flags": "none",
        "red_flag_list": [],
        "closing_note": "",
        **changed,
    }
