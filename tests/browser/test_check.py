"""An editor builds a check from nothing, is refused with a reason, mends it and publishes it."""

from __future__ import annotations

import json
from typing import Any
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import screenshots
from tests.browser.admin import NOTHING_MOVES, Admin
from tests.browser.conftest import Demo

pytestmark = pytest.mark.browser

PAIN, PLACE = "Voel je nu pijn in je lijf?", "Op welke plek voel je die pijn?"
CALM, DOCTOR = "Kijk het rustig aan", "Vraag je huisarts om raad"


def make_route(editor: Admin, title: str, urgency: int) -> None:
    """Makes the draft of a route."""
    editor.open("snippets/checks/careroute/add/")
    editor.fill({"title": title, "urgency": str(urgency), "summary": f"{title}, dat is genoeg."})
    editor.save_draft()


def make_question(editor: Admin, text: str, *labels: str) -> None:
    """Makes the draft of a question with these answers."""
    editor.open("snippets/checks/question/add/")
    editor.fill({"text": text})
    for label in labels:
        editor.fill({f"{editor.add_item('options')}-label": label})
    screenshots.take(editor.page, "question")
    editor.save_draft()


def choose(editor: Admin, name: str, title: str) -> None:
    """Chooses a snippet for a field."""
    field = editor.page.locator(f"[id='{name}-chooser'], [id='id_{name}-chooser']")
    field.locator("[data-chooser-action-choose]").first.click()
    chooser = editor.page.locator(".modal-body")
    found = chooser.locator("[data-chooser-modal-choice]", has_text=title)
    # What was made a moment ago is found once the worker has indexed it.
    for _attempt in range(20):
        chooser.locator("[name=q]").fill("")
        chooser.locator("[name=q]").fill(title)
        editor.page.wait_for_timeout(1000)
        if found.count():
            break
    found.first.click()
    expect(chooser).to_be_hidden()
    expect(editor.field(name)).not_to_have_value("")


def add_condition(editor: Admin, stream: str, question: str, *labels: str) -> Locator:
    """Adds the condition that one of these answers was given, and gives its field."""
    number = editor.open_picker(stream)
    editor.page.get_by_role("option", name="Antwoord", exact=True).click()
    field = editor.page.locator(f"[id='{stream}-{number}-value-answers-answers']")
    select = field.get_by_role("combobox", name="Vraag")
    expect(select.locator("option", has_text=question)).to_be_attached()
    select.select_option(label=select.locator("option", has_text=question).inner_text())
    # The block that was added slides in.
    editor.page.wait_for_function(NOTHING_MOVES)
    for label in labels:
        field.get_by_role("checkbox", name=label, exact=True).check()
    return field


def add_rule(editor: Admin, question: str, labels: list[str], route: str) -> None:
    """Adds a rule that asks for a route after these answers."""
    rule = editor.add_item("rules")
    add_condition(editor, f"{rule}-when", question, *labels)
    choose(editor, f"{rule}-route", route)
    editor.fill({f"{rule}-text": f"Daarom: {route}."})


def begin_check(editor: Admin, title: str) -> None:
    """Makes the draft of a check with two steps; for pain in the belly there is no rule."""
    editor.open("snippets/checks/check/add/")
    editor.fill({"title": title})
    for question in (PAIN, PLACE):
        choose(editor, f"{editor.add_item('steps')}-question", question)
    add_condition(editor, "steps-1-value-shown_when", PAIN, "Ja")
    add_rule(editor, PAIN, ["Nee"], CALM)
    add_rule(editor, PLACE, ["Hoofd"], DOCTOR)
    choose(editor, "fallback", DOCTOR)
    editor.save_draft()


def open_panel(editor: Admin, name: str) -> Locator:
    """Opens one of the tools beside the form."""
    toggle = editor.page.locator(f"[data-side-panel-toggle={name}]")
    if toggle.get_attribute("aria-expanded") != "true":
        toggle.click()
    return editor.page.locator(f"[data-side-panel={name}]")


def answer(panel: Locator, label: str) -> None:
    """Answers the question that is shown in a trial."""
    panel.get_by_label(label, exact=True).check()
    panel.get_by_role("button", name="Volgende").click()


def ask_advice(demo: Demo, answers: dict[str, Any]) -> Any:
    """Gives what the public API says to these answers, of the version that is live."""
    check = json.loads(demo.read("/checks/proefcheck"))
    address = f"{demo.api}/api/v1/checks/proefcheck/versions/{check['checkVersion']}/advice"
    headers = {"Content-Type": "application/json"}
    request = Request(address, json.dumps({"answers": answers}).encode(), headers)
    with urlopen(request, timeout=10) as given:
        return json.load(given)


def test_check_is_built_tried_refused_mended_and_published(editor: Admin, demo: Demo) -> None:
    page = editor.page
    make_route(editor, CALM, 17)
    make_route(editor, DOCTOR, 37)
    make_question(editor, PAIN, "Nee", "Ja")
    make_question(editor, PLACE, "Hoofd", "Buik")
    begin_check(editor, "Proefcheck")
    page.locator(
        "[id='steps-1-value-shown_when-0-value-answers-answers']"
    ).scroll_into_view_if_needed()
    screenshots.take(page, "built")

    report = open_panel(editor, "check_report")
    expect(report.locator("[data-finding=nothingHolds]")).to_contain_text("Er is een gat")
    screenshots.take(page, "hole")
    trial = open_panel(editor, "check_trial")
    answer(trial, "Ja")
    expect(trial.get_by_text(PLACE).first).to_be_visible()
    screenshots.take(page, "trial")
    answer(trial, "Buik")
    expect(trial).to_contain_text("Er geldt geen regel en geen rode vlag")
    screenshots.take(page, "trial-end")
    open_panel(editor, "check_flow")
    expect(page.locator(".check-flow__picture").first).to_be_visible()
    screenshots.take(page, "flow")

    editor.publish()
    screenshots.take(page, "refused")
    assert f"{PAIN} → Ja; {PLACE} → Buik" in editor.messages()
    add_rule(editor, PLACE, ["Buik"], DOCTOR)
    editor.saved_by_itself()
    editor.fill({"audience": "Wie iets voelt"})
    expect(open_panel(editor, "check_report").get_by_text("Bewezen.")).to_be_visible()
    screenshots.take(page, "proved")
    demo.publish_approved(editor, "checks.Check", title="Proefcheck")
    screenshots.take(page, "published")

    asked = ask_advice(demo, {})
    assert asked["question"]["text"] == PAIN
    key = asked["question"]["key"]
    assert ask_advice(demo, {key: "nee"})["route"]["title"] == CALM
    place = ask_advice(demo, {key: "ja"})["question"]
    assert place["text"] == PLACE
    advice = ask_advice(demo, {key: "ja", place["key"]: "buik"})
    assert advice["route"]["title"] == DOCTOR
    assert advice["reasons"][0]["text"] == f"Daarom: {DOCTOR}."
    assert editor.server_errors == []


def test_condition_warns_when_its_question_goes(editor: Admin) -> None:
    page = editor.page
    make_question(editor, "Heb je eerst iets gemerkt?", "Nee", "Ja")
    make_question(editor, "Heb je daarna iets gemerkt?", "Nee", "Ja")
    editor.open("snippets/checks/check/add/")
    editor.fill({"title": "Verhuizende stappen"})
    for question in ("Heb je eerst iets gemerkt?", "Heb je daarna iets gemerkt?"):
        choose(editor, f"{editor.add_item('steps')}-question", question)
    stream = "steps-1-value-shown_when"
    field = add_condition(editor, stream, "Heb je eerst iets gemerkt?", "Ja")
    editor.saved_by_itself()
    first, second = (
        page.locator(f"[data-streamfield-child]:has(> [name='steps-{number}-deleted'])")
        for number in range(2)
    )
    second.get_by_role("button", name="Verplaats naar boven").first.click()
    expect(field.get_by_role("status")).to_contain_text("komt pas later")
    field.scroll_into_view_if_needed()
    screenshots.take(page, "later")
    second.get_by_role("button", name="Omlaag").first.click()
    expect(field.get_by_role("status")).to_have_count(0)
    first.get_by_role("button", name="Verwijderen").first.click()
    expect(field.get_by_role("status")).to_contain_text("niet meer in de check")
    field.scroll_into_view_if_needed()
    screenshots.take(page, "gone")
    assert editor.server_errors == []
