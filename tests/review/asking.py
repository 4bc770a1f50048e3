"""Asks for reviews, and does what a reviewer does in a browser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.models import User
from django.test import Client

from cms.review import requests
from cms.review.declaration import CHECKLIST
from cms.review.links import link_for
from cms.review.models import ReviewRequest
from cms.review.requests import Asked

ASKED = Asked(
    name="Noor Voorbeeld",
    email="noor@voorbeeld.example",
    profession="fysiotherapeut",
    big_number="19012345678",
    focus="Klopt de houding?",
    message="Alvast bedankt.",
)
FORM_FIELD = re.compile(r'name="seen" value="(\w*)"')


def asker() -> User:
    """Gives who asks."""
    return User.objects.get_or_create(
        username="renske",
        defaults={"first_name": "Renske", "last_name": "Redacteur", "email": "renske@x.example"},
    )[0]


def ask(instance: Any, **options: Any) -> tuple[ReviewRequest, str]:
    """Asks for a review of the latest draft."""
    revision = instance.latest_revision or instance.save_revision()
    return requests.ask(revision, ASKED, by=asker(), **options)


@dataclass
class Visit:
    """A reviewer in a browser; `page` is what is on screen."""

    browser: Client
    address: str
    page: Any

    @property
    def text(self) -> str:
        """What is on screen."""
        return unescape(self.page.content.decode())

    def press(self, act: str, **fields: Any) -> Visit:
        """Presses a button; sends the rest of the form along, and follows where it leads."""
        found = FORM_FIELD.search(self.text)
        seen = {"seen": found[1]} if found else {}
        self.page = self.browser.post(self.address, seen | fields | {"act": act}, follow=True)
        return self

    def approve(self, **fields: Any) -> Visit:
        """Approves what is on screen."""
        return self.press("decide", **(approval(self.text) | fields))

    def reload(self) -> Visit:
        """Asks for the page anew."""
        self.page = self.browser.get(self.address)
        return self


def approval(text: str) -> dict[str, Any]:
    """Gives the fields of an approval, with the day that the form proposes."""
    day = re.search(r'name="next_review_on" value="([\d-]+)"', text)
    return {
        "decision": "approved",
        "checklist": list(CHECKLIST),
        "next_review_on": day[1] if day else "",
    }


def follow(token: str, **options: Any) -> Visit:
    """Gives what a reviewer sees who opens the link in a browser of their own."""
    browser = Client(**options)
    answer = browser.get(urlsplit(link_for(token)).path)
    assert answer.status_code == 303, answer.content
    address = answer["Location"]
    return Visit(browser, address, browser.get(address))


def visit(instance: Any, **options: Any) -> Visit:
    """Gives a reviewer who was asked about an object and has opened the page."""
    return follow(ask(instance, **options)[1]).press("open")
