"""Examples of asking for an advice, in the OpenAPI document."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiExample

ANSWERED: dict[str, Any] = {"alarm": ["geen"], "plek": "onderrug", "leeftijd": "18-49"}
QUESTION: dict[str, Any] = {
    "status": "question",
    "question": {
        "key": "rijbroek",
        "block": "alarm",
        "kind": "multiple",
        "text": "Heb je een van deze klachten?",
        "help": None,
        "options": [
            {"key": "geen", "label": "Geen van deze", "help": None, "exclusive": True},
            {"key": "plas", "label": "Plassen lukt niet goed", "help": None, "exclusive": False},
        ],
    },
    "ignored": [],
    "pending": [],
    "progress": {"answered": 3, "remainingAtMost": 9},
}
ADVICE: dict[str, Any] = {
    "status": "advice",
    "route": {
        "key": "huisarts-vandaag",
        "title": "Bel vandaag je huisarts",
        "urgency": 50,
        "summary": "Wacht niet tot morgen.",
        "body": [],
        "action": None,
        "followUp": None,
    },
    "decidedEarly": True,
    "reasons": [
        {
            "kind": "redFlag",
            "question": "rijbroek",
            "option": "plas",
            "text": "Plassen lukt niet goed: dat moet vandaag bekeken worden.",
            "source": None,
        }
    ],
    "recommendations": [],
    "disclaimer": "Dit advies vervangt geen arts.",
    "ignored": [],
    "pending": [],
    "progress": {"answered": 4, "remainingAtMost": 0},
}

EXAMPLES = (
    OpenApiExample("At the start", value={"answers": {}}, request_only=True),
    OpenApiExample("On the way", value={"answers": ANSWERED}, request_only=True),
    OpenApiExample("The next question", value=QUESTION, response_only=True, status_codes=["200"]),
    OpenApiExample("An advice", value=ADVICE, response_only=True, status_codes=["200"]),
)
