"""The source article becomes its table in the content model by itself, and loses no character."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from articles.importing import ImportedArticle
from tests.articles.importing.shown import import_text, outline, reading_lines
from tests.seeds import SOURCE_ARTICLE, content_lines, needs_source_article

pytestmark = needs_source_article

TABLE = """\
1 title
2-3 paragraph
4 numbered section
5 lead-in
6 tip
7 explanation of a tip
8 tip
9 explanation of a tip
10 tip
11 explanation of a tip
12 tip
13 explanation of a tip
14 tip
15 explanation of a tip
16 paragraph
17 numbered section
18 lead-in
20-24 statement
26 cause and effect
28 statement
29 paragraph
30 numbered section
31 paragraph
32 heading of posture advice
34-36 posture: option
37 heading of posture advice
39 posture: option
41 posture: conditional
42 heading of posture advice
44 posture: option
46 posture: alternative
47 numbered section
48 subsection
50-52 cause and effect
53 paragraph
54 subsection
56-58 statement
59 subsection
61 key and value with a quantity
63-65 cause and effect
66 numbered section
67-72 tip
73 paragraph
74 numbered section
75 introduction to seeking help
76 heading of a care card
78-82 signal
83 heading of a care card
85-89 signal
90 closing note on seeking help
91 heading of a call to a check
92 text of a call to a check
93 section
94 paragraph
95 heading of a call to a check
96 text of a call to a check
"""


def read() -> ImportedArticle:
    return import_text(SOURCE_ARTICLE.read_text(encoding="utf-8"))


def test_every_line_comes_back_in_order() -> None:
    lines = content_lines()
    assert len(lines) == 72
    assert reading_lines(read()) == lines


def test_every_line_becomes_what_the_table_says() -> None:
    table: list[list[Any]] = []
    for entry in read().report:
        assert entry.placed
        if table and table[-1][2] == entry.became and entry.became != "section":
            table[-1][1] = entry.line_number
        else:
            table.append([entry.line_number, entry.line_number, entry.became])
    shown = [
        f"{first}-{last} {became}" if last != first else f"{first} {became}"
        for first, last, became in table
    ]
    assert shown == TABLE.splitlines()


def kinds(content: list[Any]) -> list[Any]:
    return [
        (block["type"], kinds(block["value"]["content"]))
        if "content" in block["value"]
        else block["type"]
        for block in content
    ]


def test_body_has_the_blocks_of_the_table() -> None:
    assert kinds(read().body) == [
        "paragraph",
        "paragraph",
        ("section", ["tip_list", "paragraph"]),
        ("section", ["bullet_list", "paragraph"]),
        ("section", ["paragraph", "posture_advice", "posture_advice", "posture_advice"]),
        (
            "section",
            [
                ("subsection", ["bullet_list", "paragraph"]),
                ("subsection", ["bullet_list"]),
                ("subsection", ["bullet_list"]),
            ],
        ),
        ("section", ["tip_list", "paragraph"]),
        ("section", ["seek_help", "check_call"]),
        ("section", ["paragraph", "check_call"]),
    ]


def test_tips_explain_first_and_advise_later() -> None:
    sections = [block["value"]["content"] for block in read().body if block["type"] == "section"]
    assert sections[0][0]["value"]["intent"] == "mechanism"
    assert sections[4][0]["value"]["intent"] == "action"


def test_help_comes_from_two_providers_without_urgency_or_red_flags() -> None:
    help_block = read().body[7]["value"]["content"][0]["value"]
    cards = [card["value"] for card in help_block["cards"]]
    assert [(card["provider"], card["level"]) for card in cards] == [
        ("physiotherapist", "non_urgent"),
        ("general_practitioner", "non_urgent"),
    ]
    assert (help_block["red_flags"], help_block["red_flag_list"]) == ("none", [])


def test_complaints_of_postures_are_named() -> None:
    assert list(read().complaints.values()) == [
        ("rugklachten",),
        ("nekklachten", "schouderklachten"),
        ("heupklachten", "knieklachten"),
    ]


def in_line(text: str) -> str:
    return text.replace("\n-\n", "\n- ")


REWRITTEN: dict[str, Callable[[str], str]] = {
    "markers in line": in_line,
    "round bullets": lambda text: in_line(text).replace("\n- ", "\n• "),
    "stars": lambda text: in_line(text).replace("\n- ", "\n* "),
    "dashes": lambda text: text.replace("\n-\n", "\n–\n"),
    "indented": lambda text: in_line(text).replace("\n- ", "\n   - "),
    "tabs": lambda text: in_line(text).replace("\n- ", "\n-\t").replace("✔ ", "✔\t"),
    "hard spaces": lambda text: in_line(text).replace("\n- ", "\n•\u00a0"),
    "other check marks": lambda text: text.replace("✔", "✓"),
    "emoji": lambda text: text.replace("✔", "✔\ufe0f"),
    "checks alone": lambda text: text.replace("✔ ", "✔\n"),
    "checks in a list": lambda text: text.replace("✔ ", "- ✔ "),
    "no bullets": lambda text: text.replace("\n-\n", "\n"),
    "Windows": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: f"\ufeff{text}",
    "blank lines": lambda text: in_line(text).rstrip().replace("\n", "\n\n"),
}


@pytest.mark.parametrize("rewrite", REWRITTEN.values(), ids=REWRITTEN.keys())
def test_typing_makes_no_difference(rewrite: Callable[[str], str]) -> None:
    text = SOURCE_ARTICLE.read_text(encoding="utf-8")
    assert outline(import_text(rewrite(text))) == outline(import_text(text))


def test_markdown_headings_make_no_difference() -> None:
    text = in_line(SOURCE_ARTICLE.read_text(encoding="utf-8"))
    became = {entry.text: entry.became for entry in import_text(text).report}
    marks = {
        "title": "#",
        "section": "##",
        "numbered section": "##",
        "subsection": "###",
        "heading of posture advice": "###",
    }
    lines = [
        f"\n{mark} {line}\n" if (mark := marks.get(became.get(line, ""))) else line
        for line in text.splitlines()
    ]
    markdown = import_text("\n".join(lines), "artikel.md")
    assert outline(markdown) == outline(import_text(text))
