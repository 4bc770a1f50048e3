"""What every page of the site shares: its name, its navigation and whom to call."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import connection, models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from cms.publishing.models import PublishedMixin
from cms.review.preview import SnippetPreviewMixin
from cms.site.blocks import EmergencyNumberBlock, LinkBlock
from cms.wire.fields import BodyField

# By name: the checks come later, and know the site.
MAIN_CHECK = "checks.Check"

EMERGENCY: list[tuple[str, dict[str, str]]] = [
    (
        "number",
        {"label": "Spoed", "number": "112", "text": "Bij levensgevaar of als elke seconde telt."},
    )
]


@register_setting(icon="home")
class SiteSettings(SnippetPreviewMixin, PublishedMixin, BaseGenericSetting, ClusterableModel):
    """The frame around all content; saving it publishes it."""

    live = True
    expire_at = None
    first_published_at = None
    slug = "site"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("name of the site"), max_length=100, default="AdviesBijKlachten")
    tagline = models.CharField(
        _("in one sentence"),
        max_length=160,
        blank=True,
        help_text=_("What visitors find here; for the home page and search engines."),
    )
    navigation = BodyField([("link", LinkBlock())], verbose_name=_("navigation"), blank=True)
    footer = BodyField([("link", LinkBlock())], verbose_name=_("links in the footer"), blank=True)
    emergency_numbers = BodyField(
        [("number", EmergencyNumberBlock())],
        verbose_name=_("whom to call"),
        default=EMERGENCY,
        help_text=_("Shown wherever somebody may need help at once."),
    )
    disclaimer = models.TextField(
        _("disclaimer"),
        blank=True,
        help_text=_("What this site is not, for example a replacement for a consultation."),
    )

    main_check = models.ForeignKey(
        MAIN_CHECK,
        verbose_name=_("main check"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Where an invitation to the check leads when it names no other check."),
    )

    panels = [
        MultiFieldPanel(["name", "tagline"], _("Name")),
        FieldPanel("navigation"),
        FieldPanel("main_check"),
        FieldPanel("emergency_numbers"),
        MultiFieldPanel(["footer", "disclaimer"], _("Footer")),
    ]

    class Meta:
        verbose_name = _("Site")

    def __str__(self) -> str:
        return self.name

    @classmethod
    def create(cls, **_: Any) -> None:
        """Makes the one row, so that the site has a name from the start."""
        is_migrated = cls._meta.db_table in connection.introspection.table_names()
        if is_migrated and not cls.objects.exists():
            cls().save()
