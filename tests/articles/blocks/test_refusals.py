"""What may not be published, and how an editor hears of it."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks.base import get_error_json_data

from articles.blocks.body import ArticleBodyBlock, clean_body
from tests.articles.blocks.stored import block, card, item, paragraph, section, seek_help

IMAGE = {"image": 8, "alt_text": "", "decorative": False}
TABLE = {
    "columns": [{"type": "text", "heading": "Week"}],
    "rows": [{"values": ["1"]}],
    "caption": "",
}
VIDEO = {
    "source": "https://video.example/1.mp4",
    "title": "De brug",
    "captions": 9,
    "transcript": "<p>Ga liggen.</p>",
    "poster": None,
    "duration_seconds": None,
}
TELEPHONE = {"type": "tel", "value": {"number": "112", "label": "Bel"}, "id": "a"}
LINK = {
    "type": "link",
    "value": {"page": None, "url": "https://voorbeeld.nl/", "label": "Lees"},
    "id": "a",
}


def texts(*values: str) -> list[dict[str, Any]]:
    return [item(value, f"i{number}") for number, value in enumerate(values)]


# What is not finished, and the child at which the message stands.
UNFINISHED: list[tuple[str, Any, str]] = [
    ("paragraph", "", ""),
    ("paragraph", "<p> </p>", ""),
    ("section", {"heading": "", "numbered": True, "content": [paragraph("x")]}, "heading"),
    ("section", {"heading": "Kop", "numbered": True, "content": []}, "content"),
    ("tip_list", {"lead_in": "", "intent": "action", "tips": []}, "tips"),
    ("tip_list", {"lead_in": "", "intent": "", "tips": [item({"title": "x"})]}, "intent"),
    ("bullet_list", {"lead_in": "", "style": "bullet", "items": []}, "items"),
    ("posture_advice", {"heading": "Rug", "complaints": [], "items": []}, "items"),
    ("seek_help", seek_help(), "cards"),
    ("seek_help", seek_help(card(), red_flags=""), "red_flags"),
    ("seek_help", seek_help(card(), red_flags="listed"), "red_flag_list"),
    ("seek_help", seek_help(card(), red_flag_list=texts("koorts")), "red_flag_list"),
    ("seek_help", seek_help(card(signals=[])), "cards"),
    ("seek_help", seek_help(card(level="emergency")), "cards"),
    ("seek_help", seek_help(card(level="emergency", action=[LINK])), "cards"),
    ("seek_help", seek_help(card(action=[LINK | {"value": {"label": "x"}}])), "cards"),
    ("do_dont", {"do": texts("Loop"), "dont": []}, "do"),
    ("do_dont", {"do": texts("Loop"), "dont": texts("Lang zitten")}, "dont"),
    ("do_dont", {"do": texts("Loop"), "dont": texts("Niettemin zitten")}, "dont"),
    ("callout", {"variant": "info", "heading": "x", "body": ""}, "body"),
    ("key_points", {"items": []}, "items"),
    ("expander", {"summary": "", "content": [paragraph("x")]}, "summary"),
    ("faq", {"items": [item({"question": "Sporten", "answer": "<p>Ja.</p>"})]}, "items"),
    ("table", {"caption": "", "table": TABLE}, "caption"),
    ("table", {"caption": "x", "table": TABLE | {"rows": []}}, "table"),
    (
        "table",
        {"caption": "x", "table": TABLE | {"columns": [{"type": "text", "heading": " "}]}},
        "table",
    ),
    ("video", VIDEO | {"captions": None}, "captions"),
    ("video", VIDEO | {"transcript": ""}, "transcript"),
    ("check_call", {"check": None, "heading": "x", "text": ""}, "text"),
]
# What is wrong already while it is a draft.
WRONG: list[tuple[str, Any, str]] = [
    ("seek_help", seek_help(card(action=[TELEPHONE, LINK])), "cards"),
    ("key_points", {"items": texts(*"abcdef")}, "items"),
    ("video", VIDEO | {"source": "geen adres"}, "source"),
]
REFUSED = UNFINISHED + WRONG

ALLOWED: list[tuple[str, Any]] = [
    ("seek_help", seek_help(card(level="emergency", action=[TELEPHONE]))),
    ("seek_help", seek_help(card(), red_flags="listed", red_flag_list=texts("koorts"))),
    ("do_dont", {"do": [], "dont": texts("Niet tillen", "VERMIJD draaien")}),
    ("key_points", {"items": texts(*"abcde")}),
    ("faq", {"items": [item({"question": "Sporten? ", "answer": "<p>Ja.</p>"})]}),
    ("table", {"caption": "x", "table": TABLE}),
    ("check_call", {"check": None, "heading": "x", "text": "x"}),
]


@pytest.mark.parametrize(("kind", "value", "child"), REFUSED)
def test_publishing_is_refused(kind: str, value: Any, child: str) -> None:
    with pytest.raises(ValidationError):
        clean_body([block(kind, value)])


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "value", "child"), REFUSED)
def test_the_edit_form_shows_the_error_at_the_right_field(
    kind: str, value: Any, child: str
) -> None:
    body = ArticleBodyBlock()
    if kind == "video":
        value = value | {"captions": None}
    with pytest.raises(ValidationError) as refused:
        body.clean(body.to_python([block(kind, value)]))
    error = get_error_json_data(refused.value)["blockErrors"][0]
    if child:
        assert child in error["blockErrors"]


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "value", "child"), UNFINISHED)
def test_a_half_finished_draft_can_be_saved(kind: str, value: Any, child: str) -> None:
    body = ArticleBodyBlock()
    body.clean_deferred(body.to_python([block(kind, value)]))


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "value", "child"), WRONG)
def test_a_draft_that_is_wrong_is_refused(kind: str, value: Any, child: str) -> None:
    body = ArticleBodyBlock()
    with pytest.raises(ValidationError):
        body.clean_deferred(body.to_python([block(kind, value)]))


@pytest.mark.parametrize(("kind", "value"), ALLOWED)
def test_publishing_is_allowed(kind: str, value: Any) -> None:
    clean_body([block(kind, value)])


def test_an_image_needs_a_description_or_a_mark() -> None:
    with pytest.raises(ValidationError):
        clean_body([block("figure", {"image": IMAGE})])
    clean_body([block("figure", {"image": IMAGE | {"decorative": True}})])
    clean_body([block("figure", {"image": IMAGE | {"alt_text": "Een kussen"}})])


def test_a_message_says_where_the_mistake_is() -> None:
    two_tips = {"intent": "action", "tips": [item({"title": "Loop"}), item({"title": ""})]}
    stored = [
        section(paragraph("x"), heading="Een", block_id="s1"),
        section(paragraph("x"), block("tip_list", two_tips), heading="Twee", block_id="s2"),
    ]
    body = ArticleBodyBlock()
    labels = [
        f"{body.child_blocks['section'].label} 2",
        str(body.child_blocks["tip_list"].label),
        str(body.child_blocks["tip_list"].child_blocks["tips"].label),
        "2",
        str(
            body.child_blocks["tip_list"]
            .child_blocks["tips"]
            .child_block.child_blocks["title"]
            .label
        ),
    ]
    with pytest.raises(ValidationError) as refused:
        clean_body(stored)
    assert [message.partition(": ")[0] for message in refused.value.messages] == [
        " › ".join(map(str, labels))
    ]


def test_every_mistake_is_named_at_once() -> None:
    with pytest.raises(ValidationError) as refused:
        clean_body([block("callout", {"variant": "", "heading": "", "body": ""}), paragraph("")])
    assert len(refused.value.messages) == 4


@pytest.mark.parametrize(
    "item_of_unknown_type",
    [block("carousel", {"images": []}), section(block("carousel", {"images": []}))],
)
def test_a_type_of_block_that_no_longer_exists_is_refused(
    item_of_unknown_type: dict[str, Any],
) -> None:
    stored = [item_of_unknown_type]
    with pytest.raises(ValidationError, match="carousel"):
        clean_body(stored)
    with pytest.raises(ValidationError, match="carousel"):
        clean_body(ArticleBodyBlock().to_python(stored))
