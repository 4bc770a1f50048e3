"""The publishing app: what the public reads, written in the transaction that publishes it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingConfig(AppConfig):
    name = "cms.publishing"
    label = "publishing"
    verbose_name = _("Publishing")

    def ready(self) -> None:
        from cms.publishing import receivers, redirects

        receivers.connect()
        redirects.connect()
