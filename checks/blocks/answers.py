"""Answers chosen from the questions of a check: each is one option of one question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import FieldBlock

from cms.wire.registry import Family, register

STORED = re.compile(r"[0-9a-f-]{36}:[0-9A-Za-z-]{1,36}")


class ChosenAnswer(NamedTuple):
    """One option, by the identifiers that do not change when its words or key do."""

    question: str
    option: str

    @classmethod
    def read(cls, stored: str) -> ChosenAnswer:
        """Reads `"<uuid of the question>:<id of the option>"`; a rating's option is its number."""
        return cls(*stored.split(":", 1))


class AnswersField(forms.JSONField):
    """The stored answers as JSON in one hidden input; a script shows them as a choice."""

    default_error_messages = {"invalid": gettext_lazy("Choose these answers again.")}

    def clean(self, value: Any) -> list[str]:
        """Gives the stored form; what does not have it was not made by our script."""
        cleaned = super().clean(value) or []
        well_formed = isinstance(cleaned, list) and all(
            isinstance(stored, str) and STORED.fullmatch(stored) for stored in cleaned
        )
        if not well_formed:
            raise ValidationError(self.error_messages["invalid"])
        return cleaned


class AnswersInput(forms.HiddenInput):
    """Answers of one question, or with `several` of any number of them."""

    def __init__(self, *, several: bool) -> None:
        super().__init__()
        self.several = several


class AnswersBlock(FieldBlock):
    """Options of one earlier question of the check, one of which must have been chosen."""

    several = False

    def __init__(self, required: bool = True, help_text: str | None = None, **kwargs: Any) -> None:
        self._required = required
        self._help_text = help_text
        super().__init__(**kwargs)

    @cached_property
    def field(self) -> AnswersField:
        """The form field behind this block."""
        return AnswersField(
            required=self._required,
            help_text=self._help_text,
            widget=AnswersInput(several=self.several),
        )

    def get_default(self) -> list[str]:
        return []

    def get_searchable_content(self, value: Any) -> list[str]:
        return []

    class Meta:
        icon = "tick-inverse"
        default: Iterable[str] = ()


@register(AnswersBlock)
class Answers(Family):
    """Answers are compiled into conditions; on the wire there is never a list of them."""

    def is_blank(self, raw: Any) -> bool:
        return not raw


class AllAnswersBlock(AnswersBlock):
    """What a made-up person answers to each question."""

    several = True


def questions_of(answers: Iterable[str]) -> set[str]:
    """Gives the identifiers of the questions of stored answers."""
    return {ChosenAnswer.read(stored).question for stored in answers}


def one_question(raw: Mapping[str, Any]) -> dict[str, str]:
    """Gives what is wrong when the answers of a condition are of several questions."""
    if len(questions_of(raw.get("answers") or [])) > 1:
        return {"answers": _("Choose answers of one question. Use a second condition for another.")}
    return {}
