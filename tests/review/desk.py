"""Asks for reviews and decides them, as editors and reviewers do."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from articles.models import Exercise, Person
from cms.publishing.registry import key_of
from cms.review import requests
from cms.review.models import Decision, ReviewRequest
from cms.review.signoffs import Statement, draft_hash
from tests.factories import block_id, create_person, create_snippet

EMAIL = "noor@example.org"


def create_user(role: str, name: str = "") -> User:
    """Gives a new person with a role and an e-mail address."""
    name = name or role.lower()
    user = User.objects.create_user(name, f"{name}@example.org", first_name=name.capitalize())
    user.groups.add(Group.objects.get(name=role))
    return user


def browser_of(user: User) -> Client:
    """Gives the browser of somebody who is logged in."""
    client = Client()
    client.force_login(user)
    return client


def create_reviewer(**fields: Any) -> Person:
    """Gives somebody of the site who can be asked."""
    known = {"name": "Noor Voorbeeld", "big_number": "19012345678", "review_email": EMAIL}
    return create_person(**(known | fields))


def create_exercise() -> Exercise:
    """Gives the draft of an exercise that may go live as far as its fields go."""
    image = dict.fromkeys(["image", "alt_text", "decorative"])
    step = {"text": "Til je heupen op.", "image": image}
    return create_snippet(
        Exercise,
        live=False,
        title="De brug",
        goal="Sterkere billen.",
        start_position="Ga op je rug liggen.",
        steps=[{"type": "step", "value": step, "id": block_id("stap")}],
        sets=3,
        reps=12,
        rest_seconds=60,
        per_week=3,
        max_pain=3,
        stop_if=[{"type": "reason", "value": "de pijn uitstraalt", "id": block_id("stop")}],
    )


def ask_form(**fields: Any) -> dict[str, Any]:
    """Gives the form to ask for a review, filled in by hand."""
    typed = {
        "person": "",
        "name": "Noor Voorbeeld",
        "profession": "fysiotherapeut",
        "big_number": "",
        "email": EMAIL,
        "focus": "Klopt de oefening?",
        "message": "",
        "days": "14",
    }
    return typed | fields


def ask(client: Client, instance: Any, **fields: Any) -> Any:
    """Posts that form."""
    address = reverse("review_ask", args=[key_of(instance)])
    return client.post(address, ask_form(**fields))


def act(client: Client, request: ReviewRequest, action: str) -> Any:
    """Presses a button of a request."""
    return client.post(reverse("review_request", args=[request.pk, action]))


def panel(client: Client, instance: Any) -> str:
    """Gives what the side panel shows."""
    answer = client.get(reverse("review_panel", args=[key_of(instance)]))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def decide(
    request: ReviewRequest, decision: Decision = Decision.APPROVED, comment: str = ""
) -> Any:
    """Decides as the reviewer, on the newest draft."""
    newest = requests.latest_revision(request).as_object()
    statement = Statement(decision=decision, comment=comment)
    return requests.decide(request, draft_hash(newest), statement)


def last_request() -> ReviewRequest:
    """Gives the newest request."""
    request = ReviewRequest.objects.first()
    assert request
    return request
