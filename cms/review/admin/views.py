"""What editors do with reviews: ask for one, look after requests, handle what reviewers say."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.publishing.refusals import reasons
from cms.publishing.registry import key_of
from cms.review import requests
from cms.review.admin.forms import AskForm
from cms.review.admin.state import ReviewState, day, edit_url, find_object
from cms.review.links import link_for
from cms.review.mails import send_request
from cms.review.models import ReviewComment, ReviewRequest
from cms.review.preview import may_edit
from cms.review.signoffs import kind_to_review
from cms.review.workflow import ask_by_mail, waiting_state


def object_to_edit(request: HttpRequest, key: str) -> Any:
    """Gives the newest draft of what somebody may edit.

    Raises:
        Http404: there is nothing to review with that key.
        PermissionDenied: they may not edit it.
    """
    instance = find_object(key)
    if instance is None:
        raise Http404
    if not may_edit(request.user, instance._meta.label_lower, str(instance.pk)):
        raise PermissionDenied
    return instance


@method_decorator(never_cache, name="dispatch")
class PanelView(TemplateView):
    """What the side panel shows, fetched by its script anew after every save."""

    template_name = "review/admin/panel_content.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        instance = object_to_edit(self.request, kwargs["key"])
        state = ReviewState(instance, self.request.user)
        may_see = self.request.user.has_perm("review.view_signoff")
        return super().get_context_data(state=state, may_see=may_see, **kwargs)


@method_decorator(never_cache, name="dispatch")
class AskView(WagtailAdminTemplateMixin, FormView):  # type: ignore[type-arg]  # not generic when run
    """Asks for a review of the newest draft, and shows the link once."""

    form_class = AskForm
    page_title = gettext_lazy("Ask for a medical review")
    template_name = "review/admin/ask.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Lets through who may edit the object."""
        self.instance = object_to_edit(request, kwargs["key"])
        return super().dispatch(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        """Proposes who is named as the reviewer."""
        named = list(kind_to_review(self.instance).reviewers(self.instance))
        return {**super().get_initial(), "person": named[0] if named else None}

    def form_valid(self, form: AskForm) -> HttpResponse:
        """Asks, and mails; what cannot be asked is said above the form."""
        revision = self.instance.latest_revision or self.instance.save_revision()
        try:
            with transaction.atomic():
                request, token = ask_by_mail(
                    revision,
                    form.asked,
                    by=self.request.user,
                    days=form.cleaned_data["days"],
                    task_state=waiting_state(self.instance),
                )
        except ValidationError as error:
            form.add_error(None, list(reasons(self.instance, error)))
            return self.form_invalid(form)
        return show_link(self, request, token)

    def get_page_subtitle(self) -> str:
        return str(self.instance)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Gives the way to here, over the form of the object."""
        back = {"url": edit_url(self.instance, self.request.user), "label": str(self.instance)}
        return [*self.breadcrumbs_items, back, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Gives what the form's template needs."""
        return super().get_context_data(
            action_url=self.request.path,
            state=ReviewState(self.instance, self.request.user),
            back_url=edit_url(self.instance, self.request.user),
            submit_button_label=_("Ask for a review"),
            submit_button_active_label=_("Asking…"),
            **kwargs,
        )


def show_link(view: Any, request: ReviewRequest, token: str) -> HttpResponse:
    """Shows the link to whoever asked: it is kept nowhere, so it is never shown again."""
    context = view.get_context_data(asked=request, link=link_for(token))
    context["breadcrumbs_items"][-1]["label"] = context["header_title"] = _("Asked")
    return view.response_class(
        view.request, "review/admin/asked.html", context, using=view.template_engine
    )


@method_decorator([never_cache, require_POST], name="dispatch")
class RequestView(AskView):
    """Withdraws, extends or mails a request again, with one click."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Lets through who may edit the object that it is about."""
        self.asked = get_object_or_404(ReviewRequest, pk=kwargs["pk"])
        return super().dispatch(request, *args, key=self.asked.key, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Does it; what has ended in the meantime is left as it is."""
        if self.asked.state != ReviewRequest.State.OPEN:
            messages.warning(request, _("This request has ended already."))
            return self._back()
        act = getattr(self, kwargs["action"])
        return act() or self._back()

    def revoke(self) -> None:
        """Ends it."""
        requests.revoke(self.asked)
        text = _("The request to %(name)s was withdrawn; the link no longer works.")
        messages.success(self.request, text % {"name": self.asked.name})

    def extend(self) -> None:
        """Lets its link work longer."""
        requests.extend(self.asked)
        self.asked.refresh_from_db()
        text = _("The link of %(name)s works until %(day)s.")
        values = {"name": self.asked.name, "day": day(self.asked.expires_at)}
        messages.success(self.request, text % values)

    def resend(self) -> HttpResponse:
        """Mails a new link, and shows it."""
        if not self.asked.is_open:
            requests.extend(self.asked)
            self.asked.refresh_from_db()
        token = requests.renew_token(self.asked)
        send_request(self.asked, token)
        return show_link(self, self.asked, token)

    def _back(self) -> HttpResponse:
        return redirect(edit_url(self.instance, self.request.user))


@require_POST
def handle_comment(request: HttpRequest, pk: int) -> HttpResponse:
    """Marks what a reviewer said as handled, or as open again."""
    comment = get_object_or_404(ReviewComment.objects.select_related("request"), pk=pk)
    instance = object_to_edit(request, comment.request.key)
    handled = comment.resolved_at is None
    comment.resolved_at = timezone.now() if handled else None
    comment.resolved_by_id = request.user.pk if handled else None
    comment.save(update_fields=["resolved_at", "resolved_by"])
    return redirect("review_panel", key_of(instance))


def ask_url(instance: Any) -> str:
    """Gives the address of the form to ask for a review."""
    return reverse("review_ask", args=[key_of(instance)])
