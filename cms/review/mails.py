"""Mails about review: the link to a reviewer, and the decision to whoever asked for it.

They are sent after what they tell about was committed; inside a transaction, call these by
`transaction.on_commit`. A mail server that fails changes nothing of the request.
"""

from __future__ import annotations

import logging
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder

from cms.review.links import link_for
from cms.review.models import Decision, ReviewRequest, SignOff

logger = logging.getLogger(__name__)


def send_request(review: ReviewRequest, token: str) -> bool:
    """Mails the link to the reviewer; tells whether the mail server took it."""
    subject = _("Would you review “%(title)s”?") % {"title": review.title}
    asker = review.requested_by
    reply_to = [asker.email] if asker and asker.email else None
    context = {"link": link_for(token), "asker": name_of(asker)}
    return _send(review, "request", subject, review.email, context, reply_to=reply_to)


def send_decision(review: ReviewRequest, sign_off: SignOff) -> bool:
    """Mails the decision and the comments to whoever asked; tells whether that was possible."""
    asker = review.requested_by
    if asker is None or not asker.email:
        return False
    approved = sign_off.decision == Decision.APPROVED
    sentence = _("Approved: “%(title)s”") if approved else _("Changes needed: “%(title)s”")
    address = AdminURLFinder(asker).get_edit_url(review.revision.content_object)
    context = {
        "sign_off": sign_off,
        "approved": approved,
        "comments": review.comments.all(),
        "asker": name_of(asker),
        "address": f"{settings.WAGTAILADMIN_BASE_URL}{address}" if address else "",
    }
    return _send(review, "decision", sentence % {"title": review.title}, asker.email, context)


def name_of(user: Any) -> str:
    """Gives how somebody is called in a letter."""
    return (user.get_full_name() or user.get_username()) if user else _("the editors")


def _send(
    review: ReviewRequest,
    template: str,
    subject: str,
    to: str,
    context: dict[str, Any],
    *,
    reply_to: list[str] | None = None,
) -> bool:
    text = render_to_string(f"review/mails/{template}.txt", context | {"review": review})
    mail = EmailMessage(" ".join(subject.split()), text, to=[to], reply_to=reply_to)
    try:
        mail.send()
    except OSError as error:
        # Without the traceback, which would hold the link.
        logger.error("Mail %s of review request %s: %r", template, review.pk, error)
        return False
    return True
