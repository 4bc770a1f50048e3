"""What each role may do in the admin, address by address, and as the README says it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import NoReverseMatch, reverse

from articles.models import ArticleIndexPage, GlossaryTerm
from cms.publishing.registry import key_of
from cms.site.roles import ACTIONS, ADMINISTRATOR, EDITOR, PUBLISHER, REVIEWER
from tests.factories import create_article, create_image, create_snippet
from tests.people import log_in
from tests.publishing import admin
from tests.review.test_publish_paths import admin_addresses

pytestmark = pytest.mark.no_cover

ROLES = (EDITOR, PUBLISHER, REVIEWER, ADMINISTRATOR)
GOLDEN = Path(__file__).with_name("roles.txt")
README = Path(__file__).parents[2] / "cms" / "site" / "README.md"
# What people call it, and the permission that it is.
ABILITIES = {
    "read drafts, change them, comment on them": "change_glossaryterm",
    "write something new": "add_glossaryterm",
    "publish, schedule, take off the site": "publish_glossaryterm",
    "delete what is live": "delete_glossaryterm",
    "publish a small correction without a new review": "add_exemption",
    "change the menu, the footer and whom to call": "change_sitesettings",
    "redirect old addresses": "add_redirect",
    "say what needs a medical sign-off": "change_reviewsettings",
    "manage users": "change_user",
    "manage workflows": "change_workflow",
}


def table() -> str:
    """Gives the table of the README, from the permissions as they are set up."""
    lines = [f"| | {' | '.join(ROLES)} |", f"|---|{'---|' * len(ROLES)}"]
    for label, codename in ABILITIES.items():
        held = [
            Group.objects.get(name=role).permissions.filter(codename=codename).exists()
            for role in ROLES
        ]
        lines.append(f"| {label} | {' | '.join('yes' if one else 'no' for one in held)} |")
    return "\n".join(lines)


def test_the_readme_says_who_may_do_what(db: Any) -> None:
    assert table() in README.read_text(encoding="utf-8")


def test_every_role_is_a_group(db: Any) -> None:
    assert {group.name for group in Group.objects.all()} == set(ROLES) == set(ACTIONS)


def test_a_reviewer_publishes_and_exempts_nothing(home: ArticleIndexPage) -> None:
    article = create_article(home, title="Rug", slug="rug", live=False)
    term = create_snippet(GlossaryTerm, term="Pees", definition="Bindt.", live=False)
    reviewer = log_in(REVIEWER)
    admin.publish(reviewer, article)
    admin.bulk(reviewer, "publish", article)
    form = {"term": "Pees", "definition": "Bindt.", "slug": "pees", "action-publish": "1"}
    admin.snippet(reviewer, "edit", term, **form)
    reviewer.post(reverse("review_minor_change", args=[key_of(article)]), {"reason": "x"})
    article.refresh_from_db()
    term.refresh_from_db()
    assert (article.live, term.live) == (False, False)
    codenames = Permission.objects.filter(group__name=REVIEWER).values_list("codename", flat=True)
    assert not [name for name in codenames if name.split("_")[0] in {"publish", "delete", "add"}]


def sample(home: ArticleIndexPage) -> dict[str, Any]:
    """Gives a value for every name that occurs in an address."""
    article = create_article(home, title="Rug", slug="rug")
    term = create_snippet(GlossaryTerm, term="Pees", definition="Bindt.")
    image = create_image()
    return {
        "page_id": article.pk, "parent_page_id": home.pk, "page_to_move_id": article.pk,
        "destination_id": home.pk, "content_type_app_name": "articles",
        "content_type_model_name": "articlepage", "app_label": "articles",
        "model_name": "articlepage", "action": "publish", "key": key_of(article), "pk": term.pk,
        "image_id": image.pk, "revision_id": article.latest_revision.pk,
        "snippet_revision_id": term.latest_revision.pk,
    }  # fmt: skip


def reachable(values: dict[str, Any]) -> dict[str, str]:
    """Gives the addresses that can be made with these values, by name."""
    found = {}
    for name in sorted(admin_addresses()):
        full = name.replace("snippet:", "wagtailsnippets_articles_glossaryterm:")
        full = full.replace("chooser:", "wagtailsnippetchoosers_articles_glossaryterm:")
        for names in combinations(values):
            try:
                found[name] = reverse(full, kwargs=arguments(values, names))
            except NoReverseMatch:
                continue
            break
    return found


def arguments(values: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    given = {name: values[name] for name in names}
    if names == ("pk", "revision_id"):
        given["revision_id"] = values["snippet_revision_id"]
    return given


def combinations(values: dict[str, Any]) -> list[tuple[str, ...]]:
    pages = ("page_id", "parent_page_id", "page_to_move_id", "key", "pk", "image_id")
    return [
        (),
        *((name,) for name in pages),
        ("page_id", "revision_id"),
        ("pk", "revision_id"),
        ("page_to_move_id", "destination_id"),
        ("app_label", "model_name"),
        ("app_label", "model_name", "action"),
        ("content_type_app_name", "content_type_model_name"),
        ("content_type_app_name", "content_type_model_name", "parent_page_id"),
    ]


def may_open(client: Client, address: str) -> bool:
    """Tells whether an address lets somebody in: whoever may not is sent home, or to log in."""
    answer = client.get(address)
    if answer.status_code == 405:
        answer = client.post(address)
    if answer.status_code == 302:
        return answer["Location"].split("?")[0] not in {"/admin/", "/admin/login/"}
    return answer.status_code not in {401, 403, 404, 500}


# They end the session, fail on purpose, or go on with what an earlier page was given.
LEFT_OUT = {
    "wagtailadmin_logout",
    "wagtailadmin_error_test",
    "wagtailredirects:process_import",
    "test404/",
    "^",
}


@pytest.mark.slow
def test_every_address_lets_in_whom_it_should(home: ArticleIndexPage) -> None:
    addresses = reachable(sample(home))
    people = {role: log_in(role, f"iemand-{number}") for number, role in enumerate(ROLES)}
    lines = []
    for name in sorted(addresses.keys() - LEFT_OUT):
        let_in = [role for role, client in people.items() if may_open(client, addresses[name])]
        lines.append(f"{name}: {', '.join(let_in) or 'niemand'}")
    assert lines == GOLDEN.read_text(encoding="utf-8").splitlines()
