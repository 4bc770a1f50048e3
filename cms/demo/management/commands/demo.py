"""Runs the real thing with demo content: admin, API and reference frontend."""

from __future__ import annotations

import logging
from io import StringIO
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from cms.demo import accounts, loading, reviews, servers


class Command(BaseCommand):
    """Sets up what is missing, then serves; a second time it changes nothing."""

    help = "Fills an empty database with demo content and serves everything."

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds the option that tests use."""
        parser.add_argument("--load-only", action="store_true", help="Load, and do not serve.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Loads and serves."""
        if not options["load_only"]:
            servers.refuse_busy_ports()
        settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
        self.stdout.write(_("Preparing the database …"))
        call_command("migrate", verbosity=0)
        accounts.create_accounts()
        # Each sign-off is noted in the log, for whoever keeps that elsewhere: not here.
        logging.getLogger("cms.review.signoffs").setLevel(logging.WARNING)
        loading.load(say=self.stdout.write)
        # Addresses in documents hold the port, which may be another one this time.
        call_command("republish", stdout=StringIO())
        link = reviews.waiting_link()
        if not options["load_only"]:
            servers.run(lambda: self.say_ready(link))

    def say_ready(self, link: str | None) -> None:
        """Prints the addresses, the log-ins and the link of a reviewer."""
        addresses = {
            _("Website"): settings.FRONTEND_ORIGIN,
            _("Admin"): f"{settings.API_ORIGIN}/admin/",
            "API": f"{settings.API_ORIGIN}/api/v1/docs",
        }
        self.stdout.write(self.style.SUCCESS(_("\nReady.")))
        for name, address in addresses.items():
            self.stdout.write(f"  {name:<12} {address}")
        self.stdout.write("\n  " + _("Log in as"))
        for account in accounts.ACCOUNTS:
            self.stdout.write(f"    {account.username:<14} {accounts.PASSWORD}   {account.role}")
        if link:
            self.stdout.write("\n  " + _("Review as a physician:") + f" {link}")
        self.stdout.write("\n  " + _("Stop with Ctrl+C."))
