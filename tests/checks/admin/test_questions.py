"""The form of a check is told what can be answered, as it is drafted now."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from checks.models import Question
from tests.factories import answer_option, create_question
from tests.people import log_in

pytestmark = pytest.mark.django_db


def ask(client: Client, **asked: Any) -> Any:
    return client.get(reverse("checks_questions"), asked)


def test_editor_gets_the_latest_draft_of_questions() -> None:
    question = create_question("Heb je pijn?", "Nee", "Ja")
    question.text = "Heb je nu pijn?"
    question.options = [*question.options.raw_data, answer_option("Soms", retired=True)]
    question.save_revision()
    answer = ask(log_in("Redacteur"), pk=question.pk)
    assert "no-store" in answer["Cache-Control"]
    (found,) = answer.json()["questions"]
    assert (found["pk"], found["uuid"]) == (str(question.pk), str(question.uuid))
    assert (found["text"], found["kind"]) == ("Heb je nu pijn?", "single")
    assert [(one["label"], one["retired"]) for one in found["options"]] == [
        ("Nee", False),
        ("Ja", False),
        ("Soms", True),
    ]


def test_scale_has_its_numbers_as_answers() -> None:
    scale = create_question("Hoe erg?", kind=Question.Kind.RATING, minimum=1, maximum=3)
    (found,) = ask(log_in("Redacteur"), uuid=str(scale.uuid)).json()["questions"]
    assert [option["id"] for option in found["options"]] == ["1", "2", "3"]


@pytest.mark.parametrize("asked", [{"pk": "x"}, {"uuid": "geen"}, {"pk": ["1"] * 201}])
def test_what_is_no_question_is_a_bad_request(asked: dict[str, Any]) -> None:
    assert ask(log_in("Redacteur"), **asked).status_code == 400


def test_visitor_without_permission_is_refused(client: Client, django_user_model: Any) -> None:
    assert ask(client).status_code == 302
    client.force_login(django_user_model.objects.create_user("bezoeker"))
    assert ask(client).status_code == 302
