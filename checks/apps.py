"""The checks app: the klachtencheck that articles refer to."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ChecksConfig(AppConfig):
    name = "checks"
    verbose_name = _("Symptom checks")

    def ready(self) -> None:
        from checks import document

        document.register_kinds()
