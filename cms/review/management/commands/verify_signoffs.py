"""Finds whether anybody touched the sign-offs; meant to run on a schedule."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from cms.review import signoffs
from cms.review.models import SignOff


class Command(BaseCommand):
    """Reads the whole chain; changes nothing."""

    help = "Checks that no sign-off was changed, moved, removed or added."

    def handle(self, *args: Any, **options: Any) -> None:
        """Says that all is well, or fails with everything that is not."""
        found = list(signoffs.faults())
        if found:
            raise CommandError("\n".join(found))
        count = {"count": SignOff.objects.count(), "newest": signoffs.newest_hash()}
        self.stdout.write(_("%(count)d sign-offs, all as they were signed: %(newest)s") % count)
