"""Questions of a check, their answers, and the scores that answers add to."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.text import Truncator
from django.utils.translation import gettext, gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PublishingPanel
from wagtail.search import index

from checks.blocks.frozen import grow_key, make_key
from checks.blocks.question import AnswerOptionBlock
from cms.publishing.models import PublishedSnippet
from cms.review.preview import SnippetPreviewMixin
from cms.wire.fields import BodyField

SHORTEST_SCALE = 2
# A scale longer than this no longer fits a phone, nor a person.
LONGEST_SCALE = 11


class Score(index.Indexed, models.Model):
    """Something that answers add points to, such as how serious a complaint is."""

    key = models.SlugField(unique=True, editable=False)
    name = models.CharField(gettext_lazy("name"), max_length=100, unique=True)
    meaning = models.TextField(
        gettext_lazy("meaning"), blank=True, help_text=gettext_lazy("What many points say.")
    )

    panels = ["name", "meaning"]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = gettext_lazy("score")
        verbose_name_plural = gettext_lazy("scores")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.key:
            taken = set(Score.objects.values_list("key", flat=True))
            self.key = make_key(self.name, taken)
        super().save(*args, **kwargs)


class Question(SnippetPreviewMixin, index.Indexed, PublishedSnippet):
    """A question and the answers to it; `slug` is the key by which an answer to it travels."""

    class Kind(models.TextChoices):
        SINGLE = "single", gettext_lazy("one answer")
        MULTIPLE = "multiple", gettext_lazy("several answers")
        YES_NO = "yes_no", gettext_lazy("yes or no")
        RATING = "rating", gettext_lazy("a number on a scale")

    text = models.CharField(gettext_lazy("question"), max_length=500)
    help = models.TextField(gettext_lazy("explanation"), blank=True)
    kind = models.CharField(gettext_lazy("kind"), max_length=10, choices=Kind, default=Kind.SINGLE)
    ordinal = models.BooleanField(
        gettext_lazy("answers go from mild to severe"),
        default=False,
        help_text=gettext_lazy(
            "Then a later answer may never lead to a less urgent advice. Scales always do."
        ),
    )
    options = BodyField(
        [("option", AnswerOptionBlock())],
        verbose_name=gettext_lazy("answers"),
        blank=True,
        help_text=gettext_lazy("The least severe first. A scale needs none: it has its numbers."),
    )
    minimum = models.PositiveSmallIntegerField(gettext_lazy("lowest number"), default=0)
    maximum = models.PositiveSmallIntegerField(gettext_lazy("highest number"), default=10)
    minimum_label = models.CharField(gettext_lazy("the lowest means"), max_length=100, blank=True)
    maximum_label = models.CharField(gettext_lazy("the highest means"), max_length=100, blank=True)
    rating_score = models.ForeignKey(
        Score,
        verbose_name=gettext_lazy("adds to the score"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=gettext_lazy("One point for every number above the lowest."),
    )

    panels = [
        MultiFieldPanel(["text", "help", "kind", "ordinal"], gettext_lazy("Question")),
        FieldPanel("options"),
        MultiFieldPanel(
            [
                FieldRowPanel(["minimum", "maximum"]),
                FieldRowPanel(["minimum_label", "maximum_label"]),
                "rating_score",
            ],
            gettext_lazy("Scale"),
        ),
        PublishingPanel(),
    ]
    search_fields = [index.SearchField("text"), index.AutocompleteField("text")]

    class Meta:
        verbose_name = gettext_lazy("question")
        verbose_name_plural = gettext_lazy("questions")
        ordering = ["text"]

    def __str__(self) -> str:
        return Truncator(self.text).chars(100) or gettext("Without a text")

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.make_keys()
        super().save(*args, **kwargs)

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        self.make_keys()
        return super().save_revision(*args, **kwargs)

    def make_keys(self) -> None:
        """Makes keys from words; what was published keeps its key for ever, and its place.

        A published answer that was taken away comes back as one that is no longer given: whoever
        has the published check open may still choose it.
        """
        published = self._published_row()
        if published is not None:
            self.slug = published.slug
        else:
            others = type(self)._base_manager.exclude(pk=self.pk)
            self.slug = grow_key(self.slug, self.text, set(others.values_list("slug", flat=True)))
        frozen = published.option_keys() if published else {}
        taken = set(frozen.values())
        options = self.options.get_prep_value()
        for item in options:
            value = item["value"]
            key = frozen.get(item["id"]) or grow_key(value["key"], value["label"], taken)
            value["key"] = key
            taken.add(key)
        self.options = options + self.taken_away()

    def taken_away(self) -> list[Any]:
        """Gives the published answers that are not there, each as one that is no longer given."""
        published = self._published_row()
        there = {item["id"] for item in self.options.raw_data}
        lacking = [
            item
            for item in (published.options.get_prep_value() if published else [])
            if item["id"] not in there
        ]
        return [{**item, "value": {**item["value"], "retired": True}} for item in lacking]

    def option_keys(self) -> dict[str, str]:
        """Gives the key of each answer by the id of its block."""
        return {item["id"]: item["value"]["key"] for item in self.options.raw_data}

    def _published_row(self) -> Question | None:
        rows = type(self)._base_manager.filter(first_published_at__isnull=False)
        return rows.filter(pk=self.pk).first() if self.pk else None
