"""The klachtencheck as editors know it."""

from __future__ import annotations

from math import ceil

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PublishingPanel
from wagtail.search import index

from cms.publishing.models import PublishedSnippet


class Check(index.Indexed, PublishedSnippet):
    """A triage check; articles invite readers to it."""

    title = models.CharField(_("title"), max_length=255)
    promised_seconds = models.PositiveSmallIntegerField(
        _("promised time"),
        default=180,
        validators=[MinValueValidator(30), MaxValueValidator(900)],
        help_text=_("In seconds. Readers are told the minutes; 180 seconds is “3 minutes”."),
    )

    panels = [
        FieldPanel("title"),
        FieldPanel("slug"),
        FieldPanel("promised_seconds"),
        PublishingPanel(),
    ]
    search_fields = [index.SearchField("title"), index.AutocompleteField("title")]

    class Meta:
        verbose_name = _("check")
        verbose_name_plural = _("checks")
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title

    @property
    def promised_minutes(self) -> int:
        """The promised time in whole minutes, never less than was promised."""
        return ceil(self.promised_seconds / 60)
