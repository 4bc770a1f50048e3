"""People with the roles of the site, logged in to the admin."""

from __future__ import annotations

from django.contrib.auth.models import Group, User
from django.test import Client


def log_in(role: str, username: str = "iemand") -> Client:
    """Gives the browser of a new person with a role."""
    user = User.objects.create_user(username, first_name=username.capitalize())
    user.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(user)
    return client
