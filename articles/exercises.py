"""Exercises that several articles can show."""

from __future__ import annotations

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PublishingPanel
from wagtail.search import index

from articles.blocks.exercise import ExerciseStepBlock, ReasonBlock
from cms.publishing.models import PublishedSnippet
from cms.review.preview import SnippetPreviewMixin
from cms.wire.fields import BodyField


class Exercise(SnippetPreviewMixin, index.Indexed, PublishedSnippet):
    """An exercise: how to do it, how often, and when to stop."""

    title = models.CharField(_("name"), max_length=255)
    goal = models.CharField(
        _("goal"), max_length=255, help_text=_("What it is good for, in one sentence.")
    )
    start_position = models.TextField(_("starting position"))
    steps = BodyField([("step", ExerciseStepBlock())], verbose_name=_("steps"))
    sets = models.PositiveSmallIntegerField(_("sets"), null=True, blank=True)
    reps = models.PositiveSmallIntegerField(_("repetitions"), null=True, blank=True)
    hold_seconds = models.PositiveSmallIntegerField(_("hold (seconds)"), null=True, blank=True)
    rest_seconds = models.PositiveSmallIntegerField(_("rest (seconds)"), null=True, blank=True)
    per_week = models.PositiveSmallIntegerField(_("times a week"), null=True, blank=True)
    max_pain = models.PositiveSmallIntegerField(
        _("pain at most"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(10)],
        help_text=_("On a scale from 0 to 10."),
    )
    stop_if = BodyField(
        [("reason", ReasonBlock())],
        verbose_name=_("stop if"),
        help_text=_("What should make somebody stop, for example pain that shoots down the leg."),
    )
    not_for = BodyField([("reason", ReasonBlock())], verbose_name=_("not for"), blank=True)
    video_url = models.URLField(_("video"), blank=True)

    panels = [
        MultiFieldPanel(["title", "goal", "start_position"], _("Exercise")),
        FieldPanel("steps"),
        MultiFieldPanel(
            ["sets", "reps", "hold_seconds", "rest_seconds", "per_week", "max_pain"], _("Dosage")
        ),
        FieldPanel("stop_if"),
        FieldPanel("not_for"),
        FieldPanel("video_url"),
        FieldPanel("slug"),
        PublishingPanel(),
    ]
    search_fields = [
        index.SearchField("title"),
        index.AutocompleteField("title"),
        index.SearchField("goal"),
    ]

    class Meta:
        verbose_name = _("exercise")
        verbose_name_plural = _("exercises")
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title
