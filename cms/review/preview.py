"""Previews in the frontend: of what an editor has not saved yet, and of what is under review.

The first is wagtail-headless-preview, bound in age, maker and object.

The package keeps the unsaved draft and makes a token for it, but never looks at the token's age
or maker, gives two editors in the same second the same token, and knows pages only. Only that is
added here.
"""

from __future__ import annotations

import json
import secrets
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_permission_codename, get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponse
from wagtail.models import PreviewableMixin
from wagtail_headless_preview.models import HeadlessPreviewMixin, PagePreview

from cms.errors import NotFound
from cms.publishing.models import BasePage
from cms.review.models import ReviewRequest

MAX_AGE = timedelta(hours=1)
# The page of a reviewer makes a new token each time it is shown.
REVIEW_AGE = timedelta(minutes=10)
# An editor may have the same draft open in a few windows; older previews are let go.
KEPT_PER_EDITOR = 3
# Stands for the number of what has none yet.
NEW = "new-"


class PreviewMixin(HeadlessPreviewMixin):
    """Shows the unsaved draft of an object in the frontend, to the editor who asked for it."""

    def serve_preview(self, request: HttpRequest, preview_mode: str) -> HttpResponse:
        """Keeps the draft under a token of this editor, and redirects to the frontend."""
        self._previewing_editor = request.user
        return super().serve_preview(request, preview_mode)

    def create_page_preview(self) -> PagePreview:
        """Keeps the draft under a new token: editor, object, a random part, time, signature."""
        place = self.pk or self.preview_place()
        owner = f"{self._previewing_editor.pk}:{self._meta.label_lower}:{place}:"
        earlier = PagePreview.objects.filter(token__startswith=owner).order_by("-pk")
        outdated = list(earlier.values_list("pk", flat=True)[KEPT_PER_EDITOR - 1 :])
        PagePreview.objects.filter(pk__in=outdated).delete()
        token = self.get_preview_signer().sign(owner + secrets.token_urlsafe(16))
        preview, _ = self.update_page_preview(token)
        return preview

    def preview_place(self) -> str:
        """Gives where a page is about to be made."""
        return f"{NEW}{self.get_parent().pk}"


class SnippetPreviewMixin(PreviewMixin, PreviewableMixin):
    """The same for what is no page; comes before the other bases."""

    @property
    def content_type(self) -> ContentType:
        """The type by which the package finds the model again."""
        return ContentType.objects.get_for_model(self)

    def to_json(self) -> str:
        """Gives the draft as the package keeps it."""
        content = self.serializable_data() | {"content_type": self.content_type.pk}
        return json.dumps(content, cls=DjangoJSONEncoder)

    def preview_place(self) -> str:
        """Gives that it is new; it has no place."""
        return NEW


def address_of_review(review: ReviewRequest, instance: Any) -> str | None:
    """Gives where the frontend shows what is under review; None for what it never shows alone."""
    if not isinstance(instance, PreviewMixin):
        return None
    token = _review_signer().sign(f"{review.uuid.hex}.{review.revision_id}")
    query = urlencode({"content_type": instance._meta.label_lower, "token": token})
    return f"{settings.FRONTEND_ORIGIN}/preview?{query}"


def read_preview(token: str) -> Any:
    """Gives the draft behind a token, as an object that is never saved.

    An editor sees what is not saved yet; a reviewer the one revision that is under review.

    Raises:
        NotFound: the token is unknown, forged or too old, its maker may no longer edit the
            object, or the review has ended; these are not told apart.
    """
    review = _find_review(token)
    return review.revision.as_object() if review else _read_unsaved(token)


def _review_signer() -> TimestampSigner:
    return TimestampSigner(salt="cms.review.preview")


def _find_review(token: str) -> ReviewRequest | None:
    try:
        signed = _review_signer().unsign(token, max_age=REVIEW_AGE)
    except BadSignature:
        return None
    uuid, _, revision_id = signed.partition(".")
    review = ReviewRequest.objects.filter(uuid=uuid, revision_id=revision_id).first()
    return review if review and review.is_open else None


def _read_unsaved(token: str) -> Any:
    try:
        signed = HeadlessPreviewMixin.get_preview_signer().unsign(token, max_age=MAX_AGE)
        editor_id, label, place, _ = signed.split(":")
    except (BadSignature, ValueError) as error:
        raise NotFound from error
    preview = PagePreview.objects.filter(token=token).first()
    editor = get_user_model().objects.filter(pk=editor_id, is_active=True).first()
    if preview is None or editor is None or not may_edit(editor, label, place):
        raise NotFound
    return preview.as_page()


def may_edit(editor: Any, label: str, place: str) -> bool:
    """Tells whether an editor may, at this moment, edit that object or add one at that place."""
    model = apps.get_model(label)
    new, pk = place.startswith(NEW), place.removeprefix(NEW)
    if not issubclass(model, BasePage):
        exists = new or model._base_manager.filter(pk=pk).exists()
        action = get_permission_codename("add" if new else "change", model._meta)
        return bool(exists and editor.has_perm(f"{model._meta.app_label}.{action}"))
    page = BasePage.objects.filter(pk=pk).first()
    if page is None:
        return False
    permissions = page.permissions_for_user(editor)
    return bool(permissions.can_add_subpage() if new else permissions.can_edit())
