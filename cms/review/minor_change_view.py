"""Where a publisher sees what a small correction changes, says why, and puts it live."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.snippets.permissions import get_permission_name

from cms.publishing.models import BasePage
from cms.publishing.selectors import object_behind
from cms.review.canonical import content_hash
from cms.review.minor_change import MinorChange, check_minor_change, publish_minor_change
from cms.review.registry import reviewed_kind_of

PERMISSION = "review.add_exemption"


def may_publish_minor_change(user: Any, instance: Any) -> bool:
    """Tells whether somebody may put a small correction of this object live."""
    if not user.has_perm(PERMISSION):
        return False
    if isinstance(instance, BasePage):
        return bool(instance.permissions_for_user(user).can_publish())
    return bool(user.has_perm(get_permission_name("publish", type(instance))))


class MinorChangeForm(forms.Form):
    """The reason, and what it is about."""

    reason = forms.CharField(
        label=gettext_lazy("Why is this a small correction?"),
        help_text=gettext_lazy("For example “Typing mistake”. Reviewers and auditors read it."),
        max_length=500,
        widget=forms.TextInput,
    )
    seen = forms.CharField(widget=forms.HiddenInput)


class MinorChangeView(WagtailAdminTemplateMixin, FormView):  # type: ignore[type-arg]  # not generic when run
    """Shows the texts that were corrected, and publishes them with a reason."""

    form_class = MinorChangeForm
    template_name = "review/minor_change.html"
    page_title = gettext_lazy("Publish as a small correction")
    request: HttpRequest
    # Why the latest draft is no small correction.
    refusal = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Lets through who may do this; raises `PermissionDenied` for others."""
        if not may_publish_minor_change(request.user, self.instance):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def instance(self) -> Any:
        """The object as it is stored."""
        try:
            row = object_behind(self.kwargs["key"])
        except (LookupError, ValueError) as error:
            raise Http404 from error
        if row is None or reviewed_kind_of(row) is None:
            raise Http404
        return row

    @cached_property
    def minor(self) -> MinorChange | None:
        """What the latest draft changes; None when that is no small correction."""
        try:
            return check_minor_change(self.instance.get_latest_revision_as_object())
        except ValidationError as error:
            self.refusal = " ".join(error.messages)
            return None

    @property
    def edit_url(self) -> str:
        """The form of the object."""
        return AdminURLFinder(self.request.user).get_edit_url(self.instance) or ""

    def get_initial(self) -> dict[str, Any]:
        """Binds the form to what is on screen."""
        return {"seen": content_hash(self.minor.content)} if self.minor else {}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Gives what the template shows."""
        return super().get_context_data(
            minor=self.minor,
            refusal=self.refusal,
            instance=self.instance,
            edit_url=self.edit_url,
            page_subtitle=str(self.instance),
            **kwargs,
        )

    def form_valid(self, form: MinorChangeForm) -> HttpResponse:
        """Publishes; what is refused is said above the form."""
        try:
            publish_minor_change(self.instance, user=self.request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
            # What is on screen from now on.
            form.data = {**self.request.POST.dict(), **self.get_initial()}
            return self.form_invalid(form)
        sentence = _("“%(title)s” was published as a small correction.") % {"title": self.instance}
        messages.success(self.request, sentence)
        return redirect(self.edit_url)
