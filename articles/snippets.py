"""What several articles share: people, sources, terms, and the vocabulary to find articles by."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PublishingPanel
from wagtail.search import index

from articles.blocks.codes import TermCodeBlock
from cms.publishing.models import PublishedSnippet
from cms.review.preview import SnippetPreviewMixin
from cms.wire.fields import BodyField

big_number = RegexValidator(
    r"^[0-9]{11}$", _("A BIG number has 11 digits, for example 19012345678.")
)
doi = RegexValidator(
    r"^10\.\d{4,9}/\S+$", _("A DOI starts with “10.”, for example 10.1000/182; leave out https.")
)
pmid = RegexValidator(r"^[0-9]{1,9}$", _("A PubMed number has digits only."))


class Person(SnippetPreviewMixin, index.Indexed, PublishedSnippet):
    """An author, editor or medical reviewer, named on the articles they worked on."""

    name = models.CharField(_("name"), max_length=255)
    honorific = models.CharField(
        _("honorific"), max_length=50, blank=True, help_text=_("For example “drs.” or “dr.”.")
    )
    profession = models.CharField(
        _("profession"),
        max_length=255,
        help_text=_("As readers know it: “fysiotherapeut”, “huisarts”, “tekstschrijver”."),
    )
    big_number = models.CharField(
        _("BIG number"),
        max_length=11,
        blank=True,
        validators=[big_number],
        help_text=_("Care professionals must show this number wherever their name is used."),
    )
    register_checked_on = models.DateField(
        _("register checked on"),
        null=True,
        blank=True,
        help_text=_("The day on which you looked this number up in the BIG register."),
    )
    # Never in a document: only who asks for a review sees it.
    review_email = models.EmailField(
        _("e-mail for reviews"),
        blank=True,
        help_text=_("Requests for a medical review go here. It is never published."),
    )
    specialisation = models.CharField(_("specialisation"), max_length=255, blank=True)
    employer = models.CharField(_("employer"), max_length=255, blank=True)
    conflicts_of_interest = models.TextField(
        _("conflicts of interest"),
        blank=True,
        help_text=_("What readers should know, for example paid work for a manufacturer."),
    )
    bio = models.TextField(_("about this person"), blank=True)
    photo = models.ForeignKey(
        "media.Image",
        verbose_name=_("photo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [
        MultiFieldPanel(["honorific", "name", "profession", "photo", "bio"], _("Person")),
        MultiFieldPanel(
            ["big_number", "register_checked_on", "specialisation", "employer"],
            _("Registration"),
        ),
        FieldPanel("review_email"),
        FieldPanel("conflicts_of_interest"),
        FieldPanel("slug"),
        PublishingPanel(),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("profession"),
    ]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Source(index.Indexed, PublishedSnippet):
    """Evidence that articles cite: a guideline, a study, a book."""

    class Type(models.TextChoices):
        GUIDELINE = "guideline", _("guideline")
        SYSTEMATIC_REVIEW = "systematic_review", _("systematic review")
        STUDY = "study", _("study")
        BOOK = "book", _("book")
        WEBSITE = "website", _("website")

    source_type = models.CharField(_("kind of source"), max_length=20, choices=Type)
    title = models.CharField(_("title"), max_length=500)
    authors = models.CharField(_("authors"), max_length=500, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    publisher = models.CharField(_("publisher or journal"), max_length=255, blank=True)
    doi = models.CharField("DOI", max_length=255, blank=True, validators=[doi])
    pmid = models.CharField(_("PubMed number"), max_length=9, blank=True, validators=[pmid])
    url = models.URLField(_("web address"), max_length=500, blank=True)
    version = models.CharField(
        _("version"), max_length=50, blank=True, help_text=_("For a guideline: “M54, 2024”.")
    )
    accessed_on = models.DateField(_("read on"), null=True, blank=True)
    expires_on = models.DateField(
        _("check again before"),
        null=True,
        blank=True,
        help_text=_("When this source is expected to be renewed."),
    )

    panels = [
        MultiFieldPanel(
            ["source_type", "title", "authors", "year", "publisher", "version"], _("Source")
        ),
        MultiFieldPanel(["url", "doi", "pmid"], _("Where to find it")),
        MultiFieldPanel(["accessed_on", "expires_on"], _("Up to date")),
        FieldPanel("slug"),
        PublishingPanel(),
    ]
    search_fields = [
        index.SearchField("title"),
        index.AutocompleteField("title"),
        index.SearchField("authors"),
        index.SearchField("publisher"),
    ]

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["title"]

    def __str__(self) -> str:
        return f"{self.title} ({self.year})" if self.year else self.title


class GlossaryTerm(index.Indexed, PublishedSnippet):
    """A word that needs explaining, explained once."""

    term = models.CharField(_("term"), max_length=255)
    definition = models.TextField(
        _("meaning"), help_text=_("One or two short sentences, without other difficult words.")
    )

    panels = ["term", "definition", "slug", PublishingPanel()]
    search_fields = [
        index.SearchField("term"),
        index.AutocompleteField("term"),
        index.SearchField("definition"),
    ]

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary")
        ordering = ["term"]

    def __str__(self) -> str:
        return self.term


class Term(SnippetPreviewMixin, index.Indexed, PublishedSnippet):
    """A term of the vocabulary; terms form a tree and may carry codes of other vocabularies."""

    title = models.CharField(_("name"), max_length=255)
    description = models.TextField(_("description"), blank=True)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("belongs under"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    codes = BodyField([("code", TermCodeBlock())], verbose_name=_("codes"), blank=True)

    panels = [
        "title",
        "description",
        "parent",
        FieldPanel("codes"),
        FieldPanel("slug"),
        PublishingPanel(),
    ]
    search_fields = [index.SearchField("title"), index.AutocompleteField("title")]

    class Meta:
        abstract = True
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Refuses a term that would lie under itself."""
        super().clean()
        above = self.parent
        while above is not None:
            if above.pk == self.pk:
                raise ValidationError({"parent": _("A term cannot belong under itself.")})
            above = above.parent


class Topic(Term):
    """What an article is about: sleep, stress, working at a desk."""

    class Meta(Term.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


class Complaint(Term):
    """What a reader suffers from: low back pain, a stiff neck."""

    class Meta(Term.Meta):
        verbose_name = _("complaint")
        verbose_name_plural = _("complaints")


class BodyRegion(Term):
    """A part of the body: the back, the shoulder."""

    class Meta(Term.Meta):
        verbose_name = _("body region")
        verbose_name_plural = _("body regions")
