"""The tables that the public side reads, and nothing else that it reads."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ContentDocument(models.Model):
    """What the public reads about one object: finished bytes, or the fact that it was withdrawn."""

    id = models.UUIDField(primary_key=True)
    # Where it came from: "page:12" or "articles.person:3".
    key = models.CharField(max_length=100, unique=True)
    kind = models.CharField(max_length=40)
    slug = models.CharField(max_length=255)
    path = models.CharField(max_length=1000, null=True)  # noqa: DJ001 - some kinds have no page
    title = models.CharField(max_length=500)
    version = models.PositiveIntegerField()
    body = models.BinaryField()
    body_gzip = models.BinaryField()
    # Where each top-level field lies in the body: {"title": [180, 201], …}.
    spans = models.TextField(default="{}")
    etag = models.CharField(max_length=64)
    summary = models.TextField()
    # What other documents may show of this one; as text, for a database may reorder JSON.
    reference = models.TextField()
    text = models.TextField()
    # By these a CDN can purge: the document itself and everything it shows.
    cache_tags = models.TextField()
    # Anchors of headings by block id; they outlive a changed heading and a withdrawal.
    anchors = models.JSONField(default=dict)
    content_hash = models.CharField(max_length=64)
    first_published_at = models.DateTimeField()
    content_changed_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    review_due_on = models.DateField(null=True, db_index=True)
    # Something it shows has changed: the worker writes it anew.
    is_stale = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "slug"],
                condition=models.Q(withdrawn_at=None),
                name="one_public_document_per_slug",
            ),
            models.UniqueConstraint(
                fields=["path"],
                # A page may take a path from which a redirect leads; the page wins.
                condition=models.Q(withdrawn_at=None) & ~models.Q(kind="redirect"),
                name="one_public_document_per_path",
            ),
        ]
        indexes = [
            # The constraints above cover public ones only; a withdrawn one is found as well.
            models.Index(fields=["kind", "slug"], name="document_address"),
            models.Index(fields=["kind", "-first_published_at", "id"], name="document_newest"),
            models.Index(fields=["kind", "-updated_at", "id"], name="document_updated"),
            models.Index(fields=["kind", "title", "id"], name="document_title"),
            models.Index(fields=["path"], name="document_path"),
            models.Index(fields=["id"], condition=models.Q(is_stale=True), name="document_stale"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug}"


class DocumentDependency(models.Model):
    """A document shows (or would show, were it public) the object with this key."""

    document = models.ForeignKey(
        ContentDocument, on_delete=models.CASCADE, related_name="dependencies"
    )
    key = models.CharField(max_length=100, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "key"], name="one_dependency_per_key")
        ]

    def __str__(self) -> str:
        return f"{self.document_id} → {self.key}"


class DocumentFacet(models.Model):
    """Something by which lists can be narrowed: an article has that topic."""

    document = models.ForeignKey(ContentDocument, on_delete=models.CASCADE, related_name="facets")
    name = models.CharField(max_length=40)
    # The identifier of a document; a changed slug leaves it as it is.
    target = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name", "target", "document"], name="one_facet_per_document"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}={self.target}"


class DocumentAlias(models.Model):
    """A slug that a document had before; its addresses lead to the new one."""

    document = models.ForeignKey(ContentDocument, on_delete=models.CASCADE, related_name="aliases")
    kind = models.CharField(max_length=40)
    slug = models.CharField(max_length=255)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "slug"], name="one_document_per_old_slug")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug} → {self.document_id}"


class SearchEntry(models.Model):
    """The words by which a document is found: stems and words as written, none of them shown.

    Each database indexes these columns in its own way, see migration 0006.
    """

    document = models.OneToOneField(
        ContentDocument, on_delete=models.CASCADE, related_name="search_entry"
    )
    title = models.TextField()
    keywords = models.TextField()
    text = models.TextField()

    def __str__(self) -> str:
        return str(self.document_id)


class Publication(models.Model):
    """One change of what is public; numbers follow the order of commits."""

    class Action(models.TextChoices):
        PUBLISHED = "published", _("published")
        UPDATED = "updated", _("updated")
        WITHDRAWN = "withdrawn", _("withdrawn")

    number = models.BigAutoField(primary_key=True)
    document = models.ForeignKey(
        ContentDocument, on_delete=models.PROTECT, related_name="publications"
    )
    action = models.CharField(max_length=10, choices=Action)
    version = models.PositiveIntegerField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.number} {self.action} {self.document_id}"
