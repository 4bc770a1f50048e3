"""What is kept of medical review: requests, comments, sign-offs, and grounds of publications.

Sign-offs are written once: see `signoffs.py` for how they are chained.
"""

from __future__ import annotations

import uuid
from typing import Any, NoReturn

from django import forms
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import Revision

from cms.publishing.models import Publication
from cms.review import registry

# By name: people come later, and know review.
PERSON = "articles.Person"


class Decision(models.TextChoices):
    """What a reviewer says of what they read."""

    APPROVED = "approved", _("approved")
    CHANGES_REQUESTED = "changes_requested", _("changes requested")


class ReviewSettingsForm(WagtailAdminModelForm):
    """Offers the kinds that can be reviewed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = {
            kind.name: str(kind.model._meta.verbose_name_plural)
            for kind in registry.reviewed_kinds()
        }
        self.fields["kinds"] = forms.MultipleChoiceField(
            label=_("what needs a sign-off"),
            help_text=_("Of a check this goes for its questions and care routes as well."),
            choices=[(name, capfirst(str(names[name]))) for name in registry.switches()],
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )


@register_setting(icon="clipboard-list")
class ReviewSettings(BaseGenericSetting):
    """What may not go live without a sign-off, and how long one lasts."""

    kinds = models.JSONField(_("what needs a sign-off"), default=registry.switches)
    valid_months = models.PositiveSmallIntegerField(
        _("months until the next review"),
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text=_("A reviewer may propose an earlier day."),
    )
    link_days = models.PositiveSmallIntegerField(
        _("days that a review link works"),
        default=14,
        validators=[MinValueValidator(1), MaxValueValidator(90)],
    )

    base_form_class = ReviewSettingsForm
    panels = ["kinds", "valid_months", "link_days"]

    class Meta:
        verbose_name = _("Medical review")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Saves; what is live of a kind that is asked from now on stays live as it is."""
        from cms.review.adoption import adopt_what_is_live

        before = ReviewSettings.objects.filter(pk=self.pk).values_list("kinds", flat=True).first()
        super().save(*args, **kwargs)
        if before is not None:
            adopt_what_is_live(set(self.kinds) - set(before))


class Reviewed(models.Model):
    """Something about one version of an object."""

    # As documents name their object: "page:12" or "articles.exercise:3".
    key = models.CharField(max_length=100, db_index=True, editable=False)
    # What the version said: see `canonical.content_hash`.
    content_hash = models.CharField(max_length=64, db_index=True, editable=False)

    class Meta:
        abstract = True


class ReviewRequest(Reviewed):
    """Somebody is asked to read one version of an object, by a link that only they have."""

    class State(models.TextChoices):
        OPEN = "open", _("waiting")
        DECIDED = "decided", _("decided")
        REVOKED = "revoked", _("withdrawn")
        SUPERSEDED = "superseded", _("replaced by a newer request")
        OUTDATED = "outdated", _("gone live without it")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(_("title"), max_length=500)
    person = models.ForeignKey(
        PERSON, verbose_name=_("reviewer"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    name = models.CharField(_("name"), max_length=255)
    email = models.EmailField(_("e-mail"))
    profession = models.CharField(_("profession"), max_length=255)
    big_number = models.CharField(_("BIG number"), max_length=11, blank=True)
    focus = models.TextField(_("what to look at"), blank=True)
    message = models.TextField(_("message"), blank=True)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    task_state = models.ForeignKey(
        "wagtailcore.TaskState", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    state = models.CharField(max_length=12, choices=State, default=State.OPEN, db_index=True)
    # Only this is kept of the token in the link.
    token_digest = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(_("asked at"), default=timezone.now)
    expires_at = models.DateTimeField(_("link works until"))
    opened_at = models.DateTimeField(_("first opened at"), null=True)
    last_opened_at = models.DateTimeField(_("last opened at"), null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("review request")
        verbose_name_plural = _("review requests")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.title} ({self.name})"

    @property
    def is_open(self) -> bool:
        """Whether its link still works."""
        return self.state == self.State.OPEN and self.expires_at > timezone.now()


class ReviewComment(models.Model):
    """What a reviewer says about one passage, or about the whole when `passage` is empty."""

    request = models.ForeignKey(ReviewRequest, on_delete=models.CASCADE, related_name="comments")
    # The block or field it is about, and how that was called.
    passage = models.CharField(max_length=100, blank=True)
    label = models.CharField(max_length=255, blank=True)
    text = models.TextField(_("comment"))
    created_at = models.DateTimeField(default=timezone.now)
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("comment of a reviewer")
        verbose_name_plural = _("comments of reviewers")
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return self.text


class WrittenOnceQuerySet(models.QuerySet[Any]):
    """Refuses what would change or remove rows."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError("These records never change.")

    def delete(self) -> NoReturn:
        raise TypeError("These records are never deleted.")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("These records never change.")

    def bulk_create(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("These records are added one by one.")


class WrittenOnce(Reviewed):
    """A record that is added and never touched again."""

    objects = WrittenOnceQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Adds the record.

        Raises:
            TypeError: it exists already.
        """
        if not self._state.adding:
            raise TypeError("These records never change.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuses.

        Raises:
            TypeError: always.
        """
        raise TypeError("These records are never deleted.")


class SignOff(WrittenOnce):
    """The decision of a named professional on one version of an object, in a chain of all."""

    number = models.BigAutoField(primary_key=True)
    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=500)
    # Not a relation: revisions may be cleaned up, and everything signed is here.
    revision_number = models.BigIntegerField()
    # JSON: what was signed, the same as passages for people, and the hash of every part by key.
    content = models.TextField()
    passages = models.TextField()
    parts = models.JSONField(default=dict)
    sources = models.JSONField(default=list)
    # Not a relation either: this is who they were on that day.
    person_number = models.BigIntegerField(null=True)
    name = models.CharField(_("name"), max_length=255)
    profession = models.CharField(_("profession"), max_length=255)
    big_number = models.CharField(_("BIG number"), max_length=11, blank=True)
    register_checked_on = models.DateField(_("register checked on"), null=True)
    identified_by = models.CharField(_("identified by"), max_length=255)
    decision = models.CharField(_("decision"), max_length=20, choices=Decision)
    declaration = models.TextField(_("declaration"))
    declaration_version = models.CharField(max_length=20)
    checklist = models.JSONField(_("checklist"), default=list)
    conflicts = models.TextField(_("conflicts of interest"), blank=True)
    comment = models.TextField(_("comment"), blank=True)
    signed_at = models.DateTimeField(_("signed at"))
    next_review_on = models.DateField(_("next review before"), null=True)
    previous_hash = models.CharField(max_length=64)
    record_hash = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = _("sign-off")
        verbose_name_plural = _("sign-offs")
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"{self.title}: {self.get_decision_display()}, {self.name}"


class SignOffHead(models.Model):
    """How many sign-offs there are and which is the newest, sealed: a missing one is noticed."""

    count = models.PositiveBigIntegerField()
    record_hash = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.count} {self.record_hash}"


class Exemption(WrittenOnce):
    """Why something went live without a sign-off of its own."""

    class Ground(models.TextChoices):
        MINOR_CHANGE = "minor_change", _("small correction")
        LIVE_BEFORE = "live_before", _("live before sign-off was asked")

    ground = models.CharField(_("ground"), max_length=20, choices=Ground)
    title = models.CharField(max_length=500)
    # The approval that a small correction rests on.
    sign_off = models.ForeignKey(
        SignOff, null=True, on_delete=models.PROTECT, related_name="exemptions"
    )
    reason = models.TextField(_("reason"), blank=True)
    # JSON: what changed, each `[label, before, after]`.
    changes = models.JSONField(default=list)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_by_name = models.CharField(_("made by"), max_length=255, blank=True)
    made_at = models.DateTimeField(_("made at"), default=timezone.now)

    class Meta:
        verbose_name = _("exemption")
        verbose_name_plural = _("exemptions")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.title}: {self.get_ground_display()}"


class PublicationGround(WrittenOnce):
    """What a publication rests on, and which sign-off was the newest at that moment.

    Without a sign-off or an exemption nothing was needed: its kind was not reviewed then, or it
    was withdrawn.
    """

    publication = models.OneToOneField(Publication, on_delete=models.CASCADE, related_name="ground")
    sign_off = models.ForeignKey(SignOff, null=True, on_delete=models.PROTECT, related_name="+")
    exemption = models.ForeignKey(Exemption, null=True, on_delete=models.PROTECT, related_name="+")
    newest_sign_off = models.CharField(max_length=64)

    class Meta:
        ordering = ["-publication_id"]

    def __str__(self) -> str:
        return f"{self.key} {self.publication_id}"


class ReviewReminder(models.Model):
    """Editors were told that an approval of what is live ends in some days."""

    key = models.CharField(max_length=100)
    sign_off = models.ForeignKey(SignOff, on_delete=models.PROTECT, related_name="reminders")
    days = models.PositiveSmallIntegerField()
    sent_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "sign_off", "days"], name="reminded_once")
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.days}"
