"""Exempts what was live before sign-off was asked, exactly as the public sees it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from cms.publishing import documents, services
from cms.publishing.models import ContentDocument
from cms.publishing.registry import kind_for
from cms.publishing.rendering import render
from cms.publishing.selectors import object_behind
from cms.publishing.visibility import is_public
from cms.review.gate import decisions_about, find_ground, live_hash
from cms.review.models import Exemption, ReviewSettings
from cms.review.registry import reviewed_kinds
from cms.review.signoffs import kind_to_review


def adopt_after_migration(plan: Any = (), **_: Any) -> None:
    """Exempts what is live in an installation that medical review comes to."""
    if any(migration.app_label == "review" and not back for migration, back in plan):
        adopt_what_is_live(ReviewSettings.load().kinds)


def adopt_what_is_live(switches: Collection[str]) -> None:
    """Exempts what is live of these kinds, and rests on nothing yet.

    From then on moves and renewals work, and a changed word needs a review.
    """
    kinds = [kind.name for kind in reviewed_kinds() if kind.switch in switches]
    live = ContentDocument.objects.filter(kind__in=kinds, withdrawn_at=None)
    for document in live.only("key", "anchors", "content_hash").iterator():
        with services.publishing():
            _adopt(document)


def _adopt(document: ContentDocument) -> None:
    row: Any = object_behind(document.key)
    if row is None or not is_public(row) or not _is_as_shown(document, row):
        return
    digest = live_hash(kind_to_review(row), row)
    if find_ground(document.key, digest) or decisions_about(document.key).exists():
        return
    Exemption.objects.create(
        key=document.key,
        content_hash=digest,
        ground=Exemption.Ground.LIVE_BEFORE,
        title=str(row)[:500],
    )


def _is_as_shown(document: ContentDocument, row: Any) -> bool:
    """Tells whether a row says what its public document says."""
    kind = kind_for(row)
    content, _keys = render(kind, row, anchors=document.anchors)
    return documents.content_hash(content, kind.path_of(row), row.slug) == document.content_hash
