"""The people who can log in to the demo."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import Group, User
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from cms.site.roles import EDITOR, PUBLISHER, REVIEWER

# The demo listens to this machine alone and is no place for anything real.
PASSWORD = "demo-klachten"  # noqa: S105


@dataclass(frozen=True, slots=True)
class Account:
    """One log-in; without a group it is an administrator."""

    username: str
    first_name: str
    last_name: str
    group: str | None

    @property
    def role(self) -> str:
        """What this person does, in Dutch."""
        return self.group or str(_("Administrator"))


ACCOUNTS = (
    Account("redacteur", "Renske", "Redacteur", EDITOR),
    Account("eindredacteur", "Eline", "Eindredacteur", PUBLISHER),
    Account("beoordelaar", "Marit", "Beoordelaar", REVIEWER),
    Account("beheerder", "Bram", "Beheerder", None),
)


@transaction.atomic
def create_accounts() -> None:
    """Makes the log-ins that do not exist yet."""
    for account in ACCOUNTS:
        if User.objects.filter(username=account.username).exists():
            continue
        is_administrator = account.group is None
        user = User.objects.create_user(
            account.username,
            f"{account.username}@example.org",
            PASSWORD,
            first_name=account.first_name,
            last_name=account.last_name,
            is_staff=is_administrator,
            is_superuser=is_administrator,
        )
        if account.group:
            user.groups.add(Group.objects.get(name=account.group))
