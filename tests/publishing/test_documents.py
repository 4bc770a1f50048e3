"""The bytes of a document, whole and in part."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from cms.publishing.documents import canonical_json, select_fields, write_fields

FIELDS: dict[str, Any] = {
    "title": 'Één rug: “recht”, \\ "scheef", } en ,',
    "body": [{"title": "Slaap", "body": {"title": None}}],
    "title2": {"🦴": ["}", "{", "\n"]},
    "wordCount": 0,
    "": [],
}


@pytest.mark.parametrize("count", range(len(FIELDS) + 1))
def test_selection_has_the_bytes_that_writing_it_anew_would_have(count: int) -> None:
    body, spans = write_fields(FIELDS)
    assert body == canonical_json(FIELDS)
    for names in itertools.combinations(FIELDS, count):
        selection = {name: FIELDS[name] for name in names}
        stored = canonical_json(spans).decode()
        assert select_fields(body, stored, names[::-1]) == canonical_json(selection)
