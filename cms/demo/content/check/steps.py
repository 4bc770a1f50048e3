"""The questions in their order, and when each is shown."""

from __future__ import annotations

from cms.demo.content.blocks import Block, stream
from cms.demo.content.check.records import chose, step


def at(*places: str) -> Block:
    """A condition: the complaint is in one of these places."""
    return chose("plek", *places)


STEPS = stream(
    "check/steps",
    step("alarm", "alarm"),
    step("complaint", "plek"),
    step("complaint", "leeftijd"),
    step("alarm", "rijbroek", at("onderrug", "heup")),
    step("alarm", "nek-alarm", at("nek", "schouder")),
    step("safety", "ongeval"),
    step("safety", "staan", at("heup", "knie")),
    step("safety", "ziek"),
    step("safety", "gewricht", at("schouder", "heup", "knie")),
    step("safety", "onderbeen", at("onderrug", "heup", "knie")),
    step("safety", "voorgeschiedenis"),
    step("safety", "nachtpijn"),
    step("alarm", "slaap-alarm", at("slaap")),
    # Knee and sleep are left out: no rule about them asks how stiff somebody is.
    step("complaint", "ochtendstijfheid", at("onderrug", "nek", "schouder", "heup")),
    step("severity", "duur"),
    step("severity", "beloop"),
    step("severity", "dagelijks-leven"),
    step("severity", "zorgen"),
)
