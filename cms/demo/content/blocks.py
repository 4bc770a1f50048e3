"""Constructors of stored blocks, so that an article reads like its own table of contents.

They leave out the ids; `stream` gives every block and list item one that never changes as long as
its place in the article does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal
from uuid import NAMESPACE_URL, uuid5

from cms.demo.content.images import IMAGES
from cms.demo.content.references import Kind, Ref, refs
from cms.demo.content.rich_text import rich

Block = dict[str, Any]
Stream = list[Block]

ALT_TEXTS = {image.key: image.alt for image in IMAGES}
NAMESPACE = uuid5(NAMESPACE_URL, "https://adviesbijklachten.nl/demo")


def stream(key: str, *blocks: Block) -> Stream:
    """Gives the blocks as stored, with an id from the key and the place of each."""
    return [_identified(block, f"{key}/{place}") for place, block in enumerate(blocks)]


def block(kind: str, value: Any) -> Block:
    """Gives a block of any kind."""
    return {"type": kind, "value": value}


def items(values: Sequence[Any]) -> Stream:
    """Gives the items of a list."""
    return [block("item", value) for value in values]


def references(kind: Kind, *keys: str) -> Stream:
    """Gives a list of references."""
    return items(refs(kind, *keys))


def picture(key: str | None) -> dict[str, Any]:
    """Gives an image with its own alternative text, or no image in the form that is stored."""
    if key is None:
        return {"image": None, "alt_text": None, "decorative": None}
    return {"image": Ref("image", key), "alt_text": ALT_TEXTS[key], "decorative": False}


def paragraph(html: str) -> Block:
    """A paragraph."""
    return block("paragraph", rich(html))


def section(heading: str, *content: Block, numbered: bool = True) -> Block:
    """A section with its own heading."""
    return block("section", {"heading": heading, "numbered": numbered, "content": list(content)})


def subsection(heading: str, *content: Block) -> Block:
    """A part of a section."""
    return block("subsection", {"heading": heading, "content": list(content)})


def tip(title: str, explanation: str = "", *sources: str) -> dict[str, Any]:
    """A tip for in a tip list, with the keys of its sources."""
    return {
        "title": title,
        "explanation": rich(explanation) if explanation else "",
        "citations": references("source", *sources),
    }


def tip_list(
    intent: Literal["mechanism", "action"], *tips: dict[str, Any], lead_in: str = ""
) -> Block:
    """A list of tips."""
    return block("tip_list", {"lead_in": lead_in, "intent": intent, "tips": items(tips)})


def bullet_list(
    *entries: Block, lead_in: str = "", style: Literal["bullet", "number"] = "bullet"
) -> Block:
    """A list of statements, causes with effects, and names with values."""
    return block("bullet_list", {"lead_in": lead_in, "style": style, "items": list(entries)})


def statement(html: str) -> Block:
    """A sentence in a bullet list."""
    return block("statement", rich(html))


def cause_effect(cause: str, effect: str) -> Block:
    """A cause and its effect in a bullet list."""
    return block("cause_effect", {"cause": cause, "effect": effect})


def key_value(
    key: str, value: str, low: str | None = None, high: str | None = None, unit: str = ""
) -> Block:
    """A name and a value in a bullet list, with the same value for machines."""
    quantity = {"min": low, "max": high, "unit": unit}
    return block("key_value", {"key": key, "value": value, "quantity": quantity})


def posture(
    text: str,
    kind: Literal["option", "alternative", "conditional"],
    position: Literal["supine", "side", "prone", "sitting", "standing", "moving"],
    image: str | None = None,
) -> dict[str, Any]:
    """One piece of advice for in a posture block."""
    return {"text": text, "kind": kind, "position": position, "image": picture(image)}


def posture_advice(heading: str, complaints: Sequence[str], *advice: dict[str, Any]) -> Block:
    """Which posture suits these complaints."""
    suffered = references("complaint", *complaints)
    return block(
        "posture_advice", {"heading": heading, "complaints": suffered, "items": items(advice)}
    )


def care_card(
    level: Literal["emergency", "urgent", "non_urgent", "self_care"],
    provider: str,
    heading: str,
    *signals: str,
    timeframe: str = "",
    action: Block | None = None,
) -> dict[str, Any]:
    """Who can help, how soon, and by which signals to tell."""
    return {
        "level": level,
        "provider": provider,
        "heading": heading,
        "signals": items(signals),
        "timeframe": timeframe,
        "action": [action] if action else [],
    }


def call(number: str, label: str) -> Block:
    """An action of a care card: call this number."""
    return block("tel", {"number": number, "label": label})


def read(article: str, label: str) -> Block:
    """An action of a care card: read this article."""
    return block("link", {"page": Ref("article", article), "url": "", "label": label})


def visit(url: str, label: str) -> Block:
    """An action of a care card: visit this address."""
    return block("link", {"page": None, "url": url, "label": label})


def start_check(label: str) -> Block:
    """An action of a care card: do the Klachtencheck."""
    return block("check", {"check": Ref("check", "klachtencheck"), "label": label})


def seek_help(
    *cards: dict[str, Any], intro: str = "", red_flags: Sequence[str] = (), closing_note: str = ""
) -> Block:
    """When to get help, and from whom."""
    return block(
        "seek_help",
        {
            "intro": rich(intro) if intro else "",
            "cards": items(cards),
            "red_flags": "listed" if red_flags else "none",
            "red_flag_list": items(red_flags),
            "closing_note": rich(closing_note) if closing_note else "",
        },
    )


def do_dont(do: Sequence[str], dont: Sequence[str]) -> Block:
    """What helps beside what does not."""
    return block("do_dont", {"do": items(do), "dont": items(dont)})


def callout(variant: Literal["warning", "info"], heading: str, html: str) -> Block:
    """A warning or a useful fact."""
    return block("callout", {"variant": variant, "heading": heading, "body": rich(html)})


def key_points(*points: str) -> Block:
    """The article in a few sentences."""
    return block("key_points", {"items": items(points)})


def expander(summary: str, *content: Block) -> Block:
    """What readers can open if they want to know more."""
    return block("expander", {"summary": summary, "content": list(content)})


def question(words: str, answer: str) -> dict[str, str]:
    """A question with its answer, for in a list of questions."""
    return {"question": words, "answer": rich(answer)}


def faq(*questions: dict[str, str]) -> Block:
    """Questions, each with its answer."""
    return block("faq", {"items": items(questions)})


def table(caption: str, columns: Sequence[tuple[str, str]], *rows: Sequence[str]) -> Block:
    """A table; columns are pairs of type and heading."""
    typed = [{"type": kind, "heading": heading} for kind, heading in columns]
    values = [{"values": list(row)} for row in rows]
    return block(
        "table", {"caption": caption, "table": {"columns": typed, "rows": values, "caption": ""}}
    )


def figure(image: str, caption: str) -> Block:
    """An image with a caption."""
    return block("figure", {"image": picture(image), "caption": caption, "credit": ""})


def video(
    *,
    source: str,
    title: str,
    captions: str,
    poster: str,
    duration_seconds: int,
    transcript: Sequence[str],
) -> Block:
    """A video with captions, and a transcript of one paragraph a line."""
    return block(
        "video",
        {
            "source": source,
            "title": title,
            "captions": Ref("document", captions),
            "transcript": "".join(rich(line) for line in transcript),
            "poster": Ref("image", poster),
            "duration_seconds": duration_seconds,
        },
    )


def exercise(key: str, **dosage: int) -> Block:
    """An exercise, with another dosage than its own if one is given."""
    names = ("sets", "reps", "hold_seconds", "rest_seconds", "per_week", "max_pain")
    numbers = {name: dosage.get(name) for name in names}
    return block("exercise", {"exercise": Ref("exercise", key), "dosage": numbers})


def check_call(heading: str, text: str, *, check: str | None = None) -> Block:
    """An invitation to a check; without one it is the main check of the site."""
    chosen = Ref("check", check) if check else None
    return block(
        "check_call",
        {"check": chosen, "heading": heading, "text": text, "button_label": "Doe de Klachtencheck"},
    )


def related(articles: Sequence[str], exercises: Sequence[str] = ()) -> Block:
    """What to read or do next."""
    return block(
        "related",
        {
            "articles": references("article", *articles),
            "exercises": references("exercise", *exercises),
        },
    )


def _identified(data: Any, place: str) -> Any:
    match data:
        case {"type": kind, "value": value}:
            identifier = str(uuid5(NAMESPACE, place))
            return {"type": kind, "value": _identified(value, place), "id": identifier}
        case dict():
            return {name: _identified(value, f"{place}/{name}") for name, value in data.items()}
        case list():
            return [_identified(value, f"{place}/{index}") for index, value in enumerate(data)]
        case _:
            return data
