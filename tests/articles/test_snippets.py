"""The rules of what articles share."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from articles.models import Person, Source, Topic
from tests.factories import create_snippet


def test_term_cannot_belong_under_itself(db: None) -> None:
    sleep = create_snippet(Topic, title="Slaap")
    deep_sleep = create_snippet(Topic, title="Diepe slaap", parent=sleep)
    sleep.parent = deep_sleep
    with pytest.raises(ValidationError, match="niet onder zichzelf"):
        sleep.full_clean()


@pytest.mark.parametrize("number", ["1901234567", "190123456789", "1901234567x"])
def test_big_number_has_eleven_digits(db: None, number: str) -> None:
    person = Person(name="Sanne Voorbeeld", profession="fysiotherapeut", big_number=number)
    with pytest.raises(ValidationError, match="11 cijfers"):
        person.full_clean()


@pytest.mark.parametrize("doi", ["https://doi.org/10.1000/182", "10.1/2", "doi:10.1000/182"])
def test_doi_is_without_its_address(db: None, doi: str) -> None:
    with pytest.raises(ValidationError, match="DOI begint met"):
        Source(source_type="study", title="Slaap en pijn", doi=doi).full_clean()


def test_address_of_a_snippet_is_made_from_its_name(db: None) -> None:
    slugs = [create_snippet(Topic, title="Écht bewegen").slug for _ in range(2)]
    assert slugs == ["echt-bewegen", "echt-bewegen-2"]
