"""The demonstration content: complete, consistent and fit to publish before it meets a database."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any
from uuid import UUID

import pytest

from articles.blocks.body import ArticleBodyBlock
from articles.models import SUMMARY_LENGTH
from cms.demo.content.article import Article
from cms.demo.content.articles import ARTICLES
from cms.demo.content.blocks import key_points, stream
from cms.demo.content.check import CARE_ROUTES, CHECKS, QUESTIONS, SCORES
from cms.demo.content.documents import DOCUMENTS
from cms.demo.content.exercises import EXERCISES
from cms.demo.content.glossary import GLOSSARY
from cms.demo.content.images import IMAGES
from cms.demo.content.people import PEOPLE
from cms.demo.content.references import KINDS, PLACEHOLDER, Answer, Ref, resolve
from cms.demo.content.sources import SOURCES
from cms.demo.content.taxonomy import BODY_REGIONS, COMPLAINTS, TOPICS
from cms.wire import registry

RECORDS: dict[str, tuple[Any, ...]] = {
    "article": ARTICLES,
    "body_region": BODY_REGIONS,
    "care_route": CARE_ROUTES,
    "check": CHECKS,
    "complaint": COMPLAINTS,
    "document": DOCUMENTS,
    "exercise": EXERCISES,
    "glossary_term": GLOSSARY,
    "image": IMAGES,
    "person": PEOPLE,
    "question": QUESTIONS,
    "score": SCORES,
    "source": SOURCES,
    "topic": TOPICS,
}
KNOWN = {Ref(kind, record.key) for kind in KINDS for record in RECORDS[kind]}
VARIANTS = {
    "intent": {"mechanism", "action"},
    "style": {"bullet", "number"},
    "kind": {"option", "alternative", "conditional"},
    "level": {"emergency", "urgent", "non_urgent", "self_care"},
    "red_flags": {"none", "listed"},
    "variant": {"warning", "info"},
    "numbered": {True, False},
}
LINKS = {
    "page": r"\{article:[\w-]+\}",
    "glossary": r"\{glossary_term:[\w-]+\}",
    "citation": r"\{source:[\w-]+\}",
}
ANCHOR = "|".join(rf'<a linktype="{name}" id="{target}">' for name, target in LINKS.items())
GRAMMAR = re.compile(rf"(<p>([^<>]|</?b>|({ANCHOR})[^<>]+</a>)+</p>)+")

every_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.key)


def walk(data: Any) -> Iterator[Any]:
    """Gives everything inside, dictionaries and records included."""
    yield data
    if isinstance(data, dict):
        inside: Any = data.values()
    elif isinstance(data, list | tuple):
        inside = data
    elif is_dataclass(data) and not isinstance(data, Ref | type):
        inside = [getattr(data, field.name) for field in fields(data)]
    else:
        return
    for value in inside:
        yield from walk(value)


def references_in(data: Any) -> Iterator[Ref]:
    for value in walk(data):
        if isinstance(value, Ref):
            yield value
        elif isinstance(value, str):
            yield from (Ref(kind, key) for kind, key in PLACEHOLDER.findall(value))


def blocks_in(data: Any) -> Iterator[dict[str, Any]]:
    for value in walk(data):
        if isinstance(value, dict) and {"type", "value"} <= value.keys():
            yield value


def is_children(value: Any) -> bool:
    """Tells whether this is a stream or a list of a block, not the columns of a table."""
    return isinstance(value, list) and all(
        isinstance(child, dict) and not {"heading", "values"} & child.keys() for child in value
    )


def test_every_reference_leads_to_a_record() -> None:
    assert {ref for ref in references_in(RECORDS) if ref not in KNOWN} == set()


@pytest.mark.parametrize(
    "kind",
    ["glossary_term", "image", "source", "exercise", "document", "question", "score", "care_route"],
)
def test_every_record_is_used(kind: str) -> None:
    used = {ref.key for ref in references_in(RECORDS) if ref.kind == kind}
    assert {record.key for record in RECORDS[kind]} == used


@pytest.mark.parametrize("kind", KINDS)
def test_keys_are_unique_slugs(kind: str) -> None:
    keys = [record.key for record in RECORDS[kind]]
    assert len(set(keys)) == len(keys)
    assert [key for key in keys if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)] == []


@pytest.mark.parametrize("terms", [TOPICS, COMPLAINTS, BODY_REGIONS])
def test_a_parent_comes_before_its_children(terms: tuple[Any, ...]) -> None:
    keys = [term.key for term in terms]
    late = [
        term.key
        for term in terms
        if term.parent and term.parent not in keys[: keys.index(term.key)]
    ]
    assert late == []


def test_references_become_numbers_in_text_too() -> None:
    stored = {"page": Ref("article", "a"), "text": '<a id="{source:b}">x</a> {week}'}
    numbers: dict[Ref | Answer, int] = {Ref("article", "a"): 3, Ref("source", "b"): 4}
    resolved = resolve(stored, numbers.__getitem__)
    assert resolved == {"page": 3, "text": '<a id="4">x</a> {week}'}


def test_an_id_stays_when_the_words_change() -> None:
    before, after = stream("a", key_points("Een")), stream("a", key_points("Twee"))
    ids = [[block["id"] for block in blocks_in(body)] for body in (before, after)]
    assert ids[0] == ids[1]


@every_article
def test_every_block_and_item_has_an_id_of_its_own(article: Article) -> None:
    children = [child for value in walk(article.body) if is_children(value) for child in value]
    ids = [str(UUID(child["id"])) for child in children]
    assert [identifier for identifier, times in Counter(ids).items() if times > 1] == []


@every_article
def test_an_article_meets_the_rules_of_its_blocks(article: Article) -> None:
    body = resolve(article.body, lambda ref: 1)
    assert [str(fault) for fault in registry.faults(ArticleBodyBlock(), body)] == []


@every_article
def test_summary_and_lead_fit(article: Article) -> None:
    assert 0 < len(article.summary) <= SUMMARY_LENGTH
    assert 0 < len(article.lead) <= 2 * SUMMARY_LENGTH


@every_article
def test_rich_text_keeps_to_the_grammar(article: Article) -> None:
    texts = [value for value in walk(article.body) if isinstance(value, str) and "<" in value]
    assert [text for text in texts if not GRAMMAR.fullmatch(text)] == []


def test_together_the_articles_use_every_block() -> None:
    used = {block["type"] for article in ARTICLES for block in blocks_in(article.body)}
    section = ArticleBodyBlock().child_blocks["section"].child_blocks["content"]
    known = {*ArticleBodyBlock().child_blocks, *section.child_blocks}
    parts = {"statement", "cause_effect", "key_value", "tel", "link", "check", "item"}
    assert used == known | parts


@pytest.mark.parametrize(("name", "values"), VARIANTS.items(), ids=VARIANTS)
def test_together_the_articles_use_every_variant(name: str, values: set[Any]) -> None:
    found = [value[name] for value in walk(ARTICLES) if isinstance(value, dict) and name in value]
    assert set(found) == values


def test_together_the_articles_use_every_kind_of_column() -> None:
    columns = [
        value["columns"]
        for value in walk(ARTICLES)
        if isinstance(value, dict) and "columns" in value
    ]
    assert {column["type"] for table in columns for column in table} == {
        "text",
        "number",
        "rich_text",
    }


def test_an_emergency_is_met_by_calling_112() -> None:
    cards = [value for value in walk(ARTICLES) if isinstance(value, dict) and "signals" in value]
    numbers = [
        card["action"][0]["value"]["number"] for card in cards if card["level"] == "emergency"
    ]
    assert set(numbers) == {"112"}


@every_article
def test_an_effect_reads_on_from_leads_to(article: Article) -> None:
    pairs = [block["value"] for block in blocks_in(article.body) if block["type"] == "cause_effect"]
    assert [pair for pair in pairs if re.match(r"(je|jij|hij|ze) ", pair["effect"])] == []


@every_article
def test_an_article_does_not_repeat_its_main_image(article: Article) -> None:
    assert article.hero_image not in references_in(article.body)


@every_article
def test_red_flags_come_with_a_card_to_act_on_them(article: Article) -> None:
    for value in walk(article.body):
        if isinstance(value, dict) and value.get("red_flags") == "listed":
            levels = {card["value"]["level"] for card in value["cards"]}
            assert {"emergency", "urgent"} <= levels


@every_article
def test_an_article_has_a_writer_an_editor_and_a_registered_reviewer(article: Article) -> None:
    registered = {Ref("person", person.key) for person in PEOPLE if person.big_number}
    roles = dict(article.contributors)
    assert set(roles) == {"author", "editor", "medical_reviewer"}
    assert roles["medical_reviewer"] in registered


@every_article
def test_an_article_is_found_by_topic_complaint_and_region(article: Article) -> None:
    assert article.topics
    assert article.complaints
    assert article.body_regions
    assert article.synonyms


@pytest.mark.parametrize("kind", ["topic", "complaint", "body_region"])
def test_every_term_leads_to_an_article(kind: str) -> None:
    terms = {term.key: term for term in RECORDS[kind]}
    reached = {ref.key for ref in references_in(ARTICLES) if ref.kind == kind}
    for key in tuple(reached):
        while key := terms[key].parent:
            reached.add(key)
    assert reached == set(terms)


@pytest.mark.parametrize("terms", [TOPICS, COMPLAINTS, BODY_REGIONS])
def test_a_term_is_described_in_one_sentence(terms: tuple[Any, ...]) -> None:
    assert [
        term.key for term in terms if not re.fullmatch(r"[A-Z][^.]{9,90}\.", term.description)
    ] == []


@every_article
def test_articles_lead_to_each_other(article: Article) -> None:
    own = Ref("article", article.key)
    others = [other for other in ARTICLES if other is not article]
    assert own in references_in(others)
    assert own not in references_in(article)


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.key)
def test_an_exercise_is_shown_drawn_and_bounded(exercise: Any) -> None:
    shown = [block["value"] for block in blocks_in(ARTICLES) if block["type"] == "exercise"]
    assert Ref("exercise", exercise.key) in [value["exercise"] for value in shown]
    assert [ref for ref in references_in(exercise.steps) if ref.kind == "image"]
    assert exercise.stop_if
    assert exercise.not_for
