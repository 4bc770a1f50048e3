"""Every way in which something can go live asks for a sign-off; a new way is noticed."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import wagtail.actions
from django.contrib.auth.models import User
from django.core.management import call_command, get_commands
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse
from wagtail.actions.edit_page import EditPageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.admin.views.bulk_action.registry import bulk_action_registry

from articles.models import ArticleIndexPage, ArticlePage, GlossaryTerm
from cms.errors import PublishRefused
from cms.publishing.models import ContentDocument
from cms.publishing.registry import key_of
from cms.publishing.selectors import object_behind
from cms.review.gate import live_hash
from cms.review.models import PublicationGround
from cms.review.registry import reviewed_kind_of, reviewed_kinds
from tests.factories import (
    check_rule,
    check_step,
    create_article,
    create_check,
    create_question,
    create_route,
    create_snippet,
    paragraph,
)
from tests.publishing import admin
from tests.publishing.support import base, create_index, make_due, schedule
from tests.publishing.test_page_actions import copy
from tests.publishing.test_refusals import approve as approve_task
from tests.publishing.test_refusals import submit
from tests.review.signing import approve

pytestmark = pytest.mark.unsigned

PUBLISH = {"action-publish": "1"}


@pytest.fixture
def article(home: ArticleIndexPage) -> ArticlePage:
    """A draft."""
    draft = create_article(home, title="Rug", slug="rug", live=False, body=[paragraph("Tekst.")])
    draft.save_revision()
    return draft


@pytest.fixture
def term(db: Any) -> GlossaryTerm:
    """A draft."""
    draft = create_snippet(GlossaryTerm, term="Pees", definition="Bindt.", live=False)
    draft.save_revision()
    return draft


def is_public(instance: Any) -> bool:
    return ContentDocument.objects.filter(key=key_of(instance), withdrawn_at=None).exists()


def by_edit(client: Client, article: ArticlePage) -> None:
    admin.publish(client, article)


def by_bulk(client: Client, article: ArticlePage) -> None:
    admin.bulk(client, "publish", article)


def by_bulk_above(client: Client, article: ArticlePage) -> None:
    admin.bulk(client, "publish", base(article).get_parent(), include_descendants="on")


def by_api(client: Client, article: ArticlePage) -> None:
    address = reverse("wagtailadmin_api:pages:action", args=[article.pk, "publish"])
    answer = client.post(address, "{}", "application/json")
    assert answer.status_code in {200, 409}


def by_workflow(client: Client, article: ArticlePage) -> None:
    state = article.current_workflow_state or submit(article, User.objects.get())
    approve_task(client, article, state)


def by_revert(client: Client, article: ArticlePage) -> None:
    admin.publish(client, article, revision=article.revisions.order_by("pk")[0].pk)


def by_schedule(client: Client, article: ArticlePage) -> None:
    try:
        schedule(ArticlePage.objects.get(pk=article.pk))
    except PublishRefused:
        return
    make_due(article)
    call_command("publish_scheduled")


def by_page_action(client: Client, article: ArticlePage) -> None:
    run(PublishPageRevisionAction(article.get_latest_revision(), user=User.objects.get()))


def by_edit_action(client: Client, article: ArticlePage) -> None:
    draft = article.get_latest_revision_as_object()
    run(EditPageAction(draft, user=User.objects.get(), publish=True))


def by_alias(client: Client, article: ArticlePage) -> None:
    """An alias goes live with its original."""
    if not article.aliases.exists():
        copy(client, article, "ook-rug", alias="on")
    admin.publish(client, article)


def by_saving(client: Client, article: ArticlePage) -> None:
    row = ArticlePage.objects.get(pk=article.pk)
    row.live = True
    try:
        row.save()
    except PublishRefused:
        return


def by_loading(client: Client, article: ArticlePage) -> None:
    """A fixture writes rows past every check; what follows it does not."""
    ArticlePage.objects.filter(pk=article.pk).update(live=True)
    call_command("republish")
    if not is_public(article):
        ArticlePage.objects.filter(pk=article.pk).update(live=False)


def run(action: Any) -> None:
    try:
        action.execute()
    except PublishRefused:
        return


def term_form(**fields: Any) -> dict[str, Any]:
    return {"term": "Pees", "definition": "Bindt.", "slug": "pees"} | fields


def by_snippet_edit(client: Client, term: GlossaryTerm) -> None:
    admin.snippet(client, "edit", term, **term_form(**PUBLISH))


def by_snippet_revert(client: Client, term: GlossaryTerm) -> None:
    name = type(term).snippet_viewset.get_url_name("revisions_revert")
    first = term.revisions.order_by("pk")[0].pk
    form = term_form(revision=first, **PUBLISH)
    client.post(reverse(name, args=[term.pk, first]), form)


def by_snippet_action(client: Client, term: GlossaryTerm) -> None:
    run(PublishRevisionAction(term.get_latest_revision(), user=User.objects.get()))


ARTICLE_PATHS: list[Callable[[Client, ArticlePage], None]] = [
    by_edit,
    by_bulk,
    by_bulk_above,
    by_api,
    by_workflow,
    by_revert,
    by_schedule,
    by_page_action,
    by_edit_action,
    by_alias,
    by_saving,
    by_loading,
]
SNIPPET_PATHS: list[Callable[[Client, GlossaryTerm], None]] = [
    by_snippet_edit,
    by_snippet_revert,
    by_snippet_action,
]


@pytest.mark.parametrize("publish", ARTICLE_PATHS)
def test_an_article_goes_live_only_with_an_approval(
    admin_client: Client, article: ArticlePage, publish: Any
) -> None:
    publish(admin_client, article)
    assert not is_public(article)
    assert not ArticlePage.objects.filter(live=True).exists()
    article.refresh_from_db()
    approve(article)
    publish(admin_client, article)
    assert is_public(article)
    assert unfounded() == []


def test_an_alias_goes_live_on_the_approval_of_its_original(
    admin_client: Client, article: ArticlePage
) -> None:
    approve(article)
    by_alias(admin_client, article)
    assert is_public(ArticlePage.objects.get(slug="ook-rug"))
    assert unfounded() == []


@pytest.mark.parametrize("publish", SNIPPET_PATHS)
def test_a_snippet_goes_live_only_with_an_approval(
    admin_client: Client, term: GlossaryTerm, publish: Any
) -> None:
    publish(admin_client, term)
    assert not is_public(term)
    term.refresh_from_db()
    approve(term)
    publish(admin_client, term)
    assert is_public(term)
    assert unfounded() == []


def create_page(client: Client, home: Any) -> None:
    admin.create(client, home, title="Nek", slug="nek", **PUBLISH)


def create_term(client: Client, home: Any) -> None:
    name = GlossaryTerm.snippet_viewset.get_url_name("add")
    client.post(reverse(name), term_form(term="Band", slug="band", **PUBLISH))


def copy_live_page(client: Client, home: Any) -> None:
    article = create_article(home, title="Rug", slug="rug", live=False)
    approve(article)
    article.get_latest_revision().publish()
    copy(client, article, "rug-twee", publish_copies="on")


def import_text(client: Client, home: Any) -> None:
    file = Path(__file__).parents[1] / "articles" / "importing" / "sources" / "enkel.txt"
    call_command("import_article", str(file))


@pytest.mark.parametrize("make", [create_page, create_term, copy_live_page, import_text])
def test_what_is_new_is_kept_as_a_draft(
    admin_client: Client, home: ArticleIndexPage, make: Any
) -> None:
    before = set(ArticlePage.objects.values_list("pk", flat=True))
    make(admin_client, home)
    new = ArticlePage.objects.exclude(pk__in=before).exclude(slug="rug")
    assert not new.filter(live=True).exists()
    assert not GlossaryTerm.objects.filter(live=True).exists()
    assert unfounded() == []


def test_the_parts_of_a_check_go_live_only_with_an_approval(
    admin_client: Client, home: ArticleIndexPage
) -> None:
    route = create_route(live=False)
    question = create_question("Heb je pijn?", "Nee", "Ja", live=False)
    check = create_check(
        live=False, steps=[check_step(question)], rules=[check_rule(route)], fallback=route
    )
    for one in (route, question, check):
        run(PublishRevisionAction(one.save_revision(), user=User.objects.get()))
        assert not is_public(one)
    approve(check)
    run(PublishRevisionAction(check.save_revision(), user=User.objects.get()))
    assert all(is_public(one) for one in (route, question, check))
    assert unfounded() == []


def test_moving_and_hiding_bring_nothing_new(
    admin_client: Client, home: ArticleIndexPage, article: ArticlePage
) -> None:
    index = create_index(home, "Slaap")
    admin.act(admin_client, "move_confirm", article.pk, index.pk)
    assert not is_public(article)
    approve(article)
    by_edit(admin_client, article)
    restriction = index.view_restrictions.create(restriction_type="login")
    assert not is_public(article)
    restriction.delete()
    assert is_public(article)
    assert unfounded() == []


def unfounded() -> list[str]:
    """Gives what is live of a reviewed kind and rests on nothing."""
    names = [kind.name for kind in reviewed_kinds()]
    live = ContentDocument.objects.filter(kind__in=names, withdrawn_at=None)
    return [document.key for document in live if not _rests_on_something(document)]


def _rests_on_something(document: ContentDocument) -> bool:
    row: Any = object_behind(document.key)
    kind = reviewed_kind_of(row)
    assert kind
    ground = PublicationGround.objects.filter(key=document.key).first()
    return bool(
        ground
        and ground.content_hash == live_hash(kind, row)
        and (ground.sign_off or ground.exemption)
    )


# Addresses of the admin below which something can go live; each is walked above.
PUBLISHING = """
    wagtail_bulk_action wagtailadmin_api:pages:action wagtailadmin_pages:add
    wagtailadmin_pages:edit wagtailadmin_pages:copy wagtailadmin_pages:move_confirm
    wagtailadmin_pages:revisions_revert wagtailadmin_pages:workflow_action
    wagtailadmin_pages:set_privacy review_minor_change
    snippet:add snippet:edit snippet:copy snippet:revisions_revert snippet:workflow_action
    snippet:recall import_article_draft
""".split()  # noqa: SIM905
# The others only show, make drafts, withdraw, or change what nobody reviews.
OTHERS = Path(__file__).with_name("admin_addresses.txt")
ACTIONS = {
    "ConvertAliasPageAction", "CopyForTranslationAction", "CopyPageAction",
    "CopyPageForTranslationAction", "CreateAction", "CreatePageAction", "CreatePageAliasAction",
    "DeleteAction", "DeletePageAction", "EditAction", "EditPageAction", "MovePageAction",
    "PublishPageRevisionAction", "PublishRevisionAction", "RevertToPageRevisionAction",
    "RevertToRevisionAction", "UnpublishAction", "UnpublishPageAction",
}  # fmt: skip
COMMANDS = {
    "api_tokens", "convert_mariadb_uuids", "create_log_entries_from_revisions", "demo",
    "enable_fuzzystrmatch", "enable_trigram", "enable_unaccent", "fixtree", "import_article",
    "import_redirects", "move_pages", "publish_scheduled", "publish_scheduled_pages",
    "purge_embeds", "purge_revisions", "rebuild_references_index", "remind_reviews", "republish",
    "set_url_paths",
    "show_references_index", "update_index", "verify_documents", "verify_signoffs",
    "wagtail_update_image_renditions", "wagtail_update_index", "worker",
}  # fmt: skip
BULK_ACTIONS = {
    "add_tags", "add_to_collection", "assign_role", "delete", "move", "publish",
    "set_active_state", "unpublish",
}  # fmt: skip


def admin_addresses() -> set[str]:
    """Gives the name of every address of the admin, those of snippets and choosers once."""
    return set(_names(get_resolver(), "", ()))


def _names(resolver: Any, prefix: str, spaces: tuple[str, ...]) -> Iterator[str]:
    for entry in resolver.url_patterns:
        path = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            own = (entry.namespace,) if entry.namespace else ()
            yield from _names(entry, path, (*spaces, *own))
        elif path.startswith("admin/"):
            name = ":".join((*spaces, entry.name or str(entry.pattern)))
            name = re.sub(r"^wagtailsnippets_\w+:", "snippet:", name)
            yield re.sub(r"^wagtailsnippetchoosers_\w+:", "chooser:", name)


def test_every_address_of_the_admin_is_known() -> None:
    known = {*PUBLISHING, *OTHERS.read_text(encoding="utf-8").split()}
    assert admin_addresses() == known


def test_every_action_is_known() -> None:
    modules = (
        f"wagtail.actions.{one.name}" for one in pkgutil.iter_modules(wagtail.actions.__path__)
    )
    found = {
        name
        for module in map(importlib.import_module, modules)
        for name, one in inspect.getmembers(module, inspect.isclass)
        if name.endswith("Action") and one.__module__.startswith("wagtail.actions")
    }
    assert found - {"BaseAction"} == ACTIONS


def test_every_command_is_known() -> None:
    ours = ("wagtail", "cms", "articles", "checks")
    assert {name for name, app in get_commands().items() if str(app).startswith(ours)} == COMMANDS


def test_every_bulk_action_is_known() -> None:
    bulk_action_registry._scan_for_bulk_actions()
    found = {
        name
        for models in bulk_action_registry.actions.values()
        for actions in models.values()
        for name in actions
    }
    assert found == BULK_ACTIONS
