"""Care routes: where an advice can lead."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PublishingPanel
from wagtail.search import index

from articles.blocks.help import CareActionBlock
from checks.blocks.route import RouteBodyBlock
from cms.publishing.models import PublishedSnippet
from cms.review.preview import SnippetPreviewMixin
from cms.wire.fields import BodyField


class CareRoute(SnippetPreviewMixin, index.Indexed, PublishedSnippet):
    """A kind of care and how soon it is needed, with what to do now."""

    title = models.CharField(
        _("title"), max_length=255, help_text=_("As an advice: “Bel vandaag je huisarts”.")
    )
    urgency = models.PositiveSmallIntegerField(
        _("urgency"),
        unique=True,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text=_(
            "From 1 to 100; the most urgent route that fits is the advice. For example 10 for "
            "self care, 40 for the GP and 60 for 112."
        ),
    )
    summary = models.TextField(_("in short"), help_text=_("One or two sentences."))
    body = BodyField(
        RouteBodyBlock(),
        verbose_name=_("advice"),
        blank=True,
        help_text=_("What to do now, and when to come back."),
    )
    action = BodyField(
        CareActionBlock(),
        verbose_name=_("button"),
        blank=True,
        help_text=_("The one thing to do: call, open a page, or do another check."),
    )
    follow_up = models.TextField(
        _("afterwards"), blank=True, help_text=_("When to do the check again, or whom to ask.")
    )

    panels = [
        MultiFieldPanel(["title", "urgency", "summary"], _("Route")),
        FieldPanel("body"),
        FieldPanel("action"),
        FieldPanel("follow_up"),
        FieldPanel("slug"),
        PublishingPanel(),
    ]
    search_fields = [index.SearchField("title"), index.AutocompleteField("title")]

    class Meta:
        verbose_name = _("care route")
        verbose_name_plural = _("care routes")
        ordering = ["urgency"]

    def __str__(self) -> str:
        return self.title or gettext("Without a title")
