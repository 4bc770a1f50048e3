"""The site app: the frame of the site, roles, and the look of the admin."""

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class SiteConfig(AppConfig):
    name = "cms.site"
    label = "site"
    verbose_name = _("Site")

    def ready(self) -> None:
        from cms.site import document
        from cms.site.models import SiteSettings
        from cms.site.roles import set_up_roles

        document.register_kind()
        # After the last app every model has its permissions.
        last = [config for config in apps.get_app_configs() if config.models_module][-1]
        post_migrate.connect(set_up_roles, sender=last)
        post_migrate.connect(SiteSettings.create, sender=last, dispatch_uid="create_site_settings")
