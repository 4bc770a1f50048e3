"""Gives the base page its language, now that Wagtail's tables exist."""

from django.db import migrations
from wagtail.models import (
    BootstrapLocaleField,
    BootstrapTranslatableModel,
    BootstrapTranslationKeyField,
)


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0001_initial"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        BootstrapLocaleField("publishing.BasePage"),
        BootstrapTranslationKeyField("publishing.BasePage"),
        BootstrapTranslatableModel("publishing.BasePage"),
    ]
