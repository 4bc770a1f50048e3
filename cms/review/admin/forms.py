"""The form to ask somebody for a medical review."""

from __future__ import annotations

from typing import Any

from django import forms
from django.apps import apps
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput

from cms.review.models import PERSON, ReviewSettings
from cms.review.requests import Asked
from cms.review.workflow import asked_person

TYPED = ("name", "profession", "email")


class PersonField(forms.ModelChoiceField):  # type: ignore[type-arg]  # not generic when run
    """Names people as an editor tells them apart."""

    def label_from_instance(self, person: Any) -> str:
        """Gives the name and the profession, and says when a mail cannot be sent."""
        label = f"{person.name}, {person.profession}"
        return label if person.review_email else f"{label} ({gettext('no e-mail address yet')})"


class AskForm(forms.Form):
    """Somebody of the site, or somebody else in words; and what is asked."""

    person = PersonField(
        label=_("Reviewer"),
        queryset=None,
        required=False,
        empty_label=_("Somebody else, filled in below"),
        help_text=_("People with a BIG number. Add somebody under Building blocks › People."),
    )
    name = forms.CharField(label=_("Name"), max_length=255, required=False)
    profession = forms.CharField(label=_("Profession"), max_length=255, required=False)
    big_number = forms.CharField(
        label=_("BIG number"), required=False, help_text=_("11 digits, if there is one.")
    )
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        help_text=_("Leave it empty to use the address of the person you chose."),
    )
    focus = forms.CharField(
        label=_("What to look at"),
        required=False,
        widget=AdminAutoHeightTextInput,
        help_text=_("For example: “Is the advice on medicines right?”"),
    )
    message = forms.CharField(label=_("Message"), required=False, widget=AdminAutoHeightTextInput)
    days = forms.IntegerField(label=_("Days that the link works"), min_value=1, max_value=90)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        model = apps.get_model(PERSON)
        self.fields["person"].queryset = model.objects.exclude(big_number="")  # type: ignore[attr-defined]  # a field for choices
        self.fields["big_number"].validators += model._meta.get_field("big_number").validators
        self.fields["days"].initial = ReviewSettings.load().link_days

    def clean(self) -> dict[str, Any]:
        """Asks for an address, and for the rest of who is not chosen from the list."""
        cleaned = super().clean() or {}
        person = cleaned.get("person")
        needed = TYPED if person is None else () if person.review_email else ("email",)
        for name in needed:
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, self.fields[name].error_messages["required"])
        return cleaned

    @property
    def asked(self) -> Asked:
        """Who is asked, and to do what."""
        values = self.cleaned_data
        who = asked_person(values["person"]) if values["person"] else None
        return Asked(
            name=who.name if who else values["name"],
            email=values["email"] or (who.email if who else ""),
            profession=who.profession if who else values["profession"],
            big_number=who.big_number if who else values["big_number"],
            person_id=who.person_id if who else None,
            focus=values["focus"],
            message=values["message"],
        )
