"""Topics, complaints, body regions, people and exercises, and what they know of articles."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from articles.models import ArticleIndexPage, BodyRegion, Complaint, Contributor, Exercise, Topic
from tests.factories import block_id, create_article, create_person, create_snippet, publish
from tests.publishing.support import drift, renew

API = "/api/v1"


def read(api: Client, path: str) -> Any:
    renew()
    answer = api.get(f"{API}{path}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def titles(references: list[dict[str, Any]]) -> list[str]:
    return [reference["title"] for reference in references]


@pytest.fixture
def tree(db: Any) -> tuple[Topic, Topic]:
    """Sleep, and lying under it."""
    sleep = create_snippet(Topic, title="Slaap")
    return sleep, create_snippet(Topic, title="Liggen", parent=sleep)


def test_a_topic_counts_the_articles_on_it_and_below_it(
    api: Client, home: ArticleIndexPage, tree: tuple[Topic, Topic]
) -> None:
    sleep, lying = tree
    create_article(home, title="A", topics=[lying])
    second = create_article(home, title="B", topics=[sleep, lying])
    create_article(home, title="C", topics=[lying], live=False)
    assert read(api, "/topics/slaap")["articleCount"] == 2
    assert read(api, "/topics/liggen")["articleCount"] == 2
    assert titles(read(api, "/articles?topic=slaap&sort=title")["items"]) == ["A", "B"]
    second.topics.set([sleep])
    publish(second)
    assert read(api, "/topics/liggen")["articleCount"] == 1
    assert titles(read(api, "/articles?topic=liggen")["items"]) == ["A"]
    second.unpublish()
    assert read(api, "/topics/slaap")["articleCount"] == 1
    assert drift() == []


def test_a_tree_of_terms_knows_its_way_up_and_down(
    api: Client, home: ArticleIndexPage, tree: tuple[Topic, Topic]
) -> None:
    sleep, lying = tree
    create_snippet(Topic, title="Op je zij", parent=lying)
    document = read(api, "/topics/op-je-zij")
    assert titles(document["ancestors"]) == ["Slaap", "Liggen"]
    assert document["parentId"] == str(lying.uuid)
    assert titles(read(api, "/topics/slaap")["children"]) == ["Liggen"]
    sleep.title = "Slapen"
    publish(sleep)
    assert titles(read(api, "/topics/op-je-zij")["ancestors"]) == ["Slapen", "Liggen"]
    sleep.unpublish()
    assert titles(read(api, "/topics/op-je-zij")["ancestors"]) == ["Liggen"]
    assert drift() == []


def test_a_term_with_another_slug_still_narrows_lists_at_once(
    api: Client, home: ArticleIndexPage, tree: tuple[Topic, Topic]
) -> None:
    sleep, _ = tree
    create_article(home, title="A", topics=[sleep])
    sleep.slug = "slapen"
    publish(sleep)
    for slug, expected in (("slapen", ["A"]), ("slaap", [])):
        assert titles(api.get(f"{API}/articles?topic={slug}").json()["items"]) == expected


def test_an_unpublished_term_narrows_to_nothing(
    api: Client, home: ArticleIndexPage, tree: tuple[Topic, Topic]
) -> None:
    sleep, _ = tree
    create_article(home, title="A", topics=[sleep])
    sleep.unpublish()
    assert read(api, "/articles?topic=slaap")["items"] == []
    assert api.get(f"{API}/topics/slaap").status_code == 410


@pytest.mark.parametrize(
    ("model", "parameter", "plural"),
    [(Complaint, "complaint", "complaints"), (BodyRegion, "bodyRegion", "body-regions")],
)
def test_complaints_and_body_regions_do_the_same(
    api: Client, home: ArticleIndexPage, model: Any, parameter: str, plural: str
) -> None:
    above = create_snippet(model, title="Rug")
    below = create_snippet(model, title="Onderrug", parent=above)
    page = create_article(home, title="A", live=False)
    getattr(page, plural.replace("-", "_")).set([below])
    publish(page)
    assert titles(read(api, f"/articles?{parameter}=rug")["items"]) == ["A"]
    listed = read(api, f"/{plural}")["items"]
    assert [(item["title"], item["articleCount"]) for item in listed] == [
        ("Onderrug", 1),
        ("Rug", 1),
    ]


def test_a_person_lists_the_articles_they_worked_on(api: Client, home: ArticleIndexPage) -> None:
    person = create_person()
    first = create_article(home, title="A", live=False)
    first.contributors.add(Contributor(person=person, role="author"))
    first.contributors.add(Contributor(person=person, role="editor"))
    publish(first)
    assert titles(read(api, "/people/sanne-voorbeeld")["articles"]) == ["A"]
    first.title = "B"
    publish(first)
    assert titles(read(api, "/people/sanne-voorbeeld")["articles"]) == ["B"]
    first.contributors.clear()
    publish(first)
    assert read(api, "/people/sanne-voorbeeld")["articles"] == []
    assert drift() == []


def test_an_exercise_lists_the_articles_that_show_it(api: Client, home: ArticleIndexPage) -> None:
    steps = [{"type": "step", "value": {"text": "Til je heupen op."}, "id": block_id("step")}]
    stop = [{"type": "reason", "value": "de pijn uitstraalt", "id": block_id("stop")}]
    bridge = create_snippet(
        Exercise,
        title="De brug",
        goal="Sterke billen",
        start_position="Lig.",
        steps=steps,
        stop_if=stop,
        sets=3,
        reps=10,
        per_week=4,
    )
    block = {"type": "exercise", "value": {"exercise": bridge.pk}, "id": block_id("exercise")}
    section = {"heading": "Doen", "numbered": True, "content": [block]}
    page = create_article(
        home, title="A", body=[{"type": "section", "value": section, "id": block_id("section")}]
    )
    document = read(api, "/exercises/de-brug")
    assert titles(document["articles"]) == ["A"]
    assert document["dosage"]["short"] == "3 × 10, 4 keer per week"
    page.delete()
    assert read(api, "/exercises/de-brug")["articles"] == []
    assert drift() == []
