"""Who helps and how soon, from the words of a line."""

from __future__ import annotations

import pytest

from articles.importing.care import find_provider, level_of


@pytest.mark.parametrize(
    ("text", "provider", "level"),
    [
        ("Ga naar de huisarts als:", "general_practitioner", "non_urgent"),
        ("Een fysiotherapeut is passend wanneer:", "physiotherapist", "non_urgent"),
        ("Bel direct 112 bij:", "emergency_services", "emergency"),
        ("Bel de huisarts, of bij nood 112", "emergency_services", "emergency"),
        ("Bel vandaag nog je huisarts als:", "general_practitioner", "urgent"),
        ("Bel de huisartsenpost bij:", "out_of_hours_gp", "urgent"),
        ("Ga naar de spoedeisende hulp bij:", "hospital", "emergency"),
        ("Een bezoek aan de dokter heeft geen spoed", "general_practitioner", "non_urgent"),
        ("Zelfzorg is genoeg als:", "self", "self_care"),
        ("Digitale begeleiding past als:", "digital", "self_care"),
        ("Overleg met je bedrijfsarts wanneer:", "company_doctor", "non_urgent"),
        ("Een psycholoog kan helpen als:", "psychologist", "non_urgent"),
        ("Vraag je apotheker om raad bij:", "pharmacist", "non_urgent"),
        ("Ga naar de tandarts bij:", "dentist", "non_urgent"),
        ("Bel direct de verloskundige bij:", "other", "urgent"),
        ("Ga naar de fysiotherapeut of huisarts als:", "physiotherapist", "non_urgent"),
    ],
)
def test_line_names_provider_and_level(text: str, provider: str, level: str) -> None:
    assert find_provider(text) == provider
    assert level_of(text, provider=provider) == level


def test_line_that_names_nobody_has_no_provider() -> None:
    assert find_provider("Zoek hulp als:") is None
