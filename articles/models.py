"""The articles: fields, panels and rules; what becomes of them in public is in `document.py`."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.models import Orderable
from wagtail.search import index

from articles.blocks.body import ArticleBodyBlock
from articles.exercises import Exercise
from articles.snippets import (
    BodyRegion,
    Complaint,
    GlossaryTerm,
    Person,
    Source,
    Topic,
)
from articles.terms import TermsField
from cms.publishing.forms import PageForm
from cms.publishing.models import BasePage
from cms.review.preview import PreviewMixin
from cms.wire.fields import BodyField

__all__ = [
    "ArticleIndexPage",
    "ArticlePage",
    "BodyRegion",
    "Complaint",
    "Contributor",
    "Exercise",
    "GlossaryTerm",
    "Person",
    "Source",
    "Topic",
]

SUMMARY_LENGTH = 160


class ArticleIndexPage(BasePage):
    """A place in the tree that holds articles; the site's root is one."""

    introduction = models.TextField(_("introduction"), blank=True)

    base_form_class = PageForm
    content_panels = [TitleFieldPanel("title"), FieldPanel("introduction")]
    parent_page_types = ["publishing.BasePage", "articles.ArticleIndexPage"]
    subpage_types = ["articles.ArticleIndexPage", "articles.ArticlePage"]
    preview_modes: list[tuple[str, str]] = []

    class Meta:
        verbose_name = _("article index")
        verbose_name_plural = _("article indexes")


class ArticlePage(PreviewMixin, BasePage):
    """One article of advice."""

    class Certainty(models.TextChoices):
        """How sure the evidence is (GRADE)."""

        HIGH = "high", _("high")
        MODERATE = "moderate", _("moderate")
        LOW = "low", _("low")
        VERY_LOW = "very_low", _("very low")

    summary = models.CharField(
        _("summary"),
        max_length=SUMMARY_LENGTH,
        blank=True,
        help_text=_("One sentence for lists and search engines; at most 160 characters."),
    )
    lead = models.TextField(
        _("lead"),
        blank=True,
        help_text=_("Two or three sentences that open the article, in larger type."),
    )
    hero_image = models.ForeignKey(
        "media.Image",
        verbose_name=_("main image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = BodyField(ArticleBodyBlock(), verbose_name=_("text"), blank=True)
    synonyms = models.CharField(
        _("other words"),
        max_length=500,
        blank=True,
        help_text=_("Words that readers search for but that are not in the text. Not shown."),
    )
    topics = TermsField(Topic, verbose_name=_("topics"), blank=True)
    complaints = TermsField(Complaint, verbose_name=_("complaints"), blank=True)
    body_regions = TermsField(BodyRegion, verbose_name=_("body regions"), blank=True)
    evidence_certainty = models.CharField(
        _("certainty of the evidence"),
        max_length=10,
        choices=Certainty,
        blank=True,
        help_text=_("How sure we are of what the article says, in the GRADE system."),
    )
    social_image = models.ForeignKey(
        "media.Image",
        verbose_name=_("image for social media"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Leave empty to use the main image."),
    )
    noindex = models.BooleanField(
        _("keep out of search engines"),
        default=False,
        help_text=_("Asks search engines not to show this article."),
    )

    parent_page_types = ["articles.ArticleIndexPage"]
    subpage_types: list[str] = []

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("summary"),
        index.SearchField("lead"),
        index.SearchField("body"),
        index.SearchField("synonyms"),
    ]

    base_form_class = PageForm
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    TitleFieldPanel("title", placeholder=_("Title of the article")),
                    FieldPanel("summary", widget=AdminAutoHeightTextInput()),
                    FieldPanel("lead"),
                    FieldPanel("hero_image"),
                    FieldPanel("body"),
                ],
                heading=_("Content"),
            ),
            ObjectList(
                [
                    InlinePanel("contributors", heading=_("Who worked on it"), label=_("Person")),
                    FieldPanel("evidence_certainty"),
                    FieldPanel("complaints", widget=forms.CheckboxSelectMultiple),
                    FieldPanel("body_regions", widget=forms.CheckboxSelectMultiple),
                ],
                heading=_("Medical"),
            ),
            ObjectList(
                [
                    "slug",
                    FieldPanel("topics", widget=forms.CheckboxSelectMultiple),
                    FieldPanel("synonyms"),
                    MultiFieldPanel(
                        [
                            FieldPanel(
                                "seo_title",
                                heading=_("Title in search results"),
                                help_text=_("Leave empty to use the title of the article."),
                            ),
                            FieldPanel(
                                "search_description",
                                heading=_("Description in search results"),
                                help_text=_("Leave empty to use the summary."),
                            ),
                            "social_image",
                        ],
                        heading=_("Search engines and social media"),
                    ),
                ],
                heading=_("Findability"),
            ),
            ObjectList(
                [FieldPanel("noindex"), PublishingPanel(), CommentPanel()], heading=_("Settings")
            ),
        ]
    )

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def clean(self) -> None:
        """Refuses the same person twice in the same role."""
        super().clean()
        named = [(link.person_id, link.role) for link in self.contributors.all()]
        if len(named) != len(set(named)):
            raise ValidationError(_("A person is named twice in the same role."))


class Contributor(Orderable):
    """Somebody who worked on an article, and as what."""

    class Role(models.TextChoices):
        AUTHOR = "author", _("author")
        EDITOR = "editor", _("editor")
        MEDICAL_REVIEWER = "medical_reviewer", _("medical reviewer")

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="contributors")
    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="contributions"
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.AUTHOR)

    panels = [FieldPanel("person"), FieldPanel("role")]

    class Meta(Orderable.Meta):
        verbose_name = _("contributor")
        verbose_name_plural = _("contributors")

    def __str__(self) -> str:
        return f"{self.person} ({self.get_role_display()})"
