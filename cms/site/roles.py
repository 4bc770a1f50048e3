"""The roles people have in the admin, as groups; set up anew after every migration."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.documents import get_document_model
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Task,
    Workflow,
    WorkflowContentType,
    WorkflowMixin,
    WorkflowPage,
    WorkflowTask,
)
from wagtail.snippets.models import get_snippet_models

from cms.media.models import Image
from cms.publishing.models import BasePage
from cms.review.registry import reviewed_kinds
from cms.review.workflow import MedicalReviewTask

EDITOR = "Redacteur"
PUBLISHER = "Eindredacteur"
REVIEWER = "Medisch beoordelaar"
ADMINISTRATOR = "Beheerder"

PUBLISHING = ("add", "change", "publish", "delete", "bulk_delete", "lock", "unlock")
# What each role may do with pages and snippets. In Wagtail who reads drafts and comments on them
# may change them as well; a reviewer makes nothing new and publishes nothing.
ACTIONS = {
    EDITOR: ("add", "change"),
    PUBLISHER: PUBLISHING,
    REVIEWER: ("change",),
    ADMINISTRATOR: PUBLISHING,
}
FRAME = ("change_sitesettings", "add_redirect", "change_redirect", "delete_redirect")
# What each role may do beside content: the frame of the site, where old paths lead, small
# corrections without a new review, and who else may do what.
SITE_PERMISSIONS = {
    EDITOR: ("view_signoff",),
    PUBLISHER: ("view_signoff", "add_exemption", *FRAME),
    REVIEWER: ("view_signoff",),
    ADMINISTRATOR: (
        "view_signoff",
        "add_exemption",
        *FRAME,
        "change_reviewsettings",
        *(f"{action}_user" for action in ("add", "change", "delete")),
        *(f"{action}_workflow" for action in ("add", "change", "delete")),
        *(f"{action}_task" for action in ("add", "change", "delete")),
        *(f"{action}_collection" for action in ("add", "change", "delete")),
    ),
}
# Who may add and change images and files.
MEDIA_ROLES = (EDITOR, PUBLISHER, ADMINISTRATOR)
# Groups that a new Wagtail comes with; ours take their place.
STOCK_GROUPS = ("Editors", "Moderators")
STOCK_WORKFLOW, WORKFLOW = "Moderators approval", "Eindredactie"
# The second task of what needs a medical sign-off, and the workflow of both.
MEDICAL_TASK, MEDICAL_WORKFLOW = "Medische beoordeling", "Redactie en medische beoordeling"


def set_up_roles(**_: Any) -> None:
    """Gives every role exactly the permissions of this module."""
    if not BasePage.objects.filter(depth=1).exists():
        # Somebody migrates back, or empties the database.
        return
    for name, actions in ACTIONS.items():
        group, _created = Group.objects.get_or_create(name=name)
        site = Permission.objects.filter(codename__in=SITE_PERMISSIONS[name])
        group.permissions.set({*_admin_access(), *_snippet_permissions(actions), *site})
        _set_page_permissions(group, actions)
        if name in MEDIA_ROLES:
            _set_collection_permissions(group)
    _let_publishers_approve()
    _let_reviewers_sign()
    _let_snippets_be_handed_in()
    Group.objects.filter(name__in=STOCK_GROUPS, user=None).delete()


def _let_publishers_approve() -> None:
    """Puts the publishers in the place of the group that a new Wagtail's workflow asks."""
    publishers = Group.objects.get(name=PUBLISHER)
    for task in GroupApprovalTask.objects.filter(groups__name__in=STOCK_GROUPS):
        task.groups.add(publishers)
    for model in (Workflow, Task):
        model.objects.filter(name=STOCK_WORKFLOW).update(name=WORKFLOW)


def _let_reviewers_sign() -> None:
    """Makes the workflow of what is signed, once, and puts it where the other one was."""
    first = WorkflowTask.objects.filter(workflow__name=WORKFLOW, workflow__active=True).first()
    if first is None or Workflow.objects.filter(name=MEDICAL_WORKFLOW).exists():
        return
    workflow = Workflow.objects.create(name=MEDICAL_WORKFLOW)
    tasks = (first.task, MedicalReviewTask.objects.create(name=MEDICAL_TASK))
    for place, task in enumerate(tasks):
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=place)
    WorkflowPage.objects.filter(workflow=first.workflow).update(workflow=workflow)
    reviewed = ContentType.objects.get_for_models(*(kind.model for kind in reviewed_kinds()))
    own = WorkflowContentType.objects.filter(workflow=first.workflow)
    own.filter(content_type__in=reviewed.values()).update(workflow=workflow)


def _let_snippets_be_handed_in() -> None:
    """Gives each snippet the workflow for its kind, unless somebody gave it another.

    An editor, who may not publish, could otherwise never bring one to the public.
    """
    workflows = {one.name: one for one in Workflow.objects.filter(active=True)}
    reviewed = {kind.model for kind in reviewed_kinds()}
    for model in get_snippet_models():
        workflow = workflows.get(MEDICAL_WORKFLOW if model in reviewed else WORKFLOW)
        if workflow and issubclass(model, WorkflowMixin):
            own = ContentType.objects.get_for_model(model)
            WorkflowContentType.objects.get_or_create(
                content_type=own, defaults={"workflow": workflow}
            )


def _admin_access() -> set[Permission]:
    return set(Permission.objects.filter(codename="access_admin"))


def _snippet_permissions(actions: tuple[str, ...]) -> set[Permission]:
    models = get_snippet_models()
    types = ContentType.objects.get_for_models(*models)
    codenames = [
        f"{action}_{model._meta.model_name}" for model in models for action in (*actions, "view")
    ]
    return set(Permission.objects.filter(content_type__in=types.values(), codename__in=codenames))


def _set_page_permissions(group: Group, actions: tuple[str, ...]) -> None:
    root = BasePage.objects.get(depth=1)
    codenames = [f"{action}_{BasePage._meta.model_name}" for action in actions]
    wanted = Permission.objects.filter(
        content_type=ContentType.objects.get_for_model(BasePage), codename__in=codenames
    )
    GroupPagePermission.objects.filter(group=group, page=root).exclude(
        permission__in=wanted
    ).delete()
    for permission in wanted:
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _set_collection_permissions(group: Group) -> None:
    root = Collection.get_first_root_node()
    for model in (Image, get_document_model()):
        names = [f"{action}_{model._meta.model_name}" for action in ("add", "change", "choose")]
        for permission in Permission.objects.filter(
            content_type=ContentType.objects.get_for_model(model), codename__in=names
        ):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=root, permission=permission
            )
