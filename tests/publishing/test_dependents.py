"""A document that shows another object is renewed when that object changes."""

from __future__ import annotations

from typing import Any

import pytest

from articles.models import ArticleIndexPage, ArticlePage, Exercise, GlossaryTerm, Source
from cms.media.models import Image
from cms.publishing import rendering, services, tasks
from tests.factories import (
    block_id,
    create_article,
    create_image,
    create_snippet,
    create_topic,
    paragraph,
    publish,
)
from tests.publishing.support import document_of, drift, history, read, renew


def related(*articles: ArticlePage) -> dict[str, Any]:
    """Gives a block that names other articles."""
    items = [
        {"type": "item", "value": article.pk, "id": block_id(f"related {article.pk}")}
        for article in articles
    ]
    value = {"articles": items, "exercises": []}
    section = {
        "heading": "Meer", "numbered": False,
        "content": [{"type": "related", "value": value, "id": block_id("related")}],
    }  # fmt: skip
    return {"type": "section", "value": section, "id": block_id("section")}


def linked(article: ArticlePage) -> dict[str, Any]:
    """Gives a paragraph with a link to an article."""
    return paragraph(f'Lees <a linktype="page" id="{article.pk}">dit</a>.', "link")


def shown_titles(slug: str) -> list[str]:
    """Gives the titles that an article shows of others."""
    return [item["title"] for item in read(slug)["body"][0]["content"][0]["articles"]]


def test_changed_image_is_renewed(home: ArticleIndexPage) -> None:
    create_article(home, title="Rug", slug="rug", hero_image=create_image())
    image = Image.objects.get()
    image.description = "Anders."
    image.save()
    renew()
    assert read("rug")["heroImage"]["alt"] == "Anders."
    assert drift() == []


def test_renamed_article_is_renewed_where_it_is_shown(home: ArticleIndexPage) -> None:
    shown = create_article(home, title="Nek", slug="nek")
    create_article(home, title="Rug", slug="rug", body=[related(shown)])
    shown.title = "Nekpijn"
    publish(shown)
    renew()
    assert shown_titles("rug") == ["Nekpijn"]
    assert drift() == []


def test_moved_article_is_renewed_where_it_is_linked(
    home: ArticleIndexPage, index: ArticleIndexPage
) -> None:
    shown = create_article(home, title="Nek", slug="nek")
    create_article(home, title="Rug", slug="rug", body=[linked(shown)])
    assert 'href="/nek"' in read("rug")["body"][0]["html"]
    shown.move(index, pos="last-child")
    renew()
    assert 'href="/slaap/nek"' in read("rug")["body"][0]["html"]
    assert drift() == []


def test_withdrawn_article_leaves_where_it_was_shown(home: ArticleIndexPage) -> None:
    shown = create_article(home, title="Nek", slug="nek")
    create_article(home, title="Rug", slug="rug", body=[related(shown)])
    shown.unpublish()
    renew()
    assert shown_titles("rug") == []
    assert drift() == []


def test_draft_shows_once_it_is_published(home: ArticleIndexPage) -> None:
    draft = create_article(home, title="Nek", slug="nek", live=False)
    create_article(home, title="Rug", slug="rug", body=[linked(draft)])
    assert read("rug")["body"][0]["html"] == "<p>Lees dit.</p>"
    publish(draft)
    renew()
    assert 'href="/nek"' in read("rug")["body"][0]["html"]
    assert drift() == []


def test_changed_source_and_term_are_renewed(home: ArticleIndexPage) -> None:
    source = create_snippet(Source, title="Richtlijn", source_type="guideline")
    term = create_snippet(GlossaryTerm, term="Wervel", definition="Een bot.")
    entities = (
        f'<a linktype="glossary" id="{term.pk}">wervel</a>'
        f'<a linktype="citation" id="{source.pk}">bron</a>'
    )
    create_article(home, title="Rug", slug="rug", body=[paragraph(entities, "entities")])
    source.title, term.definition = "Nieuwe richtlijn", "Een botje."
    publish(source)
    publish(term)
    renew()
    article = read("rug")
    assert article["sources"][0]["title"] == "Nieuwe richtlijn"
    assert article["glossary"][0]["definition"] == "Een botje."
    assert drift() == []


def test_changed_exercise_is_renewed(home: ArticleIndexPage) -> None:
    step = {"type": "step", "value": {"text": "Til op.", "image": None}, "id": block_id("step")}
    reason = {"type": "reason", "value": "Het doet pijn.", "id": block_id("reason")}
    exercise = create_snippet(
        Exercise, title="Brug", goal="Sterke rug.", start_position="Lig.",
        steps=[step], stop_if=[reason],
    )  # fmt: skip
    block = {
        "type": "exercise",
        "value": {"exercise": exercise.pk, "dosage": {}},
        "id": block_id("e"),
    }
    create_article(home, title="Rug", slug="rug", body=[block])
    exercise.goal = "Sterke benen."
    publish(exercise)
    renew()
    assert read("rug")["body"][0]["exercise"]["goal"] == "Sterke benen."
    assert drift() == []


def test_renewal_raises_the_version_but_not_the_date_of_the_content(
    home: ArticleIndexPage,
) -> None:
    topic = create_topic()
    article = create_article(home, title="Rug", slug="rug", topics=[topic])
    document = document_of(article)
    assert document is not None
    topic.title = "Nacht"
    publish(topic)
    renew()
    renewed = document_of(article)
    assert renewed is not None
    assert history(article) == [("published", 1), ("updated", 2)]
    assert renewed.content_changed_at == document.content_changed_at
    assert renewed.updated_at > document.updated_at


def test_publishing_without_a_change_makes_no_new_version(home: ArticleIndexPage) -> None:
    article = create_article(home, title="Rug", slug="rug")
    publish(article)
    assert history(article) == [("published", 1)]


@pytest.mark.parametrize("batch", [1, 25])
def test_one_broken_document_does_not_keep_others_stale(
    home: ArticleIndexPage, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    topic = create_topic()
    for title in ("Een", "Twee", "Drie"):
        create_article(home, title=title, topics=[topic])
    render = rendering.render

    def failing(kind: Any, row: Any, **given: Any) -> Any:
        if row.slug == "een":
            raise RuntimeError
        return render(kind, row, **given)

    topic.title = "Nacht"
    publish(topic)
    monkeypatch.setattr(tasks, "BATCH", batch)
    with monkeypatch.context() as patch:
        patch.setattr(services, "render", failing)
        renew()
    titles = {slug: read(slug)["topics"][0]["title"] for slug in ("een", "twee", "drie")}
    assert titles == {"een": "Slaap", "twee": "Nacht", "drie": "Nacht"}
    renew()
    assert drift() == []


def test_anchors_outlive_a_changed_heading_and_a_withdrawal(home: ArticleIndexPage) -> None:
    article = create_article(home, title="Rug", slug="rug", body=[related()])
    section = read("rug")["body"][0]
    assert section["anchor"] == "meer"
    body = related()
    body["value"]["heading"] = "Lees verder"
    setattr(article, "body", [body])  # noqa: B010 - the stubs do not know what a stream takes
    publish(article)
    assert read("rug")["body"][0]["anchor"] == "meer"
    article.unpublish()
    publish(article)
    assert read("rug")["body"][0]["anchor"] == "meer"
    assert drift() == []
