"""Short texts, and the blocks they become."""

from __future__ import annotations

import pytest

from tests.articles.importing.shown import blocks, import_text

NO_QUANTITY = {"min": None, "max": None, "unit": ""}
FIVE_MINUTES = {"min": "5", "max": "5", "unit": "minute"}


@pytest.mark.parametrize(
    ("text", "variant", "heading", "body"),
    [
        ("Let op: bel bij koorts.", "warning", "Let op:", "bel bij koorts."),
        ("⚠️ Pas op! Glad.", "warning", "Pas op!", "Glad."),
        ("Tip: loop een rondje.", "info", "Tip:", "loop een rondje."),
        ("Goed om te weten\nHet went.", "info", "Goed om te weten", "Het went."),
        ("**Let op: koorts** is erg.", "warning", "Let op:", "<b>koorts</b> is erg."),
    ],
)
def test_label_makes_a_callout(text: str, variant: str, heading: str, body: str) -> None:
    assert blocks(text) == [f"callout variant={variant} | heading={heading} | body=<p>{body}</p>"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Te stijf → pijn", "cause_effect cause=Te stijf | effect=pijn"),
        ("- Te stijf -> pijn", "cause_effect cause=Te stijf | effect=pijn"),
        ("- Te stijf => pijn", "cause_effect cause=Te stijf | effect=pijn"),
        ("- a → b → c", "statement: <p>a → b → c</p>"),
        ("- Stand: rechtop", f"key_value key=Stand | value=rechtop | quantity={NO_QUANTITY}"),
        ("- Duur: 5 minuten", f"key_value key=Duur | value=5 minuten | quantity={FIVE_MINUTES}"),
        ("- Onthoud: rust is goed", "statement: <p>Onthoud: rust is goed</p>"),
        ("- Rust: dat doet je goed. Echt.", "statement: <p>Rust: dat doet je goed. Echt.</p>"),
        ("- 5 < 6 & meer", "statement: <p>5 &lt; 6 &amp; meer</p>"),
    ],
)
def test_item_is_a_statement_a_cause_or_a_key(text: str, expected: str) -> None:
    assert blocks(text) == ["bullet_list style=bullet", f"    {expected}"]


@pytest.mark.parametrize(
    ("lines", "style", "items"),
    [
        ("1. a\n2. b", "number", ["a", "b"]),
        ("1) a\n2) b", "number", ["a", "b"]),
        ("1.\na\n2.\nb", "number", ["a", "b"]),
        ("3. a\n4. b", "bullet", ["3. a", "4. b"]),
        ("a) a\nb) b", "bullet", ["a", "b"]),
        ("o\ta\no\tb", "bullet", ["a", "b"]),
        ("- [ ] a\n- [ ] b", "bullet", ["a", "b"]),
        ("- a\n  • b", "bullet", ["a", "b"]),
        ("- a\n-\n-\nb", "bullet", ["a", "b"]),
    ],
)
def test_list_keeps_its_items(lines: str, style: str, items: list[str]) -> None:
    assert blocks(f"Dit hoort erbij:\n{lines}") == [
        f"bullet_list lead_in=Dit hoort erbij: | style={style}",
        *(f"    statement: <p>{item}</p>" for item in items),
    ]


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("1. Begin", "heading=Begin | numbered=True"),
        ("1) Begin", "heading=Begin | numbered=True"),
        ("## 1. Begin", "heading=Begin | numbered=True"),
        ("**1. Begin**", "heading=Begin | numbered=True"),
        ("2. Begin", "heading=2. Begin | numbered=False"),
        ("Stap 1: Begin", "heading=Stap 1: Begin | numbered=False"),
        ("Wat is het begin?", "heading=Wat is het begin? | numbered=False"),
        ("BEGIN", "heading=BEGIN | numbered=False"),
        ("Begin\n-----", "heading=Begin | numbered=False"),
        ("Conclusie:", "heading=Conclusie: | numbered=False"),
    ],
)
def test_heading_opens_a_section(heading: str, shown: str) -> None:
    text = f"{heading}\n\nHier staat een zin.\nEn nog een zin."
    assert blocks(text) == [
        f"section {shown}",
        "    paragraph: <p>Hier staat een zin.</p>",
        "    paragraph: <p>En nog een zin.</p>",
    ]


@pytest.mark.parametrize(
    ("question", "promise"),
    [
        ("Twijfel je?", "De klachtencheck helpt je verder."),
        ("Wat past bij jou?", "Binnen 3 minuten weet je of zelfzorg volstaat."),
        ("Wat past bij jou?", "Kies uit zelfzorg, fysiotherapie of de huisarts."),
    ],
)
def test_question_with_a_promise_calls_to_a_check(question: str, promise: str) -> None:
    call = [f"check_call heading={question} | text={promise}"]
    assert blocks(f"Eerst een zin.\n{question}\n{promise}")[1:] == call
    assert blocks(f"{question} {promise}") == call
    assert blocks(f"## {question}\n\n{promise}") == call
    assert blocks(f"**{question}**\n\n{promise}") == call


def test_promise_alone_is_a_paragraph() -> None:
    text = "Vorige keer ging het over de klachtencheck."
    assert blocks(text) == [f"paragraph: <p>{text}</p>"]


@pytest.mark.parametrize(
    ("heading", "intent"),
    [
        ("Wat kun je zelf doen?", "action"),
        ("Hoe werkt het?", "mechanism"),
    ],
)
def test_explained_items_are_tips(heading: str, intent: str) -> None:
    text = f"## {heading}\n- Bloed\n  Het stroomt sneller.\n- Spieren\n  Ze groeien."
    assert blocks(text, "a.md") == [
        f"section heading={heading} | numbered=False",
        f"    tip_list intent={intent}",
        "        item title=Bloed | explanation=<p>Het stroomt sneller.</p>",
        "        item title=Spieren | explanation=<p>Ze groeien.</p>",
    ]


def test_closing_sentence_is_not_an_explanation() -> None:
    assert blocks("✔ Rust\nZo herstel je.\n✔ Slaap\nDan groei je.\nSamen werkt het.")[-1] == (
        "paragraph: <p>Samen werkt het.</p>"
    )


def test_checks_with_crosses_are_what_to_do_and_not_to_do() -> None:
    assert blocks("Dit geldt:\n✔ Loop\n❌ Niet tillen") == [
        "paragraph: <p>Dit geldt:</p>",
        "do_dont",
        "  do",
        "    item: Loop",
        "  dont",
        "    item: Niet tillen",
    ]


def test_label_goes_before_the_marks_below_it() -> None:
    assert blocks("Niet doen:\n✔ Niet tillen\n❌ Niet bukken")[1:] == [
        "do_dont",
        "  dont",
        "    item: Niet tillen",
        "do_dont",
        "  dont",
        "    item: Niet bukken",
    ]


@pytest.mark.parametrize("label", ["Niet doen:", "Don'ts:", "Dit kun je beter niet doen:"])
def test_label_of_what_not_to_do_stays(label: str) -> None:
    assert blocks(f"{label}\n- Niet tillen\n- Niet bukken") == [
        f"paragraph: <p>{label}</p>",
        "do_dont",
        "  dont",
        "    item: Niet tillen",
        "    item: Niet bukken",
    ]


def test_red_flags_are_listed() -> None:
    text = "## Wanneer naar de huisarts?\nHuisarts als:\n- a\n\nEr zijn rode vlaggen:\n- b"
    assert blocks(text) == [
        "section heading=Wanneer naar de huisarts? | numbered=False",
        "    seek_help red_flags=none",
        "      cards",
        "        item level=non_urgent | provider=general_practitioner | heading=Huisarts als:",
        "            item: a",
        "    seek_help intro=<p>Er zijn rode vlaggen:</p> | red_flags=listed",
        "      red_flag_list",
        "        item: b",
    ]


def test_long_list_in_short_is_a_plain_list() -> None:
    text = "In het kort\n" + "".join(f"- punt {number}\n" for number in range(6))
    assert blocks(text)[1] == "    bullet_list style=bullet"


@pytest.mark.parametrize(
    ("last", "after"),
    [
        ("2. Hoe ga je verder?", ""),
        ("\n2. Verder", ""),
        ("2. Verder", "3. Slot\nNog een zin."),
    ],
)
def test_heading_below_a_numbered_list_is_no_item(last: str, after: str) -> None:
    text = f"1. Begin\nDoe eerst dit:\n1. Loop\n{last}\nDan een zin.\n{after}"
    assert blocks(text)[:4] == [
        "section heading=Begin | numbered=True",
        "    bullet_list lead_in=Doe eerst dit: | style=number",
        "        statement: <p>Loop</p>",
        f"section heading={last.strip().removeprefix('2. ')} | numbered=True",
    ]


def test_last_item_of_a_numbered_list_is_no_heading() -> None:
    text = "1. Begin\nDoe eerst dit:\n1. Loop\n2. Zit\nDan een zin.\n\n2. Verder\nNog een."
    assert blocks(text) == [
        "section heading=Begin | numbered=True",
        "    bullet_list lead_in=Doe eerst dit: | style=number",
        "        statement: <p>Loop</p>",
        "        statement: <p>Zit</p>",
        "    paragraph: <p>Dan een zin.</p>",
        "section heading=Verder | numbered=True",
        "    paragraph: <p>Nog een.</p>",
    ]


def test_table_gets_the_line_above_it_as_caption() -> None:
    text = "Zo bouw je op:\n\n| Week | Duur |\n| --- | --- |\n| 1 | *kort* | los |\n| 2 |"
    article = import_text(f"Titel\n\n{text}", "a.md")
    assert article.body[0]["value"] == {
        "caption": "Zo bouw je op:",
        "table": {
            "columns": [
                {"type": "text", "heading": "Week"},
                {"type": "rich_text", "heading": "Duur"},
                {"type": "text", "heading": ""},
            ],
            "rows": [
                {"values": ["1", "<p><i>kort</i></p>", "los"]},
                {"values": ["2", "<p></p>", ""]},
            ],
            "caption": "",
        },
    }


def test_sentence_that_was_broken_to_fit_is_joined() -> None:
    assert blocks("Rustig bewegen is bijna altijd beter dan\nin bed blijven liggen.") == [
        "paragraph: <p>Rustig bewegen is bijna altijd beter dan in bed blijven liggen.</p>"
    ]


def test_stream_data_is_what_wagtail_stores() -> None:
    article = import_text("Titel\n\n1. Kop\n\n✔ Rust\n")
    assert article.body == [
        {
            "type": "section",
            "value": {
                "heading": "Kop",
                "numbered": True,
                "content": [
                    {
                        "type": "tip_list",
                        "value": {
                            "lead_in": "",
                            "intent": "action",
                            "tips": [
                                {
                                    "type": "item",
                                    "value": {"title": "Rust", "explanation": "", "citations": []},
                                    "id": "id-1",
                                }
                            ],
                        },
                        "id": "id-2",
                    }
                ],
            },
            "id": "id-3",
        }
    ]
