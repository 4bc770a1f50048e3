"""Somebody who does a check on the site, and what the check asks and answers by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, Request, expect

from checks.engine.definition import read_definition
from checks.engine.evaluate import evaluate

PATH = "/checks/klachtencheck"
URGENT, EMERGENCY = 50, 60
UNSEEN_MILLISECONDS = 500
BETWEEN_CLICKS_MILLISECONDS = 120
MOST_QUESTIONS = 40
MOST_STOPS = 40

Json = dict[str, Any]
# From a question to the answers that somebody gives.
Choose = Callable[[Json], list[str]]


@dataclass(frozen=True, slots=True)
class PublishedCheck:
    """A check as the API gives it."""

    document: Json

    @property
    def definition(self) -> Json:
        """The definition of the current version."""
        return self.document["definition"]

    def step(self, key: str) -> Json:
        """Gives a question with what its answers lead to."""
        return next(step for step in self.definition["steps"] if step["key"] == key)

    def urgency(self, option: Json) -> int:
        """Gives how urgent an answer is; 0 without a red flag."""
        flag = option["redFlag"]
        routes = {route["key"]: route["urgency"] for route in self.definition["routes"]}
        return routes[flag["route"]] if flag else 0

    def outcome(self, choose: Choose) -> tuple[Json, Json]:
        """Gives the answers that somebody gives and the advice they get, by the engine itself."""
        definition = read_definition(self.definition)
        answers: Json = {}
        for _ in range(MOST_QUESTIONS):
            outcome = evaluate(definition, answers)
            if outcome["status"] == "advice":
                return answers, outcome
            question = outcome["question"]
            chosen = choose(question)
            answers[question["key"]] = chosen if question["kind"] == "multiple" else chosen[0]
        raise AssertionError("These answers come to no advice.")

    def answer_as_urgent_as(self, urgency: int) -> tuple[str, str]:
        """Gives the first question and answer with a red flag of this urgency."""
        return next(
            (step["key"], option["key"])
            for step in self.definition["steps"]
            for option in step["options"]
            if self.urgency(option) == urgency
        )


@dataclass(frozen=True, slots=True)
class Visitor:
    """A window of somebody who does a check, and every request it made."""

    page: Page
    requests: list[Request]

    @property
    def heading(self) -> Locator:
        """The heading of the screen."""
        return self.page.locator("main h1")

    def press(self, name: str) -> None:
        """Presses a button of the screen, by keyboard: a check lets a click wait to be seen."""
        self.page.locator("main").get_by_role("button", name=name).press("Enter")

    def see(self) -> None:
        """Looks at a screen of a check: what is clicked sooner was meant for the one before."""
        self.page.wait_for_timeout(UNSEEN_MILLISECONDS)

    def start(self, path: str = PATH) -> None:
        """Goes to the check and begins."""
        self.page.goto(path)
        self.press("Begin met de vragen")

    def choose(self, option: str) -> Locator:
        """Gives the input of an answer."""
        return self.page.locator(f"main input[value='{option}']")

    def tick(self, option: str) -> None:
        """Ticks an answer, by keyboard."""
        if not self.choose(option).is_checked():
            self.choose(option).press("Space")

    def answer(self, question: Json, answer: str | list[str]) -> None:
        """Answers the question on the screen and goes on."""
        expect(self.heading).to_have_text(question["text"])
        for option in [answer] if isinstance(answer, str) else answer:
            self.tick(option)
        self.press("Volgende")

    def answer_all(self, check: PublishedCheck, answers: Mapping[str, Any]) -> None:
        """Answers question by question."""
        for key, answer in answers.items():
            self.answer(check.step(key), answer)


def click_twice(page: Page, target: Locator) -> None:
    """Clicks twice at one place, whatever comes there after the first click."""
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.click(x, y)
    page.wait_for_timeout(BETWEEN_CLICKS_MILLISECONDS)
    page.mouse.click(x, y)


def focused(page: Page) -> str:
    """Gives the words of what has the focus, or the name of a field."""
    return page.evaluate(
        "() => document.activeElement.name || document.activeElement.textContent.trim()"
    )


def tab_to(page: Page, name: str, most_stops: int = MOST_STOPS) -> None:
    """Presses Tab until something has the focus."""
    for _ in range(most_stops):
        page.keyboard.press("Tab")
        if focused(page) == name:
            return
    raise AssertionError(f"{name} cannot be reached by keyboard")


def harmless(question: Json) -> list[str]:
    """Gives the least severe answer, about the lower back of somebody of 30."""
    options = [option["key"] for option in question["options"]]
    return [next((key for key in options if key in {"onderrug", "18-49"}), options[0])]


def harmless_but(key: str, option: str) -> Choose:
    """Gives harmless answers, but for one."""
    return lambda question: [option] if question["key"] == key else harmless(question)
