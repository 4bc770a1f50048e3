"""Importing in the admin: choose a text, compare what became of it, make the draft."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView, View
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from articles.importing.article import make_article
from articles.importing.forms import PlaceForm, SourceForm, places_for
from articles.importing.parcels import Parcel, pack, unpack
from articles.importing.saving import save_draft
from articles.importing.side_by_side import set_side_by_side

TITLE = gettext_lazy("Import an article")
ICON = "upload"
MENU_ORDER = 150


class ImportView(WagtailAdminTemplateMixin):
    """What both steps share: who may take them, and how they look."""

    page_title = TITLE
    header_icon = ICON
    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Lets through who may add an article somewhere; raises `PermissionDenied` for others."""
        if not places_for(request.user).exists():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Gives the way to here."""
        return [*self.breadcrumbs_items, {"url": "", "label": TITLE}]

    def show_report(self, parcel: Parcel, form: PlaceForm) -> HttpResponse:
        """Gives the comparison of a text with its article."""
        article = make_article(parcel.source)
        context = self.get_context_data(
            form=form,
            parcel=parcel,
            article=article,
            comparison=set_side_by_side(article),
            page_subtitle=article.title,
        )
        return self.response_class(
            self.request, "articles/importing/report.html", context, using=self.template_engine
        )


class SourceView(ImportView, FormView):  # type: ignore[type-arg]  # not generic when run
    """The first step: a file or a text; nothing of it is kept."""

    form_class = SourceForm
    # Wagtail sets it left of the title, where a phone cuts it off.
    header_icon = ""
    template_name = "articles/importing/source.html"

    def form_valid(self, form: SourceForm) -> HttpResponse:
        """Shows what became of the text."""
        initial = {"parcel": pack(form.parcel)}
        return self.show_report(form.parcel, PlaceForm(initial=initial, user=self.request.user))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Gives what the form's template needs."""
        return super().get_context_data(
            action_url=reverse("import_article"),
            submit_button_label=_("View the report"),
            submit_button_active_label=_("Reading…"),
            **kwargs,
        )


class DraftView(ImportView, View):
    """The second step: makes the draft, or goes back to the text."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Begins anew: there is no text to make a draft of."""
        return redirect("import_article")

    def post(self, request: HttpRequest) -> HttpResponse:
        """Makes the draft and opens its form."""
        try:
            parcel = unpack(request.POST.get("parcel", ""))
        except BadSignature:
            messages.error(request, _("The text did not arrive whole. Choose it once more."))
            return redirect("import_article")
        if "change" in request.POST:
            return self._change(parcel)
        form = PlaceForm(request.POST, user=request.user)
        if not form.is_valid():
            return self.show_report(parcel, form)
        return self._save(parcel, form)

    def _change(self, parcel: Parcel) -> HttpResponse:
        view = SourceView()
        view.setup(self.request)
        form = SourceForm(initial={"text": parcel.text, "suffix": parcel.suffix})
        return view.render_to_response(view.get_context_data(form=form))

    def _save(self, parcel: Parcel, form: PlaceForm) -> HttpResponse:
        article = make_article(parcel.source)
        user = cast("User", self.request.user)
        parent = form.cleaned_data["parent"]
        page = save_draft(article, parent=parent, user=user, key=parcel.id)
        count = len(set_side_by_side(article).to_check)
        saved = _("“%(title)s” has been saved as a draft.") % {"title": page.title}
        to_check = ngettext(
            "There is %(count)s line to look at.", "There are %(count)s lines to look at.", count
        )
        messages.success(self.request, f"{saved} {to_check % {'count': count}}" if count else saved)
        return redirect("wagtailadmin_pages:edit", page.pk)


class ImportMenuItem(MenuItem):
    """Shows importing to whoever may add an article."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tells whether somebody may add an article anywhere."""
        return places_for(request.user).exists()


def admin_urls() -> list[URLPattern]:
    """Gives the addresses of both steps, below the admin's own."""
    return [
        path("articles/import/", SourceView.as_view(), name="import_article"),
        path("articles/import/draft/", DraftView.as_view(), name="import_article_draft"),
    ]


def menu_item() -> MenuItem:
    """Gives the item of the main menu."""
    return ImportMenuItem(
        TITLE, reverse("import_article"), icon_name=ICON, order=MENU_ORDER, name="import-article"
    )
