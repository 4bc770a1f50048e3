"""Every rule with what it finds and, as important, what it leaves alone."""

from __future__ import annotations

from typing import Any

import pytest

from articles.blocks.body import ArticleBodyBlock
from articles.content_checks import rules
from articles.content_checks.finding import Place
from articles.content_checks.passages import Passage, read_body
from tests.articles.blocks.stored import block, item, paragraph, section

BODY = ArticleBodyBlock()
FIELDS: dict[str, Any] = {
    "body": [],
    "sources": [],
    "contributors": [],
    "review": None,
    "heroImage": None,
}


def draft(*stored: dict[str, Any], main_minutes: int | None = None, **fields: Any) -> rules.Draft:
    return rules.Draft(
        reading=read_body(BODY, list(stored), Place((), ("body",))),
        fields=FIELDS | fields,
        main_minutes=main_minutes,
        people=Place(("Medisch",), ("contributors",)),
        hero_image=Place(("Hoofdafbeelding",), ("hero_image",)),
    )


def call(text: str, block_id: str = "call") -> dict[str, Any]:
    value = {"heading": "Twijfel je?", "text": text, "button_label": "", "check": None}
    return block("check_call", value, block_id)


def rendered_call(minutes: int | None, block_id: str = "call") -> dict[str, Any]:
    check = minutes and {"promisedMinutes": minutes}
    return {"type": "checkCall", "id": block_id, "check": check}


def callout(variant: str, block_id: str) -> dict[str, Any]:
    return block("callout", {"variant": variant, "heading": "Let op", "body": "<p>x</p>"}, block_id)


@pytest.mark.parametrize(
    "text",
    [
        "Deze stappen hebben bewezen invloed op herstel.",
        "Onderzoek toont dat slapen helpt.",
        "Uit onderzoek blijkt dat slapen helpt.",
        "Nieuw onderzoek laat zien dat slapen helpt.",
        "Studies laten zien dat slapen helpt.",
        "Slapen helpt, zo blijkt uit een studie.",
        "Dat is wetenschappelijk onderbouwd.",
        "Het is aangetoond dat slapen helpt.",
        "Een evidence-based aanpak.",
    ],
)
def test_claim_is_found_until_a_source_stands_with_it(text: str) -> None:
    (finding,) = rules.find_claims(draft(paragraph(text)))
    assert finding.quote == text
    cited = f'{text} <a linktype="citation" id="1">bron</a>'
    assert list(rules.find_claims(draft(paragraph(cited)))) == []


@pytest.mark.parametrize(
    "text",
    [
        "De huisarts doet onderzoek naar je klachten.",
        "Na het onderzoek bespreek je de uitslag.",
        "Bewijs jezelf niets en rust uit.",
        "Je studie vraagt veel van je rug.",
    ],
)
def test_ordinary_words_are_no_claim(text: str) -> None:
    assert list(rules.find_claims(draft(paragraph(text)))) == []


def test_source_of_one_tip_does_not_cover_another() -> None:
    def tip(title: str, name: str, *sources: int) -> dict[str, Any]:
        citations = [item(source, f"{name}{source}") for source in sources]
        return item({"title": title, "explanation": "", "citations": citations}, name)

    tips = [tip("Bewezen goed", "een", 1), tip("Ook bewezen", "twee")]
    value = {"lead_in": "", "intent": "action", "tips": tips}
    (finding,) = rules.find_claims(draft(section(block("tip_list", value, "tips"))))
    assert finding.quote == "Ook bewezen"
    assert finding.place.path == ("body", "s1", "content", "tips", "tips", "twee", "title")
    assert str(finding.place) == "Sectie › Tips › 2 › Tip"


def test_claim_above_the_body_is_covered_by_any_source() -> None:
    lead = Passage(("Bewezen effectief.",), Place(("Intro",), ("lead",)))
    without, with_source = draft(), draft(sources=[{"number": 1}])
    for each in (without, with_source):
        each.reading.passages.append(lead)
    assert [finding.quote for finding in rules.find_claims(without)] == ["Bewezen effectief."]
    assert list(rules.find_claims(with_source)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Je krijgt een veilig, persoonlijk advies.", True),
        ("Binnen 3 minuten krijg je een veilig advies: zelfzorg of huisarts.", True),
        ("Gegarandeerd van je rugpijn af.", True),
        ("Deze oefening is zonder risico.", True),
        ("Dit is 100% veilig.", True),
        ("Er is geen garantie en we geven geen gegarandeerd resultaat.", False),
        ("Zo beïnvloed je veilig je herstel. Lees ons advies.", False),
        ("Volg het advies van je huisarts.", False),
    ],
)
def test_promise_is_found(text: str, found: bool) -> None:
    assert [f.quote == text for f in rules.find_promises(draft(paragraph(text)))] == [True] * found


@pytest.mark.parametrize(
    ("text", "promised", "found"),
    [
        ("Binnen 3 minuten weet je meer.", 3, False),
        ("Binnen drie minuten weet je meer.", 3, False),
        ("Binnen één minuut weet je meer.", 1, False),
        ("In vijf minuten weet je meer.", 3, True),
        ("Het duurt 2 tot 4 minuten.", 3, True),
        ("Meestal 3 minuten, hooguit 5 minuten.", 3, True),
        ("Hooguit 5 minuten, meestal 3 minuten.", 3, True),
        ("De check helpt je op weg.", 3, False),
        ("Binnen 5 minuten weet je meer.", None, False),
    ],
)
def test_minutes_in_a_call_are_those_of_the_check(
    text: str, promised: int | None, found: bool
) -> None:
    given = draft(call(text), body=[rendered_call(promised)])
    assert bool(list(rules.find_promised_minutes(given))) is found


def test_call_without_a_check_promises_what_the_main_check_does() -> None:
    given = draft(call("In 5 minuten klaar."), body=[rendered_call(None)], main_minutes=3)
    (finding,) = rules.find_promised_minutes(given)
    assert "3" in finding.advice


@pytest.mark.parametrize(
    ("text", "found"),
    [("Doe in 10 minuten de check.", True), ("Wandel daarna 10 minuten.", False)],
)
def test_text_beside_a_call_is_held_against_it_where_it_is_about_it(text: str, found: bool) -> None:
    given = draft(
        section(paragraph(text, "beside"), call("Start.")),
        body=[{"type": "section", "id": "s1", "content": [rendered_call(3)]}],
    )
    assert bool(list(rules.find_promised_minutes(given))) is found


@pytest.mark.parametrize(("warnings", "found"), [(2, []), (4, ["c2", "c3"])])
def test_warnings_after_the_second_are_found(warnings: int, found: list[str]) -> None:
    blocks = [callout("warning", f"c{number}") for number in range(warnings)]
    given = draft(*blocks, callout("info", "i1"), callout("info", "i2"))
    assert [f.place.path[-1] for f in rules.find_many_warnings(given)] == found


@pytest.mark.parametrize(
    ("roles", "review", "count"),
    [
        ([], None, 2),
        (["author"], None, 1),
        (["editor", "medicalReviewer"], None, 1),
        (["author", "medicalReviewer"], None, 0),
        (["author"], {"lastReviewedDate": "2026-01-01"}, 0),
    ],
)
def test_missing_people_are_found(roles: list[str], review: Any, count: int) -> None:
    given = draft(contributors=[{"role": role} for role in roles], review=review)
    assert len(list(rules.find_missing_people(given))) == count


@pytest.mark.parametrize(
    ("image", "count"), [(None, 0), ({"alt": "Een bed."}, 0), ({"alt": ""}, 1)]
)
def test_main_image_without_a_description_is_found(image: Any, count: int) -> None:
    assert len(list(rules.find_undescribed_image(draft(heroImage=image)))) == count


@pytest.mark.parametrize(("words", "count"), [(20, 0), (21, 1)])
def test_sentence_of_more_than_twenty_words_is_found(words: int, count: int) -> None:
    text = f"Kort. {' '.join(['woord'] * words)}. Kort."
    found = list(rules.find_long_sentences(draft(paragraph(text))))
    assert len(found) == count
    assert all(str(words) in finding.title for finding in found)


@pytest.mark.parametrize(
    ("dont", "count"), [(["Niet tillen", "Geen hakken"], 0), (["Tillen", "Hakken"], 1)]
)
def test_a_dont_that_does_not_say_so_is_found_once(dont: list[str], count: int) -> None:
    value = {"do": [], "dont": [item(text, f"d{i}") for i, text in enumerate(dont)]}
    found = [f for rule in rules.RULES[:3] for f in rule(draft(block("do_dont", value)))]
    assert len(found) == count


def test_what_is_wrong_inside_a_section_is_said_once_and_in_place() -> None:
    figure = block("figure", {"image": {"image": 7, "alt_text": "", "decorative": False}}, "fig")
    (finding,) = rules.find_unfinished(draft(section(figure)))
    assert finding.place.path == ("body", "s1", "content", "fig")
    assert str(finding.place).startswith("Sectie › Afbeelding")


@pytest.mark.parametrize(
    "broken",
    [
        block("key_points", "geen lijst"),
        block("key_points", {"items": "geen lijst"}),
        block("carousel", {"images": []}),
        block("paragraph", 7),
        block("section", None),
        {"type": "paragraph", "value": "<p>Onderzoek toont iets.</p>"},
    ],
)
def test_broken_block_does_not_stop_the_checks(broken: dict[str, Any]) -> None:
    given = draft(broken, paragraph("Dat is bewezen.", "after"))
    found = [finding for rule in rules.RULES for finding in rule(given)]
    assert "Dat is bewezen." in [finding.quote for finding in found]
