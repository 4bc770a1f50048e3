"""The form of a question saves any draft, and says at its place what keeps it from going live."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from checks.models import Question
from tests.factories import create_question
from tests.people import log_in
from tests.publishing.admin import said

pytestmark = pytest.mark.django_db
PUBLISH = {"action-publish": "1"}


def form(text: str, *options: tuple[str, str], **fields: Any) -> dict[str, Any]:
    """Gives what a browser sends; an option is its words and the id of its block."""
    blank = dict.fromkeys(["route", "text", "source", "review_by"], "")
    values = [
        ("option", {"label": label, "key": "", "help": "", "points": streamfield([])}
         | {"red_flag": blank})
        for label, _id in options
    ]  # fmt: skip
    scale = {"minimum": "0", "maximum": "10", "minimum_label": "", "maximum_label": ""}
    own = {"text": text, "help": "", "kind": "single", "rating_score": "", **scale}
    ids = {f"options-{number}-id": block for number, (_label, block) in enumerate(options)}
    return nested_form_data(own | {"options": streamfield(values)}) | ids | fields


def save(client: Client, question: Question, *options: tuple[str, str], **fields: Any) -> Any:
    address = reverse(Question.snippet_viewset.get_url_name("edit"), args=[question.pk])
    return client.post(address, form(question.text, *options, **fields))


def options_of(question: Question) -> list[tuple[str, str]]:
    return [(item["value"]["label"], item["id"]) for item in question.options.raw_data]


def latest(question: Question) -> Any:
    question.refresh_from_db()
    return question.get_latest_revision_as_object()


def test_unfinished_question_is_saved_and_not_published() -> None:
    question = create_question("Heb je pijn?", "Nee", "Ja")
    publisher = log_in("Eindredacteur")
    only = options_of(question)[:1]
    fresh = create_question("Waar heb je pijn?", live=False)
    answer = save(publisher, fresh, *only, **PUBLISH)
    html = answer.content.decode()
    assert "Geef minstens twee antwoorden" in html
    assert not Question.objects.get(pk=fresh.pk).live
    assert save(publisher, fresh, *only).status_code == 302
    assert options_of(latest(fresh)) == only


def test_removed_published_answer_is_kept_and_the_editor_is_told() -> None:
    question = create_question("Heb je pijn?", "Nee", "Soms", "Ja")
    no, sometimes, yes = options_of(question)
    answer = save(log_in("Eindredacteur"), question, no, yes, **PUBLISH)
    assert "“Soms” is gepubliceerd en daarom niet verwijderd" in " ".join(said(answer))
    question.refresh_from_db()
    retired = {item["id"]: item["value"]["retired"] for item in question.options.raw_data}
    assert retired == {no[1]: False, yes[1]: False, sometimes[1]: True}


def test_key_grows_while_it_saves_itself_and_is_frozen_once_published() -> None:
    client = log_in("Eindredacteur")
    address = reverse(Question.snippet_viewset.get_url_name("add"))
    client.post(address, form("Heb"), headers={"Accept": "application/json"})
    question = Question.objects.get(slug="heb")
    blocks = [("Nee", "a" * 8), ("Ja", "b" * 8)]
    edit = reverse(Question.snippet_viewset.get_url_name("edit"), args=[question.pk])
    client.post(edit, form("Heb je pijn?", *blocks), headers={"Accept": "application/json"})
    assert latest(question).slug == "heb-je-pijn"
    client.post(edit, form("Heb je pijn?", *blocks, **PUBLISH))
    client.post(edit, form("Doet het zeer?", *blocks, **PUBLISH))
    question.refresh_from_db()
    assert question.slug == "heb-je-pijn"
    assert re.match("nee", question.options.raw_data[0]["value"]["key"])
