"""Drafts of every kind that has a preview, as the OpenAPI document promises them."""

from __future__ import annotations

from dataclasses import fields

from django.contrib.auth.models import User
from django.test import Client

from cms.review.preview import PreviewMixin
from tests.contract.answers import BASE, contract
from tests.contract.complete_site import CompleteSite


def test_every_kind_with_a_preview_has_its_draft(api: Client, complete_site: CompleteSite) -> None:
    editor = User.objects.create_superuser("sanne")
    # The first two are made as topics are; an index has no preview of ours.
    seen = {"complaint", "bodyRegion", "articleIndex"}
    for field in fields(complete_site):
        made = getattr(complete_site, field.name)
        if not isinstance(made, PreviewMixin):
            continue
        made._previewing_editor = editor
        draft = api.get(f"{BASE}/previews/{made.create_page_preview().token}")
        assert draft.status_code == 200, field.name
        assert (draft.json()["type"], draft.json()["draft"]) == (field.name, True)
        seen.add(field.name)
    promised = contract()["components"]["schemas"]["Draft"]["discriminator"]["mapping"]
    assert seen == promised.keys()
    assert {"check", "checkQuestion", "careRoute"} <= seen
