"""Old paths of the site: kept when a page moves, written by editors, and read by frontends.

They are Wagtail's own redirects, so editors see and mend all of them in one place. Wagtail would
make them after the publication, and for drafts as well; here they come with it or not at all.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models.signals import post_delete, post_save
from wagtail.contrib.redirects.models import Redirect

from cms.publishing import services
from cms.publishing.models import BasePage, ContentDocument, PublishedRedirect
from cms.publishing.registry import REDIRECT, Content, PublishedKind, key_for, register
from cms.publishing.schema import document_schema
from cms.wire.context import RenderContext
from cms.wire.schema import Components, Schema

PERMANENT, TEMPORARY = 308, 307
LONGEST_PATH = Redirect._meta.get_field("old_path").max_length or 0


def lead_on(row: Any, old_path: str, new_path: str) -> None:
    """Lets an old path lead to where the object is now, and no longer away from there."""
    automatic = Redirect.objects.filter(automatically_created=True)
    for outdated in automatic.filter(old_path__in=[old_path, new_path]):
        outdated.delete()
    # What led to the old path of a snippet would end at whoever takes it over.
    for earlier in automatic.filter(redirect_link=old_path):
        earlier.redirect_link = new_path
        earlier.save()
    target = row if isinstance(row, BasePage) else new_path
    fits = max(len(old_path), len(new_path)) <= LONGEST_PATH
    taken = ContentDocument.objects.filter(path=old_path, withdrawn_at=None)
    if fits and not taken.exclude(kind=REDIRECT).exists() and not _led_by_editors(old_path):
        Redirect.add_redirect(old_path, target, automatically_created=True)


def _led_by_editors(path: str) -> bool:
    return Redirect.objects.filter(old_path=path).exists()


def build_redirect(redirect: PublishedRedirect, context: RenderContext) -> Content:
    """Gives where a path leads; the location is null while its page is not public."""
    if redirect.redirect_page_id:
        page = context.document(settings.WAGTAIL_PAGE_MODEL, redirect.redirect_page_id)
        location = page["path"] if page else None
    else:
        location = _location(redirect.redirect_link)
    fields = {"status": PERMANENT if redirect.is_permanent else TEMPORARY, "location": location}
    return Content(title=redirect.old_path, fields=fields, reference=fields)


def _location(link: str) -> str:
    """Gives a link to our own site as a path."""
    path = link.removeprefix(settings.FRONTEND_ORIGIN)
    return link if path and not path.startswith("/") else path or "/"


def redirect_schema(components: Components) -> Schema:
    """Names the schemas of a redirect and gives a reference to the whole one."""
    status = components.add("RedirectStatus", {"type": "integer", "enum": [TEMPORARY, PERMANENT]})
    location: Schema = {
        "type": ["string", "null"],
        "description": "A path of the site, or a whole address elsewhere.",
    }
    return document_schema(components, REDIRECT, {"status": status, "location": location})


def connect() -> None:
    """Registers redirects as documents, and keeps them in step with Wagtail's rows."""
    register(
        PublishedKind(
            name=REDIRECT,
            model=PublishedRedirect,
            build=build_redirect,
            path=lambda redirect: redirect.old_path,
            clean=lambda redirect: None,
            schema=redirect_schema,
            address="/pages?path={path}",
        )
    )
    post_save.connect(publish_redirect, sender=Redirect, dispatch_uid="publish_redirect")
    post_delete.connect(withdraw_redirect, sender=Redirect, dispatch_uid="withdraw_redirect")


def publish_redirect(sender: Any, instance: Redirect, raw: bool = False, **_: Any) -> None:
    """Writes the document of a saved redirect."""
    if not raw:
        with services.publishing():
            services.publish(PublishedRedirect.objects.get(pk=instance.pk))


def withdraw_redirect(sender: Any, instance: Redirect, **_: Any) -> None:
    """Withdraws the document of a deleted redirect."""
    with services.publishing():
        services.withdraw([key_for("publishing.publishedredirect", instance.pk)])
