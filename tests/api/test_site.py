"""The frame of the site: its settings in the admin, and what the public gets of them."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from articles.models import ArticleIndexPage
from cms.site.models import SiteSettings
from cms.site.roles import EDITOR, PUBLISHER
from tests.factories import create_article, create_check, publish
from tests.publishing.support import drift, renew

SITE = "/api/v1/site"


def browser(role: str) -> Client:
    user = User.objects.create_user(role, password="wachtwoord")
    user.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(user)
    return client


def address(name: str = "edit") -> str:
    return reverse(f"wagtailsettings:{name}", args=["site", "sitesettings",
                                                     SiteSettings.objects.get().pk])  # fmt: skip


def form(**changed: Any) -> dict[str, Any]:
    number = {"label": "Spoed", "number": "112", "text": "Bij levensgevaar."}
    fields: dict[str, Any] = {
        "name": "Advies",
        "tagline": "",
        "disclaimer": "",
        "navigation": streamfield([]),
        "footer": streamfield([]),
        "emergency_numbers": streamfield([("number", number)]),
    }
    return nested_form_data(fields | changed)


def link(**fields: Any) -> Any:
    return streamfield([("link", {"title": "", "page": "", "address": ""} | fields)])


def test_a_new_site_has_a_name_and_the_emergency_number(api: Client, db: Any) -> None:
    site = api.get(SITE).json()
    assert site["name"] == "AdviesBijKlachten"
    assert [number["number"] for number in site["emergencyNumbers"]] == ["112"]


def test_what_a_publisher_saves_is_public_at_once(api: Client, home: ArticleIndexPage) -> None:
    page = create_article(home, title="Rug", slug="rug")
    desk = browser(PUBLISHER)
    answer = desk.post(address(), form(name="Advies", navigation=link(page=page.pk)))
    assert answer.status_code == 302, answer.context["form"].errors
    site = api.get(SITE).json()
    assert site["name"] == "Advies"
    assert [(item["title"], item["href"]) for item in site["navigation"]] == [("Rug", "/rug")]
    page.unpublish()
    renew()
    assert api.get(SITE).json()["navigation"] == []
    assert drift() == []


def test_an_editor_may_not_change_the_frame(db: Any) -> None:
    answer = browser(EDITOR).post(address(), form(name="Anders"))
    assert answer.status_code in {302, 403}
    assert SiteSettings.objects.get().name == "AdviesBijKlachten"


def test_the_main_check_is_known_with_how_long_it_takes(api: Client, db: Any) -> None:
    assert api.get(SITE).json()["mainCheck"] is None
    check = create_check(promised_seconds=150)
    assert browser(PUBLISHER).post(address(), form(main_check=check.pk)).status_code == 302
    main = api.get(SITE).json()["mainCheck"]
    assert main == {
        "id": str(check.uuid),
        "type": "check",
        "slug": "klachtencheck",
        "title": "Klachtencheck",
        "path": "/checks/klachtencheck",
        "promisedSeconds": 150,
        "promisedMinutes": 3,
    }
    check.promised_seconds = 240
    publish(check)
    renew()
    assert api.get(SITE).json()["mainCheck"]["promisedMinutes"] == 4
    check.delete()
    renew()
    assert api.get(SITE).json()["mainCheck"] is None
    assert drift() == []


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"address": "/themas"},
        {"title": "Kwaad", "address": "javascript:alert(1)"},
        {"title": "Kwaad", "address": "//evil.example"},
        {"title": "Plat", "address": "http://example.com"},
    ],
)
def test_a_link_that_leads_nowhere_good_is_refused(db: Any, fields: dict[str, str]) -> None:
    answer = browser(PUBLISHER).post(address(), form(navigation=link(**fields)))
    assert answer.status_code == 200
    assert "navigation" in answer.context["form"].errors
    assert SiteSettings.objects.get().name == "AdviesBijKlachten"


def test_the_frame_can_be_seen_before_it_is_saved(api: Client, db: Any) -> None:
    desk = browser(PUBLISHER)
    kept = desk.post(address("preview_on_edit"), form(name="Nog niet"))
    assert kept.json() == {"is_valid": True, "is_available": True}
    shown = desk.get(address("preview_on_edit"))
    token = shown["Location"].split("token=")[1]
    draft = api.get(f"/api/v1/previews/{token}")
    assert draft.status_code == 200, draft.content
    assert (draft.json()["type"], draft.json()["name"]) == ("site", "Nog niet")
    assert api.get(SITE).json()["name"] == "AdviesBijKlachten"
