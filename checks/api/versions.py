"""Finds the versions of a check in the store, and what became of those that are not there."""

from __future__ import annotations

import json
from collections.abc import Sequence

from django.conf import settings

from checks.models import version_slug
from cms.api.schema import PREFIX
from cms.errors import Gone, Moved, NotFound, Recalled
from cms.publishing.models import ContentDocument, DocumentAlias
from cms.publishing.registry import addresses
from cms.publishing.selectors import StoredDocument, get_document

CHECK, VERSION = "check", "checkVersion"


def get_version(
    slug: str, number: int, column: str, *, known_etags: Sequence[str] = ()
) -> StoredDocument:
    """Gives the public document of a version of a check; `payload` holds the column asked for.

    Raises:
        Moved: the check has another slug now.
        Recalled: it was public and is no longer; says which version took its place.
        NotFound: there never was such a version.
    """
    try:
        return get_document(VERSION, version_slug(slug, number), column, known_etags=known_etags)
    except Moved as moved:
        raise Moved(moved.slug.partition("/")[0]) from None
    except Gone:
        raise Recalled(_replacement(slug)) from None
    except NotFound:
        replacement = _replacement(slug)
        if not _was_public(slug, number):
            raise
    raise Recalled(replacement)


def _replacement(slug: str) -> str | None:
    """Gives the whole address of the current version of a check; None when it is withdrawn.

    Raises:
        Moved: the check has another slug now.
        NotFound: there never was such a check.
    """
    try:
        check = get_document(CHECK, slug, "reference")
    except Gone:
        return None
    current = version_slug(slug, json.loads(check.payload)["checkVersion"])
    return f"{settings.API_ORIGIN}{PREFIX}{addresses()[VERSION].format(slug=current)}"


def _was_public(slug: str, number: int) -> bool:
    """Tells whether a check had this version when it had another slug."""
    aliases = DocumentAlias.objects.filter(
        kind=CHECK, document__kind=CHECK, document__slug=slug
    ).values_list("slug", flat=True)
    earlier = [version_slug(old, number) for old in aliases]
    return ContentDocument.objects.filter(kind=VERSION, slug__in=earlier).exists()
