"""The code that another vocabulary gives a term of ours."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock

from articles.blocks.base import ArticleBlock


class TermCodeBlock(ArticleBlock):
    """`{"system", "version", "code"}`; only codes that may be used freely belong here."""

    system = CharBlock(label=_("System"), help_text=_("For example “ICD-11”."))
    version = CharBlock(label=_("Version"), help_text=_("For example “2024-01”."))
    code = CharBlock(label=_("Code"))

    class Meta:
        label = _("Code")
        icon = "code"
