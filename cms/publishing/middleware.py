"""Shows a refused publication to the editor as a sentence, on the page being edited."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from wagtail.admin.admin_url_finder import AdminURLFinder

from cms.errors import PublishRefused


class RefusalMiddleware:
    """Turns `PublishRefused`, from whatever admin view, into a message; nothing is lost."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answers a refusal with a message on the edit page; leaves other errors alone."""
        if not isinstance(exception, PublishRefused):
            return None
        messages.error(request, exception.detail)
        edit_url = AdminURLFinder(request.user).get_edit_url(exception.instance)
        return HttpResponseRedirect(edit_url or request.path)
