"""The mail about a publication that was planned and did not take place."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.mail import send_mail
from wagtail.log_actions import registry as log_registry
from wagtail.models import Revision
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.publishing.models import BasePage

SCHEDULED = "wagtail.publish.schedule"


def tell_of_refused_schedule(revision: Revision, why: str) -> None:
    """Mails who planned a publication, and all who may publish it, that it was refused."""
    instance = revision.content_object
    address = AdminURLFinder().get_edit_url(instance) or ""
    lines = [
        _("A publication was planned for now, and did not go through."),
        why,
        _("It is no longer planned. Mend it, and plan it again:"),
        settings.WAGTAILADMIN_BASE_URL + address,
    ]
    subject = _("Not published: “%(title)s”") % {"title": instance}
    for email in sorted(_addresses(revision, instance)):
        send_mail(subject, "\n\n".join(lines), [email])


def _addresses(revision: Revision, instance: Any) -> set[str]:
    people = [*_publishers(instance), *filter(None, [_planner(revision, instance)])]
    return {person.email for person in people if person.is_active and person.email}


def _publishers(instance: Any) -> Any:
    if isinstance(instance, BasePage):
        return PagePermissionPolicy().users_with_permission_for_instance("publish", instance)
    return ModelPermissionPolicy(type(instance)).users_with_permission("publish")


def _planner(revision: Revision, instance: Any) -> Any:
    logs = log_registry.get_logs_for_instance(instance)
    planned = logs.filter(action=SCHEDULED, revision=revision).order_by("-timestamp").first()
    return planned.user if planned else revision.user
