"""How tests look at an article: as the lines a reader gets, and as an outline of its blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import count
from typing import Any

from articles.importing import ImportedArticle, read_article

Block = dict[str, Any]


def import_text(text: str, filename: str = "artikel.txt") -> ImportedArticle:
    numbers = count(1)
    return read_article(text.encode(), filename=filename, make_id=lambda: f"id-{next(numbers)}")


def reading_lines(article: ImportedArticle) -> list[str]:
    """Gives the article as a reader gets it, with numbers and check marks as frontends set them."""
    return [article.title, *_read_all(article.body, count(1))]


def _read_all(blocks: Iterable[Block], numbers: Iterator[int]) -> Iterator[str]:
    for block in blocks:
        if block["type"] == "section":
            section = block["value"]
            number = f"{next(numbers)}. " if section["numbered"] else ""
            yield f"{number}{section['heading']}"
            yield from _read_all(section["content"], numbers)
        elif block["type"] == "subsection":
            yield block["value"]["heading"]
            yield from _read_all(block["value"]["content"], numbers)
        else:
            yield from filter(None, READERS[block["type"]](block["value"]))


def _rich(html: str) -> list[str]:
    return [
        unescape(re.sub(r"<[^>]+>", "", paragraph))
        for paragraph in re.findall(r"<p>(.*?)</p>", html, re.DOTALL)
    ]


def _values(items: list[Block]) -> list[Any]:
    return [item["value"] for item in items]


def _read_tips(value: Any) -> Iterator[str]:
    yield value["lead_in"]
    for tip in _values(value["tips"]):
        yield f"✔ {tip['title']}"
        yield from _rich(tip["explanation"])


def _read_bullets(value: Any) -> Iterator[str]:
    yield value["lead_in"]
    for item in value["items"]:
        fields = item["value"]
        if item["type"] == "statement":
            yield from _rich(fields)
        elif item["type"] == "cause_effect":
            yield f"{fields['cause']} → {fields['effect']}"
        else:
            yield f"{fields['key']}: {fields['value']}"


def _read_help(value: Any) -> Iterator[str]:
    yield from _rich(value["intro"])
    for card in _values(value["cards"]):
        yield card["heading"]
        yield from _values(card["signals"])
    yield from _values(value["red_flag_list"])
    yield from _rich(value["closing_note"])


def _read_faq(value: Any) -> Iterator[str]:
    for item in _values(value["items"]):
        yield item["question"]
        yield from _rich(item["answer"])


def _read_table(value: Any) -> Iterator[str]:
    table = value["table"]
    yield value["caption"]
    yield " ".join(column["heading"] for column in table["columns"])
    for row in table["rows"]:
        kinds = [column["type"] for column in table["columns"]]
        cells = zip(kinds, row["values"], strict=True)
        yield " ".join(
            " ".join(_rich(cell)) if kind == "rich_text" else cell for kind, cell in cells
        )


READERS: dict[str, Any] = {
    "paragraph": _rich,
    "tip_list": _read_tips,
    "bullet_list": _read_bullets,
    "posture_advice": lambda value: [
        value["heading"],
        *(item["text"] for item in _values(value["items"])),
    ],
    "seek_help": _read_help,
    "do_dont": lambda value: [*_values(value["do"]), *_values(value["dont"])],
    "callout": lambda value: [value["heading"], *_rich(value["body"])],
    "key_points": lambda value: _values(value["items"]),
    "faq": _read_faq,
    "table": _read_table,
    "check_call": lambda value: [value["heading"], value["text"]],
}


def outline(article: ImportedArticle) -> str:
    """Gives the article as text to compare: a line for every block and item, with its fields."""
    return "\n".join([article.title, *_outline(article.body, "")]) + "\n"


def _outline(blocks: Iterable[Block], indent: str) -> Iterator[str]:
    for block in blocks:
        value = block["value"]
        if not isinstance(value, dict):
            yield f"{indent}{block['type']}: {value}"
            continue
        streams = {name: field for name, field in value.items() if _is_stream(field)}
        fields = [
            f"{name}={field}"
            for name, field in value.items()
            if name not in streams and field not in ("", None, [])
        ]
        yield f"{indent}{block['type']} {' | '.join(fields)}".rstrip()
        for name, stream in streams.items():
            if name not in {"content", "items", "tips", "signals"}:
                yield f"{indent}  {name}"
            yield from _outline(stream, f"{indent}    ")


def _is_stream(field: Any) -> bool:
    return (
        isinstance(field, list) and bool(field) and isinstance(field[0], dict) and "id" in field[0]
    )


def blocks(text: str, filename: str = "a.txt") -> list[str]:
    """Gives the outline of a text below a title."""
    return outline(import_text(f"Titel van het stuk\n\n{text}", filename)).splitlines()[1:]
