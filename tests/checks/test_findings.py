"""Every finding is a sentence for editors, with the path that shows it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from checks.compile import Compiled
from checks.engine.prove import Finding, Place, Report, TestPerson, prove, report
from checks.findings import SENTENCES, duration, in_one_line, refusal_sentences, say
from checks.words import Words
from tests.checks.engine.making import any_of, at_least, definition, option, rule, step

PAIN = step("pijn", ["nee", "ja"])
PLACE = step("plek", ["rug", "nek"], shownWhen=[any_of("pijn", "ja")])
BASE = rule("basis", "self", any_of("pijn", "nee"))
REST = rule("rest", "gp", any_of("pijn", "ja"))


def said(json: Any, persons: Any = ()) -> list[str]:
    words = Words(json)
    return [in_one_line(say(one, words)) for one in prove(json, persons).findings]


def test_every_code_of_the_prover_has_a_sentence() -> None:
    codes = re.findall(r"\b[a-z]+[A-Z]\w+", str(report.__doc__))
    parameters = {"worseRoute"}
    assert set(codes) - parameters - {"testPerson"} == set(SENTENCES)
    source = "".join(path.read_text() for path in Path("checks/engine/prove").glob("*.py"))
    found = set(re.findall(r'Finding\(\s*"(\w+)"', source))
    assert found <= set(SENTENCES)


@pytest.mark.parametrize("code", SENTENCES)
def test_every_sentence_can_be_said(code: str) -> None:
    json = definition([PAIN], [BASE])
    params = {
        "question": "pijn", "option": "ja", "score": "ernst", "route": "gp", "routes": ["gp"],
        "key": "pijn", "value": "x", "field": "text", "fallback": "gp", "expected": "gp",
        "given": "self", "early": "gp", "worse": {"pijn": "ja"}, "worseRoute": "self",
        "name": "Anna", "seconds": 200.0, "promised": 180, "states": 7,
    }  # fmt: skip
    sentence = say(Finding(code, Place("step", "pijn"), {"pijn": "nee"}, params), Words(json)).text
    assert "%" not in sentence
    assert sentence.endswith((".", "?"))


def test_a_hole_is_shown_with_its_path() -> None:
    json = definition([PAIN, PLACE], [BASE, rule("rug", "gp", any_of("plek", "rug"))])
    hole = "(Pijn? → Ja; Plek? → Nek.)"
    assert [one for one in said(json) if one.startswith("Er is een gat")] == [
        (
            f"Er is een gat: na deze antwoorden geldt geen regel en geen rode vlag. "
            f"Maak er een regel voor. {hole}"
        )
    ]


def test_a_worse_answer_shows_both_paths() -> None:
    worse = step("erg", [option("niet"), option("erg")], ordinal=True)
    json = definition(
        [worse], [rule("a", "gp", any_of("erg", "niet")), rule("b", "self", any_of("erg", "erg"))]
    )
    (sentence,) = (one for one in said(json) if "minder dringend" in one)
    assert sentence.endswith("(Lichter: Erg? → Niet.) (Ernstiger: Erg? → Erg.)")


def test_a_test_person_is_named_with_both_routes() -> None:
    person = TestPerson("Anna", {"pijn": "nee"}, "gp")
    sentences = said(definition([PAIN], [BASE, REST]), [person])
    assert "Testpersoon “Anna” moet “Gp” krijgen, maar krijgt “Self”. (Pijn? → Nee.)" in sentences


def test_a_refusal_names_the_first_few_and_says_how_many_more() -> None:
    findings = tuple(Finding("stepNeverShown", Place("step", f"q{n}")) for n in range(5))
    made = Compiled(definition([PAIN], [BASE]), (), {}, {})
    sentences = refusal_sentences(made, Report(findings=findings))
    assert len(sentences) == 4
    assert sentences[-1].startswith("En nog 2")


def test_a_definition_is_put_in_words() -> None:
    words = Words(definition([PAIN, step("plek", ["rug", "nek", "knie"])], [BASE]))
    conditions = [any_of("plek", "rug", "nek", "knie"), at_least("ernst", 5)]
    assert words.conditions(conditions) == ["Plek? → Rug, Nek of Knie", "ernst: minstens 5 punten"]
    assert words.path({"pijn": "ja", "plek": ["rug", "nek"]}) == "Pijn? → Ja; Plek? → Rug, Nek"


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0, "0 seconden"), (61, "1 minuut en 1 seconde"), (180, "3 minuten"), (59.4, "59 seconden")],
)
def test_a_time_is_said_as_people_do(seconds: float, expected: str) -> None:
    assert duration(seconds) == expected
