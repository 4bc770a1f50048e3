"""The advice that an editor sees beside an article, from opening it to every save."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.content_checks import check_article
from articles.importing.article import read_article
from articles.importing.saving import save_draft
from articles.models import ArticleIndexPage, ArticlePage, Contributor
from cms.site.roles import EDITOR, PUBLISHER
from tests.articles.blocks.stored import block, section
from tests.factories import create_article, create_check, create_person, paragraph
from tests.people import log_in
from tests.publishing import admin
from tests.seeds import SOURCE_ARTICLE, needs_source_article

CLAIM = "Onderzoek toont aan dat slapen helpt."


def open_editor(client: Client, page: Any) -> str:
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


def save_in_background(client: Client, page: Any, text: str) -> str:
    """Posts what Wagtail's own saving posts, and gives the parts of the page that come back."""
    form = admin.page_form(text, title=page.title, slug=page.slug)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = client.post(address, form, headers={"Accept": "application/json"})
    assert answer.json()["success"], answer.content
    return answer.json()["html"]


def quotes(html: str) -> list[str]:
    return [unescape(text) for text in re.findall(r'finding__quote">“(.*?)”<', html)]


def counter(html: str) -> str:
    (tag,) = re.findall(r"(?s)<div data-side-panel-toggle-counter[^>]*>\s*\d+", html)[-1:]
    return "hidden" if " hidden" in tag else re.findall(r"\d+$", tag)[0]


@pytest.mark.parametrize("role", [EDITOR, PUBLISHER])
def test_editor_sees_advice_with_its_place_and_figures(home: ArticleIndexPage, role: str) -> None:
    body = [section(paragraph("Rustig.", "one"), paragraph(CLAIM, "two"))]
    html = open_editor(log_in(role), create_article(home, body=body))
    assert quotes(html) == [CLAIM]
    assert "Sectie › Alinea 2" in html
    assert "data-contentpath=&quot;body&quot;]" in html
    assert "Flesch-Douma" in html
    assert "LIX" in html


@pytest.mark.unsigned
def test_mended_text_is_gone_from_the_advice_after_a_save_in_the_background(
    home: ArticleIndexPage,
) -> None:
    client, article = log_in(EDITOR), create_article(home, live=False)
    html = save_in_background(client, article, CLAIM)
    assert quotes(html) == [CLAIM]
    assert counter(html) == "3"
    html = save_in_background(client, article, "Slapen helpt.")
    assert quotes(html) == []
    assert counter(html) == "2"


def test_new_article_has_no_advice_before_it_is_saved(home: ArticleIndexPage) -> None:
    address = reverse("wagtailadmin_pages:add", args=["articles", "articlepage", home.pk])
    html = log_in(EDITOR).get(address).content.decode()
    assert "data-article-findings" in html
    assert "data-finding" not in html


def test_advice_keeps_nothing_from_publishing(home: ArticleIndexPage, api: Client) -> None:
    article = create_article(home, title="Rug", slug="rug", live=False)
    admin.publish(log_in(PUBLISHER), article, CLAIM)
    assert api.get("/api/v1/articles/rug").json()["body"][0]["text"] == CLAIM


def test_what_publishing_would_refuse_is_said_beforehand(home: ArticleIndexPage) -> None:
    dont = {"do": [], "dont": [{"type": "item", "id": "d", "value": "Tillen"}]}
    article = create_article(home, live=False, body=[block("do_dont", dont, "dos")])
    (finding,) = [f for f in check_article(article).findings if f.place.path[-1] == "dos"]
    assert "vermijd" in finding.advice


def test_time_is_held_against_the_only_check(home: ArticleIndexPage) -> None:
    value = {"heading": "Twijfel je?", "text": "Binnen 5 minuten klaar.", "check": None}
    article = create_article(home, body=[block("check_call", value, "call")])
    create_check(promised_seconds=180)
    assert "call" in [f.place.path[1] for f in check_article(article).findings if f.quote]
    create_check("Nog een check")
    assert [f.place for f in check_article(article).findings if f.quote] == []


def test_people_whom_readers_see_are_not_missed(home: ArticleIndexPage) -> None:
    article = create_article(home, live=False)
    assert [f.place.path for f in check_article(article).findings] == [("contributors",)] * 2
    for role in (Contributor.Role.AUTHOR, Contributor.Role.MEDICAL_REVIEWER):
        article.contributors.add(Contributor(person=create_person(), role=role))
    assert check_article(article).findings == ()


@needs_source_article
def test_source_article_gets_the_advice_it_needs(home: ArticleIndexPage) -> None:
    imported = read_article(SOURCE_ARTICLE.read_bytes(), filename=SOURCE_ARTICLE.name)
    findings = check_article(save_draft(imported, parent=home)).findings
    lines = SOURCE_ARTICLE.read_text(encoding="utf-8").splitlines()
    assert [finding.quote for finding in findings[:3]] == [lines[72], lines[91], lines[95]]
    assert [finding.place.path for finding in findings[3:5]] == [("contributors",)] * 2
    assert [finding.quote.split()[0] for finding in findings[5:]] == ["In"]


def test_longer_article_costs_no_more_queries(
    home: ArticleIndexPage, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for blocks in (1, 40):
        body = [paragraph(f"{CLAIM} {n}") for n in range(blocks)]
        article = create_article(home, live=False, body=body)
        article = ArticlePage.objects.get(pk=article.pk)
        with django_assert_max_num_queries(10):
            assert len(check_article(article).findings) == 2 + blocks
