"""Shows a draft exactly as it would go live, without writing anything."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from cms.publishing import documents
from cms.publishing.models import ContentDocument
from cms.publishing.registry import key_of, kind_for
from cms.publishing.rendering import render


def draft_document(instance: Any) -> bytes:
    """Gives the document that publishing this draft now would make, marked with `"draft": true`.

    Blocks that are not finished come out as `{"type": "unsupported", "id", "reason"}`.
    """
    kind = kind_for(instance)
    now = timezone.now()
    live = ContentDocument.objects.filter(pk=instance.uuid).first()
    document = live or ContentDocument(
        pk=instance.uuid, key=key_of(instance), version=0, first_published_at=now
    )
    document.version += 1
    document.content_changed_at = document.updated_at = now
    content, keys = render(kind, instance, draft=True, anchors=document.anchors)
    documents.fill(
        document,
        kind,
        instance,
        content=content,
        keys=keys,
        path=kind.path_of(instance),
        digest="",
    )
    return bytes(document.body)[:-1] + b',"draft":true}'
