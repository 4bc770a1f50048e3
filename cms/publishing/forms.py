"""The form of a page: no words of an editor wait for an address that happens to be in use."""

from __future__ import annotations

from typing import Any

from django.utils.text import slugify
from wagtail.admin.forms import WagtailAdminPageForm


class PageForm(WagtailAdminPageForm):
    """Gives a page that was never public a free address, unless the editor chose another one.

    The browser fills in the address from the title without knowing what is in use. Refusing it
    would stop the form from saving itself.
    """

    def clean(self) -> dict[str, Any]:
        """Empties an address that only repeats the title: then the page makes a free one of it."""
        title, slug = (self.cleaned_data.get(name) for name in ("title", "slug"))
        if slug and self.instance.first_published_at is None and slug == slugify(title or ""):
            self.cleaned_data["slug"] = ""
        return super().clean()
