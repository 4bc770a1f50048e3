"""What an auditor reads and prints: a sign-off as it was signed, and all of one object."""

from __future__ import annotations

import json
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.auth import permission_required
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.review.admin.state import edit_url, find_object
from cms.review.models import Exemption, SignOff
from cms.review.signoffs import seal_of


@method_decorator(permission_required("review.view_signoff"), name="dispatch")
class AuditView(WagtailAdminTemplateMixin, TemplateView):
    """What both pages share: who may see them, and the way to them."""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Gives the way to here, over the report."""
        report = {"url": reverse("review_report"), "label": _("Reviews")}
        return [*self.breadcrumbs_items, report, {"url": "", "label": self.get_page_title()}]


class SignOffView(AuditView):
    """One sign-off, as it was signed."""

    template_name = "review/admin/sign_off.html"

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.record = SignOff.objects.filter(pk=kwargs["number"]).first()

    def get_page_title(self) -> str:
        return _("Sign-off %(number)s") % {"number": self.kwargs["number"]}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if self.record is None:
            raise Http404
        return super().get_context_data(
            sign_off=self.record,
            passages=json.loads(self.record.passages),
            is_untouched=seal_of(self.record) == self.record.record_hash,
            **kwargs,
        )


class ObjectView(AuditView):
    """Every decision on one object, and what went live without one."""

    page_title = gettext_lazy("Decisions")
    template_name = "review/admin/object.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        key = kwargs["key"]
        own = SignOff.objects.filter(key=key).defer("content", "passages")
        exemptions = Exemption.objects.filter(key=key).select_related("sign_off")
        instance = find_object(key)
        if not own and not exemptions and instance is None:
            raise Http404
        records = [*own, *exemptions]
        return super().get_context_data(
            sign_offs=own,
            exemptions=exemptions,
            title=str(instance) if instance else records[0].title,
            back_url=edit_url(instance, self.request.user) if instance else "",
            **kwargs,
        )
