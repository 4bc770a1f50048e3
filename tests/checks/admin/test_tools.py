"""The tools of a check show its latest drafts, to whoever may edit it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Source
from checks.admin.tools import TOOLS, tool_url
from checks.models import CareRoute, Check, Question
from tests.factories import (
    answer,
    answer_option,
    check_rule,
    check_step,
    condition,
    create_check,
    create_question,
    create_route,
    create_snippet,
    publish,
)
from tests.people import log_in

pytestmark = pytest.mark.django_db
PART = {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"}


@pytest.fixture
def check() -> Check:
    """Pain or not, where, and fever as a red flag; proved and published."""
    source = create_snippet(Source, title="Richtlijn", source_type="guideline")
    calm, doctor = create_route(), create_route("Bel je huisarts", urgency=40)
    fever = create_question(
        "Heb je koorts?",
        options=[answer_option("Nee"), answer_option("Ja", flag=doctor, source=source)],
    )
    pain = create_question("Heb je pijn?", "Nee", "Ja")
    where = create_question("Waar heb je pijn?", "Rug", "Nek")
    return create_check(
        steps=[
            check_step(fever, block="alarm"),
            check_step(pain),
            check_step(where, condition(answer(pain, "Ja"))),
        ],
        rules=[
            check_rule(calm, condition(answer(pain, "Nee")), text="Je hebt geen pijn."),
            check_rule(
                doctor,
                condition(
                    answer(
                        where,
                        "Rug",
                    ),
                    answer(where, "Nek"),
                ),
            ),
        ],
        fallback=doctor,
    )


def show(client: Client, check: Check, tool: str, **headers: Any) -> str:
    answer = client.get(tool_url(check, tool), **headers)
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    return answer.content.decode()


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


@pytest.mark.parametrize("tool", [view.tool for view in TOOLS])
def test_editor_sees_every_tool_as_page_and_as_part(check: Check, tool: str) -> None:
    editor = log_in("Redacteur")
    assert "<html" in show(editor, check, tool)
    assert "<html" not in show(editor, check, tool, **PART)


@pytest.mark.parametrize("tool", [view.tool for view in TOOLS])
def test_tools_are_for_editors_only(check: Check, tool: str, django_user_model: Any) -> None:
    assert Client().get(tool_url(check, tool)).status_code == 302
    visitor = Client()
    visitor.force_login(django_user_model.objects.create_user("bezoeker"))
    assert visitor.get(tool_url(check, tool)).status_code == 302


def test_report_says_that_a_check_is_proved(check: Check) -> None:
    shown = words(show(log_in("Redacteur"), check, "report"))
    assert "Bewezen." in shown
    assert "3 minuten" in shown


def test_report_shows_a_hole_in_a_draft_with_its_path(check: Check) -> None:
    check.rules = check.rules.get_prep_value()[:1]
    check.save_revision()
    shown = show(log_in("Redacteur"), check, "report", **PART)
    assert 'data-finding="nothingHolds"' in shown
    assert "Heb je pijn? → Ja" in words(shown)


def test_report_leads_to_the_block_in_the_form(check: Check) -> None:
    rules = check.rules.get_prep_value()
    nothing = [rules[0]["value"]["when"][0], rules[1]["value"]["when"][0]]
    rules.append({"type": "rule", "id": "never", "value": {**rules[0]["value"], "when": nothing}})
    check.rules = rules
    check.save_revision()
    editor = log_in("Redacteur")
    assert "#block-never-section" in show(editor, check, "report", **PART)
    assert f"/edit/{check.pk}/#block-never-section" in show(editor, check, "report")


def test_report_says_what_is_not_filled_in(check: Check) -> None:
    check.fallback = None
    check.save_revision()
    shown = words(show(log_in("Redacteur"), check, "report"))
    assert "Nog niet compleet." in shown
    assert "Route als niets past: Kies een route" in shown


def test_flow_is_drawn_and_told(check: Check) -> None:
    shown = show(log_in("Redacteur"), check, "flow")
    assert shown.count('<svg class="check-flow__picture"') == 2
    assert "Alleen bij: Heb je pijn? → Ja" in words(shown)
    assert "Rode vlag : Ja ⇒ Bel je huisarts" in words(shown).replace("vlag:", "vlag :")


def test_routes_are_shown_with_what_leads_there(check: Check) -> None:
    shown = words(show(log_in("Redacteur"), check, "routes"))
    assert "Hoe kom je bij “Bel je huisarts”?" in shown
    assert "Heb je koorts? → Ja" in shown
    assert "Waar heb je pijn? → Rug of Nek" in shown


def test_a_check_without_anything_has_every_tool() -> None:
    empty = Check(title="Leeg")
    empty.save()
    empty.save_revision()
    for view in TOOLS:
        show(log_in("Redacteur", view.tool), empty, view.tool)


class Trial:
    """Somebody who tries a check: what the form holds goes back with every answer."""

    def __init__(self, client: Client, check: Check) -> None:
        self.client = client
        self.address = tool_url(check, "trial")
        self.read(client.get(self.address))

    def read(self, answer: Any) -> None:
        assert answer.status_code == 200
        self.html = answer.content.decode()
        self.trial = answer.context["trial"]

    def send(self, act: str = "answer", *options: str) -> str:
        data = {"act": act, "option": options, "answers": self.trial.answers_json}
        if self.trial.question:
            data["question"] = self.trial.question["key"]
        self.read(self.client.post(self.address, data))
        return words(self.html)


def test_draft_is_tried_question_by_question(check: Check) -> None:
    trial = Trial(log_in("Redacteur"), check)
    assert "Kies een antwoord." in trial.send("answer")
    trial.send("answer", "nee")
    trial.send("answer", "nee")
    assert "Zelf aan de slag" in words(trial.html)
    assert "Je hebt geen pijn." in words(trial.html)


def test_a_changed_answer_leaves_others_ignored_or_pending(check: Check) -> None:
    trial = Trial(log_in("Redacteur"), check)
    for answered in ("nee", "ja", "rug"):
        trial.send("answer", answered)
    trial.send("change:heb-je-pijn")
    assert trial.trial.chosen == ["ja"]
    assert "wordt niet meer gevraagd" in trial.send("answer", "nee")
    trial.send("back")
    assert trial.trial.question["key"] == "heb-je-pijn"
    assert trial.send("restart").count("Tot nu toe geantwoord") == 0


def test_red_flag_is_marked_among_the_reasons(check: Check) -> None:
    trial = Trial(log_in("Redacteur"), check)
    shown = trial.send("answer", "ja")
    assert "eerder gegeven" in shown
    assert "Vanwege Ja." in shown
    assert "Bron : Richtlijn" in shown.replace("Bron:", "Bron :")


def test_answers_that_no_longer_fit_are_taken_away(check: Check) -> None:
    client = log_in("Redacteur")
    data = {"answers": json.dumps({"heb-je-koorts": "soms", "weg": "x"})}
    assert (
        "past niet meer bij de check"
        in client.post(tool_url(check, "trial"), data).content.decode()
    )
    data = {"answers": "geen json"}
    assert client.post(tool_url(check, "trial"), data).status_code == 200


def test_difference_says_who_is_advised_less_urgently(check: Check) -> None:
    editor = log_in("Redacteur")
    assert "Bezoekers zouden niets merken." in show(editor, check, "difference")
    rules = check.rules.get_prep_value()
    rules[1]["value"]["route"] = rules[0]["value"]["route"]
    check.rules = rules
    check.save_revision()
    shown = words(show(editor, check, "difference"))
    assert "Minder dringend dan nu." in shown
    assert "Van “Bel je huisarts” naar “Zelf aan de slag”" in shown


def test_difference_says_who_gets_another_route_that_is_equally_urgent(check: Check) -> None:
    calm = CareRoute.objects.get(urgency=10)
    calm.urgency = 5
    publish(calm)
    other = create_route("Doe oefeningen")
    rules = check.rules.get_prep_value()
    rules[0]["value"]["route"] = other.pk
    check.rules = rules
    check.save_revision()
    shown = words(show(log_in("Redacteur"), check, "difference"))
    assert "Anders, even dringend" in shown
    assert "Van “Zelf aan de slag” naar “Doe oefeningen”" in shown
    assert "dringend dan nu" not in shown
    assert "Niemand zou" not in shown


def test_difference_names_new_and_changed_parts(check: Check) -> None:
    question = Question.objects.get(slug="heb-je-pijn")
    question.options = [*question.options.get_prep_value(), answer_option("Soms")]
    question.save_revision()
    shown = words(show(log_in("Redacteur"), check, "difference"))
    assert "Antwoord “Soms” op “Heb je pijn?”" in shown


def test_publisher_recalls_a_version(check: Check) -> None:
    check.title = "Tweede"
    publish(check)
    publisher = log_in("Eindredacteur")
    address = reverse(Check.snippet_viewset.get_url_name("recall"), args=[check.pk, 2])
    assert address in show(publisher, check, "versions")
    assert "Bezoekers krijgen weer versie 1." in publisher.get(address).content.decode()
    assert publisher.post(address).status_code == 302
    assert check.versions.get(number=2).recalled_at
    assert "Teruggeroepen op" in show(publisher, check, "versions")
    assert publisher.post(address).status_code == 404


def test_editor_may_not_recall(check: Check) -> None:
    editor = log_in("Redacteur")
    address = reverse(Check.snippet_viewset.get_url_name("recall"), args=[check.pk, 1])
    assert address not in show(editor, check, "versions")
    assert editor.post(address).status_code == 302
    assert check.versions.get().recalled_at is None


def test_list_says_which_check_is_to_be_published_again(check: Check) -> None:
    editor = log_in("Redacteur")
    listing = reverse(Check.snippet_viewset.get_url_name("list"))
    assert "Opnieuw publiceren" not in editor.get(listing).content.decode()
    question = Question.objects.get(slug="heb-je-pijn")
    question.help = "Ook een beetje."
    publish(question)
    assert "Opnieuw publiceren" in editor.get(listing).content.decode()
    assert "Opnieuw publiceren." in show(editor, check, "versions")


@pytest.mark.parametrize("model", ["question", "careroute"])
def test_form_of_a_part_names_the_checks_it_is_in(check: Check, model: str) -> None:
    part: Any = check.fallback if model == "careroute" else Question.objects.get(slug="heb-je-pijn")
    name = type(part).snippet_viewset.get_url_name("edit")
    html = log_in("Redacteur").get(reverse(name, args=[part.pk])).content.decode()
    assert "Staat in: Klachtencheck" in words(html).replace("Klachtencheck .", "Klachtencheck")


def test_form_of_a_check_has_its_tools_beside_it(check: Check) -> None:
    editor = log_in("Redacteur")
    html = editor.get(reverse(Check.snippet_viewset.get_url_name("edit"), args=[check.pk]))
    for tool in ("report", "flow", "trial"):
        assert f'data-check-panel="{tool_url(check, tool)}"' in html.content.decode()
    new = editor.get(reverse(Check.snippet_viewset.get_url_name("add"))).content.decode()
    assert "Het staat hier zodra de check bewaard is." in new
