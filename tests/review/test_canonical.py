"""The hash of a sign-off stands for the words: each of them, and nothing else."""

from __future__ import annotations

import copy
import json
import zlib
from collections.abc import Iterator
from typing import Any

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.blocks import StreamValue

from articles.blocks.base import RICH_TEXT_FEATURES
from articles.models import ArticlePage
from checks.models import Check
from cms.demo.content.articles import ARTICLES
from cms.demo.content.references import resolve
from cms.review.canonical import block_content, content_hash, rich_text_content
from cms.review.registry import reviewed_kind_of, reviewed_kinds
from cms.review.signoffs import draft_hash
from tests.contract.complete_site import CompleteSite, create_complete_site
from tests.factories import create_image

STREAM = ArticlePage._meta.get_field("body").stream_block


def demo_bodies() -> Iterator[list[Any]]:
    for article in ARTICLES:
        yield json.loads(
            json.dumps(resolve(article.body, lambda ref: zlib.crc32(repr(ref).encode())))
        )


def leaves(data: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Gives every text in stored data, but what only the editor knows."""
    inside: Any = data.items() if isinstance(data, dict) else ()
    if isinstance(data, list):
        inside = enumerate(data)
    for name, value in inside:
        if isinstance(value, str) and value and name not in {"id", "type"}:
            yield (*way, name), value
        else:
            yield from leaves(value, (*way, name))


def hash_of(body: Any) -> str:
    return content_hash({"body": block_content(STREAM, body)})


def test_every_word_of_an_article_counts() -> None:
    for body in demo_bodies():
        seen = {hash_of(body)}
        places = list(leaves(body))
        for way, value in places:
            changed = copy.deepcopy(body)
            place: Any = changed
            for name in way[:-1]:
                place = place[name]
            place[way[-1]] = value.replace(value[len(value) // 2], "ø", 1) + "!"
            seen.add(hash_of(changed))
        assert len(seen) == len(places) + 1


def test_the_first_pass_through_the_editor_changes_nothing() -> None:
    for body in demo_bodies():
        once = StreamValue(STREAM, copy.deepcopy(body), is_lazy=True)
        saved = json.loads(json.dumps(STREAM.get_prep_value(once)))
        assert hash_of(saved) == hash_of(body)
        assert hash_of(without_ids(body)) == hash_of(body)


def without_ids(data: Any) -> Any:
    if isinstance(data, dict):
        items = {name: without_ids(value) for name, value in data.items()}
        return {name: value for name, value in items.items() if name != "id"}
    return [without_ids(one) for one in data] if isinstance(data, list) else data


def test_rich_text_from_the_editor_is_the_same_text(db: Any) -> None:
    editor = ContentstateConverter(features=list(RICH_TEXT_FEATURES))
    found = [text for body in demo_bodies() for _way, text in leaves(body) if "<p" in text]
    # What links to an object that is not there loses its link in the editor.
    found = [text for text in found if "linktype" not in text]
    assert len(found) > 50
    for text in found:
        saved = editor.to_database_format(editor.from_database_format(text))
        assert saved != text
        assert rich_text_content(saved) == rich_text_content(text)


def test_the_order_of_attributes_counts_for_nothing() -> None:
    one = '<p data-block-key="a1">Lees <a linktype="page" id="3">dit</a>.</p>'
    other = '<p>Lees <a id="3" data-block-key="x" linktype="page">dit</a>.</p>'
    assert rich_text_content(one) == rich_text_content(other)
    assert rich_text_content(one) != rich_text_content(other.replace('"3"', '"4"'))


@pytest.fixture
def site(db: Any, settings: Any, tmp_path: Any) -> CompleteSite:
    settings.MEDIA_ROOT = tmp_path
    return create_complete_site()


def test_what_is_not_said_counts_for_nothing(site: CompleteSite) -> None:
    article = ArticlePage.objects.get(pk=site.article.pk)
    before = draft_hash(article)
    site.person.name, site.person.photo = "Iemand Anders", create_image(title="Ander portret")
    site.person.save()
    article.slug, article.go_live_at = "elders", None
    article.save()
    article.topics.clear()
    assert draft_hash(ArticlePage.objects.get(pk=article.pk)) == before
    assert draft_hash(article.save_revision().as_object()) == before
    article.contributors.clear()
    assert draft_hash(article) != before


def test_every_field_of_every_kind_counts(site: CompleteSite) -> None:
    """Whatever text a reviewer reads of an object: when it changes, the hash does."""
    objects = [site.article, site.exercise, site.glossaryTerm, site.checkQuestion, site.careRoute]
    for instance in [*objects, site.check]:
        kind = reviewed_kind_of(instance)
        assert kind
        before = kind.content(instance, draft=False)
        for name in [field.name for field in instance._meta.fields if is_text(field)]:
            if name not in before:
                continue
            changed = type(instance)._base_manager.get(pk=instance.pk)
            setattr(changed, name, f"{getattr(changed, name)}!")
            assert content_hash(kind.content(changed, draft=False)) != content_hash(before), name
    assert {type(one) for one in [*objects, site.check]} == {one.model for one in reviewed_kinds()}


def is_text(field: Any) -> bool:
    return field.get_internal_type() in {"CharField", "TextField"} and not hasattr(
        field, "stream_block"
    )


def test_a_changed_part_changes_its_check(site: CompleteSite) -> None:
    check = Check.objects.get()
    before = draft_hash(check)
    question = site.checkQuestion
    question.refresh_from_db()
    question.text += "!"
    question.save_revision()
    assert draft_hash(Check.objects.get()) != before
