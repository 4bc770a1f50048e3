"""The stored body of an article in which every block occurs, with everything filled in."""

from __future__ import annotations

from typing import Any

from tests.factories import block_id


def block(kind: str, value: Any, name: str | None = None) -> dict[str, Any]:
    """Gives a block as it is stored; its identifier follows from its name."""
    return {"type": kind, "value": value, "id": block_id(name or kind)}


def item(value: Any, name: str) -> dict[str, Any]:
    """Gives an item of a list as it is stored."""
    return block("item", value, name)


def items(name: str, *values: Any) -> list[dict[str, Any]]:
    """Gives a whole list as it is stored."""
    return [item(value, f"{name}-{number}") for number, value in enumerate(values)]


def rich(text: str) -> str:
    """Gives rich text of one paragraph as it is stored."""
    return f'<p data-block-key="key">{text}</p>'


def image(alt_text: str = "Een kussen onder de knieën") -> dict[str, Any]:
    """Gives an image in a block as it is stored."""
    return {"image": 8, "alt_text": alt_text, "decorative": False}


def complete_body(
    *, other: int, complaint: int, source: int, term: int, exercise: int, check: int
) -> list[dict[str, Any]]:
    """Gives the body; the numbers are those of the objects it refers to."""
    help_blocks = [seek_help(other, check), check_call(check), related(other, exercise)]
    expander = block("expander", {"summary": "Meer weten?", "content": texts() + media(exercise)})
    subsection = block("subsection", {"heading": "Op je rug", "content": lists(source, complaint)})
    section = {"heading": "Zo lig je goed", "numbered": True, "content": [subsection, expander]}
    last = {"heading": "Hulp zoeken", "numbered": True, "content": help_blocks}
    return [
        opening(other, term, source),
        block("section", section),
        block("section", last, "last section"),
    ]


def opening(other: int, term: int, source: int) -> dict[str, Any]:
    """Gives a paragraph with everything that rich text can hold."""
    return block(
        "paragraph",
        rich(
            f'Een <b>sterke</b> <i>rug</i> &amp; een <a linktype="page" id="{other}">artikel</a>; '
            f'elke <a linktype="glossary" id="{term}">pees</a> telt '
            f'<a linktype="citation" id="{source}">(richtlijn)</a>. Zie '
            '<a href="https://voorbeeld.example/">elders</a> of '
            '<a linktype="document" id="9">dit bestand</a>.'
        ),
    )


def texts() -> list[dict[str, Any]]:
    """Gives the blocks that are only text."""
    question = {"question": "Mag ik sporten?", "answer": rich("Ja, rustig aan.")}
    warning = {"variant": "warning", "heading": "Let op", "body": rich("Forceer niets.")}
    return [
        block("callout", warning),
        block("key_points", {"items": items("point", "Blijf bewegen", "Slaap genoeg")}),
        block("faq", {"items": items("question", question)}),
    ]


def lists(source: int, complaint: int) -> list[dict[str, Any]]:
    """Gives the blocks that are lists."""
    tip = {
        "title": "Herstel",
        "explanation": rich("Spieren worden sterker."),
        "citations": items("citation", source),
    }
    quantity = {"min": "16", "max": "18.5", "unit": "degree_celsius"}
    bullets = [
        block("statement", rich("Adem <b>rustig</b>.")),
        block("cause_effect", {"cause": "Te laag", "effect": "een kromme rug"}),
        block("key_value", {"key": "Warmte", "value": "16–18,5 °C", "quantity": quantity}),
    ]
    posture = {"text": "Lig op je rug", "kind": "option", "position": "supine", "image": image()}
    advice = {
        "heading": "Bij lage rugpijn",
        "complaints": items("complaint", complaint),
        "items": items("posture", posture),
    }
    return [
        block("tip_list", {"lead_in": "Zo:", "intent": "mechanism", "tips": items("tip", tip)}),
        block("bullet_list", {"lead_in": "Let op:", "style": "number", "items": bullets}),
        block("posture_advice", advice),
        block("do_dont", {"do": items("do", "Wandel"), "dont": items("dont", "Niet zwaar tillen")}),
    ]


def media(exercise: int) -> list[dict[str, Any]]:
    """Gives the blocks that are looked at or done."""
    columns = [("text", "Week"), ("number", "Minuten"), ("rich_text", "Hoe")]
    table = {
        "columns": [{"type": kind, "heading": heading} for kind, heading in columns],
        "rows": [{"values": ["1", "12.50", rich("<i>rustig</i>")]}, {"values": ["2", None, ""]}],
        "caption": "",
    }
    video = {
        "source": "https://video.example/1.mp4",
        "title": "De brug",
        "captions": 9,
        "transcript": rich("Ga liggen."),
        "poster": 8,
        "duration_seconds": 90,
    }
    dosage = {"sets": 2, "reps": 8, "hold_seconds": None, "rest_seconds": None}
    dosage |= {"per_week": 3, "max_pain": None}
    return [
        block("table", {"caption": "Opbouw", "table": table}),
        block("figure", {"image": image(), "caption": "Zo lig je goed", "credit": "Een ander"}),
        block("video", video),
        block("exercise", {"exercise": exercise, "dosage": dosage}),
    ]


def seek_help(other: int, check: int) -> dict[str, Any]:
    """Gives the block that tells when to seek help, with every kind of action."""
    actions = {
        ("self_care", "self"): block("check", {"check": check, "label": "Doe de check"}),
        ("non_urgent", "physiotherapist"): block(
            "link", {"page": other, "url": "", "label": "Lees meer"}
        ),
        ("emergency", "emergency_services"): block("tel", {"number": "112", "label": "Bel 112"}),
    }
    cards = [
        {
            "level": level,
            "provider": provider,
            "heading": "Wanneer:",
            "signals": items(f"signal-{level}", "het niet beter gaat"),
            "timeframe": "vandaag",
            "action": [action],
        }
        for (level, provider), action in actions.items()
    ]
    return block(
        "seek_help",
        {
            "intro": rich("Soms is hulp nodig."),
            "cards": items("card", *cards),
            "red_flags": "listed",
            "red_flag_list": items("flag", "gevoelloosheid"),
            "closing_note": rich("Twijfel je? Bel."),
        },
    )


def check_call(check: int) -> dict[str, Any]:
    """Gives the block that invites to the check."""
    texts = {"heading": "Wat past bij jou?", "text": "De check helpt.", "button_label": "Start"}
    return block("check_call", {"check": check, **texts})


def related(other: int, exercise: int) -> dict[str, Any]:
    """Gives the block that leads on."""
    chosen = {"articles": items("related article", other)}
    return block("related", chosen | {"exercises": items("related exercise", exercise)})
