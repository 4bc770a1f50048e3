"""The check itself, and the versions of it that were published."""

from __future__ import annotations

import uuid
from datetime import datetime
from math import ceil
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PublishingPanel
from wagtail.search import index

from checks.blocks.flow import RecommendationBlock, RuleBlock, StepBlock, TestPersonBlock
from checks.route import CareRoute
from cms.publishing.models import PublishedMixin, PublishedSnippet
from cms.review.preview import SnippetPreviewMixin
from cms.wire.fields import BodyField


def whole_minutes(seconds: int) -> int:
    """Gives a time in minutes, never less than it is."""
    return ceil(seconds / 60)


def version_slug(slug: str, number: int) -> str:
    """Gives what comes after `/checks/` in the address of a version of a check."""
    return f"{slug}/versions/{number}"


class Check(SnippetPreviewMixin, index.Indexed, PublishedSnippet):
    """A triage check: questions in order, and rules that say which answers ask for which route.

    Publishing it publishes the drafts of its questions and routes with it, and freezes all of
    them in a `CheckVersion`.
    """

    title = models.CharField(_("title"), max_length=255)
    audience = models.CharField(
        _("for whom"), max_length=255, blank=True, help_text=_("For example “Adults with pain”.")
    )
    introduction = models.TextField(
        _("introduction"), blank=True, help_text=_("What visitors read before the first question.")
    )
    disclaimer = models.TextField(
        _("disclaimer"), blank=True, help_text=_("What the advice is not; shown with every advice.")
    )
    intended_purpose = models.TextField(
        _("intended purpose"),
        blank=True,
        help_text=_("What the check is meant for, and for whom, in the sense of the EU MDR."),
    )
    regulatory_status = models.TextField(
        _("regulatory status"),
        blank=True,
        help_text=_("For example the class under the EU MDR, or that it is a demonstration."),
    )
    promised_seconds = models.PositiveSmallIntegerField(
        _("promised time"),
        default=180,
        validators=[MinValueValidator(30), MaxValueValidator(900)],
        help_text=_("In seconds. Readers are told the minutes; 180 seconds is “3 minutes”."),
    )
    fallback = models.ForeignKey(
        CareRoute,
        verbose_name=_("route when nothing fits"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Must never be needed: publishing is refused while answers end here."),
    )
    steps = BodyField([("step", StepBlock())], verbose_name=_("steps"), blank=True)
    rules = BodyField([("rule", RuleBlock())], verbose_name=_("rules"), blank=True)
    test_persons = BodyField(
        [("person", TestPersonBlock())], verbose_name=_("test persons"), blank=True
    )
    recommendations = BodyField(
        [("recommendation", RecommendationBlock())],
        verbose_name=_("recommendations"),
        blank=True,
    )

    panels = [
        MultiFieldPanel(
            ["title", "audience", "introduction", "disclaimer", "promised_seconds"], _("Check")
        ),
        FieldPanel("steps"),
        FieldPanel("rules"),
        FieldPanel("fallback"),
        FieldPanel("recommendations"),
        FieldPanel("test_persons"),
        MultiFieldPanel(
            ["intended_purpose", "regulatory_status"], _("Accountability"), classname="collapsed"
        ),
        FieldPanel("slug"),
        PublishingPanel(),
    ]
    search_fields = [index.SearchField("title"), index.AutocompleteField("title")]

    class Meta:
        verbose_name = _("check")
        verbose_name_plural = _("checks")
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title or gettext("Without a title")

    @property
    def promised_minutes(self) -> int:
        """The promised time in whole minutes."""
        return whole_minutes(self.promised_seconds)

    @property
    def current_version(self) -> CheckVersion | None:
        """What visitors get now; None when nothing is published."""
        return self.versions.filter(recalled_at=None).order_by("-number").first()


class CheckVersion(PublishedMixin):
    """A check as it was published: frozen for ever, and served until it is recalled."""

    check_object = models.ForeignKey(
        Check, verbose_name=_("check"), on_delete=models.CASCADE, related_name="versions"
    )
    number = models.PositiveIntegerField(_("number"), editable=False)
    # Canonical JSON, as text: what was signed must come out to the byte.
    definition = models.TextField(_("definition"), editable=False)
    definition_hash = models.CharField(_("hash"), max_length=64, editable=False)
    # By which a sign-off knows what it was made of; that holds more than visitors see of it.
    content_hash = models.CharField(max_length=64, default="", editable=False)
    created_at = models.DateTimeField(_("published at"), auto_now_add=True)
    recalled_at = models.DateTimeField(_("recalled at"), null=True, blank=True, editable=False)
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        verbose_name = _("version of a check")
        verbose_name_plural = _("versions of checks")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["check_object", "number"], name="one_check_version")
        ]

    def __str__(self) -> str:
        return f"{self.check_object} {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Saves a new version, or only whether an existing one is recalled.

        Raises:
            TypeError: something else of an existing version is to be saved.
        """
        if not self._state.adding and set(kwargs.get("update_fields") or ()) != {"recalled_at"}:
            raise TypeError("A published version of a check never changes.")
        super().save(*args, **kwargs)

    @property
    def live(self) -> bool:  # type: ignore[override]  # of other models it is a column
        """Whether it is served."""
        return self.recalled_at is None

    @property
    def slug(self) -> str:
        """What comes after `/checks/` in its address."""
        return version_slug(self.check_object.slug, self.number)

    @property
    def first_published_at(self) -> datetime:
        """When it was made."""
        return self.created_at

    @property
    def expire_at(self) -> datetime | None:
        """When the check expires, so do its versions."""
        return self.check_object.expire_at
