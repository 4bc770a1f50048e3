"""The mails of medical review."""

from __future__ import annotations

from django.core.mail import send_mail
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.review.models import ReviewRequest
from cms.review.tokens import link_with


def send_request(request: ReviewRequest, token: str) -> None:
    """Asks a reviewer to read something, with the link that only they get."""
    until = timezone.localtime(request.expires_at)
    lines = [
        _("Dear %(name)s,") % {"name": request.name},
        _("Would you read “%(title)s” for us, as a professional?") % {"title": request.title},
        request.focus,
        request.message,
        link_with(token),
        _("This link is yours alone and works until %(day)s.") % {"day": f"{until:%d-%m-%Y}"},
    ]
    subject = _("Medical review of “%(title)s”") % {"title": request.title}
    send_mail(subject, "\n\n".join(filter(None, lines)), None, [request.email])
